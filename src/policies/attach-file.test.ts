import { describe, expect, it } from 'vitest'
import { done, failed } from '../page/outcome'
import { sketch } from '../page/sketch'
import { attachFile } from './attach-file'
import { rehearse } from './rehearse'

const FORM = `
heading "Apply"
button "Résumé" [e2] type=file
button "Send" [e3]`

describe('attach_file', () => {
  it('fills the field for files, and is done when it holds them', () => {
    const { actions, outcome } = rehearse(attachFile, { file: 'cv.pdf' }, FORM, [
      FORM.replace('type=file', 'type=file value="cv.pdf"'),
    ])
    expect(actions).toEqual([{ kind: 'upload', ref: 'e2', files: ['cv.pdf'] }])
    expect(outcome).toEqual(done('cv.pdf'))
  })

  it('knows a cut name, and a thumbnail without any', () => {
    const page = 'button "Choose photos" [e2]'
    for (const shown of ['"holiday-in-no….jpeg"', 'img "preview"']) {
      const { outcome } = rehearse(attachFile, { file: 'holiday-in-norway.jpeg' }, page, [`${page}\n${shown}`])
      expect(outcome.ok).toBe(true)
    }
  })

  it('goes on with what a click has opened', () => {
    const page = 'button "Add attachment" [e2]'
    const opened = `${page}\ndialog "Upload"\n  "Drop files here" [e9]`
    const { actions, outcome } = rehearse(attachFile, { file: 'a.txt' }, page, [
      { page: opened, outcome: failed('no_effect', 'The click asked for no file.') },
      `${opened}\n  "a.txt"`,
    ])
    expect(actions.map((action) => 'ref' in action && action.ref)).toEqual(['e2', 'e9'])
    expect(outcome.ok).toBe(true)
  })

  it('gives it to the page as a whole where only a hidden field can be meant', () => {
    const { actions } = rehearse(attachFile, { file: 'a.txt' }, 'heading "Profile"', ['heading "Profile"\n"a.txt"'])
    expect(actions).toEqual([{ kind: 'upload', ref: 'e0', files: ['a.txt'] }])
  })

  it('takes the place in the section that was named', () => {
    const page = `
region "Photo"
  button "Browse" [e2]
region "Certificate"
  button "Browse" [e3]`
    const { actions } = rehearse(attachFile, { file: 'c.pdf', to: 'Certificate' }, page)
    expect(actions[0]).toMatchObject({ ref: 'e3' })
  })

  it('takes the control that was named, whatever it is called', () => {
    const page = `${FORM}\nbutton "Import contacts" [e5]`
    const { actions } = rehearse(attachFile, { file: 'c.csv', to: 'Import contacts' }, page)
    expect(actions[0]).toMatchObject({ ref: 'e5' })
  })

  it('does not wait for a bar that stands still, as those do that wait for a click', () => {
    const resting = `${FORM}\n"cv.pdf"\nprogressbar [e9] value="0"`
    const { steps, outcome } = rehearse(attachFile, { file: 'cv.pdf' }, FORM, [resting])
    expect(steps.length).toBeLessThan(6)
    expect(outcome.ok).toBe(true)
  })

  it('asks which field is meant when there are several', () => {
    const page = 'button "Photo" [e2] type=file\nbutton "Passport" [e3] type=file'
    expect(rehearse(attachFile, { file: 'p.png' }, page).outcome).toMatchObject({ ok: false, reason: 'ambiguous' })
  })

  it('says what the page says against it', () => {
    const { outcome } = rehearse(attachFile, { file: 'cv.pdf' }, FORM, [`${FORM}\nalert\n  "The file is too large."`])
    expect(outcome).toMatchObject({ ok: false, reason: 'refused', message: expect.stringContaining('too large') })
  })

  it('is no success when nothing of it shows', () => {
    expect(rehearse(attachFile, { file: 'cv.pdf' }, FORM).outcome).toMatchObject({ ok: false, reason: 'no_effect' })
  })

  it('passes on that no such file was given', () => {
    const refusal = failed('not_found', 'No file “cv.pdf” was given to this task.')
    expect(rehearse(attachFile, { file: 'cv.pdf' }, FORM, [{ outcome: refusal }]).outcome).toEqual(refusal)
  })

  it('waits until what it gave is sent', () => {
    const sending = `${FORM}\n"cv.pdf"\nprogressbar [e9] value="40"`
    const { steps, outcome } = rehearse(attachFile, { file: 'cv.pdf' }, FORM, [sending, sending, `${FORM}\n"cv.pdf"`])
    expect(steps.map(({ kind }) => kind)).toEqual(['act', 'look', 'look'])
    expect(outcome.ok).toBe(true)
  })

  it('is offered where files can be given', () => {
    expect(attachFile.applies?.(sketch(FORM))).toBe(true)
    expect(attachFile.applies?.(sketch('button "Choose a date" [e2]\nbutton "Add to cart" [e3]'))).toBe(false)
  })
})
