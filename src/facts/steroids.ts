/** The daily dose of systemic glucocorticoids in methylprednisolone equivalents, from charted orders. A suggestion. */
import type { Concept, Dosage } from '../chart/datatypes.ts'
import type { MedicationRecord } from '../chart/resources.ts'
import type { Glucocorticoid } from '../criteria/glucocorticoid.ts'
import { MEDICATION_TYPES } from './chartIndex.ts'
import { type ReadResult, wording } from './finding.ts'
import { isOngoing, isSystemic, medicationEvidence, medicationStanding, routesOf } from './medications.ts'
import { add, compare, divide, multiply, type Rational, rational, toNumber } from './rational.ts'
import type { Env } from './records.ts'

/** Systemic to a degree, a combination, or named in words alone: nobody can say what they add to the sum. */
const ASKED = ['corticosteroids-to-ask', 'corticosteroid-wording']

const DAYS: ReadonlyMap<string | undefined, string> = new Map([
  ['d', '1'],
  ['wk', '7'],
  ['h', '1/24'],
])

/** Times a day, if the order says so plainly; as needed, tapers and missing timing say nothing. */
function timesADay(dosage: Dosage): Rational | undefined {
  const { timing, asNeededBoolean, asNeededCodeableConcept } = dosage
  const repeat = timing?.repeat
  if (asNeededBoolean || asNeededCodeableConcept || !repeat) return undefined
  if (repeat.frequencyMax !== undefined || repeat.periodMax !== undefined || repeat.dayOfWeek?.length)
    return undefined
  if (repeat.timeOfDay?.length && repeat.frequency === undefined) return rational(repeat.timeOfDay.length)
  // Morning and evening are two doses, whatever else is left out.
  if ((repeat.when?.length ?? 0) > 1 && repeat.frequency !== repeat.when?.length) return undefined
  const days = DAYS.get(repeat.periodUnit)
  if (!days || repeat.period === undefined || repeat.period <= 0) return undefined
  return divide(rational(repeat.frequency ?? 1), multiply(rational(repeat.period), rational(days)))
}

function mgPerDay(m: MedicationRecord): Rational | undefined {
  const dosages =
    m.resourceType === 'MedicationRequest'
      ? m.dosageInstruction
      : m.resourceType === 'MedicationStatement'
        ? m.dosage
        : undefined
  const [only, ...more] = dosages ?? []
  // Several instructions are a taper or alternatives.
  if (!only || more.length > 0) return undefined
  const times = timesADay(only)
  const [rate, ...rates] = only.doseAndRate ?? []
  const dose = rate?.doseQuantity
  if (
    rates.length > 0 ||
    !times ||
    dose?.value === undefined ||
    dose.comparator ||
    (dose.code ?? dose.unit) !== 'mg'
  )
    return undefined
  return multiply(times, rational(dose.value))
}

function drugOf(concept: Concept | undefined, env: Env): Glucocorticoid | undefined {
  const text = wording(concept).toLowerCase()
  const coded = (g: Glucocorticoid): boolean =>
    (concept?.coding ?? []).some((c) => {
      const system = env.catalogue.concepts.knowsSystem(c)
      const codes = system === 'atc' || system === 'rxnorm' || system === 'snomed' ? g[system] : undefined
      return codes?.includes(c.code ?? '') === true
    })
  const { glucocorticoids } = env.catalogue.criteria
  return glucocorticoids.find(coded) ?? glucocorticoids.find((g) => g.text?.some((t) => text.startsWith(t)))
}

/** By a route that is charted and not systemic. A route in words alone is not understood. */
const isLocal = (m: MedicationRecord, env: Env): boolean => {
  const routes = routesOf(m)
  const understood = routes.every((r) => r.coding?.some((c) => env.catalogue.concepts.knowsSystem(c)))
  return routes.length > 0 && understood && !isSystemic(m, env.catalogue)
}

/** Sums all that is going on; one that cannot be converted, or may be counted twice, leaves the sum open. */
export function readSteroidDose(fact: string, codes: string, env: Env): ReadResult {
  const lists = [codes, ...ASKED]
  const types = [...MEDICATION_TYPES]
  const ongoing = (list: string) =>
    env.index
      .medications(list)
      .filter(
        (h) =>
          medicationStanding(h.record) === 'open' && isOngoing(h.record, env.asOf) && !isLocal(h.record, env),
      )
  const going = [
    ...new Map(ongoing(codes).map((h) => [`${h.record.resourceType}/${h.record.id}`, h])).values(),
  ]
  if (going.length === 0) return { findings: [], problems: [], types, lists }
  const evidence = going.map((h) => medicationEvidence(h.record, h.concept))
  const open: ReadResult = { findings: [], problems: [{ fact, why: 'imprecise', evidence }], types, lists }
  let [low, high] = [rational(0), rational(0)]
  const kinds = new Map<Glucocorticoid, string>()
  for (const { record, concept } of going) {
    const dose =
      routesOf(record).length === 0 || isSystemic(record, env.catalogue) ? mgPerDay(record) : undefined
    const drug = drugOf(concept, env)
    // Ordered and stated may be one and the same.
    const twice = drug && (kinds.get(drug) ?? record.resourceType) !== record.resourceType
    if (!dose || !drug?.factor || twice) return open
    kinds.set(drug, record.resourceType)
    low = add(low, multiply(dose, rational(drug.factor[0])))
    high = add(high, multiply(dose, rational(drug.factor[1])))
  }
  const counted = new Set(going.map((h) => h.record))
  if (ASKED.flatMap(ongoing).some((h) => !counted.has(h.record))) return open
  const text = compare(low, high) === 0 ? String(toNumber(low)) : `${toNumber(low)}–${toNumber(high)}`
  const value = {
    type: 'quantity' as const,
    range: { low, high },
    unit: 'mg/d',
    reported: { text, unit: 'mg/d' },
  }
  return { findings: [{ fact, value, strength: 'suggests', evidence }], problems: [], types, lists }
}
