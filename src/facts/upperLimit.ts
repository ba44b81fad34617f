/** The upper limit of normal that the laboratory itself gave with a result. No textbook limit, no default. */
import type { Concept, ReferenceRange } from '../chart/datatypes.ts'
import type { Observation, ObservationComponent } from '../chart/resources.ts'
import type { FactDefinition } from '../criteria/fact.ts'
import type { Catalogue } from './catalogue.ts'
import { type Says, textsOf } from './concepts.ts'
import type { Value } from './fact.ts'
import { inYears } from './onset.ts'
import { compare, type Rational, rational } from './rational.ts'
import { toCanonical, type Unit, type UnitTable, unitOf } from './units.ts'

export type PersonForRanges = {
  readonly sex: 'male' | 'female' | undefined
  readonly age: number | undefined
}
type Limit = Pick<Extract<Value, { type: 'quantity' }>, 'upperLimit' | 'upperLimitMissing'> & {
  text?: string
}

/** The sex that a code or a word names. */
const sexNamed = (says: Says, word = ''): 'male' | 'female' | undefined =>
  (['male', 'female'] as const).find((sex) => says(sex, word))

/** A word that is no part of a unit: not the m of m². */
const WORD = /(?<![\p{L}\p{N}/])\p{L}+(?![\p{L}\p{N}/])/gu

/** The sex a range is meant for, if it names one. */
const sexOf = (concept: Concept, says: Says): 'male' | 'female' | undefined =>
  [...(concept.coding ?? []).map((c) => c.code), concept.text].flatMap((w) => sexNamed(says, w) ?? [])[0]

type Applies = 'yes' | 'no' | 'male' | 'female' | 'unclear'

function appliesToAge({ age }: ReferenceRange, years: number | undefined): Applies {
  for (const [bound, isLow] of [
    [age?.low, true],
    [age?.high, false],
  ] as const) {
    if (bound?.value === undefined) continue
    const limit = inYears(bound)
    if (limit === undefined || years === undefined) return 'unclear'
    if (isLow ? years + 1 <= limit : years > limit) return 'no'
  }
  return 'yes'
}

/** Whether the range is for this person; `male` or `female`: it would be, if that is the sex. */
function appliesTo(range: ReferenceRange, person: PersonForRanges, says: Says): Applies {
  const { type } = range
  const normal =
    !type ||
    (type.coding?.length
      ? type.coding.some((c) => c.code === 'normal')
      : says('normalRange', type.text ?? ''))
  if (!normal) return 'no'
  const byAge = appliesToAge(range, person.age)
  const written = (range.text?.match(WORD) ?? []).flatMap((w) => sexNamed(says, w) ?? [])
  const adult = person.age !== undefined && person.age >= 18
  const adults = (texts: string[]) => texts.length > 0 && texts.every((text) => says('adults', text))
  const named = (range.appliesTo ?? []).filter((c) => !(adult && adults(textsOf(c))))
  const groups = [...named.map((c) => sexOf(c, says)), ...written]
  if (says('otherRange', range.text ?? '')) groups.push(undefined)
  if (byAge !== 'yes' || groups.length === 0) return byAge
  if (groups.includes(undefined)) return 'unclear'
  const both = groups.includes('male') && groups.includes('female')
  if (both) return written[0] ? 'unclear' : 'yes'
  if (person.sex === undefined) return groups[0] ?? 'unclear'
  return groups.includes(person.sex) ? 'yes' : 'no'
}

const NUMBER = '(\\d+(?:[.,]\\d+)?)'
const TEXT = new RegExp(
  `^\\s*(?:[([]\\s*)?(?:(?:${NUMBER}\\s*)?(?:[-‐‑‒–—−~～]|to|tot|t/m|bis|à)|<=?|[≤＜]|up to|max\\.?)\\s*${NUMBER}\\s*(?:[)\\]]\\s*)?([^\\d\\s].*)?$`,
  'i',
)

/** The upper end of "<1.2", "0.3 – 1.2 mg/dL". */
function fromText(text: string): { value: string; unit?: string } | undefined {
  const [, low = '0', high, unit] = TEXT.exec(text)?.map((part) => part?.replace(',', '.')) ?? []
  if (high === undefined || Number(low) >= Number(high)) return undefined
  return { value: high, ...(unit?.trim() && { unit: unit.trim() }) }
}

function highOf(range: ReferenceRange, own: Unit, definition: FactDefinition, table: UnitTable) {
  const text = range.high ? undefined : range.text ? fromText(range.text) : undefined
  const value = range.high?.value ?? text?.value
  // Words with a number may set another limit.
  if (value === undefined) return /\d/.test(range.text ?? '') ? 'unusable' : undefined
  const named = range.high ?? { unit: text?.unit }
  const unit = named.unit || (named as { code?: string }).code ? unitOf(named, table) : own
  if (typeof unit === 'string') return 'unusable' as const
  const converted = toCanonical(rational(value), unit, definition, table)
  return converted && converted.n > 0n
    ? { value: converted, text: `${value} ${unit.show}` }
    : ('unusable' as const)
}

/** A therapeutic or critical range, or one in another unit, is no limit of normal, whoever states it. */
export const withinBounds = (limit: Rational, { upperLimitBounds: bounds }: FactDefinition): boolean =>
  !bounds || (compare(limit, rational(bounds[0])) >= 0 && compare(limit, rational(bounds[1])) <= 0)

/**
 * Finds the upper limit of normal of one result.
 * @param value it is at least this, in the canonical unit
 * @returns a number in the canonical unit; `normal` if the laboratory calls the value normal or low without one;
 * else the reason why there is none
 */
export function upperLimit(
  part: Observation | ObservationComponent,
  unit: Unit,
  value: Rational | undefined,
  definition: FactDefinition,
  catalogue: Catalogue,
  person: PersonForRanges,
): Limit {
  const { units, says } = catalogue
  const candidates = (part.referenceRange ?? []).flatMap((range) => {
    const applies = appliesTo(range, person, says)
    const high = applies === 'no' ? undefined : highOf(range, unit, definition, units)
    return high === undefined ? [] : [{ applies, high }]
  })
  const usable = candidates.flatMap(({ high }) => (high === 'unusable' ? [] : [high]))
  const [first] = usable
  const holds = (applies: Applies) => candidates.some((c) => c.applies === applies)
  const certain = holds('yes') || (holds('male') && holds('female'))
  const agreed =
    first &&
    certain &&
    usable.length === candidates.length &&
    usable.every((h) => compare(h.value, first.value) === 0)
  if (agreed)
    return withinBounds(first.value, definition)
      ? { upperLimit: { kind: 'number', value: first.value }, text: first.text }
      : { upperLimitMissing: 'noUpperLimit' }
  // What is above each of the limits is not normal, whatever it is called.
  const above = value && first && usable.every((h) => compare(value, h.value) > 0)
  if (!above && !definition.interpretationUnsafe && calledNormal(part, catalogue))
    return { upperLimit: { kind: 'normal' } }
  return { upperLimitMissing: 'noUpperLimit' }
}

function calledNormal(part: Observation | ObservationComponent, { concepts, says }: Catalogue): boolean {
  const stated = part.interpretation ?? []
  const codings = stated.flatMap((c) => c.coding ?? [])
  const said = [...stated.flatMap(textsOf), ...codings.flatMap((c) => c.code?.toLowerCase() ?? [])]
  return (
    codings.some((c) => concepts.knowsSystem(c) === 'hl7' && /^[NL]$/.test(c.code ?? '')) &&
    said.every((word) => says('notHigh', word))
  )
}
