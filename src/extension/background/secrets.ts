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

/** In the clear or, with a passphrase, their values sealed. */
const Stored = z.union([z.array(Held), z.object({ listed: z.array(Secret), sealed: Sealed })])
type Stored = z.infer<typeof Stored>

const stored = kept('secrets', Stored, [])

/** What the user keeps with Errand, as anybody may see it. */
export const listSecrets = async (): Promise<Secret[]> =>
  listed(await stored.get()).map(({ name, sites }) => ({ name, sites }))

const listed = (all: Stored): readonly Secret[] => (Array.isArray(all) ? all : all.listed)

/** `none`: no passphrase. `locked`: it has not been said in this session of the browser. */
export async function secretsLock(): Promise<'none' | 'locked' | 'open'> {
  const all = await stored.get()
  if (Array.isArray(all)) return 'none'
  return (await opened(all)) ? 'open' : 'locked'
}

export const removeSecret = (name: string): Promise<void> =>
  stored.change(async (all) => {
    const others = <One extends Secret>(them: readonly One[]): One[] => them.filter((one) => one.name !== name)
    if (Array.isArray(all)) return others(all)
    const held = await opened(all)
    // While it is locked, what is sealed of it stays until the next change; it is listed no more, so nobody is given it.
    return held ? keptAs(others(held), all) : { ...all, listed: others(all.listed) }
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
    const before = Array.isArray(all) ? all : await opened(all)
    const held = value ?? before?.find(({ name }) => name === secret.name)?.value
    refused = !before ? 'locked' : held === undefined ? 'no value' : undefined
    if (!before || held === undefined) return all
    return keptAs([...before.filter(({ name }) => name !== secret.name), { ...secret, value: held }], all)
  })
  return refused
}

/** Seals the secrets with a passphrase from now on; null: with none any more. False while they are locked. */
export async function setPassphrase(passphrase: string | null): Promise<boolean> {
  let done = true
  await stored.change(async (all) => {
    const held = Array.isArray(all) ? all : await opened(all)
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
  const key = await keyOf(passphrase, all.sealed)
  if ((await unseal(all.sealed, key)) === undefined) return false
  await keyInSession(key)
  return true
}

export const lockSecrets = (): Promise<void> => browser.storage.session.remove(KEY)

/** In memory, never on disk, so that a worker that is started anew has it. */
const keyInSession = (key: SealKey): Promise<void> => browser.storage.session.set({ [KEY]: key })
const KEY = 'key of the secrets'

/** The sealed secrets with their values; undefined while they are locked. */
async function opened({ listed, sealed }: Exclude<Stored, readonly Held[]>): Promise<Held[] | undefined> {
  const key = SealKey.safeParse((await browser.storage.session.get(KEY))[KEY])
  const text = key.success ? await unseal(sealed, key.data) : undefined
  if (text === undefined) return undefined
  return z
    .array(Held)
    .parse(JSON.parse(text))
    .filter(({ name }) => listed.some((one) => one.name === name))
}

/** As they were kept before: in the clear, or sealed with the key of this session. */
async function keptAs(held: Held[], before: Stored): Promise<Stored> {
  if (Array.isArray(before)) return held
  return sealedWith(SealKey.parse((await browser.storage.session.get(KEY))[KEY]), held)
}

const sealedWith = async (key: SealKey, held: readonly Held[]): Promise<Stored> => ({
  listed: held.map(({ name, sites }) => ({ name, sites })),
  sealed: await seal(JSON.stringify(held), key),
})

/** The secrets that a run may use: those kept, and the passwords that its own task gave. */
export async function secretsFor(run: string): Promise<Known[]> {
  const own = await heldForRun(run)
  const all = await stored.get()
  const others: readonly Known[] = Array.isArray(all) ? all : ((await opened(all)) ?? all.listed)
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
