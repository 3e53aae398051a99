import { one, type Show } from '../stage'

/** Ways to ask for a file without a library: a native field, one behind a button, one made at the click, a place to drop. */
export const show: Show = (stage) => {
  stage.innerHTML = `<h2>Application</h2>
    <p><label for="resume">Résumé</label> <input id="resume" type="file" accept=".pdf,.docx"></p>
    <div><button type="button" id="choose">Choose photos</button> <input id="photos" type="file" multiple hidden><ul id="chosen"></ul></div>
    <p><button type="button" id="import">Import contacts</button> <output id="imported"></output></p>
    <section aria-label="Certificate"><div id="drop" style="border:1px dashed;padding:30px">Drop your certificate here</div><p role="alert" id="wrong"></p></section>`
  const input = (selector: string): HTMLInputElement => one(stage, selector) as HTMLInputElement
  const taken = new Map<string, File[]>()
  const take = (what: string, files: Iterable<File> | null, shownIn: HTMLElement): void => {
    taken.set(what, [...(files ?? [])])
    shownIn.textContent = [...(files ?? [])].map(({ name }) => name).join(', ')
  }

  const photos = input('#photos')
  one(stage, '#choose').addEventListener('click', () => photos.click())
  photos.addEventListener('change', () => {
    take('photos', photos.files, one(stage, '#chosen'))
    // So that the same file can be chosen once more.
    photos.value = ''
  })

  one(stage, '#import').addEventListener('click', () => {
    const made = document.createElement('input')
    made.type = 'file'
    made.addEventListener('change', () => take('contacts', made.files, one(stage, '#imported')))
    made.click()
  })

  // As many pages do, so that a file dropped beside does not replace them.
  for (const type of ['dragover', 'drop']) window.addEventListener(type, (event) => event.preventDefault())
  one(stage, '#drop').addEventListener('drop', ({ dataTransfer }) => {
    const [file] = dataTransfer?.files ?? []
    if (file?.type === 'application/pdf') take('certificate', [file], one(stage, '#drop'))
    else one(stage, '#wrong').textContent = 'Only PDF files, please.'
  })

  return {
    resume: () => contentsOf(input('#resume').files ?? []),
    photos: () => contentsOf(taken.get('photos') ?? []),
    contacts: () => contentsOf(taken.get('contacts') ?? []),
    certificate: () => contentsOf(taken.get('certificate') ?? []),
  }
}

/** Name and content of each. */
const contentsOf = (files: Iterable<File>): Promise<string[]> =>
  Promise.all([...files].map(async (file) => `${file.name}: ${await file.text()}`))
