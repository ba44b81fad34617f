/** How many answers the planner needs, beside the order of the pages and an optimum that knows the answers. */
import { TODAY } from '../eligibility/factsOf.ts'
import { gatedOptimum, greedy, optimum } from './planner/optimum.ts'
import {
  inSourceOrder,
  nothingIsOpen,
  onlyOwnQuestionsRemain,
  type Played,
  planned,
  play,
} from './planner/playing.ts'
import { describePopulation, person } from './planner/population.ts'
import { demoPatients, inventedPatient, type Screened } from './planner/screened.ts'

const LIVES = 3
const INVENTED = 200

const invented = (count: number): Screened[] =>
  Array.from({ length: count }, (_, i) => inventedPatient(i + 1, person(i + 1, TODAY), TODAY))

const quantile = (numbers: readonly number[], q: number): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0
}
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0) / numbers.length

const width = [30, 8, 6, 6, 14, 10]
const row = (...cells: readonly (string | number)[]) =>
  console.log(
    cells
      .map((cell, i) => (i === 0 ? `${cell}`.padEnd(width[0] ?? 0) : `${cell}`.padStart(width[i] ?? 0)))
      .join(''),
  )

function report(title: string, patients: readonly Screened[]): void {
  console.log(`${title}: ${patients.length}`)
  row('until only own questions remain', 'median', 'p90', 'mean', 'one by one', '× optimum')
  const best = patients.map((p) => optimum(p))
  const line = (name: string, played: readonly Played[]) => {
    const taps = played.map((p) => p.taps)
    const ratio = mean(taps) / mean(best.map((b) => b.taps))
    row(
      `  ${name}`,
      quantile(taps, 0.5),
      quantile(taps, 0.9),
      mean(taps).toFixed(2),
      mean(played.map((p) => p.facts)).toFixed(2),
      ratio.toFixed(2),
    )
  }
  const until = (choose: typeof planned, done = onlyOwnQuestionsRemain) =>
    patients.map((p) => play(p, choose, done))
  line('planner', until(planned))
  line('order of the pages', until(inSourceOrder))
  line(
    'greedy, knowing the answers',
    patients.map((p) => greedy(p)),
  )
  line('optimum', best)
  line('optimum, gate first', patients.map(gatedOptimum))
  row('until nothing is open', 'median', 'p90', 'mean', 'one by one')
  for (const [name, choose] of [
    ['planner', planned],
    ['order of the pages', inSourceOrder],
  ] as const) {
    const played = until(choose, nothingIsOpen)
    const taps = played.map((p) => p.taps)
    row(
      `  ${name}`,
      quantile(taps, 0.5),
      quantile(taps, 0.9),
      mean(taps).toFixed(2),
      mean(played.map((p) => p.facts)).toFixed(2),
    )
  }
  console.log()
}

/** Prints the planner's figures. */
export async function planner(): Promise<void> {
  console.log(`How many answers it takes until all five verdicts are final or each question that is left concerns one
open trial only. A group confirmed in one tap counts once ("one by one": each fact counts). The order of the pages
leaves out, as the planner does, what can no longer matter. Greedy knows the answers and takes the one that leaves
the fewest shared questions. The optimum knows them too and does not go step by step: the smallest sets of answers
that prove trials failed (minimal certificates), together as few as possible. "× optimum" compares means.\n`)
  const demo = demoPatients()
  report(
    'Sandbox patients with answers of their own (the rest drawn)',
    demo.filter((p) => p.told),
  )
  report(`All sandbox patients with open verdicts, ${LIVES} drawn completions each`, demoPatients(LIVES))
  console.log(
    `(invented: ${describePopulation}; laboratory in 85 % of charts, half of what a chart can suggest suggested)`,
  )
  report('Invented patients, plausible', invented(INVENTED))
}
