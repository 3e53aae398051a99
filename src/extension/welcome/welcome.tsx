import { type JSX, render } from 'preact'
import { Icon, type IconName, Mark } from '../panel/parts/icon'
import { language } from '../texts/say'
import { texts } from '../texts/texts'

const PRACTICE = '/src/extension/practice/practice.html'
const SETTINGS = '/src/extension/panel/index.html#settings'

/** The first minute: what Errand does, what it sees, where that goes, and a page to try it on. */
function Welcome(): JSX.Element {
  const { welcome } = texts
  return (
    <main class="welcome">
      <header>
        <Mark size={64} />
        <h1>{welcome.title}</h1>
        <p class="lead">{welcome.lead}</p>
        <a class="button primary big" href={PRACTICE}>
          {welcome.tryIt}
        </a>
        <p class="hint">{welcome.tryHint}</p>
      </header>
      <section class="facts">
        <Fact icon="spark" title={welcome.does} words={welcome.doesMore} />
        <Fact icon="eye" title={welcome.sees} words={welcome.seesMore} />
        <Fact icon="globe" title={welcome.goes} words={welcome.goesMore} />
        <Fact icon="shield" title={welcome.asks} words={welcome.asksMore} />
      </section>
      <footer>
        <p>{welcome.pin}</p>
        <section class="later">
          <div>
            <h2>{welcome.model}</h2>
            <p class="muted">{welcome.modelMore}</p>
          </div>
          <a class="button" href={SETTINGS}>
            {welcome.setUp}
          </a>
        </section>
      </footer>
    </main>
  )
}

const Fact = ({ icon, title, words }: { icon: IconName; title: string; words: string }): JSX.Element => (
  <article class="fact">
    <Icon name={icon} size={22} />
    <div>
      <h2>{title}</h2>
      <p>{words}</p>
    </div>
  </article>
)

document.documentElement.lang = language
document.title = `${texts.name} · ${texts.welcome.title}`
const root = document.getElementById('welcome')
if (root) render(<Welcome />, root)
