import type { Failed } from '../../page/outcome'
import { type Demonstration, parseDemonstrations } from '../demonstration'

/** Reads a file of demonstrations. A file is taken whole or not at all; the failure says what is wrong with it. */
export const demonstrationsIn = (text: string): { ok: true; value: Demonstration[] } | Failed =>
  parseDemonstrations(text)
