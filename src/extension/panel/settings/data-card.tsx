import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { texts } from '../../texts/texts'
import { saveFile } from '../parts/copy'
import { run, watch } from '../shown-run'
import { ask } from '../talk'
import { saying, tell } from '../trouble'
import { everything } from './everything'

/** All that Errand keeps: as a file, or gone. */
export function DataCard(): JSX.Element {
  const [sure, setSure] = useState(false)
  const { settings } = texts
  return (
    <>
      <p class="muted">{settings.dataIntroduction}</p>
      {sure ? (
        <div class="question" role="alertdialog" aria-label={settings.deleteAll} aria-describedby="sure">
          <p id="sure">{settings.deleteAllSure}</p>
          <div class="choices">
            <button
              type="button"
              class="button danger"
              onClick={() => {
                void saying(async () => {
                  await ask({ kind: 'delete_all' })
                  localStorage.clear()
                  if (run.value !== null) watch(null)
                  setSure(false)
                  tell(settings.deleted)
                })
              }}
            >
              {settings.deleteYes}
            </button>
            <button type="button" class="button" ref={(at) => at?.focus()} onClick={() => setSure(false)}>
              {texts.cancel}
            </button>
          </div>
        </div>
      ) : (
        <div class="choices">
          <button
            type="button"
            class="button small"
            onClick={() =>
              void saying(async () => saveFile('errand.json', 'application/json', [JSON.stringify(await everything())]))
            }
          >
            {settings.exportAll}
          </button>
          <button type="button" class="button small danger" onClick={() => setSure(true)}>
            {settings.deleteAll}
          </button>
        </div>
      )}
    </>
  )
}
