/** Lines of text from files or standard input, read again as often as asked for. */
import {
  accessSync,
  constants,
  createReadStream,
  mkdtempSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { UsageError } from './arguments.ts'

export type Source = { readonly name: string; readonly lines: () => AsyncIterable<string> }

/** How much of standard input is kept in memory (bytes). */
const KEPT = 32_000_000

/** The lines of a stream; it is closed when the reader stops early. */
async function* linesOf(stream: Readable): AsyncGenerator<string> {
  stream.setEncoding('utf8')
  const whole = (line: string) => line.replace(/^\uFEFF|\r$/g, '')
  let begun: string[] = []
  for await (const chunk of stream as AsyncIterable<string>) {
    const parts = chunk.split('\n')
    const last = parts.pop() ?? ''
    for (const part of parts) {
      yield whole([...begun, part].join(''))
      begun = []
    }
    begun.push(last)
  }
  const rest = begun.join('')
  if (rest !== '') yield whole(rest)
}

const fileSource = (path: string): Source => ({ name: path, lines: () => linesOf(createReadStream(path)) })

/** @throws UsageError if the file or folder cannot be read, or the folder has no files of records */
export function filesOf(path: string): Source[] {
  try {
    if (!statSync(path).isDirectory()) {
      accessSync(path, constants.R_OK)
      return [fileSource(path)]
    }
    const names = readdirSync(path, { withFileTypes: true })
      .filter((f) => !f.isDirectory() && /\.(ndjson|json|jsonl)$/i.test(f.name))
      .map((f) => f.name)
      .sort()
    if (names.length === 0) throw new UsageError(`${path} has no .ndjson or .json files.`)
    return names.map((f) => fileSource(join(path, f)))
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`${path} cannot be read.`)
  }
}

/** A file without a name: nobody else can open it, and it is gone when we are. */
function namelessFile(): number {
  const folder = mkdtempSync(join(tmpdir(), 'trialside-'))
  const file = openSync(join(folder, 'input'), 'wx+', 0o600)
  rmSync(folder, { recursive: true })
  return file
}

/** An open file from its beginning; it stays open. */
function* chunksOf(file: number): Generator<Buffer> {
  for (let at = 0; ; ) {
    const chunk = Buffer.allocUnsafe(65_536)
    const size = readSync(file, chunk, 0, chunk.length, at)
    if (size === 0) return
    at += size
    yield chunk.subarray(0, size)
  }
}

/** Standard input cannot be read twice: a short one is kept in memory, a long one in a file. */
export async function standardInput(): Promise<Source> {
  const name = 'standard input'
  const kept: Buffer[] = []
  let size = 0
  let file: number | undefined
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= KEPT) {
      kept.push(chunk)
      continue
    }
    if (file === undefined) {
      file = namelessFile()
      for (const earlier of kept.splice(0)) writeSync(file, earlier)
    }
    writeSync(file, chunk)
  }
  if (file === undefined) return { name, lines: () => linesOf(Readable.from(kept, { objectMode: false })) }
  const spooled = file
  return { name, lines: () => linesOf(Readable.from(chunksOf(spooled), { objectMode: false })) }
}
