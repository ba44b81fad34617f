/** Facts computed from other facts, and the largest of INR and PT against their upper limits. */
import { type Day, inTime } from '../chart/partialDate.ts'
import type { FactDefinition } from '../criteria/fact.ts'
import type { Catalogue } from './catalogue.ts'
import {
  type Evidence,
  type Fact,
  type FactId,
  type Known,
  type NumberRange,
  notRecorded,
  type Reason,
  unknown,
  type Value,
} from './fact.ts'
import { cockcroftGault, mdrd4, type Sex } from './formulas.ts'
import { compare, divide, type Rational, rational, toNumber } from './rational.ts'
import { usable } from './validity.ts'

type Quantity = Extract<Value, { type: 'quantity' }>
export type Look = (id: FactId) => Fact

/** The renal formulas: which facts they need and how they fall. */
const FORMULAS = {
  mdrd4: { needs: ['creatinine'], compute: (s: number, age: number, sex: Sex) => mdrd4(s, age, sex) },
  cockcroftGault: {
    needs: ['creatinine', 'bodyWeight'],
    compute: (s: number, age: number, sex: Sex, kg: number) => cockcroftGault(s, age, kg, sex),
  },
} as const
export type Formula = keyof typeof FORMULAS

/** A sixteen-digit decimal of a computed number, to compare exactly from there on. */
const exact = (n: number): Rational => rational(n.toPrecision(15).replace(/e\+?(-?\d+)$/, 'e$1'))

/**
 * Computes a renal function fact. Every combination of the bounds is tried, so that an interval
 * (partial birth date, creatinine "<23") stays an interval.
 * @returns why it cannot be computed: the reason of the first fact that is missing; under 18 or without a sex nothing
 */
export function computeRenal(
  formula: Formula,
  definition: FactDefinition,
  catalogue: Catalogue,
  look: Look,
  asOf: Day,
): Fact {
  const { needs, compute } = FORMULAS[formula]
  const inputs = needs.map(look)
  const age = look('age')
  const sex = look('administrativeSex')
  for (const input of [...inputs, age, sex])
    if (!input.known)
      return unknown(input.why === 'needsConfirmation' ? 'notRecorded' : input.why, input.evidence)
  const [creatinine, weight] = inputs as Known[]
  const person = (sex as Known).value
  const years = (age as Known).value
  if (person.type !== 'choice' || !['male', 'female'].includes(person.value)) return notRecorded
  if (years.type !== 'integer' || creatinine?.value.type !== 'quantity') return notRecorded
  const { low, high, lowOpen, highOpen } = creatinine.value.range
  const ages = bounds(years.range)
  const creatinines = bounds(creatinine.value.range)
  const weights = weight?.value.type === 'quantity' ? bounds(weight.value.range) : [1, 1]
  if (ages.length < 2 || weights.length < 2 || creatinines.some((s) => s <= 0))
    return unknown('imprecise', creatinine.evidence)
  if (ages.some((a) => a < 18)) return notRecorded
  const results = creatinines.flatMap((s) =>
    ages.flatMap((a) => weights.map((kg) => compute(s, a, person.value as Sex, kg))),
  )
  if (!results.every(Number.isFinite)) return unknown('implausible', creatinine.evidence)
  const [least, most] = [Math.min(...results), Math.max(...results)]
  const weighed = weight && usable(weight, catalogue.definition('bodyWeight'), catalogue, asOf)
  if (weighed && !weighed.ok) return unknown(weighed.why, weight.evidence)
  return {
    known: true,
    value: {
      type: 'quantity',
      // It falls as creatinine rises: above the one is below the other.
      range: { low: high && exact(least), lowOpen: highOpen, high: low && exact(most), highOpen: lowOpen },
      unit: definition.unit ?? '',
      reported: {
        text: high ? `${low ? '' : '>'}${rounded(least)}` : `<${rounded(most)}`,
        unit: definition.unit ?? '',
      },
    },
    date: creatinine.date,
    evidence: [
      { kind: 'derived', formula, from: [...needs, 'age', 'administrativeSex'] },
      ...creatinine.evidence,
    ],
  }
}

/**
 * The reading that alone is missing for computing a fact, and is asked in its place: the weight of a clearance.
 * @returns undefined if nothing, or more than that, is missing, or a reported value stands in the way
 */
export function missingReading(
  definition: FactDefinition,
  catalogue: Catalogue,
  look: Look,
  asOf: Day,
): FactId | undefined {
  const fact = look(definition.id)
  if (fact.known) return undefined
  const formula = definition.read?.flatMap((r) => (r.from === 'computed' ? [r.formula] : []))[0]
  if (formula === undefined || formula === 'ptInrTimesUln') return undefined
  const whyNot = (id: FactId): Reason | undefined => {
    const input = look(id)
    if (!input.known) return input.why
    const use = usable(input, catalogue.definition(id), catalogue, asOf)
    return use.ok ? undefined : use.why
  }
  const needs: readonly FactId[] = FORMULAS[formula].needs
  const [only, ...more] = [...needs, 'age', 'administrativeSex'].filter((id) => whyNot(id) !== undefined)
  if (only === undefined || more.length > 0 || !needs.includes(only)) return undefined
  return catalogue.definition(only).role === 'reading' && whyNot(only) === fact.why ? only : undefined
}

