import { signal } from '@preact/signals'
import browser from 'webextension-polyfill'
import { DEFAULT_LIMITS } from '../../../agent/budget'
import type { Limits } from '../../../agent/log'

/** The limits that runs are started with: the user's own, else the usual ones. */
export const limits = signal<Limits>(DEFAULT_LIMITS)

const KEPT = 'limits'

export async function readLimits(): Promise<void> {
  const kept: unknown = (await browser.storage.local.get(KEPT))[KEPT]
  if (areLimits(kept)) limits.value = { ...DEFAULT_LIMITS, ...kept }
}

const areLimits = (kept: unknown): kept is Partial<Limits> =>
  typeof kept === 'object' && kept !== null && Object.values(kept).every(Number.isFinite)

export async function keepLimits(chosen: Limits): Promise<void> {
  await browser.storage.local.set({ [KEPT]: chosen })
  limits.value = chosen
}
