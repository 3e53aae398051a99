import browser from 'webextension-polyfill'
import { z } from 'zod'
import { Secret } from '../../agent/guard/secret'
import { kept } from './kept'
import { keyOf, Sealed, SealKey, seal, unseal } from './seal'

/** A secret with its value: only the background ever holds one. */
export const Held = Secret.extend({ value: z.string() })
export type Held = z.infer<typeof Held>

/** A secret as a run knows it; without its value while the secrets are locked. */
export type Known = Secret & { value?: string }

/** Names and sites can be read; what only the passphrase opens is all of it, so that nobody gives a secret other sites on disk. */
const SealedSecret = Secret.extend({ sealed: Sealed })

/** `check` is there to tell the passphrase by when there is no secret. Each is sealed by itself, and can be taken out unopened. */
const SealedSecrets = z.object({ check: Sealed, secrets: z.array(SealedSecret) })
type SealedSecrets = z.infer<typeof SealedSecrets>

/** In the clear or, with a passphrase, sealed. */
const Stored = z.union([z.array(Held), SealedSecrets])
type Stored = z.infer<typeof Stored>

const stored = kept('secrets', Stored, [])

/** What the user keeps with Errand, as anybody may see it. */
export const listSecrets = async (): Promise<Secret[]> => listed(await stored.get())

const listed = (all: Stored): Secret[] =>
  (Array.isArray(all) ? all : all.secrets).map(({ name, sites }) => ({ name, sites }))

/** `none`: no passphrase. `locked`: it has not been said in this session of the browser. */
export async function secretsLock(): Promise<'none' | 'locked' | 'open'> {
  const all = await stored.get()
  if (Array.isArray(all)) return 'none'
  return (await keyThatOpens(all)) ? 'open' : 'locked'
}

export const removeSecret = (name: string): Promise<void> =>
  stored.change((all) => {
    const others = <One extends Secret>(them: readonly One[]): One[] => them.filter((one) => one.name !== name)
    return Array.isArray(all) ? others(all) : { ...all, secrets: others(all.secrets) }
  })

/**
 * Adds or changes a secret; without a value the one that is kept stays.
 * @returns why it could not be kept, if so.
 */
export async function keepSecret(
  secret: Secret,
  value: string | undefined,
): Promise<'locked' | 'no value' | undefined> {
  let refused: 'locked' | 'no value' | undefined
  await stored.change(async (all) => {
    const key = Array.isArray(all) ? undefined : await keyThatOpens(all)
    const before = Array.isArray(all) ? all : key && (await openedWith(key, all))
    const held = value ?? before?.find(({ name }) => name === secret.name)?.value
    refused = !before ? 'locked' : held === undefined ? 'no value' : undefined
    if (!before || held === undefined) return all
    const next = [...before.filter(({ name }) => name !== secret.name), { ...secret, value: held }]
    return key ? sealedWith(key, next) : next
  })
  return refused
}

/** Seals the secrets with a passphrase from now on; null: with none any more. False while they are locked. */
export async function setPassphrase(passphrase: string | null): Promise<boolean> {
  let done = true
  await stored.change(async (all) => {
    const held = await openedIn(all)
    done = held !== undefined
    if (!held) return all
    if (passphrase === null) {
      await lockSecrets()
      return held
    }
    const key = await keyOf(passphrase)
    await keyInSession(key)
    return sealedWith(key, held)
  })
  return done
}

/** Opens them for this session of the browser; false when this is not the passphrase. */
export async function unlockSecrets(passphrase: string): Promise<boolean> {
  const all = await stored.get()
  if (Array.isArray(all)) return true
  const key = await keyOf(passphrase, all.check)
  if ((await unseal(all.check, key)) === undefined) return false
  await keyInSession(key)
  return true
}

export const lockSecrets = (): Promise<void> => browser.storage.session.remove(KEY)

/** In memory, never on disk, so that a worker that is started anew has it. */
const keyInSession = (key: SealKey): Promise<void> => browser.storage.session.set({ [KEY]: key })
const KEY = 'key of the secrets'

/** The key of this session; undefined while they are locked. */
async function keyThatOpens({ check }: SealedSecrets): Promise<SealKey | undefined> {
  const key = SealKey.safeParse((await browser.storage.session.get(KEY))[KEY])
  return key.success && (await unseal(check, key.data)) !== undefined ? key.data : undefined
}

/** The secrets with their values; undefined while they are locked. */
async function openedIn(all: Stored): Promise<Held[] | undefined> {
  if (Array.isArray(all)) return all
  const key = await keyThatOpens(all)
  return key && openedWith(key, all)
}

/** What was tampered with on disk can't be opened, and is left out. */
async function openedWith(key: SealKey, { secrets }: SealedSecrets): Promise<Held[]> {
  const texts = await Promise.all(secrets.map(({ sealed }) => unseal(sealed, key)))
  return texts.flatMap((text) => (text === undefined ? [] : Held.parse(JSON.parse(text))))
}

async function sealedWith(key: SealKey, held: readonly Held[]): Promise<SealedSecrets> {
  const secrets = held.map(async (one) => ({
    name: one.name,
    sites: one.sites,
    sealed: await seal(JSON.stringify(one), key),
  }))
  return { check: await seal('', key), secrets: await Promise.all(secrets) }
}

/** The secrets that a run may use: those kept, and the passwords that its own task gave. */
export async function secretsFor(run: string): Promise<Known[]> {
  const own = await heldForRun(run)
  const all = await stored.get()
  const others: readonly Known[] = (await openedIn(all)) ?? listed(all)
  return [...own, ...others.filter(({ name }) => !own.some((one) => one.name === name))]
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
