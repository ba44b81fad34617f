/** The one place that converts units: exact factors and the spellings met in the wild (criteria/units.yaml). */
import type { FhirQuantity } from '../chart/datatypes.ts'
import type { FactDefinition, Units } from '../criteria/fact.ts'
import { named } from '../criteria/named.ts'
import { plainSpelling } from '../criteria/unitSpelling.ts'
import type { Reason } from './fact.ts'
import { add, compare, divide, multiply, type Rational, rational, subtract } from './rational.ts'

export type Unit = {
  readonly code: string
  readonly dimension: string
  readonly factor: Rational
  readonly offset: Rational
  readonly show: string
}

export type UnitTable = {
  readonly byCode: ReadonlyMap<string, Unit>
  /** A unit by any of its spellings; undefined if unknown or ambiguous. */
  spelled(text: string): Unit | undefined
  /** A unit by its SNOMED CT code. */
  snomed(code: string): Unit | undefined
}

/** @param units of which no two share a code or an exact spelling (`criteria/checkUnits.ts`) */
export function unitTable(units: Units): UnitTable {
  const byCode = new Map<string, Unit>()
  const exact = new Map<string, Unit>()
  const loose = new Map<string, Unit | 'ambiguous'>()
  const bySnomed = new Map<string, Unit>()
  for (const [dimension, members] of Object.entries(units))
    for (const [code, entry] of Object.entries(members)) {
      const unit: Unit = {
        code,
        dimension,
        factor: rational(entry.factor),
        offset: rational(entry.offset ?? '0'),
        show: entry.show ?? code,
      }
      byCode.set(code, unit)
      for (const s of entry.snomed ?? []) bySnomed.set(s, unit)
      for (const spelling of [code, unit.show, ...(entry.spellings ?? [])]) {
        const key = plainSpelling(spelling)
        exact.set(key, unit)
        const lower = key.toLowerCase()
        const taken = loose.get(lower)
        loose.set(lower, taken === undefined || taken === unit ? unit : 'ambiguous')
      }
    }
  return {
    byCode,
    spelled(text) {
      const key = plainSpelling(text)
      const found = exact.get(key) ?? loose.get(key.toLowerCase())
      return found === 'ambiguous' ? undefined : found
    },
    snomed: (code) => bySnomed.get(code),
  }
}

const UCUM = 'http://unitsofmeasure.org'
const SNOMED = 'http://snomed.info/sct'

const sameSize = (a: Unit, b: Unit): boolean =>
  a.dimension === b.dimension && compare(a.factor, b.factor) === 0 && compare(a.offset, b.offset) === 0

/** The unit of a FHIR quantity: its code and its text must not contradict each other. */
export function unitOf(quantity: FhirQuantity, table: UnitTable): Unit | Reason {
  const { system, code, unit } = quantity
  const byCode = !code ? undefined : system === SNOMED ? table.snomed(code) : table.spelled(code)
  const byText = unit ? table.spelled(unit) : undefined
  // A UCUM code that we do not know is some unit, and the text may well be another.
  if (code && system === UCUM && !byCode) return 'unitNotConvertible'
  if (byCode && byText && !sameSize(byCode, byText)) return 'unitNotConvertible'
  const found = byCode ?? byText
  if (found) return found
  // Words that are no unit, or none that we know, say as much as none.
  return code ? 'unitNotConvertible' : 'unitMissing'
}

const toBase = (value: Rational, unit: Unit): Rational => add(multiply(value, unit.factor), unit.offset)
const fromBase = (value: Rational, unit: Unit): Rational => divide(subtract(value, unit.offset), unit.factor)

/** Reads "88.402 umol/L". */
function amount(text: string, table: UnitTable): { value: Rational; unit: Unit } {
  const [number = '', code = ''] = text.split(' ')
  return { value: rational(number), unit: named(table.byCode.get(code), 'unit', code) }
}

/**
 * Converts exactly into the fact's canonical unit; between mass and substance by the fact's own equivalence.
 * @returns undefined if the unit cannot measure this fact
 */
export function toCanonical(
  value: Rational,
  unit: Unit,
  fact: Pick<FactDefinition, 'unit' | 'molar' | 'alsoUnits'>,
  table: UnitTable,
): Rational | undefined {
  const target = fact.unit === undefined ? undefined : table.byCode.get(fact.unit)
  if (!target) return undefined
  if (unit.dimension === target.dimension) return fromBase(toBase(value, unit), target)
  if (fact.alsoUnits?.includes(unit.code)) return value
  if (!fact.molar) return undefined
  const mass = amount(fact.molar.mass, table)
  const substance = amount(fact.molar.substance, table)
  for (const [from, to] of [
    [mass, substance],
    [substance, mass],
  ] as const) {
    if (unit.dimension !== from.unit.dimension || target.dimension !== to.unit.dimension) continue
    const share = divide(toBase(value, unit), toBase(from.value, from.unit))
    return fromBase(multiply(share, toBase(to.value, to.unit)), target)
  }
  return undefined
}

/** A canonical amount in another unit of the fact; undefined if that unit cannot measure it. */
export function fromCanonical(
  value: Rational,
  unit: Unit,
  fact: Pick<FactDefinition, 'unit' | 'molar' | 'alsoUnits'>,
  table: UnitTable,
): Rational | undefined {
  // Every conversion is a straight line, so two of its points are enough.
  const [zero, one] = [0, 1].map((n) => toCanonical(rational(n), unit, fact, table))
  return zero && one ? divide(subtract(value, zero), subtract(one, zero)) : undefined
}
