/** `npm run bench`: what is measured and printed. Names as arguments choose among the benches. */
import { answering } from './answering.ts'
import { planner } from './planner.ts'
import { reading } from './reading.ts'

const benches: Readonly<Record<string, () => Promise<void>>> = { planner, answering, reading }

const chosen = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(benches)
for (const name of chosen) {
  const bench = benches[name]
  if (!bench) throw new Error(`There is no bench "${name}"; there are ${Object.keys(benches).join(', ')}.`)
  console.log(`\n== ${name}\n`)
  await bench()
}
