import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { texts } from '../../texts/texts'
import { saveFile } from '../parts/copy'
import { Icon } from '../parts/icon'
import { to } from '../route'
import { ask } from '../talk'
import { saying, tell } from '../trouble'
import {
  bySite,
  contradicting,
  type Kept,
  library,
  nameOf,
  policiesLearned,
  readLibrary,
  undoLast,
} from './library-state'
import { PolicyList } from './policy-list'

/** What Errand has learned, by site; a file brings more, and all of it can be taken along. */
export function Library(): JSX.Element {
  const [words, setWords] = useState('')
  useEffect(() => void readLibrary(), [])
  const kept = library.value ?? []
  const wanted = words.trim().toLowerCase()
  const fitting = kept.filter(({ demonstration }) =>
    `${nameOf(demonstration)} ${demonstration.task}`.toLowerCase().includes(wanted),
  )
  const { show } = texts
  return (
    <section class="library">
      <h2 class="list-title">{show.library}</h2>
      {kept.length > 5 && (
        <label class="find">
          <Icon name="search" size={16} />
          <input
            type="search"
            value={words}
            placeholder={show.find}
            aria-label={show.find}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </label>
      )}
      {library.value !== null && kept.length === 0 && <p class="nothing">{show.emptyLibrary}</p>}
      {bySite(fitting).map(([site, ofSite]) => (
        <section key={site} aria-label={site || show.everywhere}>
          <h3 class="site-title">
            <Icon name="globe" size={14} /> {site || show.everywhere}
          </h3>
          <ul>
            {ofSite.map((one) => (
              <SkillRow key={one.id} {...one} />
            ))}
          </ul>
        </section>
      ))}
      <PolicyList />
      <p class="hint">{show.shipped}</p>
      <div class="choices">
        <label class="button small">
          <input
            type="file"
            class="unseen"
            accept=".json,application/json"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? []
              event.currentTarget.value = ''
              if (file) void saying(() => importFile(file))
            }}
          />
          {show.import}
        </label>
        {kept.length + policiesLearned.value.learned.length > 0 && (
          <button
            type="button"
            class="button small"
            onClick={() =>
              saveFile('errand-skills.json', 'application/json', [
                JSON.stringify(
                  [
                    ...kept.map(({ demonstration }) => demonstration),
                    ...policiesLearned.value.learned.map(({ policy }) => policy),
                  ],
                  null,
                  2,
                ),
              ])
            }
          >
            {show.export}
          </button>
        )}
      </div>
    </section>
  )
}

const SkillRow = ({ id, demonstration }: Kept): JSX.Element => (
  <li>
    <a class="run-row" href={to('show', String(id))}>
      <Icon name="star" size={17} />
      <span class="run-row-words">
        <span class="run-row-task">{nameOf(demonstration)}</span>
        <span class="run-row-at">{demonstration.task}</span>
        {contradicting(id).length > 0 && <span class="run-row-at doubtful">{texts.show.twoWays}</span>}
      </span>
      <Icon name="chevron" size={16} />
    </a>
  </li>
)

async function importFile(file: File): Promise<void> {
  const { ids } = await ask({ kind: 'import_demonstrations', text: await file.text() })
  await readLibrary()
  tell(texts.show.imported(ids.length), undoLast)
}
