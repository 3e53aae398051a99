import { describe, expect, it } from 'vitest'
import { find, type Wanted } from './find'
import { sketch } from './sketch'
import type { Target } from './target'

const CLICKABLE: Wanted = {
  suits: ({ role, states }) =>
    states.clickable === true || /^(button|link|tab|checkbox|radio|option|menuitem)$/.test(role),
}
const FIELD: Wanted = { suits: ({ role }) => /^(textbox|searchbox|combobox|spinbutton)$/.test(role) }

const login = `
  heading "Log in"
  "Username"
  textbox [e1]
  "Password"
  textbox [e2] type=password
  checkbox "Keep me signed in" [e3]
  button "Log in" [e4]
  link "Forgot your password?" [e5]
  button "Sign up" [e6]`

const table = `
  table
    row
      columnheader "Name"
      columnheader "Role"
      columnheader
    row
      cell "Alice"
      cell
        textbox [e10]
      cell
        button "Edit" [e11]
        button [e12] hint="fa trash"
    row
      cell "Bob"
      cell
        textbox [e20]
      cell
        button "Edit" [e21]
        button [e22] hint="fa trash"`

const icons = `
  button [e1] hint="btn-close"
  button [e2] hint="icon magnifier"
  button "☰" [e3]
  generic [e4] hint="icon-gear" clickable
  button "»" [e5]
  button "‹" [e6]
  generic [e7] hint="star-off" clickable`

const sections = `
  heading "Billing"
  textbox "Name" [e1]
  textbox "City" [e2]
  heading "Shipping"
  textbox "Name" [e3]
  textbox "City" [e4]
  button "Save" [e5]`

const contact = `
  -
    "Phone:"
    link "555 0100" [e1]
  -
    "Email:"
    link "ann@mail.example" [e2]`

const posts = `
  -
    "Ann Lee"
    generic [e1] hint="like" clickable
    generic [e2] hint="reply" clickable
  -
    "Joe Roe"
    generic [e3] hint="like" clickable
    generic [e4] hint="reply" clickable`

const german = `
  textbox "Straße" [e1]
  textbox "PLZ / Ort" [e2]
  button "Löschen" [e3]
  button "Abschicken" [e4]`

const chinese = `
  textbox "用户名" [e1]
  textbox "密码" [e2] type=password
  button "登录" [e3]
  link "忘记密码？" [e4]`

