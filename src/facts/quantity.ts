/** Reads a result as an exact number in the fact's canonical unit, or says why it cannot be used. */
import type { FhirQuantity } from '../chart/datatypes.ts'
import type { Observation, ObservationComponent } from '../chart/resources.ts'
import type { FactDefinition } from '../criteria/fact.ts'
import { named } from '../criteria/named.ts'
import type { Catalogue } from './catalogue.ts'
import type { NumberRange, Reason, Value } from './fact.ts'
import { saysNothing } from './finding.ts'
import { compare, type Rational, rational } from './rational.ts'
import { toCanonical, type Unit, unitOf } from './units.ts'
import { type PersonForRanges, upperLimit } from './upperLimit.ts'

/** `none`: the result has no value at all and is passed over. `byText`: words alone say so. `seen` is shown, never used. */
export type Interpreted =
  | { readonly value: Value; readonly byText?: true }
  | { readonly why: Reason; readonly seen?: Value }
  | { readonly none: true }

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

const COMPARATOR_TEXT = /^\s*([<>]=?|[≤≥])\s*(\d+(?:[.,]\d+)?)\s*(.*)$/
const ASCII: Readonly<Record<string, string>> = { '≤': '<=', '≥': '>=' }

/** Reads ">60 mL/min" as a quantity. A filtration rate is written without a unit, and only that. */
function fromText(text: string, definition: FactDefinition, catalogue: Catalogue): FhirQuantity | undefined {
  const match = COMPARATOR_TEXT.exec(text)
  if (!match?.[1]) return undefined
  const rate = catalogue.units.byCode.get(definition.unit ?? '')?.dimension.startsWith('clearance')
  return {
    comparator: (ASCII[match[1]] ?? match[1]) as '<' | '<=' | '>' | '>=',
    value: Number(match[2]?.replace(',', '.')),
    unit: match[3]?.trim() || (rate ? definition.unit : undefined),
  }
}

type Part = Observation | ObservationComponent

const OTHER_VALUES = [
  'valueBoolean',
  'valueDateTime',
  'valueRange',
  'valueRatio',
  'valuePeriod',
  'valueTime',
  'valueSampledData',
] as const

/** Whether there is a value of a kind that no fact is read from. */
export const hasOtherValue = (part: Part): boolean => OTHER_VALUES.some((key) => part[key] !== undefined)

/** What to make of a result that is no number. */
function withoutNumber(part: Part, catalogue: Catalogue): Interpreted {
  const { valueString, valueCodeableConcept } = part
  if (valueString !== undefined && !saysNothing(valueString, catalogue))
    return { why: /\d/.test(valueString) ? 'unitMissing' : 'imprecise' }
  if (valueCodeableConcept && !saysNothing(valueCodeableConcept, catalogue)) return { why: 'imprecise' }
  return hasOtherValue(part) ? { why: 'imprecise' } : { none: true }
}

/**
 * Reads one result of a quantity fact.
 * @param dimensions the kinds of quantity that its codes stand for, one of which the unit must be of; none: any
 */
export function readQuantity(
  part: Part,
  dimensions: readonly string[],
  definition: FactDefinition,
  catalogue: Catalogue,
  person: PersonForRanges,
  comparatorText: boolean,
): Interpreted {
  const { valueString, valueQuantity, valueInteger } = part
  const quantity =
    valueQuantity ??
    (valueInteger !== undefined ? { value: valueInteger } : undefined) ??
    (comparatorText && valueString !== undefined ? fromText(valueString, definition, catalogue) : undefined)
  if (quantity?.value === undefined) return withoutNumber(part, catalogue)
  return quantityValue(
    { ...quantity, value: quantity.value },
    definition,
    catalogue,
    dimensions,
    (unit, { low }) => upperLimit(part, unit, low, definition, catalogue, person),
  )
}

/** Turns a number with a unit into a value of the fact: unit, conversion, plausibility, upper limit. */
export function quantityValue(
  quantity: FhirQuantity & { value: number },
  definition: FactDefinition,
  catalogue: Catalogue,
  dimensions: readonly string[],
  limitFor: (
    unit: Unit,
    range: NumberRange,
  ) => Pick<Extract<Value, { type: 'quantity' }>, 'upperLimit' | 'upperLimitMissing'> & { text?: string },
): Interpreted {
  const table = catalogue.units
  const canonical = named(table.byCode.get(definition.unit ?? ''), 'unit', definition.unit)
  const missing = !quantity.unit && !quantity.code
  const unit = missing && canonical.dimension === 'ratio' ? canonical : unitOf(quantity, table)
  if (typeof unit === 'string') return { why: unit }
  const also = definition.alsoUnits?.includes(unit.code) ?? false
  if (dimensions.length > 0 && !dimensions.includes(unit.dimension) && !also)
    return { why: 'unitNotConvertible' }
  const convert = (n: number | string) => toCanonical(rational(n), unit, definition, table)
  const number = convert(quantity.value)
  if (!number) return { why: 'unitNotConvertible' }
  const range = withComparator(number, quantity.comparator)
  if (!range) return { why: 'imprecise' }
  if (implausible(number, definition)) return { why: 'implausible' }
  const { text, ...limit } = limitFor(unit, range)
  return {
    value: {
      type: 'quantity',
      range,
      unit: canonical.code,
      ...limit,
      reported: {
        text: `${quantity.comparator ?? ''}${quantity.value}`,
        unit: unit.show,
        upperLimit: text,
      },
    },
  }
}

/** Outside the gate a value is rather a wrong unit than a patient; without one it must not be negative. */
export function implausible(n: Rational, definition: Pick<FactDefinition, 'plausible'>): boolean {
  const [low, high] = definition.plausible ?? [0, Number.MAX_SAFE_INTEGER]
  return compare(n, rational(low)) < 0 || compare(n, rational(high)) > 0
}
