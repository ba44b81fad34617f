/** A long chart from the in-process sandbox, read and turned into facts, beside fhirclient reading the same pages. */
import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const WAYS = ['reader', 'fhirclient'] as const
const RUNS = { time: 21, memory: 3 } as const

type Measured = Readonly<Record<'milliseconds' | 'reading' | 'processor' | 'pages' | 'peak' | 'kept', number>>

const folder = fileURLToPath(new URL('../../test-results/bench/', import.meta.url))

/** Builds what is measured as the app is built: what runs TypeScript as it stands wraps every function that has a name. */
const built = () =>
  build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: fileURLToPath(new URL('reading/once.ts', import.meta.url)),
      outDir: folder,
      minify: true,
      emptyOutDir: true,
    },
  })

/** In a process of its own, so that one run leaves nothing in the memory of the next. */
function run(way: string, measure: string): Measured {
  const options = ['--expose-gc', `${folder}once.js`, way, measure]
  return JSON.parse(execFileSync(process.execPath, options, { encoding: 'utf8', timeout: 300_000 }))
}

const median = (runs: readonly Measured[], key: keyof Measured): number =>
  runs.map((r) => r[key]).toSorted((a, b) => a - b)[Math.floor(runs.length / 2)] ?? Number.NaN

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`
const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`

/** The ways take turns, each first in every other one, so that what else the machine does meets both alike. */
function measured(measure: keyof typeof RUNS) {
  const turns = Array.from({ length: RUNS[measure] }, (_, turn) => {
    const [first, second] = turn % 2 === 0 ? WAYS : WAYS.toReversed()
    const found = { [first]: run(first, measure), [second]: run(second, measure) }
    return found as Record<(typeof WAYS)[number], Measured>
  })
  return { turns, reader: turns.map((t) => t.reader), fhirclient: turns.map((t) => t.fhirclient) }
}

/** Prints medians, and whether what is promised of the reader holds. */
export async function reading(): Promise<void> {
  await built()
  const [processor] = cpus()
  console.log(
    `${cpus().length} × ${processor?.model.trim()}, Node ${process.versions.node}, ${process.platform}`,
  )
  console.log('50,000 Observations in pages of 200; medians.\n')
  const [time, memory] = [measured('time'), measured('memory')]
  const row = (way: (typeof WAYS)[number]) => ({
    'until the facts are there': seconds(median(time[way], 'milliseconds')),
    'of that, reading': seconds(median(time[way], 'reading')),
    'processor time': seconds(median(time[way], 'processor')),
    pages: median(time[way], 'pages'),
    'memory at most': megabytes(median(memory[way], 'peak')),
    'kept in the end': megabytes(median(memory[way], 'kept')),
  })
  console.table({
    'the reader, then every fact': row('reader'),
    'fhirclient, which collects': row('fhirclient'),
  })
  // Within a turn: the machine may be twice as slow in the next one.
  const ratios = time.turns
    .map((t) => t.reader.milliseconds / t.fhirclient.milliseconds)
    .toSorted((a, b) => a - b)
  const [least, middle, most] = [0, Math.floor(ratios.length / 2), -1].map((n) => ratios.at(n)?.toFixed(2))
  const share = median(memory.reader, 'peak') / median(memory.fhirclient, 'kept')
  console.log(`Time: ${middle} of fhirclient's in the same turn (at most 1 is wanted); ${least} to ${most}.`)
  console.log(`Memory at most: ${share.toFixed(2)} of the resources themselves (below 1 is wanted).`)
}
