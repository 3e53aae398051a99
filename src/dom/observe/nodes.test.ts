import { afterEach, describe, expect, it } from 'vitest'
import type { PageNode } from '../../page/node'
import { createRefs } from '../refs'
import { createObserver } from './observer'

const refs = createRefs(0)

/** Shows the markup and returns what is observed of it, in document order. */
function shown(html: string): PageNode[] {
  document.body.innerHTML = html
  return seen()
}
const seen = (): PageNode[] =>
  [...createObserver(refs, '').look().nodes.values()].filter((node) => node.role !== 'document')
const brief = (nodes: readonly PageNode[]): string[] => nodes.map(({ role, name }) => (name ? `${role} ${name}` : role))
const only = (html: string, role: string): PageNode => {
  const found = shown(html).filter((node) => node.role === role)
  expect(found).toHaveLength(1)
  return found[0] ?? expect.fail('nothing')
}

afterEach(() => {
  document.body.innerHTML = ''
})

describe('what is kept', () => {
  it('leaves out what cannot be seen', () => {
    expect(
      brief(
        shown(`<p>seen</p><p style="display:none">a</p><p style="visibility:hidden">b <b style="visibility:visible">c</b></p>
        <div style="height:0;overflow:hidden"><p>d</p></div><p style="opacity:0">e</p><p style="position:absolute;left:-9999px">f</p>`),
      ),
    ).toEqual(['text seen', 'text c'])
  })

  it('leaves out what a closed section holds, but for what opens it', () => {
    const html = `<details><p>a</p><summary>Fold</summary><label>b <input></label></details>
      <details open><summary>Open</summary><p>c</p></details><div style="content-visibility:hidden"><button>d</button></div>`
    expect(brief(shown(html))).toEqual(['group', 'button Fold', 'group', 'button Open', 'text c'])
  })

  it('leaves out what a section holds of which only the edge is left', () => {
    const section = (style: string): string =>
      `<h3>Delivery</h3><div style="box-sizing:border-box;overflow:hidden;border-bottom:1px solid;${style}"><p>By post</p></div>`
    expect(brief(shown(section('max-height:0')))).toEqual(['heading Delivery'])
    expect(brief(shown(section('max-height:90px')))).toContain('text By post')
  })

  it('flattens wrappers and keeps groups', () => {
    const nodes = shown('<div><div><div><p>one</p></div></div></div><div><div><p>two</p><p>three</p></div></div>')
    expect(brief(nodes)).toEqual(['text one', 'generic', 'text two', 'text three'])
  })

  it('reads a sentence with bold words as one text and goes around a link in it', () => {
    expect(brief(shown('<p>Hello <b>big</b> <i>world</i>, <a href="/x">go on</a> now.</p>'))).toEqual([
      'generic',
      'text Hello big world,',
      'link go on',
      'text now.',
    ])
  })

  it('ends a text where a block begins, however its words are wrapped', () => {
    expect(brief(shown('<div>Wi-fi<p><label>Stay</label></p></div>'))).toContain('text Wi-fi')
  })

  it('keeps rows that are scrolled out of sight in their own list, and says so', () => {
    const nodes = shown(
      `<ul style="height:40px;overflow:auto;margin:0">${[1, 2, 3, 4, 5, 6].map((n) => `<li style="height:20px">row ${n}</li>`).join('')}</ul>`,
    )
    const list = nodes.find((node) => node.role === 'list')
    expect(list?.states.scrollable).toEqual({ up: 0, down: 80, left: 0, right: 0 })
    const rows = nodes.filter((node) => node.role === 'text')
    expect(rows.map((row) => row.states.offscreen ?? false)).toEqual([false, false, true, true, true, true])
  })

  it('sees into shadow roots, by the order of slots', () => {
    document.body.innerHTML = '<div id="host"><span slot="b">second</span><span slot="a">first</span></div>'
    const root = document.getElementById('host')?.attachShadow({ mode: 'open' })
    if (root)
      root.innerHTML = '<section><button>In shadow</button><slot name="a"></slot><slot name="b"></slot></section>'
    expect(brief(seen())).toEqual(['generic', 'button In shadow', 'text first', 'text second'])
  })

  it('walks a tree as deep as the browser can lay out', () => {
    const outer = document.createElement('div')
    let inner = outer
    for (let i = 0; i < 1500; i += 1) inner = inner.appendChild(document.createElement('div'))
    inner.textContent = 'deep'
    document.body.replaceChildren(outer)
    expect(brief(seen())).toEqual(['text deep'])
  })

  it('sees a select that lies invisibly over words', () => {
    const nodes = shown(
      '<div style="position:relative">March<select aria-label="Month" style="position:absolute;inset:0;opacity:0"><option>March<option>April</select></div>',
    )
    expect(brief(nodes)).toContain('combobox Month')
    expect(brief(nodes)).toContain('option April')
    const several = shown(
      '<div style="position:relative">None<select multiple aria-label="Months" style="position:absolute;inset:0;opacity:0"><option>March<option>April</select></div>',
    )
    expect(brief(several)).toContain('option April')
  })

  it('shows shapes and coloured boxes by how they are painted', () => {
    const nodes = shown(
      `<svg width="100" height="100"><circle id="dot" cx="20" cy="20" r="10" fill="red"/><rect width="9" height="9" fill="none"/></svg>
      <div style="width:20px;height:20px;background:rgb(0,0,255)"></div>`,
    )
    expect(nodes.map(({ role, hint, paint }) => ({ role, hint, paint })).slice(1)).toEqual([
      { role: 'graphics-symbol', hint: 'dot', paint: { shape: 'circle', fill: 'red' } },
      { role: 'generic', hint: undefined, paint: { shape: 'box', fill: 'blue' } },
    ])
  })

  it('tells a triangle, and the colour of drawn text that is clicked', () => {
    const nodes = shown(
      `<svg width="100" height="100"><polygon points="0,20 10,0 20,20" fill="red"/><text y="60" fill="blue" style="cursor:pointer">T</text></svg>`,
    )
    expect(nodes.flatMap(({ paint }) => paint ?? [])).toEqual([
      { shape: 'triangle', fill: 'red' },
      { shape: 'text', fill: 'blue' },
    ])
  })

  it('marks what lies behind a modal dialog', () => {
    document.body.innerHTML = '<button>Behind</button><dialog><button>In front</button></dialog>'
    document.querySelector('dialog')?.showModal()
    const states = Object.fromEntries(seen().map((node) => [node.name || node.role, node.states]))
    expect(states.Behind?.inert).toBe(true)
    expect(states['In front']?.inert).toBeUndefined()
    expect(states.dialog?.modal).toBe(true)
  })
})

