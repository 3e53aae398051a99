import { nodesOf, type Observation } from '../../page/observation'
import { fold, wordsIn } from '../../page/words'

/** What stands on the page, for telling which words of a task are names of things there. */
export interface Ground {
  /** False when no page is known, so that nothing follows from what it does not show. */
  known: boolean
  /** 1 when something on the page is called exactly this, 0.5 when the words stand within a longer text, else 0. */
  shows(text: string): number
}

export const NO_GROUND: Ground = { known: false, shows: () => 0 }

/** Reads the page once, when first asked. */
export function groundOf(page: Observation): Ground {
  let read: Read | undefined
  const known = new Map<string, number>()
  return {
    known: true,
    shows(text) {
      const before = known.get(text)
      if (before !== undefined) return before
      read ??= readPage(page)
      const shown = shownIn(read, text)
      known.set(text, shown)
      return shown
    },
  }
}

interface Read {
  names: ReadonlySet<string>
  text: string
}

function shownIn({ names, text }: Read, said: string): number {
  const { folded, tokens } = wordsIn(said)
  if (names.has(fold(said)) || names.has(folded)) return 1
  return tokens.length > 0 && text.includes(` ${tokens.join(' ')} `) ? 0.5 : 0
}

function readPage(page: Observation): Read {
  const names = new Set<string>()
  const words: string[] = []
  for (const { name, value, description } of nodesOf(page)) {
    for (const shown of [name, value, description]) {
      if (!shown) continue
      const { folded, tokens } = wordsIn(shown)
      names.add(folded).add(fold(shown))
      words.push(...tokens)
    }
  }
  return { names, text: ` ${words.join(' ')} ` }
}