const cases: [string, string, Target, Wanted, string | undefined][] = [
  ['a button by its name', login, 'Log in', CLICKABLE, 'e4'],
  ['a button by name and role', login, 'the "Log in" button', CLICKABLE, 'e4'],
  ['a field by the text above it', login, 'username', FIELD, 'e1'],
  ['a password field', login, 'Password field', FIELD, 'e2'],
  ['a link by some of its words', login, 'forgot password', CLICKABLE, 'e5'],
  ['a box by its label', login, 'keep me signed in checkbox', CLICKABLE, 'e3'],
  ['an object target', login, { role: 'link' }, CLICKABLE, 'e5'],
  ['a ref', login, 'e6', CLICKABLE, 'e6'],
  ['a line of the page’s text', login, 'textbox [e2] type=password', FIELD, 'e2'],
  ['nothing for what is not there', login, 'Newsletter', CLICKABLE, undefined],
  ['duplicated Edit: a tie', table, 'Edit', CLICKABLE, undefined],
  ['Edit of a row', table, 'Edit in the row of Bob', CLICKABLE, 'e21'],
  ['Edit of a row said by what it is', table, 'Edit in the row Bob', CLICKABLE, 'e21'],
  ['Edit for a row', table, 'the Edit button for Alice', CLICKABLE, 'e11'],
  ['Edit by number', table, 'second Edit button', CLICKABLE, 'e21'],
  ['the last Edit', table, { name: 'Edit', nth: -1 }, CLICKABLE, 'e21'],
  ['an icon in a row', table, { name: 'delete', within: 'Bob' }, CLICKABLE, 'e22'],
  ['a field by column and row', table, { name: 'Role', within: 'Alice' }, FIELD, 'e10'],
  ['close by class', icons, 'close', CLICKABLE, 'e1'],
  ['search by icon', icons, 'search button', CLICKABLE, 'e2'],
  ['menu by sign', icons, 'menu', CLICKABLE, 'e3'],
  ['settings by icon', icons, 'Settings', CLICKABLE, 'e4'],
  ['next by sign', icons, 'next', CLICKABLE, 'e5'],
  ['previous by sign', icons, 'the previous button', CLICKABLE, 'e6'],
  ['important is a star', icons, 'important', CLICKABLE, 'e7'],
  ['a field under its heading', sections, 'Name in Shipping', FIELD, 'e3'],
  ['a field under the first heading', sections, { name: 'City', within: 'Billing' }, FIELD, 'e2'],
  ['an icon of a post', posts, 'like of Joe Roe', CLICKABLE, 'e3'],
  ['what stands under a label of the same field', contact, { nth: 1, within: 'phone number' }, CLICKABLE, 'e1'],
  ['another icon of a post', posts, { name: 'reply', within: 'Ann Lee' }, CLICKABLE, 'e2'],
  ['German, folded', german, 'strasse', FIELD, 'e1'],
  ['German, a part', german, 'PLZ', FIELD, 'e2'],
  ['German button', german, 'löschen', CLICKABLE, 'e3'],
  ['Chinese field', chinese, '用户名', FIELD, 'e1'],
  ['Chinese button', chinese, '登录', CLICKABLE, 'e3'],
  ['Chinese part', chinese, '忘记密码', CLICKABLE, 'e4'],
  ['first name is no ordinal', 'textbox "Name" [e1]\ntextbox "First name" [e2]', 'First name', FIELD, 'e2'],
  ['exact case before other case', 'link "Nisl" [e1]\nlink "nisl" [e2]', 'nisl', CLICKABLE, 'e2'],
  ['whole before part', 'button "Save" [e1]\nbutton "Save as draft" [e2]', 'Save', CLICKABLE, 'e1'],
  [
    'text inside a clickable',
    'generic [e1] clickable\n  "Sed nec"\ngeneric [e2] clickable\n  "Amet"',
    'Amet',
    CLICKABLE,
    'e2',
  ],
  ['to, not from', 'textbox "From" [e1]\ntextbox "To" [e2]', 'To', FIELD, 'e2'],
  ['a placeholder', 'textbox [e1] about="Search products"\ntextbox [e2] about="Email"', 'search box', FIELD, 'e1'],
  ['e-mail spelled otherwise', 'textbox "E-Mail" [e1]\ntextbox "Name" [e2]', 'email', FIELD, 'e1'],
  ['one visible of two', 'button "Go" [e1] offscreen\nbutton "Go" [e2]', 'Go', CLICKABLE, 'e2'],
  ['two links to one place', 'link "Home" [e1] href="/"\nlink "Home" [e2] href="/"', 'Home', CLICKABLE, 'e1'],
  ['in the modal dialog', 'button "OK" [e1]\ndialog "Sure?" [e2] modal\n  button "OK" [e3]', 'OK', CLICKABLE, 'e3'],
  ['a number', 'button "1" [e1]\nbutton "10" [e2]\nbutton "11" [e3]', '1', CLICKABLE, 'e1'],
  ['submit said, send shown', 'button "Send" [e1]\nbutton "Cancel" [e2]', 'Submit', CLICKABLE, 'e1'],
  ['a button named button', 'button "button one" [e1]\nbutton "button two" [e2]', 'button two', CLICKABLE, 'e2'],
  ['a box after its text', '-\n  checkbox [e1]\n  "Milk"\n-\n  checkbox [e2]\n  "Eggs"', 'Eggs', CLICKABLE, 'e2'],
  ['third of a role', 'tab "A" [e1]\ntab "B" [e2]\ntab "C" [e3]', '3rd tab', CLICKABLE, 'e3'],
  ['no word that only begins like it', 'menuitem "Playback" [e1]\nmenuitem "Stop" [e2]', 'Play', CLICKABLE, undefined],
  ['a word in front of others', 'link "Play list" [e1]\nlink "Stop" [e2]', 'Play', CLICKABLE, 'e1'],
  ['a nameless field by what it takes', 'textbox [e1] type=time\ntextbox [e2] type=email', 'the time', FIELD, 'e1'],
  ['a paragraph by number', '"One" tag=p\n"Two" [e2] tag=p', 'second paragraph', {}, 'e2'],
  ['the × of a dialog, not Cancel', 'button "Close" [e1]\nbutton "Cancel" [e2]', 'x', CLICKABLE, 'e1'],
  ['the value of a button', 'button [e1] value="Go"\nbutton [e2] value="Stop"', 'Stop', CLICKABLE, 'e2'],
  ['a sign before a number', 'circle [e1] hint="(2,-1) dot"\ncircle [e2] hint="(-2,-1) dot"', '(2,-1)', {}, 'e1'],
  [
    'letters as they were said',
    '"Eget" [e1] clickable\n"eget" [e2] clickable',
    { name: 'Eget', role: 'link' },
    CLICKABLE,
    'e1',
  ],
  [
    'the first of equals, letter for letter',
    'button "Next" [e1]\nbutton "next" [e2]\nbutton "next" [e3]',
    { name: 'next', nth: 1 },
    CLICKABLE,
    'e2',
  ],
  ['a name with a preposition', 'link "Terms of use" [e1]\nlink "Terms" [e2]', 'Terms of use', CLICKABLE, 'e1'],
]

