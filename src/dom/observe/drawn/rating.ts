import type { Draft } from '../draft'
import type { Item } from '../item'
import { draftOf } from '../named'
import { signText } from './signs'

/** A row of pictures of one kind, of which the first so many are lit: what people rate with. */

/** The pictures as radio buttons, the last lit one chosen; undefined where the element is no rating. */
export function starsIn(item: Item): Draft[] | undefined {
  const stars = item.children.filter(({ element }) => element !== null)
  if (stars.length < 3 || stars.length > 10 || !stars.every(({ pointer }) => pointer)) return undefined
  if (item.children.some(({ node }) => node instanceof Text && node.data.trim() !== '')) return undefined
  const pictures = stars.map(pictureOf)
  if (!pictures.every((picture) => picture !== '') || !isRow(stars)) return undefined
  const kinds = new Set(pictures.map(kindOf))
  if (kinds.size > 1) return undefined
  const lit = litAmong(stars, pictures)
  return stars.map((star, index) =>
    draftOf(star, 'radio', starName(star, index + 1), [], {
      contentNamed: true,
      states: { checked: lit === index + 1 },
    }),
  )
}

const starName = ({ element }: Item, count: number): string =>
  element?.getAttribute('aria-label') ?? element?.getAttribute('title') ?? `${count} ${count === 1 ? 'star' : 'stars'}`

/** What draws it: a sign, the word of an icon font, the classes of an icon or the lines of a drawing. '' for anything else. */
function pictureOf(star: Item): string {
  const { element } = star
  if (!element || element.querySelectorAll('*').length > 6) return ''
  const text = signText(element)
  if (text !== '') return STAR.test(text) ? text : ''
  const path = element.querySelector('path, polygon, use')
  const lines = path?.getAttribute('d') ?? path?.getAttribute('points') ?? path?.getAttribute('href')
  if (lines) return lines
  const named = [element, ...element.children].map((one) => one.getAttribute('class') ?? '').join(' ')
  return /star|heart|rat(e|ing)/i.test(named) ? 'star' : ''
}

const STAR = /^([★☆⭐✩✪✫✭♥♡❤🤍🖤]\ufe0f?|star(_border|_outline|_half|_rate)?|favorite(_border)?|grade|heart)$/u

/** Lit and unlit signs are of one kind; drawings may have another line for each. */
const kindOf = (picture: string): string =>
  /^[☆★⭐✩✪✫✭]|^star|^grade/u.test(picture) ? 'star' : /^[♥♡❤🤍🖤]|^favorite|^heart/u.test(picture) ? 'heart' : 'drawn'

/** How many are lit: those that look otherwise than the last. */
function litAmong(stars: readonly Item[], pictures: readonly string[]): number {
  // What has the focus or lies under the pointer looks a little otherwise: where the pictures tell, nothing else counts.
  const byPicture = pictures[0] !== pictures.at(-1)
  const looks = byPicture ? pictures : stars.map(lookOf)
  const unlit = looks.indexOf(looks.at(-1) ?? '')
  if (unlit > 0) return looks.slice(0, unlit).every((look) => look === looks[0]) ? unlit : 0
  return /^[★⭐♥❤🖤]|^(star|favorite|grade)$/u.test(pictures[0] ?? '') && isLit(stars[0]) ? stars.length : 0
}

/** Class and colours of it and of the picture in it. */
function lookOf(star: Item): string {
  const inner = star.children.find(({ element }) => element !== null)
  return [star, inner]
    .map(
      (one) =>
        one?.style &&
        [one.element?.getAttribute('class'), one.style.color, one.style.fill, one.style.opacity].join(' '),
    )
    .join(' ')
}

/** In a strong, warm colour, as what is chosen is. */
function isLit(star: Item | undefined): boolean {
  const [r = 0, g = 0, b = 0] = (star?.style?.color.match(/[\d.]+/g) ?? []).map(Number)
  return Math.max(r, g, b) - Math.min(r, g, b) > 90
}

const isRow = (stars: readonly Item[]): boolean => {
  const [first] = stars
  return stars.every(
    ({ box }) =>
      box &&
      first?.box &&
      box.width >= 8 &&
      box.width <= 72 &&
      Math.abs(box.top - first.box.top) < 4 &&
      Math.abs(box.width - first.box.width) < 4,
  )
}
