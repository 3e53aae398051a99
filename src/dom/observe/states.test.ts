import { afterEach, describe, expect, it } from 'vitest'
import type { PageNode } from '../../page/node'
import { createRefs } from '../refs'
import { createObserver } from './observer'

const seen = (): PageNode[] => [...createObserver(createRefs(0), '').look().nodes.values()]
const named = (name: string): PageNode => seen().find((node) => node.name === name) ?? expect.fail(`no ${name}`)
function shown(html: string, name = 'X'): PageNode {
  document.body.innerHTML = html
  return named(name)
}

afterEach(() => document.body.replaceWith(document.createElement('body')))

describe('validation messages', () => {
  it('are the page’s own words where a field points at them', () => {
    const field = shown('<input aria-label="X" aria-invalid="true" aria-errormessage="m"><p id="m">Too  young</p>')
    expect(field.states.invalid).toBe('Too young')
  })
  it('are the browser’s once the user has tried to send', () => {
    expect(shown('<form><input aria-label="X" required></form>').states.invalid).toBeUndefined()
    document.querySelector('form')?.requestSubmit()
    expect(named('X').states.invalid).toMatch(/\w/)
  })
  it('may be a mark alone, on a control or on what is drawn as one', () => {
    expect(shown('<input aria-label="X" aria-invalid="true">').states.invalid).toBe('')
    expect(shown('<div role="textbox" tabindex="0" aria-label="X" aria-invalid="grammar">a</div>').states.invalid).toBe(
      '',
    )
    expect(shown('<input aria-label="X" aria-invalid="false">').states.invalid).toBeUndefined()
  })
})

describe('what can’t be reached', () => {
  it('lies behind a modal dialog, also one that is only drawn', () => {
    for (const dialog of [
      '<div role="dialog" aria-modal="true" style="position:fixed;inset:20px;background:white"><button>In front</button></div>',
      '<div style="position:fixed;inset:0;background:rgba(0,0,0,.5);z-index:9"><div style="background:white;margin:40px"><h2>Sure?</h2><button>In front</button></div></div>',
    ]) {
      document.body.innerHTML = `<main><button>X</button></main>${dialog}`
      expect(named('X').states.inert, dialog).toBe(true)
      expect(named('In front').states.inert).toBeUndefined()
    }
  })
  it('lies behind the dialog that opened last', () => {
    document.body.innerHTML =
      '<button>X</button><dialog id="a"><button>First</button></dialog><dialog id="b"><button>Second</button></dialog>'
    for (const dialog of document.querySelectorAll('dialog')) dialog.showModal()
    expect(['X', 'First', 'Second'].map((name) => named(name).states.inert)).toEqual([true, true, undefined])
  })
  it('can be reached again when the dialog closes', () => {
    document.body.innerHTML = '<button>X</button><dialog><button>Close</button></dialog>'
    const dialog = document.querySelector('dialog')
    dialog?.showModal()
    dialog?.close()
    expect(named('X').states.inert).toBeUndefined()
  })
  it('is inert by its author’s word, with all in it', () => {
    expect(shown('<section inert><div><button>X</button></div></section>').states.inert).toBe(true)
  })
})

describe('the value of a slider', () => {
  it('is told where its thumb is drawn by style alone', () => {
    const thumb = '<input type="range" aria-label="X" value="30" style="position:absolute;width:0;height:0;margin:0">'
    expect(shown(thumb)).toMatchObject({ role: 'slider', value: '30' })
  })

  it('is what it says, with the number where that is another', () => {
    const slider = (more: string): PageNode =>
      shown(`<div role="slider" tabindex="0" aria-label="X" aria-valuemin="0" aria-valuemax="2" ${more}>o</div>`)
    expect(slider('aria-valuenow="1" aria-valuetext="Medium"')).toMatchObject({ value: 'Medium', range: { now: '1' } })
    expect(slider('aria-valuenow="1"')).toMatchObject({ value: '1', range: { min: '0', max: '2' } })
    expect(slider('aria-valuenow="1"').range?.now).toBeUndefined()
  })
})
