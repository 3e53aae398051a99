import type { Demonstration } from '../demonstration'
import { asActions, type Doing } from './doings'

/**
 * Chrome DevTools Recorder's format (`@puppeteer/replay`, schema of user flows). Elements are named by their accessible names and by
 * their text, as a person would: the recorder's own `aria/` and `text/` selectors.
 */
export function toRecorder(shown: Demonstration): object {
  const { name, task, url } = shown
  const steps = asActions(shown).flatMap(stepsFor)
  const start = url === undefined ? [] : [{ type: 'navigate', url }]
  return { title: name ?? task, steps: [{ type: 'setViewport', ...VIEWPORT }, ...start, ...steps] }
}

const VIEWPORT = {
  width: 1280,
  height: 800,
  deviceScaleFactor: 1,
  isMobile: false,
  hasTouch: false,
  isLandscape: false,
}

function stepsFor(doing: Doing): object[] {
  switch (doing.does) {
    case 'fill':
      return [{ type: 'change', selectors: selectorsFor(doing.on), value: doing.text, target: 'main' }]
    case 'click':
      return [
        {
          type: doing.times === 2 ? 'doubleClick' : 'click',
          selectors: selectorsFor(doing.on),
          offsetX: 4,
          offsetY: 4,
          target: 'main',
        },
      ]
    case 'press':
      return [
        { type: 'keyDown', key: doing.key, target: 'main' },
        { type: 'keyUp', key: doing.key, target: 'main' },
      ]
    case 'go':
      return [{ type: 'navigate', url: doing.to, target: 'main' }]
  }
}

/** `aria/Name[role="button"]`, then by the text alone. */
function selectorsFor({ name, role }: { name: string; role?: string | undefined }): string[][] {
  const aria = role === undefined ? `aria/${name}` : `aria/${name}[role="${role}"]`
  return role === undefined || FIELDS.has(role) ? [[aria], [`aria/${name}`]] : [[aria], [`text/${name}`]]
}

const FIELDS = new Set('textbox searchbox combobox spinbutton slider checkbox radio switch'.split(' '))
