import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Demonstration, parseDemonstrations } from '../../src/learning/demonstration'
import { REPOSITORY } from '../harness/installed'

const FOLDER = join(REPOSITORY, 'e2e', 'miniwob', 'demonstrations')

/** The labelled demonstrations for MiniWoB++. They lie here because what ships knows no benchmark. */
export function readDemonstrations(): Demonstration[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const read = parseDemonstrations(readFileSync(join(FOLDER, name), 'utf8'))
      if (!read.ok) throw new Error(`e2e/miniwob/demonstrations/${name}: ${read.message}`)
      return read.value
    })
}
