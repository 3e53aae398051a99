import type { JSX } from 'preact'
import { texts } from '../../texts/texts'
import { saveFile } from '../parts/copy'
import { Sure } from '../parts/sure'
import { forgetRuns, run, watch } from '../shown-run'
import { ask } from '../talk'
import { saying, tell } from '../trouble'
import { everything } from './everything'

/** All that Errand keeps: as a file, or gone. */
export function DataCard(): JSX.Element {
  const { settings } = texts
  const deleteAll = async (): Promise<void> => {
    await ask({ kind: 'delete_all' })
    localStorage.clear()
    if (run.value !== null) watch(null)
    tell(settings.deleted)
  }
  return (
    <>
      <p class="muted">{settings.dataIntroduction}</p>
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
        <Sure
          small
          words={settings.deleteRuns}
          question={settings.deleteRunsSure}
          yes={settings.deleteRunsYes}
          onYes={async () => {
            await forgetRuns()
            tell(settings.runsDeleted)
          }}
        />
        <Sure
          small
          words={settings.deleteAll}
          question={settings.deleteAllSure}
          yes={settings.deleteYes}
          onYes={deleteAll}
        />
      </div>
    </>
  )
}
