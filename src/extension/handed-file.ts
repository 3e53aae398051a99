import * as z from 'zod/mini'

/** A file that the user gives to a task, as it crosses between Errand's parts. */
export const HandedFile = z.object({
  name: z.string().check(z.refine(({ length }) => length > 0 && length <= 255)),
  /** MIME type, '' where it is not known. */
  type: z.string(),
  /** What is in it, in Base64: messages between an extension's parts are text. */
  data: z.string(),
})
export type HandedFile = z.infer<typeof HandedFile>

/** Bytes that the files of one task may have together: browsers pass no larger messages. */
export const MOST_BYTES = 32_000_000

/** How many bytes a file has. */
export const sizeOf = ({ data }: HandedFile): number =>
  (data.length / 4) * 3 - (data.endsWith('==') ? 2 : data.endsWith('=') ? 1 : 0)

/** The file as a page gets it. Throws where the data is no Base64. */
export function fileOf({ name, type, data }: HandedFile): File {
  const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0))
  return new File([bytes], name, { type })
}
