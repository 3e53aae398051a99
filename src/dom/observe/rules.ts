/** What the page's style sheets make depend on what: how far a change of one element may reach. */
export interface Rules {
  /** Some elements look otherwise by what stands beside them. */
  beside: boolean
  /** Some elements look otherwise by what stands in or behind them. */
  inside: boolean
  /** Changes when sheets or rules come or go. */
  mark: string
}

/** Reads every selector once; sheets of other origins, which can't be read, are taken to depend on what stands beside. */
export function readRules(): Rules {
  const rules = { beside: false, inside: false, mark: markOfSheets() }
  const open: CSSRuleList[] = []
  for (const sheet of sheets()) {
    const list = rulesOf(sheet)
    if (list) open.push(list)
    else rules.beside = true
  }
  for (let list = open.pop(); list; list = open.pop()) {
    for (const rule of list) {
      if (rule instanceof CSSStyleRule) {
        rules.beside ||= BESIDE.test(rule.selectorText)
        rules.inside ||= INSIDE.test(rule.selectorText)
      }
      if ('cssRules' in rule && rule.cssRules instanceof CSSRuleList && rule.cssRules.length) open.push(rule.cssRules)
    }
  }
  return rules
}

const BESIDE = /[~+]|:(nth|first|last|only)-|:empty/
const INSIDE = /:has\(|:focus-within/

/** How many sheets and rules there are: reading this costs nothing. */
export function markOfSheets(): string {
  let mark = ''
  for (const sheet of sheets()) mark += `${sheet.disabled ? '-' : ''}${rulesOf(sheet)?.length ?? '?'} `
  return mark
}

const sheets = (): CSSStyleSheet[] => [...document.styleSheets, ...document.adoptedStyleSheets]

function rulesOf(sheet: CSSStyleSheet): CSSRuleList | undefined {
  try {
    return sheet.cssRules
  } catch {
    return undefined
  }
}
