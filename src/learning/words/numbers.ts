const CARDINALS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )

/** What an ordinal in figures or words counts: "2nd" and "second" are 2, "last" is -1; undefined for anything else. */
export function ordinalFrom(text: string): number | undefined {
  const word = text.toLowerCase()
  const figures = /^(\d+)(?:st|nd|rd|th)$/.exec(word)
  if (figures) return Number(figures[1])
  if (word === 'last') return -1
  const at = ORDINALS.indexOf(word)
  return at > 0 ? at : undefined
}

/** The number that figures or words say ("-3", "1,200", "two"), undefined when they say none. */
export function cardinalFrom(text: string): number | undefined {
  const word = text.toLowerCase()
  if (/^[-−+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(word)) return Number(word.replaceAll(',', '').replace('−', '-'))
  if (/^[-−+]?(\d+\.?\d*|\.\d+)$/.test(word)) return Number(word.replace('−', '-'))
  const at = CARDINALS.indexOf(word)
  return at >= 0 ? at : undefined
}

/** Either of them. */
export const numberFrom = (text: string): number | undefined => cardinalFrom(text.trim()) ?? ordinalFrom(text.trim())
