/** Writes the JSON Schemas of criteria/ for editors: `npm run schema`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { SHAPES } from './load.ts'

const FOLDER = fileURLToPath(new URL('../../criteria/schema', import.meta.url))

/** File name → JSON Schema text, as it stands in criteria/schema/. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  const names: Record<keyof typeof SHAPES, string> = {
    trials: 'trial',
    facts: 'facts',
    codes: 'codes',
    'codes/systems.yaml': 'systems',
    'units.yaml': 'units',
    'policies.yaml': 'policies',
    'shared.yaml': 'shared',
    'glucocorticoids.yaml': 'glucocorticoids',
    'words.yaml': 'words',
  }
  return new Map(
    Object.entries(SHAPES).map(([place, shape]) => [
      `${names[place as keyof typeof SHAPES]}.json`,
      `${JSON.stringify(z.toJSONSchema(shape, { io: 'input' }), null, 2)}\n`,
    ]),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(FOLDER, { recursive: true })
  for (const [name, text] of jsonSchemas()) writeFileSync(`${FOLDER}/${name}`, text)
}
