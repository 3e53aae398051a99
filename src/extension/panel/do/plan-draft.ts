import { effect, signal } from '@preact/signals'
import type { PlannedCall } from '../../../policies/plan'
import { run, story } from '../shown-run'

/** What is to come as the user has changed it; null while it is as the run planned it. */
export const draft = signal<readonly PlannedCall[] | null>(null)

// A change belongs to one pause of one run.
effect(() => {
  if (run.value === null || story.value?.paused !== true) draft.value = null
})