describe('names', () => {
  it.each([
    ['<table><tr><td>In a cell<td><input></table>', 'In a cell'],
    ['<label for="a">First</label><input id="a">', 'First'],
    ['<label>Wrapped <input value="x"></label>', 'Wrapped'],
    ['<span id="l">By id</span><input aria-labelledby="l" aria-label="no">', 'By id'],
    ['<input aria-label="Direct" placeholder="no">', 'Direct'],
    ['<div>Above</div><input>', 'Above'],
    ['<div><span>Beside:</span> <input></div>', 'Beside:'],
    ['<p>A whole sentence that explains something.</p><input>', ''],
    ['<input title="Tip">', 'Tip'],
  ])('a field in %s is called %s', (html, name) => {
    expect(only(html, 'textbox').name).toBe(name)
  })

  it('names a component by its label and tells whether it is ticked', () => {
    customElements.define(
      'x-radio',
      class extends HTMLElement {
        connectedCallback() {
          this.tabIndex = 0
          this.attachShadow({
            mode: 'open',
          }).innerHTML = `<div class="outer ${this.id === 'b' ? 'checked' : ''}" style="width:20px;height:20px"></div>`
        }
      },
    )
    const nodes = shown(
      '<x-radio id="a"></x-radio><label for="a">One</label><x-radio id="b"></x-radio><label for="b">Two</label>',
    )
    const radios = nodes.filter(({ role }) => role === 'radio').map(({ name, states }) => [name, states.checked])
    expect(radios).toEqual([
      ['One', false],
      ['Two', true],
    ])
  })

  it('names a button by its content, with hidden parts left out and pictures by their alternative', () => {
    expect(
      only('<button><img alt="Save"> <span aria-hidden="true">×</span><span>all</span></button>', 'button').name,
    ).toBe('Save all')
  })

  it.each([
    ['<svg width="16" height="16"><use href="/sprite.svg#icon-trash"></use></svg>', 'trash'],
    ['<svg width="16" height="16" class="lucide lucide-pencil"><path d="M2 2h9v9z"/></svg>', 'lucide-pencil'],
    ['<svg width="16" height="16" data-icon="archive"><path d="M2 2h9v9z"/></svg>', 'archive'],
    ['<img width="16" height="16" src="/img/magnifier.3f2a.png" alt="">', 'magnifier'],
    ['<i style="display:block;width:16px;height:16px;background:url(/icons/printer.svg)"></i>', 'printer'],
    ['<i style="display:block;width:16px;height:16px;mask-image:url(/icons/star.svg);background:#000"></i>', 'star'],
  ])('hints at an icon that no text names: %s', (icon, word) => {
    expect(only(`<button>${icon}</button>`, 'button').hint).toContain(word)
  })

  it('knows how many rows there are in all of a list that draws some', () => {
    expect(
      only('<div role="grid" aria-rowcount="400"><div role="row"><i role="gridcell">a</i></div></div>', 'grid').total,
    ).toBe(400)
    expect(only('<ul><li aria-setsize="90" aria-posinset="1">a</li></ul>', 'list').total).toBe(90)
    expect(only('<ul><li aria-setsize="-1">a</li><li>b</li></ul>', 'list').total).toBeUndefined()
  })

  it('hints at what has no name by class, id and icon', () => {
    expect(only('<button class="btn"><i class="fa fa-trash"></i></button>', 'button')).toMatchObject({
      name: '',
      hint: 'trash',
    })
    expect(only('<button data-item-name="bold" data-id="7"></button>', 'button').hint).toBe('bold')
    expect(only('<button><span class="material-icons">delete_forever</span></button>', 'button').hint ?? '').toContain(
      'delete',
    )
    const inBox = only('<button><i class="material-icons"><span>delete_forever</span></i></button>', 'button')
    expect(inBox).toMatchObject({ name: '', hint: expect.stringContaining('delete') })
  })

  it('says what a custom check box is by the label that is drawn for it', () => {
    const box = only(
      '<input type="checkbox" id="c" style="opacity:0;position:absolute"><label for="c">Agree</label>',
      'checkbox',
    )
    expect(box).toMatchObject({ name: 'Agree', states: { checked: false } })
  })
})

