import { signal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Demonstration } from '../../../learning/demonstration'
import { texts } from '../../texts/texts'
import { Icon, type IconName } from '../parts/icon'
import { task } from '../shown-run'
import { address } from '../tab'
import { ask } from '../talk'

/** What was learned on the site that is shown. */
const learned = signal<readonly Demonstration[]>([])

/** What could be done here: tasks that this site has been shown, and examples. */
export function Suggestions(): JSX.Element {
  const site = address.value?.origin
  useEffect(() => {
    void learnedFor(site)
  }, [site])
  const here = learned.value
  return (
    <section class="suggestions">
      <h1>{texts.task.title}</h1>
      <p class="muted">{texts.task.introduction}</p>
      {here.length > 0 && (
        <Tasks title={texts.task.learnedHere} icon="star" tasks={here.map(({ task: words }) => words)} />
      )}
      <Tasks title={texts.task.tryOne} icon="bulb" tasks={texts.task.examples} />
    </section>
  )
}

const MOST = 5

async function learnedFor(site: string | undefined): Promise<void> {
  if (site === undefined) {
    learned.value = []
    return
  }
  const { demonstrations } = await ask({ kind: 'library' })
  const here = demonstrations.map(({ demonstration }) => demonstration).filter((one) => one.site === site)
  // One task for each skill: the way in which it was said last.
  const bySkill = new Map(here.map((one) => [one.name ?? one.task, one]))
  learned.value = [...bySkill.values()].slice(0, MOST)
}

const Tasks = ({ title, icon, tasks }: { title: string; icon: IconName; tasks: readonly string[] }): JSX.Element => (
  <>
    <h2 class="list-title">{title}</h2>
    <ul class="examples">
      {tasks.map((words) => (
        <li key={words}>
          <button
            type="button"
            class="example"
            onClick={() => {
              task.value = words
              document.getElementById('task')?.focus()
            }}
          >
            <Icon name={icon} size={16} />
            <span>{words}</span>
          </button>
        </li>
      ))}
    </ul>
  </>
)
