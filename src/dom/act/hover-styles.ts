import { drawnParent } from '../tree'

/**
 * Menus and buttons that only `:hover` shows: no script can bring the real pointer there. So each such rule gets a twin that asks
 * for an attribute instead, and what lies under our pointer carries it.
 */

const MARK = 'data-under-pointer'
/** What a rule sets to show something. */
const SHOWS =
  /(^|[\s;])(display|visibility|opacity|(max-)?(height|width)|transform|clip(-path)?|left|right|top|pointer-events|overflow|scale)\s*:/

let twins: CSSStyleSheet | undefined
let read = ''
let marked: readonly Element[] = []

/** From now on the page's hover rules follow our pointer, too, which is over this element. */
export function showUnderPointer(over: Element): void {
  // Sheets that came or went since, as pages load more of themselves.
  const sheets = sheetsOf(document)
  const seen = sheets.map((sheet) => `${sheet.href ?? ''}#${rulesIn(sheet).length}`).join(' ')
  if (seen !== read) {
    read = seen
    const text = sheets.map((sheet) => twinsOf(rulesIn(sheet), '')).join('\n')
    if (text.trim() !== '') {
      if (!twins) {
        twins = new CSSStyleSheet()
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, twins]
      }
      twins.replaceSync(text)
    }
  }
  mark(over)
}

/** The pointer has moved on: what it left no longer shows. */
export function followPointer(over: Element | null): void {
  if (marked.length > 0) mark(over)
}

function mark(over: Element | null): void {
  if (!twins) return
  const line: Element[] = []
  for (let at = over; at; at = drawnParent(at)) line.push(at)
  for (const element of marked) if (!line.includes(element)) element.removeAttribute(MARK)
  for (const element of line) if (!element.hasAttribute(MARK)) element.setAttribute(MARK, '')
  marked = line
}

const sheetsOf = (root: Document): CSSStyleSheet[] =>
  [...root.styleSheets, ...root.adoptedStyleSheets].filter((sheet) => sheet !== twins && !sheet.disabled)

/** Sheets of other sites may not be read. */
function rulesIn(sheet: CSSStyleSheet): readonly CSSRule[] {
  try {
    return [...sheet.cssRules]
  } catch {
    return []
  }
}

function twinsOf(rules: readonly CSSRule[], outer: string): string {
  return rules.map((rule) => twinOf(rule, outer)).join('')
}

function twinOf(rule: CSSRule, outer: string): string {
  if (rule instanceof CSSStyleRule) {
    const selector = outer ? nested(rule.selectorText, outer) : rule.selectorText
    const inner = rule.cssRules.length > 0 ? twinsOf([...rule.cssRules], selector) : ''
    if (!selector.includes(':hover') || !SHOWS.test(rule.style.cssText)) return inner
    return `${selector.replaceAll(':hover', `[${MARK}]`)}{${rule.style.cssText}}\n${inner}`
  }
  if (rule instanceof CSSImportRule) return rule.styleSheet ? twinsOf(rulesIn(rule.styleSheet), outer) : ''
  if (!(rule instanceof CSSGroupingRule)) return ''
  const inner = twinsOf([...rule.cssRules], outer)
  if (!inner) return ''
  if (rule instanceof CSSMediaRule) return `@media ${rule.conditionText}{${inner}}\n`
  if (rule instanceof CSSSupportsRule) return `@supports ${rule.conditionText}{${inner}}\n`
  return inner
}

/** As the browser reads a nested rule: `&` is what it stands in. */
const nested = (selector: string, outer: string): string =>
  selector.includes('&') ? selector.replaceAll('&', `:is(${outer})`) : `:is(${outer}) ${selector}`
