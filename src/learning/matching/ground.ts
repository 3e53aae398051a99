import { nodesOf, type Observation } from '../../page/observation'
import { fold, wordsOf } from '../../page/words'

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
  let read: { names: Set<string>; text: string } | undefined
  return {
    known: true,
    shows(text) {
      read ??= readPage(page)
      const said = wordsOf(text)
      if (read.names.has(fold(text)) || read.names.has(said.folded)) return 1
      return said.tokens.length > 0 && read.text.includes(` ${said.tokens.join(' ')} `) ? 0.5 : 0
    },
  }
}

function readPage(page: Observation): { names: Set<string>; text: string } {
  const names = new Set<string>()
  const words: string[] = []
  for (const { name, value, description } of nodesOf(page)) {
    for (const shown of [name, value, description]) {
      if (!shown) continue
      const { folded, tokens } = wordsOf(shown)
      names.add(folded).add(fold(shown))
      words.push(...tokens)
    }
  }
  return { names, text: ` ${words.join(' ')} ` }
}
