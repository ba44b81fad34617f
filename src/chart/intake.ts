/**
 * Takes raw records in as they come and keeps of each the slice that facts rely on. Pure but for what it gathers.
 * The raw record can go at once, so that a long chart takes little room.
 */
import { keyIn } from './byId.ts'
import type { LeftOut, SetAside } from './chart.ts'
import type { Concept } from './datatypes.ts'
import { codesOf, isObject, legible, legibleCodings, listOf, type Raw } from './legible.ts'
import { ELEMENTS, RESOURCES, type Resource, type ResourceType } from './resources.ts'
import { shapeOf } from './shape.ts'
import { conceptOf, saidOf, sliceOf } from './slice.ts'
import { subjectOf } from './subject.ts'
import { newestOf, same, sameVersion, saysTheSame, type Version, versionOf } from './versions.ts'
import { resultsWithin } from './within.ts'

/** A raw resource and, from a Bundle entry, its address. */
export type RawEntry = { readonly resource: unknown; readonly fullUrl?: string | undefined }

export type IntakeOptions = {
  readonly patientId: string
  /** Whether a reference in some other writing than `Patient/7` names the patient. */
  readonly names: (reference: string, type: ResourceType) => boolean
  /** Whether some fact can use a result (or component, or report) with this code; default: any. */
  readonly wanted?: Wanted | undefined
  /** Rewrites a raw record before anything looks at it: local codes are translated here. */
  readonly translate?: ((raw: Raw) => Raw) | undefined
}

/** Who brings records, one search for example; it knows those again that another one brought before. */
export type Bringer = Set<unknown>

export type Intake = {
  /** @returns whether this one brings the record for the first time */
  add(resource: unknown, by: Bringer): boolean
  /** Whether a record has come in, in whatever state. */
  has(type: ResourceType, id: string): boolean
  /** How many records of a type have come in, each once. */
  count(type: ResourceType): number
  /** What there is, each record in its newest version, in an order of its own. */
  settle(): {
    readonly records: ReadonlyMap<ResourceType, readonly Resource[]>
    readonly leftOut: readonly LeftOut[]
    readonly unused: Readonly<Record<string, number>>
    readonly setAside: Readonly<Record<SetAside, Readonly<Record<string, number>>>>
  }
}

/** What became of one version of a record. `unused`: no fact can use it. */
type Outcome = Resource | { readonly leftOut: LeftOut } | SetAside | 'unused'
type Kept = Version & { readonly outcome: Outcome }
/** A record as it first came. `others`: further versions of it. */
type First = Kept & { readonly id: string; readonly by: Bringer; others?: Kept[] }

const TYPES = Object.keys(RESOURCES) as ResourceType[]

/** Notes what was brought. @returns whether for the first time */
function brings(by: Bringer, what: unknown): boolean {
  const before = by.size
  return by.add(what).size > before
}

const erroneous = ({ status, verificationStatus }: Raw): boolean =>
  status === 'entered-in-error' ||
  (verificationStatus !== undefined && codesOf(verificationStatus).some((c) => c.code === 'entered-in-error'))

const WITHHELD = ['SUBSETTED', 'MASKED', 'REDACTED']

const withheld = ({ meta }: Raw): boolean =>
  isObject(meta) &&
  [meta.tag, meta.security].some((labels) => listOf(labels).some((c) => WITHHELD.includes(String(c.code))))

type Wanted = (code: Concept) => boolean

/** A code that can be read and is of no list. */
function useless(raw: unknown, wanted: Wanted): boolean {
  const code = conceptOf(raw)
  return legible(code) && !wanted(code as Concept)
}

/** Of which a chart has thousands, and facts look only at those with codes of their lists. */
const CODED: readonly ResourceType[] = ['Observation', 'DiagnosticReport']

/** Nobody needs a record whose codes are all useless. A panel may lend something to its members. */
function unusable({ code, component, hasMember }: Raw, wanted: Wanted): boolean {
  if (hasMember !== undefined || !useless(code, wanted)) return false
  if (component === undefined) return true
  return Array.isArray(component) && component.every((c) => isObject(c) && useless(c.code, wanted))
}

function omitted(raw: Raw, type: ResourceType, why: LeftOut['why'], detail: string): Outcome {
  const codings = legibleCodings(raw)
  const reference = `${type}/${typeof raw.id === 'string' ? raw.id : '?'}`
  return { leftOut: { reference, type, why, detail, codings } }
}

