import type { PageNode } from '../../page/node'
import { ancestorsOf, childrenOf, type Observation, subtreeOf } from '../../page/observation'
import { type Consequence, consequenceIn } from './lexicon'

/** What is worked with by itself: its words are not those of what stands around it. */
export const CONTROLS = new Set(
  'button link menuitem menuitemcheckbox menuitemradio tab option radio checkbox switch textbox searchbox combobox spinbutton slider'.split(
    ' ',
  ),
)

/** Fields that one writes in. */
export const TEXTS = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton'])

/** All that a page calls a field. */
export const labelled = ({ name, description, hint }: PageNode): string => [name, description, hint].join(' ')

/** The gravest thing that the dialog or form around a node speaks of, or that a field of several lines holds something. */
export function toldAround(node: PageNode, page: Observation): Consequence | undefined {
  if (isAboutMoney(node, page)) return 'pay'
  const around = askingAround(node, page)
  if (around) {
    const text = questionOf(page, around)
    const told = text.length <= LONGEST_QUESTION ? consequenceIn(text) : undefined
    return told && told.kind !== 'submit' && told.kind !== 'download' ? told.kind : undefined
  }
  return writesIn(node, page) ? 'send' : undefined
}

const askingAround = (node: PageNode, page: Observation): PageNode | undefined =>
  [...ancestorsOf(page, node)].find(({ role, states }) => ASKING.has(role) || states.modal)

/** What a dialog or a form says itself; what its fields, choices and links are called is another matter. */
function questionOf(page: Observation, around: PageNode): string {
  const words = [around.name, around.description ?? '']
  const visit = (at: PageNode): void => {
    if (CONTROLS.has(at.role) || at.role === 'listbox') return
    words.push(at.name)
    if (at.role !== 'heading') for (const child of childrenOf(page, at)) visit(child)
  }
  for (const child of childrenOf(page, around)) visit(child)
  return words.filter(Boolean).join(' ')
}

/** The form asks for a card's number or code, or for an amount and an account: whatever its button is called, money may go. */
export function isAboutMoney(node: PageNode, page: Observation): boolean {
  const around = askingAround(node, page)
  if (!around) return false
  const fields = [...subtreeOf(page, around)].filter(({ role }) => TEXTS.has(role)).map(labelled)
  return (
    fields.some((field) => CARD.test(field)) || [AMOUNT, ACCOUNT].every((of) => fields.some((field) => of.test(field)))
  )
}

const CARD =
  /card ?(number|no\b)|kartennummer|num[eé]ro de (la )?carte|n[uú]mero de (la )?tarjeta|numero (della )?carta|n[uú]mero do cart[aã]o|kaartnummer|kortnummer|numer karty|номер карты|カード番号|卡号|카드 ?번호|\bcv[cv]2?\b|security code/i
const AMOUNT =
  /amount|betrag|montant|importe|importo|valor|bedrag|belopp|bel[øo]b|kwota|[cč][aá]stka|сумма|金額|金额|금액/i
const ACCOUNT =
  /\biban\b|account (number|no\b)|kontonummer|num[eé]ro de compte|n[uú]mero de cuenta|rekeningnummer|numer (konta|rachunku)|номер счета|routing number|sort code|payee|beneficiary|wallet address|口座番号|账号|계좌/i

const ASKING = new Set(['dialog', 'alertdialog', 'form'])
const LONGEST_QUESTION = 600

/** `Reply`, `Comment` beside a field of several lines that holds something: it sends that. */
function writesIn(node: PageNode, page: Observation): boolean {
  const around = [...ancestorsOf(page, node)].slice(0, 3)
  return around.some((group) =>
    [...subtreeOf(page, group)].some((one) => isLongText(one) && Boolean(one.value?.trim())),
  )
}

export const isLongText = ({ role, tag, input }: PageNode): boolean =>
  role === 'textbox' && (tag === 'textarea' || (tag !== 'input' && input === undefined))