describe('find', () => {
  it.each(cases)('%s', (_, page, target, wanted, ref) => {
    expect(find(sketch(page), target, wanted).best?.ref).toBe(ref)
  })

  it('takes of twins the one that stands with the other words', () => {
    const cards = (name: string, ref: string): string => `-\n  "${name}"\n  "close" [${ref}] clickable`
    const page = sketch(`${cards('Cooking', 'e1')}\n${cards('Chess', 'e2')}`)
    expect(find(page, 'close Chess', CLICKABLE).best?.ref).toBe('e2')
    expect(find(page, 'Cooking close', CLICKABLE).best?.ref).toBe('e1')
    expect(find(page, 'close Sailing', CLICKABLE).best).toBeUndefined()
  })

  it('goes by the nearer of two places with the same words', () => {
    const page = `"Music" [e1] clickable\n-\n  -\n    "Photos"\n    button "⋯" [e2]\n  -\n    "Music"\n    button "⋯" [e3]`
    expect(find(sketch(page), '⋯ in Music', CLICKABLE).best?.ref).toBe('e3')
  })

  it('finds the head of a section by its words, whatever sign stands behind them', () => {
    const page = 'generic [e1] clickable\n  "Shipping & returns"\n  "+"\nswitch [e2] hint="wish"'
    expect(find(sketch(page), 'Shipping & returns', CLICKABLE).best?.ref).toBe('e1')
  })

  it('does not take a folder for a file in it', () => {
    const page = 'listitem [e1] clickable\n  "Papers"\n  list\n    listitem [e2]\n      "Lease" [e3]'
    expect(find(sketch(page), 'Papers', CLICKABLE).best?.ref).toBe('e1')
    expect(find(sketch(page), 'Lease', CLICKABLE).best).toBeUndefined()
    expect(find(sketch(page), 'Lease').best?.ref).toBe('e3')
  })

  it('takes the code of a colour for no number', () => {
    const page = 'radio "Green" [e1] shape=circle fill="green #2d5a36" box=0,0,20,20'
    expect(find(sketch(page), '2', CLICKABLE).best).toBeUndefined()
  })

  it('lists the rivals of a tie', () => {
    expect(find(sketch(table), 'Edit', CLICKABLE).candidates.map(({ node }) => node.ref)).toEqual(['e11', 'e21'])
  })
})

describe('a native list that is shrunk to nothing', () => {
  const page = (width: number) =>
    sketch(`
      combobox "Size" [e1] type=select box=10,10,${width},${width}
      combobox "Size" [e2] popup=listbox box=10,10,200,40`)

  it('gives way to the one of its name that is drawn in its place', () => {
    expect(find(page(1), 'Size', FIELD).best?.ref).toBe('e2')
  })

  it('is a rival of it where it shows', () => {
    expect(find(page(200), 'Size', FIELD).best).toBeUndefined()
  })
})

describe('a search field of another name', () => {
  it('is meant by what it is', () => {
    const page = sketch(`
      textbox "Full name" [e1]
      searchbox "Servers" [e2] offscreen`)
    expect(find(page, 'Search', FIELD).best?.ref).toBe('e2')
  })
})
