/** Runs the command line as a process of its own, and writes the files it reads. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Finished = { readonly status: number | null; readonly out: string; readonly err: string }

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** @param node options of Node itself, such as the size of its heap @param input what stands on standard input */
export function screen(
  args: readonly string[],
  { input = '', node = [] }: { input?: string; node?: readonly string[] } = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...node, '--import', 'tsx', 'src/screen.ts', ...args], {
      cwd: ROOT,
    })
    let [out, err] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text
    })
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, out, err }))
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}

export const linesOf = ({ out }: Finished): Record<string, unknown>[] =>
  out
    .split('\n')
    .filter((l) => l !== '')
    .map((l) => JSON.parse(l))

/** A folder for the files of one test file; `done` removes it. */
export function folder() {
  const path = mkdtempSync(join(tmpdir(), 'screening-'))
  return {
    path,
    write(name: string, content: unknown): string {
      const file = join(path, name)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
      return file
    },
    done: () => rmSync(path, { recursive: true, force: true }),
  }
}

export const ndjson = (resources: readonly unknown[]): string =>
  resources.map((r) => `${JSON.stringify(r)}\n`).join('')

/** A small chart: a person, and platelets of the day. */
export const person = (id: string, platelets = 98): Record<string, unknown>[] => [
  { resourceType: 'Patient', id, birthDate: '1970-01-01', gender: 'male' },
  {
    resourceType: 'Observation',
    id: `${id}-platelets`,
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code: '777-3' }] },
    subject: { reference: `Patient/${id}` },
    effectiveDateTime: '2026-11-16',
    valueQuantity: { value: platelets, unit: '10*9/L', system: 'http://unitsofmeasure.org', code: '10*9/L' },
  },
]

export const bundle = (type: string, resources: readonly Record<string, unknown>[], more: object = {}) => ({
  resourceType: 'Bundle',
  type,
  entry: resources.map((resource) => ({ resource, ...more })),
})
