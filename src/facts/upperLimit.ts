/** The upper limit of normal that the laboratory itself gave with a result. No textbook limit, no default. */
import type { Concept, Observation, ObservationComponent, ReferenceRange } from '../chart/resources.ts'
import type { FactDefinition } from '../criteria/fact.ts'
import type { Value } from './fact.ts'
import { compare, type Rational, rational } from './rational.ts'
import { toCanonical, type Unit, type UnitTable } from './units.ts'
import { unitOf } from './quantity.ts'

export type PersonForRanges = { readonly sex?: 'male' | 'female'; readonly age?: number }
type Limit = Pick<Extract<Value, { type: 'quantity' }>, 'upperLimit' | 'upperLimitMissing'> & { text?: string }

const INTERPRETATION = [
  'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation',
  'http://hl7.org/fhir/v2/0078',
  'http://terminology.hl7.org/CodeSystem/v2-0078',
  'http://hl7.org/fhir/v3/ObservationInterpretation',
]
const SEX: Readonly<Record<string, 'male' | 'female'>> = {
  male: 'male',
  m: 'male',
  '248153007': 'male',
  female: 'female',
  f: 'female',
  '248152002': 'female',
}

/** The sex a range is meant for, if it names one. */
const sexOf = (concept: Concept): 'male' | 'female' | undefined =>
  [...(concept.coding ?? []).map((c) => c.code), concept.text]
    .map((s) => SEX[s?.toLowerCase() ?? ''])
    .find((s) => s !== undefined)

function appliesTo(range: ReferenceRange, person: PersonForRanges): boolean {
  const type = range.type?.coding?.map((c) => c.code)
  if (type?.length && !type.includes('normal')) return false
  const sexes = (range.appliesTo ?? []).map(sexOf).filter((s) => s !== undefined)
  if (sexes.length > 0 && person.sex !== undefined && !sexes.includes(person.sex)) return false
  const { low, high } = range.age ?? {}
  const years = (unit: string | undefined) => unit === undefined || /^(a|y|yr|yrs|years?|jaar)$/i.test(unit)
  if (person.age !== undefined) {
    if (low?.value !== undefined && years(low.code ?? low.unit) && person.age < low.value) return false
    if (high?.value !== undefined && years(high.code ?? high.unit) && person.age > high.value) return false
  }
  return true
}

const TEXT = /^\s*(?:\(?\s*(?:\d+(?:[.,]\d+)?)?\s*(?:-|–|—|to|tot)\s*|<=?\s*|≤\s*)(\d+(?:[.,]\d+)?)\s*\)?\s*([^\d\s].*)?$/

/** The upper end of "<1.2", "0.3 – 1.2 mg/dL". */
function fromText(text: string): { value: string; unit?: string } | undefined {
  const match = TEXT.exec(text)
  if (!match?.[1]) return undefined
  const unit = match[2]?.trim()
  return { value: match[1].replace(',', '.'), ...(unit && { unit }) }
}

function highOf(range: ReferenceRange, own: Unit, definition: FactDefinition, table: UnitTable) {
  const text = range.high ? undefined : range.text ? fromText(range.text) : undefined
  const value = range.high?.value ?? text?.value
  if (value === undefined) return undefined
  const named = range.high ?? { unit: text?.unit }
  const unit = named.unit || (named as { code?: string }).code ? unitOf(named, table) : own
  if (typeof unit === 'string') return 'unusable' as const
  const converted = toCanonical(rational(value), unit, definition, table)
  return converted ? { value: converted, text: `${value} ${unit.show}` } : ('unusable' as const)
}

/**
 * Finds the upper limit of normal of one result.
 * @returns a number in the canonical unit; `normal` if the laboratory calls the value normal or low without one;
 * else the reason why there is none
 */
export function upperLimit(
  part: Observation | ObservationComponent,
  unit: Unit,
  definition: FactDefinition,
  table: UnitTable,
  person: PersonForRanges,
): Limit {
  const highs = (part.referenceRange ?? [])
    .filter((r) => appliesTo(r, person))
    .map((r) => highOf(r, unit, definition, table))
    .filter((h) => h !== undefined)
  const usable = highs.filter((h): h is { value: Rational; text: string } => h !== 'unusable')
  const [first] = usable
  const agreed = first && usable.length === highs.length && usable.every((h) => compare(h.value, first.value) === 0)
  if (agreed) {
    const bounds = definition.upperLimitBounds
    const therapeutic =
      bounds && (compare(first.value, rational(bounds[0])) < 0 || compare(first.value, rational(bounds[1])) > 0)
    return therapeutic
      ? { upperLimitMissing: 'noUpperLimit' }
      : { upperLimit: { kind: 'number', value: first.value }, text: first.text }
  }
  if (highs.length === 0 && !definition.interpretationUnsafe && calledNormal(part))
    return { upperLimit: { kind: 'normal' } }
  return { upperLimitMissing: 'noUpperLimit' }
}

function calledNormal(part: Observation | ObservationComponent): boolean {
  const codings = (part.interpretation ?? []).flatMap((c) => c.coding ?? [])
  const codes = codings.filter((c) => INTERPRETATION.includes(c.system ?? '')).map((c) => c.code)
  return codes.length > 0 && codes.every((c) => c === 'N' || c === 'L')
}
