import type { JSX } from 'preact'

/** The signs of Errand's pages, drawn as strokes in the text's colour. They say nothing that words beside them don't. */
const PATHS = {
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5',
  plus: 'M12 5v14M5 12h14',
  back: 'M15 5l-7 7 7 7',
  forward: 'M9 5l7 7-7 7',
  first: 'M17 6l-6 6 6 6M7 6v12',
  last: 'M7 6l6 6-6 6M17 6v12',
  up: 'M12 19V6M6 11.5L12 5.5l6 6',
  down: 'M12 5v13M6 12.5l6 6 6-6',
  check: 'M5.5 12.5l4.2 4.5L18.5 7.5',
  cross: 'M7 7l10 10M17 7L7 17',
  chevron: 'M9 6l6 6-6 6',
  copy: 'M9 9h10v10H9zM15 9V5H5v10h4',
  pointer: 'M6 5l12 6-5 2-2 5.5z',
  text: 'M6 6h12M12 6v12M9.5 18h5',
  key: 'M4 7h16v10H4zM8 14h8M8 10.5h.01M12 10.5h.01M16 10.5h.01',
  list: 'M5 7h14M5 12h14M5 17h9',
  globe:
    'M12 4a8 8 0 100 16 8 8 0 000-16zM4 12h16M12 4c2.6 2.3 3.6 5 3.6 8s-1 5.7-3.6 8c-2.6-2.3-3.6-5-3.6-8s1-5.7 3.6-8z',
  eye: 'M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6zM12 9.5a2.5 2.5 0 100 5 2.5 2.5 0 000-5z',
  spark: 'M12 4l1.8 6.2L20 12l-6.2 1.8L12 20l-1.8-6.2L4 12l6.2-1.8z',
  clock: 'M12 4a8 8 0 100 16 8 8 0 000-16zM12 8v4.3l2.8 1.7',
  question: 'M9 9.5a3 3 0 115 2.2c-1 .9-2 1.3-2 2.8M12 18h.01',
  move: 'M12 4v16M4 12h16M9.5 6.5L12 4l2.5 2.5M9.5 17.5L12 20l2.5-2.5',
  search: 'M11 5a6 6 0 100 12 6 6 0 000-12zM15.5 15.5L20 20',
  record: 'M12 4a8 8 0 100 16 8 8 0 000-16zM12 9.5a2.5 2.5 0 100 5 2.5 2.5 0 000-5z',
  table: 'M4 5.5h16v13H4zM4 10h16M10 10v8.5M4 14.2h16',
  pause: 'M8.5 6v12M15.5 6v12',
  play: 'M8 5.5l10 6.5-10 6.5z',
  hand: 'M8 12V6.5a1.5 1.5 0 013 0V11M11 10.5V5a1.5 1.5 0 013 0v5.5M14 11V7a1.5 1.5 0 013 0v7c0 3.5-2 6-5.5 6-2.5 0-4-1-5.2-3L4.5 13.5c-.6-1.2 1-2.2 2-1.2L8 14',
  edit: 'M5 19l1-4L16 5l3 3L9 18z',
  trash: 'M5 7h14M10 7V5h4v2M7 7l1 12h8l1-12',
  save: 'M12 4v11M7 10.5l5 5 5-5M5 19h14',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 017 0v3',
  refresh: 'M19 12a7 7 0 11-2-4.9M19 4v4h-4',
  star: 'M12 4.5l2.3 4.8 5.2.7-3.8 3.6.9 5.2-4.6-2.5-4.6 2.5.9-5.2L4.5 10l5.2-.7z',
  bulb: 'M9 18h6M10 20.5h4M12 3.5a5.5 5.5 0 00-3 10.1c.7.6 1 1.2 1 2.4h4c0-1.2.3-1.8 1-2.4a5.5 5.5 0 00-3-10.1z',
  shield: 'M12 4l7 2.5v5c0 4.2-2.8 7.2-7 8.5-4.2-1.3-7-4.3-7-8.5v-5z',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name, size = 18 }: { name: IconName; size?: number }): JSX.Element {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}

export const Mark = ({ size = 26 }: { size?: number }): JSX.Element => (
  <svg class="mark" width={size} height={size} viewBox="0 0 128 128" aria-hidden="true">
    <rect x="6" y="6" width="116" height="116" rx="32" />
    <circle cx="33" cy="66" r="10" />
    <path d="M52 68 L68 86 L99 44" />
  </svg>
)
