import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { type Availability, download } from '../../../model/language-model'
import { texts } from '../../texts/texts'
import { Switch } from '../parts/field'
import { ask } from '../talk'
import { saying } from '../trouble'

/** The browser's own model, asked before the configured one; offered only where the browser has one. */
export function SmallModelSwitch(): JSX.Element | null {
  const [availability, setAvailability] = useState<Availability>('unavailable')
  const [on, setOn] = useState(false)
  const [loaded, setLoaded] = useState<number | null>(null)
  useEffect(() => {
    void saying(async () => {
      setAvailability((await ask({ kind: 'on_device' })).availability)
      setOn((await ask({ kind: 'get_small_model' })).settings === 'on-device')
    })
  }, [])
  const { settings } = texts
  if (availability === 'unavailable')
    return <p class="hint">{`${settings.onDevice}: ${settings.smallState.unavailable}`}</p>
  const change = (wanted: boolean): void => {
    void saying(async () => {
      if (wanted && availability !== 'available') {
        setLoaded(0)
        await download(setLoaded).finally(() => setLoaded(null))
        setAvailability('available')
      }
      await ask({ kind: 'set_small_model', settings: wanted ? 'on-device' : null })
      setOn(wanted)
    })
  }
  return (
    <>
      <Switch
        label={settings.small}
        hint={`${settings.smallHint} ${settings.smallState[availability]}`}
        on={on}
        onChange={change}
      />
      <p class="hint" role="status">
        {loaded !== null && settings.downloaded(Math.round(loaded * 100))}
      </p>
    </>
  )
}
