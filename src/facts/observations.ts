/** Which Observation speaks for a fact: the latest usable one, and what stands against it. */
import type { Concept } from '../chart/datatypes.ts'
import type { DayRange } from '../chart/partialDate.ts'
import type { Observation, ObservationComponent } from '../chart/resources.ts'
import type { FactDefinition, Reading } from '../criteria/fact.ts'
import { type Candidate, candidatesOf, judged } from './candidates.ts'
import type { Catalogue } from './catalogue.ts'
import { type ChartIndex, effectiveDate, type ObservationHit } from './chartIndex.ts'
import { textsOf } from './concepts.ts'
import type { Evidence, Known, NumberRange, Reason, Value } from './fact.ts'
import { type Finding, type Problem, translatedIn, wording } from './finding.ts'
import { keyOf } from './focus.ts'
import { type Interpreted, readQuantity } from './quantity.ts'
import { compare, divide, multiply, type Rational, rational, toNumber } from './rational.ts'
import { readInteger } from './result.ts'
import type { PersonForRanges } from './upperLimit.ts'

export const observationEvidence = (
  o: Observation,
  part: Observation | ObservationComponent = o,
): Evidence => {
  const date = effectiveDate(o)
  const performer = o.performer?.[0]?.display
  return {
    kind: 'chart',
    reference: `Observation/${o.id}`,
    status: o.status,
    text: [part.code, part.valueCodeableConcept].map(wording).filter(Boolean).join(': '),
    ...translatedIn(part.code, part.valueCodeableConcept, o.bodySite),
    date,
    performer,
  }
}

/** Is b certainly later than a? `byDay`: results of one day stand beside each other. */
export function later(a: DayRange, b: DayRange, byDay: boolean): boolean {
  if (!byDay && a.instant !== undefined && b.instant !== undefined) return b.instant > a.instant
  return b.from > a.to
}

/** The code of a result, which says by which method it was found. */
const methodOf = ({ hit }: Candidate): string => (hit.part.code.coding ?? []).map((c) => c.code ?? '').join()

/**
 * Reads the latest of the results, as the fact's definition says.
 * A newer result that has a value but may not be used is not passed over for an older one.
 */
export function latestResult(
  fact: string,
  hits: readonly ObservationHit[],
  interpret: (hit: ObservationHit) => Interpreted,
  strength: 'decides' | 'suggests',
  options: { methodsByDay?: boolean; largestOfDay?: boolean } = {},
): { findings: Finding[]; problems: Problem[] } {
  const { candidates: found, pending } = candidatesOf(hits, interpret)
  // What one of them takes the place of.
  const gone = found.flatMap(({ hit }) =>
    (hit.record.extension ?? []).map(
      ({ url, valueReference: v }) =>
        url?.endsWith('/observation-replaces') && keyOf('Observation', v?.reference ?? ''),
    ),
  )
  const left = found.filter(({ hit }) => !gone.includes(`Observation/${hit.record.id}`))
  // Of two that replace each other both stand.
  const candidates = left.length > 0 ? left : found
  if (candidates.length === 0)
    return { findings: [], problems: pending ? [problem(fact, 'notFinal', [pending])] : [] }

  const besides = (a: Candidate, b: Candidate): boolean =>
    options.largestOfDay === true || (options.methodsByDay === true && methodOf(a) !== methodOf(b))
  const dated = candidates.filter((c): c is Candidate & { date: DayRange } => c.date !== undefined)
  const undated = candidates.filter((c) => c.date === undefined)
  const latest =
    dated.length > 0 ? dated.filter((c) => !dated.some((d) => later(c.date, d.date, besides(c, d)))) : undated
  // A final result of that very moment is what a preliminary one was waiting for.
  const isFinal = ({ result }: Candidate) => !('why' in result && result.why === 'notFinal')
  const moments = latest.filter(isFinal).map((c) => c.date?.instant)
  const top = latest.filter((c) => isFinal(c) || !c.date?.instant || !moments.includes(c.date.instant))
  const unusable = top.find((c) => 'why' in c.result)
  if (unusable)
    return { findings: [], problems: [problem(fact, (unusable.result as { why: Reason }).why, top)] }
  const values = top.map((c) => (c.result as { value: Value }).value)
  const value = options.largestOfDay ? largest(values) : agreed(values, top, options.methodsByDay === true)
  if (!value) return { findings: [], problems: [problem(fact, 'conflicting', top)] }
  // A result without a date may be the latest: it must not say otherwise.
  if (dated.length > 0 && undated.some((c) => !('value' in c.result) || !same(c.result.value, value)))
    return { findings: [], problems: [problem(fact, 'undated', [...top, ...undated])] }
  // Each of their days may be the one of all: the narrowest, and of those the first.
  const [date] = top.flatMap((c) => c.date ?? []).toSorted((a, b) => (width(a) < width(b) ? -1 : 1))
  return {
    findings: [
      {
        fact,
        value,
        strength: top.some((c) => 'byText' in c.result) ? 'suggests' : strength,
        date,
        evidence: [...new Set([...top, ...undated])].map((c) =>
          observationEvidence(c.hit.record, c.hit.part),
        ),
      },
    ],
    problems: [],
  }
}

