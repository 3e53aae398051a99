/** Implicit roles by HTML-AAM 1.0 (https://www.w3.org/TR/html-aam-1.0/), with the first valid explicit role before them. */

/** The ARIA role, or '' for what has none and says nothing by itself. */
export function roleOf(element: Element, tag: string): string {
  const explicit = element.getAttribute('role')
  if (explicit) {
    for (const token of explicit.toLowerCase().split(/\s+/)) {
      if (token === 'none' || token === 'presentation') return isFocusable(element) ? implicit(element, tag) : ''
      if (token === 'text') return ''
      if (KNOWN.has(token)) return token
    }
  }
  return implicit(element, tag)
}

function implicit(element: Element, tag: string): string {
  const fixed = BY_TAG[tag]
  if (fixed !== undefined) return fixed
  if (tag.includes('-')) return element.hasAttribute('tabindex') ? (COMPONENT.exec(tag)?.[1] ?? '') : ''
  switch (tag) {
    case 'a':
    case 'area':
      return element.hasAttribute('href') ? 'link' : ''
    case 'input':
      return inputRole(element)
    case 'select': {
      const size = Number(element.getAttribute('size') ?? 0)
      return element.hasAttribute('multiple') || size > 1 ? 'listbox' : 'combobox'
    }
    case 'section':
    case 'form':
      return element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby')
        ? tag === 'form'
          ? 'form'
          : 'region'
        : tag === 'form'
          ? 'form'
          : ''
    case 'header':
      return element.closest('article,aside,main,nav,section') ? '' : 'banner'
    case 'footer':
      return element.closest('article,aside,main,nav,section') ? '' : 'contentinfo'
    case 'th': {
      const scope = element.getAttribute('scope')
      if (scope === 'row' || scope === 'rowgroup') return 'rowheader'
      if (scope) return 'columnheader'
      // Without a scope, the first of a row with data beside it heads the row.
      return element.parentElement?.querySelector(':scope > td') ? 'rowheader' : 'columnheader'
    }
    case 'td': {
      if (element.parentElement?.parentElement?.localName === 'thead') return 'columnheader'
      const table = element.closest('table')
      const role = table?.getAttribute('role')
      return role === 'grid' || role === 'treegrid' ? 'gridcell' : 'cell'
    }
    default:
      return ''
  }
}

function inputRole(element: Element): string {
  const type = element instanceof HTMLInputElement ? element.type : 'text'
  switch (type) {
    case 'button':
    case 'submit':
    case 'reset':
    case 'image':
    case 'file':
      return 'button'
    case 'checkbox':
      return 'checkbox'
    case 'radio':
      return 'radio'
    case 'range':
      return 'slider'
    case 'number':
      return 'spinbutton'
    case 'hidden':
      return ''
    case 'search':
      return element.hasAttribute('list') ? 'combobox' : 'searchbox'
    default:
      return element.hasAttribute('list') ? 'combobox' : 'textbox'
  }
}

/** Components may keep their role to themselves (ElementInternals); where they take the focus, be it in turns, their name tells it. */
const COMPONENT = /-(checkbox|radio|switch|option|tab)$/

export const isFocusable = (element: Element): boolean =>
  element instanceof HTMLElement || element instanceof SVGElement ? element.tabIndex >= 0 : false

const BY_TAG: Readonly<Record<string, string>> = {
  article: 'article',
  aside: 'complementary',
  audio: 'audio',
  blockquote: 'blockquote',
  button: 'button',
  canvas: 'canvas',
  datalist: 'listbox',
  dd: 'definition',
  details: 'group',
  dialog: 'dialog',
  dl: 'list',
  dt: 'term',
  embed: 'embed',
  fieldset: 'group',
  figure: 'figure',
  frame: 'iframe',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  hr: 'separator',
  iframe: 'iframe',
  img: 'img',
  li: 'listitem',
  main: 'main',
  math: 'math',
  menu: 'list',
  meter: 'meter',
  nav: 'navigation',
  object: 'object',
  ol: 'list',
  optgroup: 'group',
  option: 'option',
  output: 'status',
  progress: 'progressbar',
  search: 'search',
  summary: 'button',
  table: 'table',
  textarea: 'textbox',
  tr: 'row',
  ul: 'list',
  video: 'video',
}

const KNOWN = new Set(
  (
    'alert alertdialog application article banner blockquote button caption cell checkbox code columnheader combobox ' +
    'complementary contentinfo definition deletion dialog directory document feed figure form grid gridcell group heading img ' +
    'image insertion link list listbox listitem log main marquee math menu menubar menuitem menuitemcheckbox menuitemradio ' +
    'meter navigation note option progressbar radio radiogroup region row rowgroup rowheader scrollbar search searchbox ' +
    'separator slider spinbutton status switch tab table tablist tabpanel term textbox timer toolbar tooltip tree treegrid ' +
    'treeitem graphics-document graphics-object graphics-symbol'
  ).split(' '),
)

/** Roles that a person works with: they are kept even when nothing names them. */
export const CONTROL = new Set(
  (
    'button checkbox combobox gridcell link listbox menuitem menuitemcheckbox menuitemradio option radio scrollbar searchbox ' +
    'slider spinbutton switch tab textbox treeitem'
  ).split(' '),
)

/** Their name may come from what they hold (accname-1.2, 2F). */
export const NAMED_BY_CONTENT = new Set(
  (
    'button cell checkbox columnheader gridcell heading link menuitem menuitemcheckbox menuitemradio option radio rowheader ' +
    'switch tab tooltip treeitem'
  ).split(' '),
)

/** Containers that mean something only by what they hold: left out when empty. */
export const STRUCTURE = new Set(
  (
    'alert alertdialog article banner blockquote caption complementary contentinfo definition dialog feed figure form group ' +
    'heading list listitem log main marquee menu menubar navigation note paragraph radiogroup region row rowgroup search ' +
    'section status table tablist tabpanel term timer toolbar tooltip tree'
  ).split(' '),
)
