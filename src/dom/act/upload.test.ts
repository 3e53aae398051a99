import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { apply } from '../../page/difference'
import type { Outcome } from '../../page/outcome'
import { createFrame, type Frame } from '../frame'
import { bringInLooseFields, UPLOAD_OVER } from './loose-fields'

const PDF = new File(['words'], 'cv.pdf', { type: 'application/pdf' })
const TEXT = new File(['words'], 'note.txt', { type: 'text/plain' })

let frame: Frame
let count = 0

/** Shows the markup, and hands the files to what is called by this name; '' is the page as a whole. */
async function give(html: string, name: string, files: readonly File[], prepare = (): void => {}): Promise<Outcome> {
  document.body.innerHTML = html
  prepare()
  const page = apply(undefined, [frame.observe(null)])
  const ref = name === '' ? page.root : Object.values(page.nodes).find((node) => node.name === name)?.ref
  if (ref === undefined) return expect.fail(`nothing is called ${name}`)
  count += 1
  return (await frame.act(`u${count}`, { kind: 'upload', ref, files: files.map((file) => file.name) }, files)).outcome
}

const element = (id: string): HTMLElement => document.getElementById(id) ?? expect.fail(`no ${id}`)
const field = (): HTMLInputElement => document.querySelector('input') ?? expect.fail('no field')
const held = (): string[] => [...(field().files ?? [])].map((file) => file.name)

beforeEach(() => {
  frame = createFrame({ frame: 0 })
})
afterEach(() => {
  frame.dispose()
  document.body.replaceWith(document.createElement('body'))
})

describe('upload', () => {
  it('fills a file field as the browser does', async () => {
    const seen: string[] = []
    const outcome = await give('<label>CV <input type="file"></label>', 'CV', [PDF], () => {
      for (const type of ['input', 'change']) field().addEventListener(type, () => seen.push(`${type} ${held()}`))
    })
    expect(outcome).toEqual({ ok: true })
    expect(seen).toEqual(['input cv.pdf', 'change cv.pdf'])
  })

  it('refuses what a person could not choose', async () => {
    expect(await give('<label>CV <input type="file" accept=".pdf,image/*"></label>', 'CV', [TEXT])).toMatchObject({
      reason: 'refused',
      message: expect.stringContaining('.pdf,image/*'),
    })
    expect(await give('<label>CV <input type="file"></label>', 'CV', [PDF, TEXT])).toMatchObject({ reason: 'refused' })
    expect(await give('<label>CV <input type="file" disabled></label>', 'CV', [PDF])).toMatchObject({
      reason: 'disabled',
    })
    expect(held()).toEqual([])
  })

  it('fills the hidden field for which a button asks, and no dialog opens', async () => {
    let wouldOpen: boolean | undefined
    const html = '<button id="b">Browse</button><div><div><input type="file" hidden></div></div>'
    const outcome = await give(html, 'Browse', [PDF], () => {
      element('b').addEventListener('click', () => field().click())
      field().addEventListener('click', (event) => {
        wouldOpen = !event.defaultPrevented
      })
    })
    expect(outcome).toEqual({ ok: true })
    expect(held()).toEqual(['cv.pdf'])
    expect(wouldOpen).toBe(false)
  })

  it('fills a field that the page makes at the click', async () => {
    let got = ''
    const { click } = HTMLInputElement.prototype
    const outcome = await give('<button id="b">Import</button>', 'Import', [PDF], () => {
      bringInLooseFields(UPLOAD_OVER)
      element('b').addEventListener('click', () => {
        const made = document.createElement('input')
        made.type = 'file'
        made.addEventListener('change', () => {
          got = made.files?.[0]?.name ?? ''
        })
        made.click()
      })
    })
    expect(outcome).toEqual({ ok: true })
    expect(got).toBe('cv.pdf')
    expect(document.querySelector('input')).toBeNull()
    expect(HTMLInputElement.prototype.click).toBe(click)
  })

  it('drops where that is taken', async () => {
    let got = ''
    const outcome = await give('<div id="d" tabindex="0">Drop here</div>', 'Drop here', [PDF], () => {
      element('d').addEventListener('dragover', (event) => event.preventDefault())
      element('d').addEventListener('drop', ({ dataTransfer }) => {
        got = [...(dataTransfer?.files ?? [])].map((file) => file.name).join()
        element('d').append(got)
      })
    })
    expect(outcome).toEqual({ ok: true })
    expect(got).toBe('cv.pdf')
  })

  it('is not taken in by a page that only guards itself against drops', async () => {
    const guard = (event: Event): void => event.preventDefault()
    for (const type of ['dragover', 'drop']) window.addEventListener(type, guard)
    const outcome = await give('<div id="d" tabindex="0">Drop here</div>', 'Drop here', [PDF])
    for (const type of ['dragover', 'drop']) window.removeEventListener(type, guard)
    expect(outcome).toMatchObject({ ok: false, reason: 'no_effect' })
  })

  it('finds the one hidden field of a page, and says which there are when there are several', async () => {
    expect(await give('<h1>Profile</h1><input type="file" hidden>', '', [PDF])).toEqual({ ok: true })
    expect(held()).toEqual(['cv.pdf'])
    const two = '<input type="file" hidden name="photo"><input type="file" hidden name="passport">'
    expect(await give(two, '', [PDF])).toMatchObject({
      reason: 'ambiguous',
      message: expect.stringContaining('photo, passport'),
    })
  })
})