const width = ({ from, to }: DayRange): string => `${from !== to}${to}`

/** A record that cannot be used; of one that contradicts itself all that it says. */
function contested({ hit, result }: Candidate, why: Reason): Evidence {
  const evidence = observationEvidence(hit.record, hit.part)
  if (why !== 'conflicting' || evidence.kind !== 'chart' || !('why' in result)) return evidence
  const said = ({ text, coding }: Concept): string =>
    [...new Set([text, ...(coding ?? []).flatMap((c) => [c.display, c.code])])].filter(Boolean).join(' / ')
  const { code, valueCodeableConcept, dataAbsentReason } = hit.part
  const parts = [code, valueCodeableConcept, dataAbsentReason].flatMap((c) => (c ? [said(c)] : []))
  return { ...evidence, text: parts.join(': ') }
}

function problem(fact: string, why: Reason, candidates: readonly Candidate[]): Problem {
  const sides: Known[] = candidates.flatMap(({ result, date, hit }) => {
    const value = 'value' in result ? result.value : 'seen' in result ? result.seen : undefined
    if (!value) return []
    return [{ known: true as const, value, date, evidence: [observationEvidence(hit.record, hit.part)] }]
  })
  return {
    fact,
    why,
    evidence: candidates.map((c) => contested(c, why)),
    sides,
    date: candidates[0]?.date,
  }
}

const sameRange = (a: NumberRange, b: NumberRange): boolean => {
  const bound = (x: NumberRange['low'], y: NumberRange['low']) =>
    x === undefined || y === undefined ? x === y : compare(x, y) === 0
  return bound(a.low, b.low) && bound(a.high, b.high) && a.lowOpen === b.lowOpen && a.highOpen === b.highOpen
}

const isNumeric = (v: Value): v is Extract<Value, { type: 'integer' | 'quantity' }> =>
  v.type === 'integer' || v.type === 'quantity'

const below = (a: NumberRange, b: NumberRange): boolean =>
  a.high !== undefined && b.low !== undefined && compare(a.high, b.low) < 0

/** Whether two whole numbers, or ranges of them, cannot be the same. */
export const apart = (a: Value, b: Value): boolean =>
  isNumeric(a) && isNumeric(b) && (below(a.range, b.range) || below(b.range, a.range))

/** Whether two values say the same thing. */
export function same(a: Value, b: Value): boolean {
  if (isNumeric(a) && isNumeric(b)) return sameRange(a.range, b.range)
  if (a.type === 'date' && b.type === 'date')
    return a.range.from === b.range.from && a.range.to === b.range.to
  const plain = (v: Value) => JSON.stringify(v, (_, x) => (typeof x === 'bigint' ? String(x) : x))
  return plain(a) === plain(b)
}

/** One value for results of one moment, or undefined if they contradict each other. */
function agreed(values: readonly Value[], top: readonly Candidate[], methods: boolean): Value | undefined {
  const [first] = values
  if (!first) return undefined
  if (values.every((v) => same(v, first))) return withUpperLimit(values)
  if (first.type !== 'quantity' || !values.every((v) => v.type === 'quantity')) return undefined
  const quantities = values as Extract<Value, { type: 'quantity' }>[]
  if (methods) {
    const code = (i: number) => methodOf(top[i] as Candidate)
    const clash = quantities.some((v, i) =>
      quantities.some((w, j) => j > i && code(i) === code(j) && !same(v, w)),
    )
    if (clash) return undefined
    return {
      ...(first as Extract<Value, { type: 'quantity' }>),
      others: quantities.slice(1).map(({ range }, i) => {
        const { hit, date } = top[i + 1] as Candidate
        return { range, label: wording(hit.part.code), date }
      }),
    }
  }
  return roundedAlike(quantities)
}

/** The same result reported in two units differs by rounding: both readings then have to agree with a limit. */
function roundedAlike(values: readonly Extract<Value, { type: 'quantity' }>[]): Value | undefined {
  const [first] = values
  if (!first || new Set(values.map((v) => v.reported.unit)).size < 2) return undefined
  if (values.some((v) => v.range.low === undefined || v.range.low !== v.range.high)) return undefined
  const at = (v: (typeof values)[number]) => v.range.low as Rational
  const sorted = values.toSorted((a, b) => compare(at(a), at(b)))
  const [least, most] = [sorted[0] as typeof first, sorted.at(-1) as typeof first]
  const [low, high] = [at(least), at(most)]
  const overlap = toNumber(high) * (1 - rounding(most)) <= toNumber(low) * (1 + rounding(least))
  return overlap || alike(low, high) ? withUpperLimit(values, { low, high }) : undefined
}