describe('values and states', () => {
  it('shows what is typed now, and of a password only that there is one', () => {
    document.body.innerHTML =
      '<input id="a" value="old"><input type="password" value="secret"><input type="password" value="s"><input type="password">'
    const field = document.getElementById('a')
    if (field instanceof HTMLInputElement) field.value = 'new'
    const [text, password, short, empty] = seen()
    expect(text?.value).toBe('new')
    expect(JSON.stringify(password)).not.toMatch(/secret|•/)
    expect(password && 'value' in password).toBe(false)
    expect([password, short, empty].map((one) => one?.states.filled)).toEqual([true, true, undefined])
  })

  it('shows the options of a closed select without a place', () => {
    const nodes = shown('<select><option>A</option><option hidden>no</option><option selected>B</option></select>')
    expect(nodes[0]).toMatchObject({ role: 'combobox', value: 'B', input: 'select' })
    expect(nodes.slice(1)).toMatchObject([
      { role: 'option', name: 'A', states: { selected: false }, box: null },
      { role: 'option', name: 'B', states: { selected: true }, box: null },
    ])
  })

  it('tells states that people see', () => {
    const [box, button, fold] = shown(
      '<input type="checkbox" checked disabled><button aria-expanded="true">More</button><details><summary>Fold</summary>x</details>',
    ).filter((node) => ['checkbox', 'button'].includes(node.role))
    expect(box?.states).toMatchObject({ checked: true, disabled: true })
    expect(button?.states.expanded).toBe(true)
    expect(fold?.states.expanded).toBe(false)
  })

  it('tells where a click is expected: where the pointer cursor begins', () => {
    const nodes = shown('<div style="cursor:pointer"><p>Card</p><p>Text</p></div><p>Plain</p>')
    expect(nodes.filter((node) => node.states.clickable).map((node) => node.role)).toEqual(['generic'])
  })

  it('tells what can be dragged by its markup, or by the cursor where that begins', () => {
    const nodes = shown(
      '<div style="cursor:grab">Milk</div><div style="cursor:move"><p>Sales</p><p>4</p></div><p draggable="true">Eggs</p><p>Tea</p>',
    )
    const dragged = nodes.filter(({ states }) => states.draggable)
    expect(brief(dragged)).toEqual(['text Milk', 'generic', 'text Eggs'])
  })

  it('keeps the same ref for the same element', () => {
    const before = shown('<button>A</button><button>B</button>').map((node) => node.ref)
    document.body.append(document.body.firstElementChild ?? '')
    expect(seen().map((node) => node.ref)).toEqual([before[1], before[0]])
  })

  it('calls a drawn list what the clipped field in it says', () => {
    const html = `<div style="cursor:pointer;width:200px;height:30px">
      <div style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)"><input aria-label="Visited" role="combobox" readonly aria-expanded="false" style="transform:scale(0)"></div><span>Austria</span></div>`
    const list = only(html, 'combobox')
    expect(list).toMatchObject({ name: 'Visited', popup: 'listbox', states: { expanded: false } })
  })

  it('keeps a labelled field of a pixel, whose signs are drawn beside it', () => {
    const html = `<input aria-label="Code" style="width:1px;height:1px;padding:0;border:0;opacity:0"><input style="width:1px;height:1px;padding:0;border:0">`
    expect(only(html, 'textbox').name).toBe('Code')
  })
})

