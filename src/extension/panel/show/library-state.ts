import { signal } from '@preact/signals'
import type { Demonstration } from '../../../learning/demonstration'
import type { Answer } from '../../answered-by'
import type { ContradictionFound, SkillRecord } from '../../library-messages'
import { ask } from '../talk'
import { saying } from '../trouble'

/** A demonstration as it lies in the library. */
export interface Kept {
  id: number
  demonstration: Demonstration
  record: SkillRecord | null
}

/** What Errand has learned from this user; null until it has been read. */
export const library = signal<readonly Kept[] | null>(null)

/** Which of it contradict each other. */
export const contradictions = signal<readonly ContradictionFound[]>([])

/** The policies that were learned, and those that what was shown suggests. */
export const policiesLearned = signal<Pick<Answer<'learned_policies'>, 'learned' | 'proposed'>>({
  learned: [],
  proposed: [],
})

export async function readLibrary(): Promise<void> {
  await saying(async () => {
    const { learned, proposed } = await ask({ kind: 'learned_policies' })
    policiesLearned.value = { learned, proposed }
    library.value = (await ask({ kind: 'library' })).demonstrations
    contradictions.value = (await ask({ kind: 'contradictions' })).contradictions
  })
}

/** One demonstration as it is contradicted by another. */
export interface Contradicted {
  by: number
  what: string
  here: string
  there: string
}

/** All that contradicts a demonstration. */
export const contradicting = (id: number): Contradicted[] =>
  contradictions.value.flatMap(({ ids: [one, other], what, values: [mine, theirs] }) => {
    if (id === one) return [{ by: other, what, here: mine, there: theirs }]
    return id === other ? [{ by: one, what, here: theirs, there: mine }] : []
  })

/** Takes the last change to the library back. */
export function undoLast(): void {
  void saying(async () => {
    await ask({ kind: 'undo_library' })
    await readLibrary()
  })
}

/** What a skill is called: by its name, else by its task. */
export const nameOf = ({ name, task }: Demonstration): string => name ?? task

/** The demonstrations of each site, sites by name, those that belong to none last. */
export function bySite(kept: readonly Kept[]): [site: string, kept: Kept[]][] {
  const sites = new Map<string, Kept[]>()
  for (const one of kept) {
    const site = siteOf(one.demonstration)
    sites.set(site, [...(sites.get(site) ?? []), one])
  }
  return [...sites].sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a.localeCompare(b)))
}

function siteOf({ site, url }: Demonstration): string {
  const address = site ?? url ?? ''
  return URL.canParse(address) ? new URL(address).host : address
}
