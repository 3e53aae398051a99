import type { Json } from '../../../src/page/json'
import { type Case, call, type Suite } from '../case'

const CV = { name: 'cv.pdf', type: 'application/pdf', data: btoa('Ada Lovelace') }
const PHOTO = { name: 'portrait.png', type: 'image/png', data: btoa('not really a picture') }
const GIVEN = [CV, PHOTO]
const attach = (file: string | string[], to?: string) => call('attach_file', { file, ...(to ? { to } : {}) })
const gives = (
  name: string,
  holds: Case['holds'],
  ...attached: readonly (readonly [string | string[], string?])[]
): Case => ({
  behaviour: 'file',
  name,
  files: GIVEN,
  calls: attached.map(([file, to]) => attach(file, to)),
  holds,
})
const held = (value: string, ...names: string[]): { readonly [value: string]: Json } => ({ [value]: names })

export const files: readonly Suite[] = [
  {
    page: 'files',
    library: 'fields for files',
    cases: [
      { ...gives('native field', held('resume', 'cv.pdf: Ada Lovelace'), ['cv.pdf', 'Résumé']), always: true },
      gives('hidden behind a button', held('photos', 'portrait.png: not really a picture'), [
        'portrait.png',
        'Choose photos',
      ]),
      gives('several at once', held('photos', 'cv.pdf: Ada Lovelace', 'portrait.png: not really a picture'), [
        ['cv.pdf', 'portrait.png'],
        'Choose photos',
      ]),
      gives('made at the click', held('contacts', 'cv.pdf: Ada Lovelace'), ['cv.pdf', 'Import contacts']),
      gives('dropped where no field is', held('certificate', 'cv.pdf: Ada Lovelace'), ['cv.pdf', 'Certificate']),
      { ...gives('of another kind', held('resume'), ['portrait.png', 'Résumé']), fails: 'refused' },
      { ...gives('not given', held('resume'), ['letter.pdf', 'Résumé']), fails: 'not_found' },
      { ...gives('refused by the page', held('certificate'), ['portrait.png', 'Certificate']), fails: 'refused' },
    ],
  },
  {
    page: 'uppy',
    library: 'uppy',
    cases: [
      gives('dashboard', held('dashboard', 'cv.pdf: Ada Lovelace'), ['cv.pdf', 'Documents']),
      gives('dashboard, several', held('dashboard', 'cv.pdf: Ada Lovelace', 'portrait.png: not really a picture'), [
        ['cv.pdf', 'portrait.png'],
        'Documents',
      ]),
      gives('place to drop', held('drop', 'portrait.png: not really a picture'), ['portrait.png', 'Pictures']),
      {
        ...gives('in a dialog', held('dialog', 'cv.pdf: Ada Lovelace')),
        calls: [call('click', { target: 'Open uploader' }), attach('cv.pdf')],
      },
    ],
  },
]
