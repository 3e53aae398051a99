import '../content/content'
import { type JSX, render } from 'preact'
import { useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import { Mark } from '../panel/parts/icon'
import { keepWords } from '../pending-words'
import { language } from '../texts/say'
import { texts } from '../texts/texts'

/**
 * A page to try Errand on: a form like many, that sends nothing. The browser lets no extension into its own pages, so this one
 * brings the content script with it.
 */
function Practice(): JSX.Element {
  const { practice } = texts
  return (
    <main class="practice">
      <header class="practice-head">
        <Mark size={40} />
        <h1>{practice.title}</h1>
      </header>
      <p class="muted">{practice.lead}</p>
      <section class="tries">
        <h2>{practice.panelHere}</h2>
        <ul>
          {practice.tries.map((words) => (
            <li key={words}>
              <button type="button" class="button" onClick={() => void tryOut(words)}>
                {words}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <Booking />
    </main>
  )
}

/** Opens the panel beside this page with the words in its task box; the user says go. */
async function tryOut(words: string): Promise<void> {
  const tab = await here
  if (tab?.id === undefined || tab.windowId === undefined) return
  // At once, while the browser still takes it for the user's click.
  const opened = chrome.sidePanel.open({ windowId: tab.windowId })
  await keepWords(tab.id, words)
  await opened
}

const here = browser.tabs.getCurrent()

function Booking(): JSX.Element {
  const [said, setSaid] = useState<string | null>(null)
  const { form } = texts.practice
  return (
    <form
      class="booking"
      onSubmit={(event) => {
        event.preventDefault()
        const data = new FormData(event.currentTarget)
        setSaid(form.thanks(String(data.get('name')), String(data.get('room')), data.getAll('extra').join(', ')))
      }}
    >
      <div class="field">
        <label for="name">{form.name}</label>
        <input id="name" name="name" autocomplete="off" required />
      </div>
      <div class="field">
        <label for="email">{form.email}</label>
        <input id="email" name="email" type="email" autocomplete="off" />
      </div>
      <div class="field">
        <label for="arrival">{form.arrival}</label>
        <input id="arrival" name="arrival" type="date" />
      </div>
      <div class="field">
        <label for="room">{form.room}</label>
        <select id="room" name="room">
          {form.rooms.map((room) => (
            <option key={room}>{room}</option>
          ))}
        </select>
      </div>
      <fieldset>
        <legend>{form.extras}</legend>
        {form.extra.map((extra) => (
          <label key={extra} class="box">
            <input type="checkbox" name="extra" value={extra} />
            {extra}
          </label>
        ))}
      </fieldset>
      <div class="field">
        <label for="message">{form.message}</label>
        <textarea id="message" name="message" rows={2} />
      </div>
      <button type="submit" class="button primary big">
        {form.book}
      </button>
      <div aria-live="polite">{said && <output>{said}</output>}</div>
    </form>
  )
}

document.documentElement.lang = language
document.title = `${texts.name} · ${texts.practice.title}`
const root = document.getElementById('practice')
if (root) render(<Practice />, root)
