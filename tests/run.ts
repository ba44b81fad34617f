/** `npm test`: everything that is checked, in order, up to the first step that fails. */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { browserOnce, howToGetOne } from './browser.ts'

type Count = { passed: number; failed: number; skipped: number }
type Step = {
  name: string
  command: readonly [program: string, ...options: string[]]
  env?: Record<string, string>
  /** How many tests it ran; a step without counts as one. */
  count?: () => Count
}

const root = fileURLToPath(new URL('..', import.meta.url))
const results = join(root, 'test-results')
const unitResult = join(results, 'unit.json')
const endToEndResult = join(results, 'end-to-end.json')
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

function countVitest(): Count {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = read(unitResult)
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }
}

function countPlaywright(): Count {
  const { expected, unexpected, flaky, skipped } = read(endToEndResult).stats
  return { passed: expected, failed: unexpected + flaky, skipped }
}

const steps: readonly Step[] = [
  { name: 'Types', command: ['tsc', '--noEmit'] },
  { name: 'Lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'Unused code', command: ['knip'] },
  {
    name: 'Unit, property and component tests',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitResult}`],
    count: countVitest,
  },
  { name: 'Build', command: ['vite', 'build', '--logLevel', 'warn'] },
  { name: 'Size', command: ['size-limit'] },
  {
    name: 'End-to-end tests',
    command: ['playwright', 'test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: endToEndResult },
    count: countPlaywright,
  },
]

const PATH = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter)

/** Whether the command ended well; its output goes straight to ours. */
function run({ command: [program, ...options], env }: Step): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(program, options, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PATH, ...env },
    })
    child.once('error', (error) => {
      console.error(error.message)
      done(false)
    })
    child.once('close', (code) => done(code === 0))
  })
}

function countOf({ count }: Step, ended: boolean): Count {
  const whole = { passed: ended ? 1 : 0, failed: ended ? 0 : 1, skipped: 0 }
  try {
    const counted = count?.() ?? whole
    // A run that breaks off without a failed test has failed all the same.
    return ended || counted.failed > 0 ? counted : { ...counted, failed: 1 }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

const inWords = ({ passed, failed, skipped }: Count) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

async function main(): Promise<number> {
  const browser = await browserOnce()
  if (!browser) {
    console.error(howToGetOne)
    return 1
  }
  console.log(`End-to-end tests will run in ${browser.name}`)
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results, { recursive: true })

  const lines: string[] = []
  const total: Count = { passed: 0, failed: 0, skipped: 0 }
  for (const step of steps) {
    if (total.failed > 0) {
      lines.push(`${step.name}: not run`)
      continue
    }
    console.log(`\n== ${step.name} (${step.command[0]})\n`)
    const start = performance.now()
    const count = countOf(step, await run(step))
    const seconds = ((performance.now() - start) / 1_000).toFixed(1)
    lines.push(
      `${step.name}: ${step.count ? inWords(count) : count.failed ? 'failed' : 'passed'} (${seconds} s)`,
    )
    for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += count[key]
  }
  console.log(`\n== Summary\n\n${lines.join('\n')}\n\n${inWords(total)}`)
  return total.failed === 0 ? 0 : 1
}

process.exitCode = await main()
