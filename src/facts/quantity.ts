/** Reads a result as an exact number in the fact's canonical unit, or says why it cannot be used. */
import type { FhirQuantity, Observation, ObservationComponent } from '../chart/resources.ts'
import type { FactDefinition } from '../criteria/fact.ts'
import type { Catalogue } from './catalogue.ts'
import type { Membership } from './concepts.ts'
import type { NumberRange, Reason, Value } from './fact.ts'
import { compare, type Rational, rational } from './rational.ts'
import { toCanonical, type Unit, type UnitTable } from './units.ts'
import { type PersonForRanges, upperLimit } from './upperLimit.ts'

/** `none`: the result has no value at all and is passed over. */
export type Interpreted = { readonly value: Value } | { readonly why: Reason } | { readonly none: true }

const UCUM = 'http://unitsofmeasure.org'
const SNOMED = 'http://snomed.info/sct'

/** The unit of a FHIR quantity: its code and its text must not contradict each other. */
export function unitOf(quantity: FhirQuantity, table: UnitTable): Unit | Reason {
  const { system, code, unit } = quantity
  const byCode =
    code === undefined
      ? undefined
      : system === SNOMED
        ? table.snomed(code)
        : ((system === UCUM ? table.byCode.get(code) : undefined) ?? table.spelled(code))
  const byText = unit ? table.spelled(unit) : undefined
  if (byCode && byText && byCode !== byText && byCode.dimension !== byText.dimension) return 'unitNotConvertible'
  if (byCode && byText && byCode !== byText && compare(byCode.factor, byText.factor) !== 0) return 'unitNotConvertible'
  const found = byCode ?? byText
  if (found) return found
  return code || unit ? 'unitNotConvertible' : 'unitMissing'
}

/** The interval that a comparator leaves; `ad` (sufficient to achieve) leaves none. */
export function withComparator(n: Rational, comparator: string | undefined): NumberRange | undefined {
  switch (comparator) {
    case undefined:
      return { low: n, high: n }
    case '<':
      return { high: n, highOpen: true }
    case '<=':
      return { high: n }
    case '>':
      return { low: n, lowOpen: true }
    case '>=':
      return { low: n }
    default:
      return undefined
  }
}

const COMPARATOR_TEXT = /^\s*([<>]=?)\s*(\d+(?:\.\d+)?)\s*(.*)$/

/** Reads ">60 mL/min" as a quantity. */
function fromText(text: string, definition: FactDefinition): FhirQuantity | undefined {
  const match = COMPARATOR_TEXT.exec(text)
  if (!match) return undefined
  return {
    comparator: match[1] as '<' | '<=' | '>' | '>=',
    value: Number(match[2]),
    unit: match[3]?.trim() || definition.unit,
  }
}

/**
 * Reads one result of a quantity fact.
 * @param membership the code that matched; the unit must be of the kind the code stands for
 */
export function readQuantity(
  part: Observation | ObservationComponent,
  membership: Membership,
  definition: FactDefinition,
  catalogue: Catalogue,
  person: PersonForRanges,
  comparatorText: boolean,
): Interpreted {
  const { valueString, valueQuantity, valueInteger } = part
  const quantity =
    valueQuantity ??
    (valueInteger !== undefined ? { value: valueInteger } : undefined) ??
    (comparatorText && valueString !== undefined ? fromText(valueString, definition) : undefined)
  if (quantity?.value === undefined) {
    if (quantity === undefined && valueString?.trim()) return { why: 'unitMissing' }
    return { none: true }
  }
  return quantityValue({ ...quantity, value: quantity.value }, definition, catalogue, membership.dimension, (unit) =>
    upperLimit(part, unit, definition, catalogue.units, person),
  )
}

/** Turns a number with a unit into a value of the fact: unit, conversion, plausibility, upper limit. */
export function quantityValue(
  quantity: FhirQuantity & { value: number },
  definition: FactDefinition,
  catalogue: Catalogue,
  dimension: string | undefined,
  limitFor: (unit: Unit) => Pick<Extract<Value, { type: 'quantity' }>, 'upperLimit' | 'upperLimitMissing'> & { text?: string },
): Interpreted {
  const table = catalogue.units
  const canonical = table.byCode.get(definition.unit ?? '')
  if (!canonical) throw new RangeError(`${definition.id}: "${definition.unit}" is not a known unit`)
  const missing = !quantity.unit && !quantity.code
  const unit = missing && canonical.dimension === 'ratio' ? canonical : unitOf(quantity, table)
  if (typeof unit === 'string') return { why: unit }
  const also = definition.alsoUnits?.includes(unit.code) ?? false
  if (dimension !== undefined && dimension !== unit.dimension && !also) return { why: 'unitNotConvertible' }
  const convert = (n: number | string) => toCanonical(rational(n), unit, definition, table)
  const number = convert(quantity.value)
  if (!number) return { why: 'unitNotConvertible' }
  const range = withComparator(number, quantity.comparator)
  if (!range) return { why: 'imprecise' }
  if (implausible(number, definition)) return { why: 'implausible' }
  const { text, ...limit } = limitFor(unit)
  return {
    value: {
      type: 'quantity',
      range,
      unit: canonical.code,
      ...limit,
      reported: {
        text: `${quantity.comparator ?? ''}${quantity.value}`,
        unit: unit.show,
        ...(text !== undefined && { upperLimit: text }),
      },
    },
  }
}

/** Outside the gate a value is rather a wrong unit than a patient. */
export function implausible(n: Rational, definition: FactDefinition): boolean {
  if (!definition.plausible) return false
  const [low, high] = definition.plausible
  return compare(n, rational(low)) < 0 || compare(n, rational(high)) > 0
}
