/** Names one element for as long as it lives: `e12` in the top frame, `f3e12` in the frame with id 3. */
export type Ref = string

/** Where an element is drawn: CSS pixels in the viewport of the top frame. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Whether two boxes share some place; what has no box shares none. */
export const overlap = (one: Box | null, other: Box | null): boolean =>
  one !== null &&
  other !== null &&
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

/** What a node is like right now. A state that does not apply or is not so is absent. */
export interface States {
  checked?: boolean | 'mixed'
  pressed?: boolean | 'mixed'
  selected?: boolean
  expanded?: boolean
  disabled?: true
  readonly?: true
  required?: true
  /** The validation message the page or the browser shows, or '' when the field is only marked invalid. */
  invalid?: string
  focused?: true
  current?: true
  /** Of a field for a password: something stands in it. What, and how long it is, no observation says. */
  filled?: true
  /** Of a column's heading: the order in which the rows stand by it. */
  sorted?: 'ascending' | 'descending' | 'other'
  multiselectable?: true
  modal?: true
  busy?: true
  /** Reacts to a click though its role does not say so (a listener, a pointer cursor). */
  clickable?: true
  draggable?: true
  /** Its content scrolls: how many pixels lie above and below (or left and right of) what shows. */
  scrollable?: { up: number; down: number; left: number; right: number }
  /** In the page, but outside what shows in the window or in its own scroller. */
  offscreen?: true
  /** Behind a modal dialog or inert: it can't be reached now. */
  inert?: true
}

/** How a shape is drawn, for what has neither text nor role (SVG shapes, coloured boxes, canvas). */
export interface Paint {
  shape: string
  fill?: string
  stroke?: string
}

/**
 * One element of the page as data, or a run of text between elements (role `text`, its words as `name`).
 * Elements that say nothing (no role, no text, no listener, one child) are left out; their children stand in their place.
 */
export interface PageNode {
  ref: Ref
  parent: Ref | null
  children: readonly Ref[]
  /** ARIA role; `generic` for a mere container, `text` for a run of text, `iframe` for a frame. */
  role: string
  /** The accessible name (accname-1.2), or the text of a `text` node. */
  name: string
  /** Lower-case tag name. */
  tag: string
  /** `type` of an input (`date`, `checkbox`, …), `select` for a native select. */
  input?: string
  /** What the field holds now, exactly; the chosen option's text for a select. Never there for passwords. */
  value?: string
  /** Placeholder, title, `aria-describedby`: what helps to know the node beyond its name. */
  description?: string
  /** Class, id and icon words, for what has no name of its own. */
  hint?: string
  /**
   * What opens from it: the value of `aria-haspopup` (`menu`, `listbox`, `dialog`, …), or `suggestions` for a field that
   * offers completions in the page while one types (`aria-autocomplete`, a class such as `ui-autocomplete-input`).
   */
  popup?: string
  /**
   * Lower and upper bound and step of a number, range or date field, as the page has them; `now` is the number that it stands
   * at where its value says that in other words (`Medium`, `1:30 of 3:00`).
   */
  range?: { min?: string; max?: string; step?: string; now?: string }
  /** Of a list or table: how many items or rows it has in all, where it says so; not all of them need be in the page. */
  total?: number
  /** Where a link leads. */
  href?: string
  paint?: Paint
  states: States
  /** Null when it is not drawn at all (an option of a closed select). */
  box: Box | null
  /**
   * Of an `iframe`: its position among its window's frames, as a path from the top (`0`, `0.2`); `s` for one in a shadow root,
   * which windows do not count.
   */
  frame?: string
}
