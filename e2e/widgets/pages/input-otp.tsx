/** @jsxImportSource react */
import { OTPInput } from 'input-otp'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Show } from '../stage'

/** @jsxImportSource react */
const SLOTS = ['1st', '2nd', '3rd', '4th', '5th', '6th']

/** One field over six drawn boxes. */
function Page({ held }: { held: { code: string } }) {
  const [code, setCode] = useState('')
  held.code = code
  return (
    <div>
      <p id="label">Enter the code</p>
      <OTPInput
        maxLength={6}
        value={code}
        onChange={setCode}
        render={({ slots }) => (
          <div style={{ display: 'flex' }}>
            {SLOTS.map((name, at) => (
              <div key={name} style={{ width: 40, height: 48, border: '1px solid gray', margin: 4 }}>
                {slots[at]?.char}
              </div>
            ))}
          </div>
        )}
      />
    </div>
  )
}

export const show: Show = (stage) => {
  const held = { code: '' }
  createRoot(stage).render(<Page held={held} />)
  return { code: () => held.code }
}
