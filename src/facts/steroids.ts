/** The daily dose of systemic glucocorticoids in methylprednisolone equivalents, from charted orders. A suggestion. */
import type { Concept, Dosage } from '../chart/datatypes.ts'
import type { MedicationRecord } from '../chart/resources.ts'
import type { Glucocorticoid } from '../criteria/glucocorticoid.ts'
import type { Catalogue } from './catalogue.ts'
import { MEDICATION_TYPES } from './chartIndex.ts'
import { textsOf } from './concepts.ts'
import type { ReadResult } from './finding.ts'
import {
  isLocal,
  isOngoing,
  isSystemic,
  medicationEvidence,
  medicationStanding,
  routesOf,
} from './medications.ts'
import { add, compare, divide, multiply, type Rational, rational, toNumber } from './rational.ts'
import { codesOf, type Env } from './standing.ts'

/** Systemic to a degree, a combination, or named in words alone: nobody can say what they add to the sum. */
const ASKED = ['corticosteroids-to-ask', 'corticosteroid-wording']

const DAYS: ReadonlyMap<string, string> = new Map([
  ['d', '1'],
  ['wk', '7'],
  ['h', '1/24'],
])

/** Times a day, if the order says so plainly; as needed, tapers and missing timing say nothing. */
function timesADay(dosage: Dosage, { says }: Catalogue): Rational | undefined {
  const { timing, asNeededBoolean, asNeededCodeableConcept, additionalInstruction = [] } = dosage
  const words = [dosage.text, dosage.patientInstruction, ...additionalInstruction.flatMap(textsOf)]
  const repeat = timing?.repeat
  if (asNeededBoolean || asNeededCodeableConcept || !repeat) return undefined
  if (words.some((text) => text && says('changingDose', text))) return undefined
  if ((repeat.count ?? repeat.frequencyMax ?? repeat.periodMax) !== undefined || repeat.dayOfWeek?.length)
    return undefined
  const clock = repeat.timeOfDay?.length ?? 0
  const { frequency = clock || 1, period = clock ? 1 : 0, periodUnit = clock ? 'd' : '' } = repeat
  // Morning and evening are two doses, whatever else is left out.
  const moments = clock || (repeat.when?.length ?? 0)
  const days = DAYS.get(periodUnit)
  if ((moments > 1 && frequency !== moments) || !days || period <= 0) return undefined
  return divide(rational(frequency), multiply(rational(period), rational(days)))
}

function mgPerDay(m: MedicationRecord, catalogue: Catalogue): Rational | undefined {
  const dosages =
    m.resourceType === 'MedicationRequest'
      ? m.dosageInstruction
      : m.resourceType === 'MedicationStatement'
        ? m.dosage
        : undefined
  const [only, ...more] = dosages ?? []
  // Several instructions are a taper or alternatives.
  if (!only || more.length > 0) return undefined
  const times = timesADay(only, catalogue)
  // As ordered and as calculated may be the same; Epic adds how many tablets that is.
  const doses = (only.doseAndRate ?? [])
    .filter((r) => !codesOf(r.type).includes('admin-amount'))
    .map((r) => r.doseQuantity)
  const value = doses[0]?.value
  if (!times || value === undefined) return undefined
  if (doses.some((d) => d?.value !== value || d.comparator || (d.code ?? d.unit) !== 'mg')) return undefined
  return multiply(times, rational(value))
}

/** The glucocorticoids that are named by codes or words, of which there should be one. */
function drugsOf(concept: Concept | undefined, env: Env): Glucocorticoid[] {
  const texts = textsOf(concept)
  const coded = (g: Glucocorticoid): boolean =>
    (concept?.coding ?? []).some((c) => {
      const system = env.catalogue.concepts.knowsSystem(c)
      const codes = system === 'atc' || system === 'rxnorm' || system === 'snomed' ? g[system] : undefined
      return codes?.includes(c.code ?? '') === true
    })
  const { glucocorticoids } = env.catalogue.criteria
  return glucocorticoids.filter(
    (g) => coded(g) || g.text?.some((t) => texts.some((text) => text.startsWith(t))),
  )
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
  const hits = ongoing(codes)
  const going = hits.filter(({ record }, i) => hits.findIndex((h) => h.record === record) === i)
  if (going.length === 0) return { findings: [], problems: [], types, lists }
  const evidence = going.map((h) => medicationEvidence(h.record, h.concept))
  const open: ReadResult = { findings: [], problems: [{ fact, why: 'imprecise', evidence }], types, lists }
  let [low, high] = [rational(0), rational(0)]
  const counted: { drug: Glucocorticoid; dose: Rational; type: string }[] = []
  for (const { record, concept } of going) {
    const { resourceType: type } = record
    // A code of the substance beside that of a cream: the route tells.
    const silent =
      routesOf(record).length === 0 && !env.catalogue.concepts.member(concept, 'non-systemic-corticosteroids')
    const dose = silent || isSystemic(record, env.catalogue) ? mgPerDay(record, env.catalogue) : undefined
    // Of two that one record names nobody can say which it is, or how much of each.
    const [drug, ...more] = new Set(hits.flatMap((h) => (h.record === record ? drugsOf(h.concept, env) : [])))
    if (!dose || !drug?.factor || more.length > 0) return open
    // Ordered and stated may be one and the same, and so may two equal orders.
    if (counted.some((c) => c.drug === drug && (c.type !== type || compare(c.dose, dose) === 0))) return open
    counted.push({ drug, dose, type })
    low = add(low, multiply(dose, rational(drug.factor[0])))
    high = add(high, multiply(dose, rational(drug.factor[1])))
  }
  const summed = (h: (typeof hits)[number]) => h.membership.byText && going.some((g) => g.record === h.record)
  if (!ASKED.flatMap(ongoing).every(summed)) return open
  const text = compare(low, high) === 0 ? String(toNumber(low)) : `${toNumber(low)}–${toNumber(high)}`
  const value = {
    type: 'quantity' as const,
    range: { low, high },
    unit: 'mg/d',
    reported: { text, unit: 'mg/d' },
  }
  return { findings: [{ fact, value, strength: 'suggests', evidence }], problems: [], types, lists }
}
