/**
 * Reads charts from files: a Bundle of one patient, or NDJSON of many. Patients come one after the other in the order
 * of their Patient resources; resources are kept as text for a few patients at a time, however many there are.
 */
import type { Readings } from '../chart/assemble.ts'
import type { RawEntry } from '../chart/intake.ts'
import { isResourceType, RESOURCES } from '../chart/resources.ts'
import { linked, localReference } from '../chart/subject.ts'
import { UsageError } from './arguments.ts'
import { type Gap, readBundle } from './bundle.ts'
import { filesOf, type Source, standardInput } from './lines.ts'

/** The resources of one patient, not yet checked. */
export type RawChart = {
  readonly patientId?: string
  /** The place of a Patient without an id, to name it by. */
  readonly place?: string
  readonly entries: readonly RawEntry[]
  /** The input holds further patients. */
  readonly several: boolean
  /** How far each type was read, unless all are complete. */
  readonly reading?: Readings
}

type Json = Record<string, unknown>
const isObject = (x: unknown): x is Json => typeof x === 'object' && x !== null && !Array.isArray(x)

/** How much text of resources is held at once (characters). */
const HELD = 24_000_000
/** How many patients are gathered in one pass over the files at most. */
const GATHERED = 2000

function parse(text: string, where: string): Json {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new UsageError(`${where} is not JSON.`)
  }
  if (!isObject(value) || typeof value.resourceType !== 'string')
    throw new UsageError(`${where} is not FHIR: it has no resourceType.`)
  return value
}

/** What is missing may be of any type, and newer than all that is there. */
function incomplete(
  [first, ...more]: readonly Gap[],
  where: string,
  warn: (sentence: string) => void,
): Pick<RawChart, 'reading'> {
  if (!first) return {}
  const { place, why, detail } = first
  const others = more.length > 0 ? `, and ${more.length} more` : ''
  warn(`${where} is not the whole chart (${place}: ${detail}${others}): its records may not be the latest.`)
  const types = Object.keys(RESOURCES).filter((type) => type !== 'Patient')
  return { reading: Object.fromEntries(types.map((type) => [type, { status: 'partial', why, detail }])) }
}

/** Is this one JSON document rather than one on each line? */
async function wholeDocument(source: Source): Promise<boolean> {
  let seen = 0
  for await (const line of source.lines()) {
    if (line.trim() === '') continue
    seen += 1
    if (seen > 1) return false
    try {
      const value: unknown = JSON.parse(line)
      if (!isObject(value) || value.resourceType !== 'Bundle') return false
    } catch {
      return true
    }
  }
  return true
}

/**
 * Reads every patient of the input.
 * @param path a file, a folder of files, or `-` for standard input
 * @param warn gets complaints that stop nothing
 * @throws UsageError if a file cannot be read, is not JSON or not FHIR (before the first patient is yielded)
 */
export async function* readCharts(path: string, warn: (sentence: string) => void): AsyncGenerator<RawChart> {
  const sources = path === '-' ? [await standardInput()] : filesOf(path)
  const lineSources: Source[] = []
  const bundles: Source[] = []
  for (const s of sources) (await wholeDocument(s)) ? bundles.push(s) : lineSources.push(s)
  const read = async (s: Source) => {
    const lines: string[] = []
    for await (const line of s.lines()) lines.push(line)
    const document = parse(lines.join('\n'), s.name)
    if (document.resourceType !== 'Bundle') throw new UsageError(`${s.name} is neither a Bundle nor NDJSON.`)
    return readBundle(document, s.name)
  }
  // Every file is checked before the first word on standard output.
  if (sources.length > 1) for (const s of bundles) await read(s)
  if (bundles.length > 0) for (const s of lineSources) for await (const _ of resources([s]));
  const several = bundles.length > 1 || lineSources.length > 0
  for (const s of bundles) {
    const { entries, gaps, deleted } = await read(s)
    if (deleted > 0) warn(`${s.name}: ${deleted} deleted and left out.`)
    yield { entries, several, ...incomplete(gaps, s.name, warn) }
  }
  if (lineSources.length > 0) yield* fromLines(lineSources, bundles.length > 0, warn)
}

const plainId = (reference: string): string => localReference(reference).replace(/^Patient\/|^urn:uuid:/, '')

