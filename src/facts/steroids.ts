/** The daily dose of systemic glucocorticoids in methylprednisolone equivalents, from charted orders. A suggestion. */
import type { Dosage, MedicationRecord } from '../chart/resources.ts'
import type { Glucocorticoid } from '../criteria/glucocorticoid.ts'
import { type Problem, type ReadResult, wording } from './finding.ts'
import { type Env, isOngoing, medicationEvidence, medicationStanding } from './records.ts'
import { add, compare, divide, multiply, type Rational, rational, toNumber } from './rational.ts'
import { MEDICATION_TYPES } from './chartIndex.ts'

const DAYS: Readonly<Record<string, string>> = { d: '1', wk: '7', h: '1/24' }

/** Times a day, if the order says so plainly; as needed, tapers and missing timing say nothing. */
function timesADay(dosage: Dosage): Rational | undefined {
  const { timing, asNeededBoolean, asNeededCodeableConcept } = dosage
  const repeat = timing?.repeat
  if (asNeededBoolean || asNeededCodeableConcept || !repeat) return undefined
  if (repeat.frequencyMax !== undefined || repeat.periodMax !== undefined || repeat.dayOfWeek?.length) return undefined
  if (repeat.timeOfDay?.length && repeat.frequency === undefined) return rational(repeat.timeOfDay.length)
  const days = DAYS[repeat.periodUnit ?? '']
  if (!days || repeat.period === undefined || repeat.period <= 0) return undefined
  return divide(rational(repeat.frequency ?? 1), multiply(rational(repeat.period), rational(days)))
}

function mgPerDay(m: MedicationRecord): Rational | undefined {
  const dosages = m.resourceType === 'MedicationRequest' ? m.dosageInstruction : m.resourceType === 'MedicationStatement' ? m.dosage : undefined
  const [only, ...more] = dosages ?? []
  // Several instructions are a taper or alternatives.
  if (!only || more.length > 0) return undefined
  const times = timesADay(only)
  const dose = only.doseAndRate?.[0]?.doseQuantity
  if (!times || dose?.value === undefined || dose.comparator || (dose.code ?? dose.unit) !== 'mg') return undefined
  return multiply(times, rational(dose.value))
}

function drugOf(m: MedicationRecord, env: Env): Glucocorticoid | undefined {
  const codings = m.medicationCodeableConcept?.coding ?? []
  const text = wording(m.medicationCodeableConcept).toLowerCase()
  return env.catalogue.criteria.glucocorticoids.find(
    (g) =>
      codings.some((c) =>
        [...(g.atc ?? []), ...(g.rxnorm ?? []), ...(g.snomed ?? [])].includes(c.code ?? ''),
      ) || (g.text ?? []).some((t) => text.startsWith(t)),
  )
}

/** Sums all that is going on; one that cannot be converted leaves the sum open. */
export function readSteroidDose(fact: string, codes: string, env: Env): ReadResult {
  const problems: Problem[] = []
  const lists = [codes]
  const types = [...MEDICATION_TYPES]
  const going = [
    ...new Map(
      env.index
        .medications(codes)
        .filter((h) => medicationStanding(h.record) === 'open' && isOngoing(h.record))
        .map((h) => [h.record.id, h.record]),
    ).values(),
  ]
  if (going.length === 0) return { findings: [], problems, types, lists }
  const evidence = going.map((m) => medicationEvidence(m))
  let [low, high] = [rational(0), rational(0)]
  for (const m of going) {
    const dose = mgPerDay(m)
    const factor = drugOf(m, env)?.factor
    if (!dose || !factor) return { findings: [], problems: [{ fact, why: 'imprecise', evidence }], types, lists }
    low = add(low, multiply(dose, rational(factor[0])))
    high = add(high, multiply(dose, rational(factor[1])))
  }
  const text = compare(low, high) === 0 ? String(toNumber(low)) : `${toNumber(low)}–${toNumber(high)}`
  const value = { type: 'quantity' as const, range: { low, high }, unit: 'mg/d', reported: { text, unit: 'mg/d' } }
  return { findings: [{ fact, value, strength: 'suggests', evidence }], problems, types, lists }
}
