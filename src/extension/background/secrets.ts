import browser from 'webextension-polyfill'
import { z } from 'zod'
import { Secret } from '../../agent/guard/secret'
import { kept } from './kept'

/** A secret with its value: only the background ever holds one. */
export const Held = Secret.extend({ value: z.string() })
export type Held = z.infer<typeof Held>

const secrets = kept('secrets', z.array(Held), [])

/** What the user keeps with Errand, as anybody may see it. */
export const listSecrets = async (): Promise<Secret[]> =>
  (await secrets.get()).map(({ name, sites }) => ({ name, sites }))

export const removeSecret = (name: string): Promise<void> =>
  secrets.change((all) => all.filter((one) => one.name !== name))

/** Adds or changes a secret; without a value the one that is kept stays. False when there is none to keep. */
export async function keepSecret(secret: Secret, value: string | undefined): Promise<boolean> {
  let done = true
  await secrets.change((all) => {
    const held = value ?? all.find(({ name }) => name === secret.name)?.value
    done = held !== undefined
    if (held === undefined) return all
    return [...all.filter(({ name }) => name !== secret.name), { ...secret, value: held }]
  })
  return done
}

/** The secrets that a run may use: those kept, and the passwords that its own task gave. */
export async function secretsFor(run: string): Promise<Held[]> {
  const own = await heldForRun(run)
  return [...own, ...(await secrets.get()).filter(({ name }) => !own.some((one) => one.name === name))]
}

/** The passwords that a run's own task, or an answer to it, gave. */
export function heldForRun(run: string): Promise<Held[]> {
  const known = ofRuns.get(run) ?? readForRun(run)
  ofRuns.set(run, known)
  return known
}

const ofRuns = new Map<string, Promise<Held[]>>()

async function readForRun(run: string): Promise<Held[]> {
  const key = ofRun(run)
  const own = z.array(Held).safeParse((await browser.storage.session.get(key))[key])
  return own.success ? own.data : []
}

/** Keeps the passwords out of a run's task for as long as the browser runs: in memory, never on disk. */
export function holdForRun(run: string, held: Held[]): Promise<void> {
  ofRuns.set(run, Promise.resolve(held))
  return browser.storage.session.set({ [ofRun(run)]: held })
}

export function forgetForRun(run: string): Promise<void> {
  ofRuns.delete(run)
  return browser.storage.session.remove(ofRun(run))
}

const ofRun = (run: string): string => `secrets of ${run}`
