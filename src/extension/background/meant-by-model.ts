import { labelledBy, labelPrompt } from '../../agent/label-by-model'
import { libraryOf } from '../../agent/stack'
import { doubtfulIn } from '../../learning/recording/doubtful'
import { policies } from '../../policies'
import type { StepsMeant } from '../recording-messages'
import { complete } from './model'
import { understood } from './recording'
import { modelSettings } from './settings'

const library = libraryOf(policies)

/** What the user's model takes the doubtful steps of a recording for, where that holds on what was recorded; nothing without a model. */
export async function meantByModel(id: string): Promise<StepsMeant[]> {
  const recorded = await understood(id)
  if (!recorded || !(await modelSettings.get())) return []
  const proposals: StepsMeant[] = []
  for (const stretch of doubtfulIn(recorded.steps, recorded.moments)) {
    const prompt = labelPrompt({ ...recorded, stretch }, library)
    if (!prompt) continue
    const { outcome } = await complete(prompt, 'model', [], new AbortController().signal)
    const calls = outcome.ok ? labelledBy(outcome.value ?? null, { ...recorded, stretch }, library) : undefined
    if (calls) proposals.push({ ...stretch, calls })
  }
  return proposals
}