const bounds = ({ low, high }: NumberRange): number[] => [low, high].flatMap((b) => (b ? toNumber(b) : []))

const rounded = (n: number): number => Math.round(n * 10) / 10

/** A reported value that may not stand against the computed one: both must agree with a limit. */
export function withComputed(reported: Fact, computed: Fact, label: string): Fact {
  if (!reported.known) {
    if (reported.why !== 'notRecorded') return reported
    return computed.known ? computed : { ...computed, answeredUnknown: reported.answeredUnknown }
  }
  if (
    !computed.known ||
    reported.tried ||
    reported.value.type !== 'quantity' ||
    computed.value.type !== 'quantity'
  )
    return reported
  const date = computed.date === 'current' ? undefined : computed.date
  const other = { range: computed.value.range, label, date }
  return { ...reported, value: { ...reported.value, others: [...(reported.value.others ?? []), other] } }
}

/** The reasons that mean "nothing there" rather than "there, but not to be used". */
const ABSENT: readonly Reason[] = ['notRecorded', 'stale']

/** Why a result of that date may not be used by the widest window of the fact; undefined: it may, or has no date. */
function ageOf(
  date: Known['date'],
  definition: FactDefinition,
  catalogue: Catalogue,
  asOf: Day,
): Reason | undefined {
  if (date === undefined) return undefined
  const none: Value = { type: 'quantity', range: {}, unit: 'ULN', reported: { text: '', unit: '' } }
  const use = usable({ known: true, value: none, date, evidence: [] }, definition, catalogue, asOf)
  return use.ok ? undefined : use.why
}

/**
 * The largest of INR/ULN and PT/ULN among those inside the window; one inside that cannot be used leaves it unknown.
 */
export function largestTimesUln(
  sources: readonly FactId[],
  definition: FactDefinition,
  catalogue: Catalogue,
  look: Look,
  asOf: Day,
): Fact {
  const used: { known: Known; range: NumberRange }[] = []
  let stale: Fact | undefined
  for (const id of sources) {
    const fact = look(id)
    if (!fact.known) {
      if (ABSENT.includes(fact.why)) continue
      // What was not read, or does not say when it was measured, may be inside.
      const old = (e: Evidence) =>
        e.kind === 'chart' && ageOf(e.date, definition, catalogue, asOf) === 'stale'
      if (fact.why === 'couldNotRead' || fact.evidence.length === 0 || !fact.evidence.every(old))
        return unknown(fact.why, fact.evidence)
      stale ??= unknown('stale', fact.evidence)
      continue
    }
    const age = ageOf(fact.date, definition, catalogue, asOf)
    if (age === 'stale') {
      if ([fact, fact.instead].some((f) => f?.evidence.some((e) => e.kind === 'chart' && !e.date)))
        return unknown('undated', fact.evidence)
      stale ??= unknown('stale', fact.evidence)
      continue
    }
    if (age !== undefined) return unknown(age, fact.evidence)
    const value = fact.value as Quantity
    if (value.upperLimit?.kind !== 'number')
      return unknown(value.upperLimitMissing ?? 'noUpperLimit', fact.evidence)
    used.push({ known: fact, range: scaled(value.range, value.upperLimit.value) })
  }
  const [first] = used
  if (!first) return stale ?? notRecorded
  const range = used.map((u) => u.range).reduce(maximum)
  const dates = used.flatMap((u) => (u.known.date && u.known.date !== 'current' ? [u.known.date] : []))
  const oldest = dates.toSorted((a, b) => inTime(a.from, b.from))[0]
  const undated = used.some((u) => u.known.date === undefined)
  return {
    known: true,
    value: { type: 'quantity', range, unit: 'ULN', reported: { text: shown(range), unit: '× ULN' } },
    date: undated ? undefined : oldest,
    evidence: [
      { kind: 'derived', formula: 'ptInrTimesUln', from: sources },
      ...used.flatMap((u) => u.known.evidence),
    ],
  }
}

const shown = (range: NumberRange): string => {
  const n = range.high ?? range.low
  return n ? String(Math.round(toNumber(n) * 100) / 100) : '?'
}

const scaled = (range: NumberRange, limit: Rational): NumberRange => ({
  ...range,
  low: range.low && divide(range.low, limit),
  high: range.high && divide(range.high, limit),
})

/** The range of the larger of two numbers. */
function maximum(a: NumberRange, b: NumberRange): NumberRange {
  // Of two equal bounds: above 1.5 and from 1.5 on is above, below 1.5 and up to 1.5 may be 1.5.
  const low = !a.low ? b : !b.low ? a : (compare(a.low, b.low) || (a.lowOpen ? 1 : -1)) > 0 ? a : b
  const high = !a.high ? a : !b.high ? b : (compare(a.high, b.high) || (a.highOpen ? -1 : 1)) > 0 ? a : b
  return { low: low.low, lowOpen: low.lowOpen, high: high.high, highOpen: high.highOpen }
}
