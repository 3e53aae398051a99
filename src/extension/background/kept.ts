import browser from 'webextension-polyfill'
import type { z } from 'zod'

/** One thing that is kept from session to session in the extension's own storage, and read once by each worker. */
export interface Kept<Value> {
  /** What is kept, or the initial value when that is nothing or can't be read any more. */
  get(): Promise<Value>
  set(value: Value): Promise<void>
  /** One change after the other, so that none is lost. What `next` throws is thrown, and nothing changed. */
  change(next: (value: Value) => Value | Promise<Value>): Promise<void>
}

export function kept<Value>(key: string, schema: z.ZodType<Value>, initial: Value): Kept<Value> {
  let last: Promise<void> = Promise.resolve()
  let known: Promise<Value> | undefined
  // All may be deleted at once, by whomever.
  browser.storage.local.onChanged.addListener((changes) => {
    if (key in changes) known = undefined
  })
  const read = async (): Promise<Value> => {
    const found = schema.safeParse((await browser.storage.local.get(key))[key])
    return found.success ? found.data : initial
  }
  const get = (): Promise<Value> => {
    known ??= read()
    return known
  }
  const set = async (value: Value): Promise<void> => {
    await browser.storage.local.set({ [key]: value })
    known = Promise.resolve(value)
  }
  return {
    get,
    set,
    change(next) {
      last = last.catch(() => {}).then(async () => set(await next(await get())))
      return last
    },
  }
}
