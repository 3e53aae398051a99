import { signal } from '@preact/signals'
import browser from 'webextension-polyfill'
import { DEFAULT_LIMITS } from '../../../agent/budget'
import { Limits } from '../../../agent/log'

/** The limits that runs are started with: the user's own, else the usual ones. */
export const limits = signal<Limits>(DEFAULT_LIMITS)

const KEPT = 'limits'

export async function readLimits(): Promise<void> {
  const kept = Limits.safeParse((await browser.storage.local.get(KEPT))[KEPT])
  if (kept.success) limits.value = kept.data
}

export async function keepLimits(chosen: Limits): Promise<void> {
  await browser.storage.local.set({ [KEPT]: chosen })
  limits.value = chosen
}
