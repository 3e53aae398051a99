/**
 * Runs in the page's own world, and so must need nothing from outside: until `over` is heard in the document, it hears `opening`,
 * with what the dialog says, before a native dialog opens that stops all scripts of the page. The dialog itself is the browser's, and
 * who answers it is the user.
 */
export function tellOfDialogs(opening: string, over: string): void {
  const { alert, confirm, prompt, print } = window
  // Told already, or the page has dialogs of its own.
  if (!/\[native code\]/.test(String(alert))) return
  const tell = (says: unknown): void => {
    document.dispatchEvent(new CustomEvent(opening, { detail: String(says ?? '').slice(0, 500) }))
  }
  const telling: Partial<Window> = {
    alert(...said: [message?: unknown]) {
      tell(said[0])
      alert.apply(window, said)
    },
    confirm(...said) {
      tell(said[0])
      return confirm.apply(window, said)
    },
    prompt(...said) {
      tell(said[0])
      return prompt.apply(window, said)
    },
    print() {
      tell('Print')
      print.call(window)
    },
  }
  Object.assign(window, telling)
  const stop = (): void => {
    if (window.alert === telling.alert) Object.assign(window, { alert, confirm, prompt, print })
  }
  document.addEventListener(over, stop, { once: true })
}

/** The events by which it is told that a dialog opens, and by which the telling ends. */
export const DIALOG_OPENS = 'errand-dialog-opens'
export const DIALOGS_UNTOLD = 'errand-dialogs-untold'
