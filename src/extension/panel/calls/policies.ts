import { signal } from '@preact/signals'
import type { PolicyKnown } from '../../messages'
import { ask } from '../talk'
import { saying } from '../trouble'

/** What a call may name, with its arguments; empty until it is first needed. */
export const policies = signal<readonly PolicyKnown[]>([])

/** What a call may name has become another: it is asked for when it is needed next. */
export function forgetPolicies(): void {
  policies.value = []
}

export async function learnPolicies(): Promise<void> {
  if (policies.value.length > 0) return
  await saying(async () => {
    policies.value = (await ask({ kind: 'policies' })).policies
  })
}
