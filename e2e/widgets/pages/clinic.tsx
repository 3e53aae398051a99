/** @jsxImportSource react */
// biome-ignore-all lint/a11y: boxes without roles and keys are what this page is for
import { type ReactNode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Json } from '../../../src/page/json'
import type { Show } from '../stage'

/** Booking at a clinic, as it is written in a hurry: boxes with handlers, no roles, no labels that are tied to anything. */

const CSS = `
.wrap { font: 15px/1.4 sans-serif; width: 720px; margin: 20px auto; color: #223 }
.wrap h1 { font-size: 22px }
.cap { font-size: 13px; color: #667; margin: 18px 0 6px }
.row { display: flex; gap: 10px; flex-wrap: wrap; align-items: center }
.card { border: 1px solid #ccd; border-radius: 8px; padding: 10px 14px; cursor: pointer; width: 150px }
.card.on { border-color: #27c; box-shadow: 0 0 0 2px #27c inset; background: #eef5ff }
.card small { display: block; color: #778 }
.dd { position: relative; width: 280px }
.dd-box { border: 1px solid #ccd; border-radius: 6px; padding: 9px 12px; cursor: pointer; display: flex; justify-content: space-between }
.dd-menu { position: absolute; top: 42px; left: 0; right: 0; background: #fff; border: 1px solid #ccd; z-index: 5; max-height: 180px; overflow: auto; box-shadow: 0 6px 18px #0002 }
.dd-menu > div { padding: 8px 12px; cursor: pointer } .dd-menu > div:hover { background: #f1f4f8 }
.arrow { border: 1px solid #ccd; border-radius: 50%; width: 30px; height: 30px; display: grid; place-items: center; cursor: pointer; user-select: none }
.day { width: 62px; text-align: center; border: 1px solid #ccd; border-radius: 8px; padding: 6px 0; cursor: pointer }
.day b { display: block; font-size: 18px } .day.on, .slot.on, .chip.on { background: #27c; color: #fff }
.day.off { opacity: .35; cursor: not-allowed }
.slot { border: 1px solid #ccd; border-radius: 6px; padding: 6px 12px; cursor: pointer }
.slot.off { text-decoration: line-through; color: #aab; cursor: not-allowed }
.chip { border: 1px solid #ccd; border-radius: 16px; padding: 4px 12px; cursor: pointer }
.dot { width: 16px; height: 16px; border: 2px solid #99a; border-radius: 50%; display: inline-block; margin-right: 6px; vertical-align: -3px }
.dot.on { border: 5px solid #27c; width: 10px; height: 10px }
.opt { cursor: pointer; margin-right: 18px }
.sq { width: 18px; height: 18px; border: 2px solid #99a; border-radius: 4px; display: inline-grid; place-items: center; margin-right: 8px; cursor: pointer; vertical-align: -4px; font-size: 13px }
.sq.on { background: #27c; border-color: #27c; color: #fff }
.sw { width: 40px; height: 22px; border-radius: 11px; background: #bbc; position: relative; cursor: pointer; transition: background .15s }
.sw.on { background: #2a7 } .sw i { position: absolute; top: 2px; left: 2px; width: 18px; height: 18px; border-radius: 50%; background: #fff; transition: left .15s } .sw.on i { left: 20px }
.num { border: 1px solid #ccd; border-radius: 6px; display: flex } .num span { padding: 6px 12px; cursor: pointer; user-select: none } .num b { padding: 6px 8px; min-width: 24px; text-align: center }
.inp { border: 1px solid #ccd; border-radius: 6px; padding: 8px 12px; width: 260px; font: inherit }
.note { border: 1px solid #ccd; border-radius: 6px; min-height: 60px; padding: 8px 12px }
.go { background: #27c; color: #fff; padding: 10px 22px; border-radius: 6px; cursor: pointer; display: inline-block; margin-top: 20px }
.veil { position: fixed; inset: 0; background: #0008; display: grid; place-items: center; z-index: 9 } .veil > div { background: #fff; padding: 24px; border-radius: 10px; width: 340px }
.plain { padding: 10px 22px; cursor: pointer; color: #556; display: inline-block }
.pain span { font-size: 26px; cursor: pointer; opacity: .4; margin-right: 6px } .pain span.on { opacity: 1 }
`
const SERVICES = ['Check-up', 'Vaccination', 'Blood test', 'Skin check']
const DOCTORS = ['Dr. Amara Okafor', 'Dr. Jonas Lindqvist', 'Dr. Mei Tanaka', 'Dr. Priya Raman', 'Dr. Tomás Herrera']
const SYMPTOMS = ['Fever', 'Cough', 'Headache', 'Fatigue', 'Rash']
const SLOTS = ['09:00', '09:30', '10:15', '11:00', '14:30', '16:00']

const start = {
  service: '',
  doctor: '',
  week: 0,
  day: '',
  slot: '',
  symptoms: [] as string[],
  cover: 'Public',
  patients: 1,
  reminder: false,
  first: false,
  terms: false,
  pain: 0,
  name: '',
  phone: '',
  note: '',
  open: false,
  confirm: false,
  booked: 0,
}
let held = start

