import type { Demonstration } from '../../learning/demonstration'

/** The columns that a task for each row names, as `{Column}`. */
export const columnsIn = (template: string): string[] => [
  ...new Set([...template.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name.trim())),
]

/** The task of one row: each `{Column}` becomes its cell; other braces stay as they are. */
export function fillTemplate(template: string, columns: readonly string[], row: readonly string[]): string {
  return template.replace(/\{([^{}]+)\}/g, (whole, name: string) => {
    const column = columns.indexOf(name.trim())
    return column === -1 ? whole : (row[column] ?? '').trim()
  })
}

/** Columns named in a template that the table does not have. */
export const unknownColumns = (template: string, columns: readonly string[]): string[] =>
  // A secret is written {{name}} and is no column.
  columnsIn(template.replaceAll(/\{\{\w+\}\}/g, '')).filter((name) => !columns.includes(name))

/**
 * Tasks for each row out of what was learned: the values of a demonstration's task become the columns that are called like
 * them. Only those of which every value has a column, the ones with most columns first.
 */
export function suggestTemplates(demonstrations: readonly Demonstration[], columns: readonly string[]): string[] {
  const found = new Map<string, number>()
  for (const { task, values } of demonstrations) {
    const slots = Object.entries(values)
    const filled = slots.reduce<string | undefined>((template, [slot, value]) => {
      const column = columns.find((name) => alike(name, slot))
      const text = String(value)
      return template?.includes(text) && column !== undefined ? template.replace(text, `{${column}}`) : undefined
    }, task)
    if (filled !== undefined && slots.length > 0) found.set(filled, slots.length)
  }
  return [...found].sort(([, a], [, b]) => b - a).map(([template]) => template)
}

function alike(column: string, slot: string): boolean {
  const [a, b] = [plain(column), plain(slot)]
  return a === b || (a.length > 2 && b.length > 2 && (a.includes(b) || b.includes(a)))
}

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
