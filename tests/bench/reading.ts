/** A long chart from the in-process sandbox, read and turned into facts, beside fhirclient reading the same pages. */
import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { Measured } from './reading/measure.ts'

type Way = Measured['way']

/** Each way is first in every other turn, so that what else the machine does meets both alike. */
const turns = (n: number): Way[] =>
  Array.from({ length: n }, (_, turn): Way[] =>
    turn % 2 === 0 ? ['reader', 'fhirclient'] : ['fhirclient', 'reader'],
  ).flat()

/** Turns in one run, turns of processes started anew, and those for memory. */
const RUNS = { one: 40, anew: 10, memory: 3 } as const

const folder = fileURLToPath(new URL('../../test-results/bench/', import.meta.url))

/** Builds what is measured as the app is built: what runs TypeScript as it stands wraps every function that has a name. */
const built = () =>
  build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: fileURLToPath(new URL('reading/measure.ts', import.meta.url)),
      outDir: folder,
      minify: true,
      emptyOutDir: true,
    },
  })

function run(measure: 'time' | 'memory', ways: readonly Way[]): readonly Measured[] {
  const options = ['--expose-gc', `${folder}measure.js`, measure, ...ways]
  return JSON.parse(execFileSync(process.execPath, options, { encoding: 'utf8', timeout: 900_000 }))
}

/** Each in a process of its own: one leaves nothing in the memory of the next, and nothing compiled. */
const anew = (measure: 'time' | 'memory', n: number): readonly Measured[] =>
  turns(n).flatMap((way) => run(measure, [way]))

const by = (all: readonly Measured[], way: Way) => all.filter((m) => m.way === way)

const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)
function median(numbers: readonly number[]): number {
  const [low, high] = [Math.floor, Math.ceil].map((f) => sorted(numbers)[f((numbers.length - 1) / 2)])
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2
}
const middle = (all: readonly Measured[], way: Way, key: Exclude<keyof Measured, 'way'>) =>
  median(by(all, way).map((m) => m[key]))

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`
const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`

/** Our time as a share of fhirclient's in the same turn: the machine may be twice as slow in the next one. */
function share(all: readonly Measured[], key: 'milliseconds' | 'reading'): string {
  const other = by(all, 'fhirclient')
  const ratios = by(all, 'reader').map((m, turn) => m[key] / (other[turn]?.[key] ?? Number.NaN))
  const [least, most] = [sorted(ratios)[0], sorted(ratios).at(-1)]
  return `${median(ratios).toFixed(3)} (${least?.toFixed(2)} to ${most?.toFixed(2)})`
}

/** Prints medians, and whether what is promised of the reader holds. */
export async function reading(): Promise<void> {
  await built()
  const [processor] = cpus()
  console.log(
    `${cpus().length} × ${processor?.model.trim()}, Node ${process.versions.node}, ${process.platform}`,
  )
  console.log(`50,000 Observations in pages of 200; medians of ${RUNS.one} turns in one run.\n`)
  const time = run('time', turns(RUNS.one))
  const [started, memory] = [anew('time', RUNS.anew), anew('memory', RUNS.memory)]
  const row = (way: Way) => ({
    'until the facts are there': seconds(middle(time, way, 'milliseconds')),
    'of that, reading': seconds(middle(time, way, 'reading')),
    'processor time': seconds(middle(time, way, 'processor')),
    pages: middle(time, way, 'pages'),
    'memory at most': megabytes(middle(memory, way, 'peak')),
    'kept in the end': megabytes(middle(memory, way, 'kept')),
  })
  console.table({
    'the reader, then every fact': row('reader'),
    'fhirclient, which collects': row('fhirclient'),
  })
  console.log("Time, as a share of fhirclient's in the same turn (at most 1 is wanted):")
  console.log(`  in one run          ${share(time, 'milliseconds')}, reading alone ${share(time, 'reading')}`)
  console.log(
    `  started each time   ${share(started, 'milliseconds')}, reading alone ${share(started, 'reading')}; ${RUNS.anew} turns`,
  )
  const most = middle(memory, 'reader', 'peak') / middle(memory, 'fhirclient', 'kept')
  console.log(`Memory at most: ${most.toFixed(2)} of the resources themselves (below 1 is wanted).`)
}