const subjectOf = (resource: Json): string | undefined => {
  for (const field of ['subject', 'patient', 'individual']) {
    const reference = resource[field]
    // What is contained in the record, or searched for, names nobody of the input.
    if (isObject(reference) && typeof reference.reference === 'string' && !/^#|\?/.test(reference.reference))
      return plainId(reference.reference)
  }
  return undefined
}

/** Passes over the files, a batch of patients at a time. */
async function* fromLines(
  sources: readonly Source[],
  others: boolean,
  warn: (s: string) => void,
): AsyncGenerator<RawChart> {
  let several = others
  const medications: RawEntry[] = []
  for (let done = 0, pass = 0; ; pass += 1) {
    const { ids, aliases, nameless } = await patientIds(sources, done, GATHERED, pass === 0)
    if (ids.length + nameless.length === 0 && pass === 0)
      throw new UsageError(`${sources.map((s) => s.name).join(', ')}: no Patient.`)
    several ||= ids.length + nameless.length > 1
    for (const place of nameless)
      yield { place, several, entries: [{ resource: { resourceType: 'Patient' } }] }
    if (ids.length === 0) return
    const held = new Map<string, string[]>(ids.map((id) => [id, []]))
    let size = 0
    let strays = 0
    for await (const { line, resource } of resources(sources)) {
      if (resource.resourceType === 'Bundle') continue
      const type = String(resource.resourceType)
      const id = type === 'Patient' ? idOf(resource) : subjectOf(resource)
      if (id === undefined) {
        // Of one patient it may be theirs, as in a Bundle: left out by name, and not passed over.
        if (!several && isResourceType(type) && type !== 'Medication') [...held.values()][0]?.push(line)
        else if (pass === 0 && type === 'Medication') medications.push({ resource })
        else if (pass === 0 && !['Medication', 'Patient'].includes(type)) strays += 1
        continue
      }
      for (const who of new Set([id, ...(aliases.get(id) ?? [])])) {
        const rows = held.get(who)
        if (!rows) continue
        rows.push(line)
        size += line.length
      }
      // Too much at once: the last patients of the batch wait for the next pass.
      while (size > HELD && held.size > 1) {
        const [last, lines] = [...held].at(-1) as [string, string[]]
        size -= lines.reduce((n, l) => n + l.length, 0)
        held.delete(last)
      }
    }
    if (strays > 0) warn(`${strays} resources name no patient and were left out.`)
    done += held.size
    for (const [patientId, lines] of held) {
      held.set(patientId, [])
      yield {
        patientId,
        several,
        entries: [...lines.map((l) => ({ resource: JSON.parse(l) as unknown })), ...medications],
      }
    }
  }
}

const idOf = ({ id }: Json): string | undefined => (typeof id === 'string' && id !== '' ? id : undefined)

type Line = { readonly line: string; readonly place: string; readonly resource: Json }

/** @param only a text that the lines of interest have; the others are not even parsed */
async function* resources(sources: readonly Source[], only = ''): AsyncGenerator<Line> {
  for (const source of sources) {
    let number = 0
    for await (const line of source.lines()) {
      number += 1
      const place = `${source.name}, line ${number},`
      if (line.trim() !== '' && line.includes(only)) yield { line, place, resource: parse(line, place) }
    }
  }
}

/** The next patients in input order; the first time every line is checked to the end. */
async function patientIds(
  sources: readonly Source[],
  skip: number,
  take: number,
  first: boolean,
): Promise<{
  ids: readonly string[]
  /** Who may be meant by an id of another Patient, from before the two were merged. */
  aliases: ReadonlyMap<string, readonly string[]>
  nameless: readonly string[]
}> {
  const ids = new Set<string>()
  const before = new Set<string>()
  const aliases = new Map<string, string[]>()
  const nameless: string[] = []
  for await (const { resource, place } of resources(sources, first ? '' : '"Patient"')) {
    if (resource.resourceType === 'Bundle')
      throw new UsageError('NDJSON holds a resource on each line, not a Bundle.')
    if (resource.resourceType !== 'Patient') continue
    const id = idOf(resource)
    if (id === undefined) {
      if (first) nameless.push(place.replace(/,$/, ''))
      continue
    }
    for (const alias of linked(resource, 'replaces', 'seealso').map(plainId))
      aliases.set(alias, [...(aliases.get(alias) ?? []), id])
    if (ids.has(id) || before.has(id)) continue
    if (before.size < skip) before.add(id)
    else if (ids.size < take) ids.add(id)
    if (ids.size >= take && !first) break
  }
  return { ids: [...ids], aliases, nameless }
}
