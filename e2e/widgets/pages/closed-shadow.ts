import { one, type Show } from '../stage'

/** Everything stands in closed shadow roots, one within the other. */
export const show: Show = (stage) => {
  const outer = stage.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' })
  outer.innerHTML = '<h2>Account</h2><label>Nickname <input id="nick"></label><div id="inner"></div>'
  const inner = one(outer as unknown as ParentNode, '#inner').attachShadow({ mode: 'closed' })
  inner.innerHTML = `<label>Language <select id="language"><option>English</option><option>Norwegian</option></select></label>
    <label><input type="checkbox" id="news"> Newsletter</label><button>Save</button><p id="said"></p>`
  const language = inner.querySelector<HTMLSelectElement>('#language')
  const news = inner.querySelector<HTMLInputElement>('#news')
  const nick = outer.querySelector<HTMLInputElement>('#nick')
  let saved = 0
  inner.querySelector('button')?.addEventListener('click', () => saved++)
  return {
    nick: () => nick?.value ?? '',
    language: () => language?.value ?? '',
    news: () => news?.checked ?? false,
    saved: () => saved,
  }
}
