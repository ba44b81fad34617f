/** When a condition began and whether it is over, in every form that FHIR has for it. */
import type { FhirQuantity } from '../chart/datatypes.ts'
import {
  addDays,
  type CalendarSpan,
  type Day,
  type DayRange,
  parseDate,
  shift,
} from '../chart/partialDate.ts'
import type { Condition, Patient } from '../chart/resources.ts'
import { firstDate } from './chartIndex.ts'

const SPANS: readonly (readonly [unit: RegExp, span: (n: number) => CalendarSpan, perYear: number])[] = [
  [/^(a|y|yrs?|years?|jaar|jaren|jr|år|岁)$/i, (years) => ({ years }), 1],
  [/^(mo|months?|maand(en)?)$/i, (months) => ({ months }), 12],
  [/^(wk|weeks?|weken|week)$/i, (n) => ({ days: 7 * n }), 52],
  [/^(d|days?|dag(en)?)$/i, (days) => ({ days }), 365],
]
const ageUnit = ({ code, unit = 'a' }: FhirQuantity) => SPANS.find(([name]) => name.test(code ?? unit))

/** An age in years, as laboratories count them (365 days, 52 weeks); undefined without a number, or in another unit. */
export function inYears(age: FhirQuantity): number | undefined {
  const [, , perYear] = ageUnit(age) ?? []
  return age.value === undefined || !perYear ? undefined : age.value / perYear
}

/** Nobody is older. */
const OLDEST = 150
/** Days beyond have no four digits for their year. */
const LAST_BIRTH = '9800'

/** The days on which someone is of this age: at 60, from the 60th birthday to the eve of the 61st. */
function daysOfAge(age: FhirQuantity | undefined, birth: DayRange | undefined): DayRange | undefined {
  if (!age || !birth || age.comparator || birth.to > LAST_BIRTH) return undefined
  const [, spanOf] = ageUnit(age) ?? []
  const years = inYears(age) ?? -1
  if (!spanOf || years < 0 || years > OLDEST) return undefined
  const whole = Math.floor(age.value as number)
  const from = shift(birth.from, spanOf(whole))
  const to = addDays(shift(birth.to, spanOf(whole + 1)), -1)
  return { from, to, text: `${from}/${to}` }
}

const birthOf = ({ birthDate }: Patient) => (birthDate === undefined ? undefined : parseDate(birthDate))

/**
 * When a condition began: its date, or the days that an age or a range of ages may mean.
 * Words ("in childhood") tell no date.
 */
export function onsetOf(c: Condition, patient: Patient): DayRange | undefined {
  const date = firstDate(c.onsetDateTime, c.onsetPeriod?.start)
  if (date) return date
  const birth = birthOf(patient)
  if (c.onsetAge) return daysOfAge(c.onsetAge, birth)
  const [low, high] = [daysOfAge(c.onsetRange?.low, birth), daysOfAge(c.onsetRange?.high, birth)]
  return low && high && low.from <= high.to
    ? { from: low.from, to: high.to, text: `${low.from}/${high.to}` }
    : undefined
}

/** When it ended, as far as a date or an age says. */
export function abatementOf(c: Condition, patient: Patient): DayRange | undefined {
  const date = firstDate(c.abatementDateTime, c.abatementPeriod?.end, c.abatementPeriod?.start)
  return date ?? daysOfAge(c.abatementAge ?? c.abatementRange?.high, birthOf(patient))
}

/** Whether the record says that the condition is over, or may be, whatever its clinical status says. */
export function saysEnded(c: Condition, patient: Patient, asOf: Day): boolean {
  const end = abatementOf(c, patient)
  if (end) return end.from <= asOf
  return [c.abatementPeriod, c.abatementAge, c.abatementRange, c.abatementString].some((x) => x !== undefined)
}
