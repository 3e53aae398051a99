import { signal } from '@preact/signals'
import type { PolicyKnown } from '../../messages'
import { ask } from '../talk'
import { saying } from '../trouble'

/** What a call may name, with its arguments; empty until it is first needed. */
export const policies = signal<readonly PolicyKnown[]>([])

export async function learnPolicies(): Promise<void> {
  if (policies.value.length > 0) return
  await saying(async () => {
    policies.value = (await ask({ kind: 'policies' })).policies
  })
}