export function intake({ patientId, names, wanted, translate = (raw) => raw }: IntakeOptions): Intake {
  const versions = new Map(TYPES.map((t) => [t, new Map<number | string, First>()]))
  /** Most records are one. */
  const observations = versions.get('Observation')
  /** How nearly every record names the patient. */
  const usual = `Patient/${patientId}`
  const nameless: LeftOut[] = []
  const others = new Map<string, number>()

  function judge(raw: Raw, type: ResourceType): Outcome {
    if (erroneous(raw)) return 'erroneous'
    const subject = subjectOf(raw)
    // A contained Patient does not say which patient it is, nor does a search.
    const named = subject === usual || (subject !== undefined && !/^#|\?/.test(subject))
    if (named && subject !== usual && !names(subject, type)) return 'others'
    if (wanted && CODED.includes(type) && unusable(raw, wanted)) return 'unused'
    if (!named && type !== 'Medication') return omitted(raw, type, 'noSubject', 'names no patient')
    const release = shapeOf(raw)
    if (release) return omitted(raw, type, 'malformed', `has the shape of FHIR release ${release}`)
    if (withheld(raw)) return omitted(raw, type, 'modified', 'withheld in part')
    const cut = sliceOf(type, raw)
    if ('misfits' in cut) return omitted(raw, type, 'malformed', saidOf(cut.misfits))
    if (cut.modified)
      return omitted(raw, type, 'modified', 'an unknown modifierExtension changes its meaning')
    return cut.slice
  }

  /** The same twice: on two pages, or found by two searches. */
  const repeats = (a: Kept, b: Kept): boolean => sameVersion(a, b) && same(a.outcome, b.outcome)

  /** Whether a raw record surely comes to the same as one that was judged before; never to one that was left out. */
  const known = (before: Kept, raw: Raw, version: Version, type: ResourceType): boolean =>
    sameVersion(before, version) &&
    typeof before.outcome === 'object' &&
    subjectOf(raw) === usual &&
    saysTheSame(before.outcome as unknown as Raw, raw, ELEMENTS[type])

  const taken: Intake = {
    add(resource, by) {
      if (!isObject(resource) || typeof resource.resourceType !== 'string') {
        nameless.push({ reference: '?', type: '?', why: 'malformed', detail: 'no resourceType' })
        return brings(by, '?')
      }
      const type = resource.resourceType as ResourceType
      const ofType = type === 'Observation' ? observations : versions.get(type)
      if (type === 'Patient' || !ofType) {
        if (type !== 'Patient') others.set(type, (others.get(type) ?? 0) + 1)
        return brings(by, `${type}/${typeof resource.id === 'string' ? resource.id : ''}`)
      }
      const raw = translate(resource)
      if (raw.contained !== undefined) for (const part of resultsWithin(raw)) taken.add(part, by)
      // Without an id it is none of the others.
      const id = typeof raw.id === 'string' ? raw.id : `#${ofType.size}`
      const key = keyIn(ofType, id)
      const before = ofType.get(key)
      const version = versionOf(raw)
      if (before === undefined) {
        ofType.set(key, {
          id,
          updated: version.updated,
          number: version.number,
          outcome: judge(raw, type),
          by,
        })
        return id === raw.id || brings(by, `${type}/`)
      }
      if (!known(before, raw, version, type) && !before.others?.some((k) => known(k, raw, version, type))) {
        const kept: Kept = { ...version, outcome: judge(raw, type) }
        if (!repeats(before, kept) && !before.others?.some((k) => repeats(k, kept)))
          before.others = [...(before.others ?? []), kept]
      }
      return before.by !== by && brings(by, before)
    },
    has(type, id) {
      const ofType = versions.get(type)
      return ofType?.has(keyIn(ofType, id)) === true
    },
    count: (type) => versions.get(type)?.size ?? 0,
    settle() {
      const records = new Map<ResourceType, readonly Resource[]>()
      const leftOut = [...nameless]
      const unused = new Map(others)
      const setAside = { erroneous: new Map<string, number>(), others: new Map<string, number>() }
      const count = (of: Map<string, number>, type: string) => of.set(type, (of.get(type) ?? 0) + 1)
      for (const [type, ofType] of versions) {
        const usable: Resource[] = []
        const place = ({ outcome }: Kept) => {
          if (outcome === 'unused') count(unused, type)
          else if (typeof outcome === 'string') count(setAside[outcome], type)
          else if ('leftOut' in outcome) leftOut.push(outcome.leftOut)
          else usable.push(outcome)
        }
        for (const kept of ofType.values())
          if (kept.others) newestOf<Kept>([kept, ...kept.others]).forEach(place)
          else place(kept)
        records.set(type, ordered(usable))
      }
      return {
        records,
        leftOut,
        unused: Object.fromEntries(unused),
        setAside: {
          erroneous: Object.fromEntries(setAside.erroneous),
          others: Object.fromEntries(setAside.others),
        },
      }
    },
  }
  return taken
}

/** Drops records that say the same, and puts the rest in an order of their own: that of the pages means nothing. */
export function ordered<R extends Resource>(resources: readonly R[]): readonly R[] {
  const sorted = resources.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  if (!sorted.some(({ id }, i) => id === sorted[i + 1]?.id)) return sorted
  const byText = new Map(resources.map((r) => [`${r.id} ${JSON.stringify(r)}`, r]))
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, r]) => r)
}
