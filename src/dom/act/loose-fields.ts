/**
 * Runs in the page's own world, and so must need nothing from outside: until `over` is heard in the document, a file field that the
 * page has not put into its document is put there, hidden, when it is clicked. A content script hears only of what is in there.
 */
export function bringInLooseFields(over: string): void {
  const { prototype } = HTMLInputElement
  const { click, showPicker } = prototype
  const brought: HTMLInputElement[] = []
  const press = function (this: HTMLInputElement): void {
    if (this.type === 'file' && !this.isConnected) {
      this.hidden = true
      document.documentElement.append(this)
      brought.push(this)
    }
    click.call(this)
  }
  prototype.click = press
  prototype.showPicker = function (this: HTMLInputElement): void {
    if (this.type === 'file') press.call(this)
    else showPicker.call(this)
  }
  document.addEventListener(
    over,
    () => {
      Object.assign(prototype, { click, showPicker })
      for (const field of brought) field.remove()
    },
    { once: true },
  )
}

/** The event by which an `upload` says that it is over. */
export const UPLOAD_OVER = 'errand-upload-over'