/** Half of the last digit, as a part of the value: 0.9 may be 5.6 percent more or less. Of one digit that says too little, nothing. */
function rounding({ reported }: Extract<Value, { type: 'quantity' }>): number {
  const digits = Number(reported.text.replace('.', ''))
  return digits < 5 ? 0 : 0.5 / digits
}

/** Within one percent: rounding of a three-digit result, not another specimen. */
const alike = (low: Rational, high: Rational): boolean =>
  compare({ n: high.n * 100n, d: high.d }, { n: low.n * 101n, d: low.d }) <= 0

/** @param rounded the interval of values that differ by rounding, as their limits then may */
function withUpperLimit(values: readonly Value[], rounded?: { low: Rational; high: Rational }): Value {
  const [first] = values
  if (first?.type !== 'quantity') return first as Value
  const limits = (values as (typeof first)[])
    .flatMap((v) => (v.upperLimit?.kind === 'number' ? { v, limit: v.upperLimit.value } : []))
    .toSorted((a, b) => compare(a.limit, b.limit))
  const [least, most = least] = [limits[0], limits.at(-1)]
  const one = { ...(least?.v ?? first), ...(rounded && { range: rounded }) }
  const differ = least && most && compare(least.limit, most.limit) !== 0
  if (differ && rounded && alike(least.limit, most.limit)) {
    // The interval of value over limit, with the least limit to multiply by.
    const low = divide(multiply(rounded.low, least.limit), most.limit)
    return { ...one, range: { low, high: rounded.high } }
  }
  const { upperLimit: _, ...rest } = one
  const known = least ? !differ : (values as (typeof first)[]).every((v) => v.upperLimit)
  return known ? one : { ...rest, upperLimitMissing: 'noUpperLimit' }
}

function largest(values: readonly Value[]): Value | undefined {
  const quantities = values.filter((v) => v.type === 'quantity')
  if (quantities.length !== values.length) return undefined
  return quantities.toSorted((a, b) => compare(b.range.low ?? rational(0), a.range.low ?? rational(0)))[0]
}

/** A value is of no use where words beside it are of a list: another specimen, clumped platelets. */
export function unlessSpoilt(
  read: Interpreted,
  { record, part }: ObservationHit,
  { spoiltBy, spoiltByNote }: { readonly [key in 'spoiltBy' | 'spoiltByNote']?: string | undefined },
  { concepts }: Catalogue,
): Interpreted {
  const say = (texts: readonly (string | undefined)[], list: string | undefined) =>
    list !== undefined && texts.some((text) => concepts.member({ text }, list))
  const notes = (record.note ?? []).map((n) => n.text)
  const { method, bodySite, specimen } = record
  const names = [part.code, method, bodySite].flatMap(textsOf)
  const spoilt = say([...names, specimen?.display], spoiltBy) || say(notes, spoiltByNote)
  return 'value' in read && spoilt ? { why: 'imprecise', seen: read.value } : read
}

type ObservationReading = Extract<Reading, { from: 'observation' }>

/** Every observation that a reading is about, and how it is read. */
export function resultsOf(
  definition: FactDefinition,
  reading: ObservationReading,
  index: ChartIndex,
  catalogue: Catalogue,
  person: PersonForRanges,
) {
  const { bodySite } = reading
  const all = index.observations(reading.codes)
  const hits =
    bodySite === undefined
      ? all
      : all.filter(({ record }) => index.sites(record).some((s) => catalogue.concepts.member(s, bodySite)))
  const interpret = (hit: ObservationHit): Interpreted => {
    const read =
      reading.as === 'integer'
        ? readInteger(hit, reading.values, definition, catalogue)
        : readQuantity(
            hit.part,
            hit.dimensions,
            definition,
            catalogue,
            person,
            reading.comparatorText === true,
          )
    return judged(hit, unlessSpoilt(read, hit, reading, catalogue))
  }
  return { hits, interpret }
}

/** The reader of `from: observation`. */
export function readObservation(
  definition: FactDefinition,
  reading: ObservationReading,
  index: ChartIndex,
  catalogue: Catalogue,
  person: PersonForRanges,
) {
  const { hits, interpret } = resultsOf(definition, reading, index, catalogue, person)
  return latestResult(definition.id, hits, interpret, reading.strength, {
    methodsByDay: reading.methodsByDay === true,
    largestOfDay: reading.largestOfDay === true,
  })
}