describe('what libraries draw in place of a field', () => {
  const HIDDEN = 'tabindex="-1" style="position:absolute;left:-9999px"'

  it('has the label of the field that it hides', () => {
    const html = `<div><label for="f">Skills</label> <span role="textbox" contenteditable aria-label="Tags input">css</span>
      <input id="f" ${HIDDEN}></div>`
    const field = only(html, 'textbox')
    expect(field.name).toBe('Skills')
    expect(field.description).toContain('Tags input')
  })

  it('stands under that label where it is no field', () => {
    const html = `<div><label for="f">Volume</label> <div style="position:relative;height:20px"><input id="f" ${HIDDEN}>
      <span class="x-handle" style="position:absolute;width:12px;height:20px"><i></i></span></div></div>`
    expect(brief(shown(html))).toContain('text Volume')
    expect(seen().find(({ hint }) => hint?.includes('x-handle'))?.role).toBe('generic')
  })

  it('does not take the label of what can still be reached by keys', () => {
    const html = '<label for="f">Code</label> <input id="f" style="position:absolute;left:-9999px">'
    expect(only(html, 'textbox').name).toBe('Code')
  })

  it('also says the label beside an aria-label of other words', () => {
    const html = '<select id="f" aria-label="Floating label example"></select><label for="f">Country</label>'
    expect(only(html, 'combobox')).toMatchObject({ name: 'Floating label example', description: 'Country' })
  })

  it('says what a picker with a name of its own is for', () => {
    expect(only('<div><label>Accent</label> <button aria-label="open picker"></button></div>', 'button')).toMatchObject(
      {
        name: 'open picker',
        description: 'Accent',
      },
    )
  })

  it('is named by a heading above the buttons of its editor', () => {
    const html = `<h3>Notes</h3><div style="height:60px"><button>Bold</button><button>Italic</button></div>
      <div contenteditable style="height:50px">old words</div>`
    expect(only(html, 'textbox').name).toBe('Notes')
  })
})

it('takes native buttons of which a class marks one for tabs', () => {
  const html = (tag: string, one: string) =>
    `<${tag}><${one}><button class="nav active">Profile</button></${one}><${one}><button class="nav">Billing</button></${one}></${tag}>`
  document.head.insertAdjacentHTML('beforeend', '<style id="row">ul,ol{display:flex}</style>')
  const tabs = shown(html('ul', 'li')).filter(({ role }) => role === 'tab')
  document.querySelector('#row')?.remove()
  expect(tabs.map(({ name, states }) => [name, states.selected])).toEqual([
    ['Profile', true],
    ['Billing', false],
  ])
})

it('keeps a button with a name that is laid invisibly over what it works', () => {
  const html =
    '<div style="position:relative;height:40px">Size<button aria-label="Size, Choose" style="position:absolute;inset:0;opacity:0"></button></div>'
  expect(only(html, 'button').name).toBe('Size, Choose')
})

it('takes the label behind a see-through box for its own, though that takes the click', () => {
  const html = `<div><div><input type="radio" name="p" style="opacity:0"><label style="cursor:pointer">Card</label></div>
    <div><input type="radio" name="p" style="opacity:0"><label style="cursor:pointer">Invoice</label></div></div>`
  expect(shown(html).flatMap(({ role, name }) => (role === 'radio' ? name : []))).toEqual(['Card', 'Invoice'])
})

it('takes no buttons that lead to other pages for tabs', () => {
  const page = (number: number, more = ''): string =>
    `<button aria-label="Page ${number}" class="page ${more}">${number}</button>`
  const nodes = shown(`<div style="display:flex">${page(1, 'active')}${page(2)}${page(3)}</div>`)
  expect(nodes.filter(({ role }) => role === 'tab')).toEqual([])
})

it('calls a node of a tree by its own words, and each node below it by theirs', () => {
  const tree = `<ul role="tree"><li role="treeitem" aria-expanded="true"><span>Users</span>
    <ul role="group"><li role="treeitem">View</li><li role="treeitem">Edit</li></ul></li></ul>`
  const names = shown(tree).flatMap(({ role, name }) => (role === 'treeitem' ? name : []))
  expect(names).toEqual(['Users', 'View', 'Edit'])
})
