import type { JSX } from 'preact'
import { useCallback, useEffect, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import { texts } from '../../texts/texts'
import { Switch } from '../parts/field'
import { Icon } from '../parts/icon'
import { saying } from '../trouble'

const EVERYWHERE = '<all_urls>'

/** Where Errand may look without being opened there; each site can be taken back. */
export function Sites(): JSX.Element {
  const [origins, setOrigins] = useState<readonly string[]>([])
  const read = useCallback(async () => setOrigins((await browser.permissions.getAll()).origins ?? []), [])
  useEffect(() => void read(), [read])
  const everywhere = origins.includes(EVERYWHERE)
  const sites = origins.filter((origin) => origin !== EVERYWHERE)
  const change = (origin: string, on: boolean): void => {
    const wanted = { origins: [origin] }
    void saying(async () => {
      await (on ? browser.permissions.request(wanted) : browser.permissions.remove(wanted))
      await read()
    })
  }
  const { settings } = texts
  return (
    <>
      <p class="muted">{settings.sitesIntroduction}</p>
      <Switch label={settings.allSites} on={everywhere} onChange={(on) => change(EVERYWHERE, on)} />
      {(sites.length > 0 || !everywhere) && <h3>{settings.allowed}</h3>}
      {sites.length === 0 && !everywhere && <p class="muted">{settings.noSites}</p>}
      <ul class="kept-list">
        {sites.map((origin) => (
          <li key={origin}>
            <span class="kept-name">{hostOf(origin)}</span>
            <button
              type="button"
              class="quiet small"
              aria-label={settings.revoke(hostOf(origin))}
              title={settings.revoke(hostOf(origin))}
              onClick={() => change(origin, false)}
            >
              <Icon name="trash" size={15} />
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** `https://shop.example/*` as `shop.example`. */
const hostOf = (pattern: string): string => pattern.replace(/^\*?[a-z*]*:\/\//, '').replace(/\/\*?$/, '')
