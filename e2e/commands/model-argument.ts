import { ModelSettings } from '../../src/model/settings'
import { Usage } from './usage'

/**
 * Reads `--model BASE_URL[,MODEL]`, with the key from ERRAND_API_KEY. Without a name the server is asked which model it
 * has. Throws a sentence when that can't be had.
 */
export async function readModel(argument: string): Promise<ModelSettings> {
  const [baseUrl = '', ...named] = argument.split(',')
  const key = process.env.ERRAND_API_KEY
  const given = ModelSettings.safeParse({
    baseUrl: baseUrl.replace(/\/$/, ''),
    model: named.join(',').trim() || (await onlyModelOf(baseUrl, key)),
    ...(key ? { key } : {}),
  })
  if (given.success) return given.data
  throw new Usage(`--model ${argument}: ${given.error.issues.map(({ message }) => message).join(' ')}`)
}

async function onlyModelOf(baseUrl: string, key: string | undefined): Promise<string> {
  if (!/^https?:\/\//.test(baseUrl)) return 'unnamed'
  try {
    const response = await fetch(`${baseUrl.replace(/\/$/, '')}/models`, {
      headers: key ? { authorization: `Bearer ${key}` } : {},
      signal: AbortSignal.timeout(10_000),
    })
    const { data } = (await response.json()) as { data: { id: string }[] }
    const [first, ...others] = data.map(({ id }) => id)
    if (first !== undefined && others.length === 0) return first
    throw new Error(first === undefined ? 'it has none' : `it has ${[first, ...others].slice(0, 8).join(', ')}`)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Usage(
      `--model names no model and ${baseUrl} does not say which to take (${why}): write --model BASE_URL,MODEL.`,
    )
  }
}
