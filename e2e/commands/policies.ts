import { parseArgs } from 'node:util'
import { z } from 'zod'
import { policies } from '../../src/policies'
import type { Policy } from '../../src/policies/policy'
import { command } from './usage'

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
  if (values.json) console.log(JSON.stringify(policies.map(asData), null, 2))
  else for (const policy of policies) console.log(inWords(policy))
  return 0
}

const asData = ({ name, description, args }: Policy): object => ({ name, description, args: z.toJSONSchema(args) })

function inWords({ name, description, args }: Policy): string {
  const lines = Object.entries(args.shape).map(([argument, schema]) => {
    const optional = z.safeParse(z.object({ argument: schema }), {}).success
    return `    ${argument}${optional ? ' (optional)' : ''}: ${schemaWords(schema)}`
  })
  return [name, `  ${description}`, ...lines, ''].join('\n')
}

function schemaWords(schema: z.core.$ZodType): string {
  const { description } = z.toJSONSchema(schema)
  return typeof description === 'string' ? description : ''
}

// Last, when all that it uses is there.
await command(main)
