/** Which way a control leads, by its name, its hint and its arrow; undefined when that says neither or both. */
export function wayOf(words: string): 'next' | 'previous' | undefined {
  const [next, previous] = [NEXT.test(words), PREVIOUS.test(words)]
  return next === previous ? undefined : next ? 'next' : 'previous'
}

/** The words for it in the languages of the web, arrows, and the class words of icons. */
const NEXT =
  /(?<!\p{L})(next|forward|following|later|suivant\w*|weiter|nächste\w*|vor|siguiente|próxim\w+|successiv\w+|prossimo|volgende|nästa|neste|næste|seuraava|następny|další|sonraki|следующ\p{L}+|вперед|(chevron|arrow|angle|caret|triangle)s?[ _-]*(e|right|forward)|right[ _-]?(arrow|chevron))(?!\p{L})|[›»❯⟩▶▸►→>]|次|翌|下[个個]?月|다음/iu
const PREVIOUS =
  /(?<!\p{L})(prev|previous|last(?= month| year| decade)|back|backward|earlier|précédent\w*|zurück|vorherige\w*|anterior|precedente|vorige|föregående|forrige|edellinen|poprzedni|předchozí|önceki|предыдущ\p{L}+|назад|(chevron|arrow|angle|caret|triangle)s?[ _-]*(w|left|back)|left[ _-]?(arrow|chevron))(?!\p{L})|[‹«❮⟨◀◂◄←<]|前|上[个個]?月|이전/iu