function Page(): ReactNode {
  const [now, setNow] = useState(start)
  const set = (change: Partial<typeof start>) => {
    held = { ...held, ...change }
    setNow(held)
  }
  const flip = (one: string) =>
    set({ symptoms: now.symptoms.includes(one) ? now.symptoms.filter((each) => each !== one) : [...now.symptoms, one] })
  const days = Array.from({ length: 7 }, (_, at) => new Date(2027, 2, 1 + now.week * 7 + at))
  const on = (is: boolean) => (is ? ' on' : '')
  return (
    <div className="wrap">
      <style>{CSS}</style>
      <h1>Book an appointment</h1>
      <div className="cap">What do you need?</div>
      <div className="row">
        {SERVICES.map((one) => (
          <div key={one} className={`card${on(now.service === one)}`} onClick={() => set({ service: one })}>
            {one}
            <small>{one.length * 5} min</small>
          </div>
        ))}
      </div>
      <div className="cap">Doctor</div>
      <div className="dd">
        <div className="dd-box" onClick={() => set({ open: !now.open })}>
          <span>{now.doctor || 'Any doctor'}</span>
          <span>▾</span>
        </div>
        {now.open && (
          <div className="dd-menu">
            {DOCTORS.map((one) => (
              <div key={one} onClick={() => set({ doctor: one, open: false })}>
                {one}
              </div>
            ))}
          </div>
        )}
      </div>
      <div className="cap">Day</div>
      <div>{days[0]?.toLocaleDateString('en-GB', { month: 'long', year: 'numeric' })}</div>
      <div className="row">
        <div className="arrow" onClick={() => set({ week: Math.max(0, now.week - 1) })}>
          ‹
        </div>
        {days.map((day) => {
          const text = day.toLocaleDateString('sv')
          const off = day.getDay() === 0
          return (
            <div
              key={text}
              className={`day${on(now.day === text)}${off ? ' off' : ''}`}
              onClick={() => !off && set({ day: text, slot: '' })}
            >
              {day.toLocaleDateString('en', { weekday: 'short' })}
              <b>{day.getDate()}</b>
            </div>
          )
        })}
        <div className="arrow" onClick={() => set({ week: now.week + 1 })}>
          ›
        </div>
      </div>
      {now.day && (
        <>
          <div className="cap">Time</div>
          <div className="row">
            {SLOTS.map((one) => (
              <div
                key={one}
                className={`slot${on(now.slot === one)}${one === '10:15' ? ' off' : ''}`}
                onClick={() => one !== '10:15' && set({ slot: one })}
              >
                {one}
              </div>
            ))}
          </div>
        </>
      )}
      <div className="cap">Symptoms</div>
      <div className="row">
        {SYMPTOMS.map((one) => (
          <span key={one} className={`chip${on(now.symptoms.includes(one))}`} onClick={() => flip(one)}>
            {one}
          </span>
        ))}
      </div>
      <div className="cap">Insurance</div>
      <div>
        {['Public', 'Private', 'None'].map((one) => (
          <span key={one} className="opt" onClick={() => set({ cover: one })}>
            <span className={`dot${on(now.cover === one)}`} />
            {one}
          </span>
        ))}
      </div>
      <div className="cap">How bad is the pain?</div>
      <div className="pain">
        {[1, 2, 3, 4, 5].map((one) => (
          <span key={one} className={now.pain >= one ? 'on' : ''} onClick={() => set({ pain: one })}>
            ★
          </span>
        ))}
      </div>
      <div className="row" style={{ marginTop: 18 }}>
        <div>Number of patients</div>
        <div className="num">
          <span onClick={() => set({ patients: Math.max(1, now.patients - 1) })}>–</span>
          <b>{now.patients}</b>
          <span onClick={() => set({ patients: Math.min(6, now.patients + 1) })}>+</span>
        </div>
      </div>
      <div className="row" style={{ marginTop: 18, justifyContent: 'space-between', width: 320 }}>
        <div>Remind me by text message</div>
        <div className={`sw${on(now.reminder)}`} onClick={() => set({ reminder: !now.reminder })}>
          <i />
        </div>
      </div>
      <div style={{ marginTop: 14 }}>
        <span className={`sq${on(now.first)}`} onClick={() => set({ first: !now.first })}>
          {now.first && '✓'}
        </span>
        This is my first visit
      </div>
      <div className="cap">Your name</div>
      <input className="inp" onChange={(event) => set({ name: event.target.value })} />
      <div className="cap">Mobile</div>
      <input className="inp" onChange={(event) => set({ phone: event.target.value.replace(/\s/g, '') })} />
      <div className="cap">Note to the doctor</div>
      <div
        className="note"
        contentEditable
        suppressContentEditableWarning
        onInput={(event) => set({ note: event.currentTarget.textContent ?? '' })}
      />
      <div style={{ marginTop: 14 }} onClick={() => set({ terms: !now.terms })}>
        <span className={`sq${on(now.terms)}`}>{now.terms && '✓'}</span>I agree to the cancellation policy
      </div>
      <div className="go" onClick={() => set({ confirm: true })}>
        Book now
      </div>
      {now.confirm && (
        <div className="veil">
          <div>
            <b>Book this appointment?</b>
            <p>
              {now.service} on {now.day} at {now.slot}
            </p>
            <div className="plain" onClick={() => set({ confirm: false })}>
              Go back
            </div>
            <div className="go" onClick={() => set({ confirm: false, booked: now.booked + 1 })}>
              Yes, book it
            </div>
          </div>
        </div>
      )}
    </div>
  )
}

export const show: Show = (stage) => {
  createRoot(stage).render(<Page />)
  return Object.fromEntries(Object.keys(start).map((name) => [name, () => held[name as keyof typeof start] as Json]))
}
