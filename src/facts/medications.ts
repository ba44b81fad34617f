/** Medication and allergies: which records count, and for what. */

import type { Concept } from '../chart/datatypes.ts'
import type { Day, DayRange } from '../chart/partialDate.ts'
import type { MedicationRecord } from '../chart/resources.ts'
import type { FactDefinition, Reading } from '../criteria/fact.ts'
import type { Catalogue } from './catalogue.ts'
import { firstDate, MEDICATION_TYPES } from './chartIndex.ts'
import type { Evidence } from './fact.ts'
import { type Finding, plainValue, type ReadResult, translatedIn, wording } from './finding.ts'
import { forIndexCancer, future } from './records.ts'
import { codesOf, type Env, isDoubted, standingOf } from './standing.ts'

/** When it began: what is taken today may have a planned end. */
export const medicationDate = (m: MedicationRecord): DayRange | undefined =>
  m.resourceType === 'MedicationRequest'
    ? firstDate(m.authoredOn)
    : firstDate(m.effectiveDateTime, m.effectivePeriod?.start)

export function medicationEvidence(m: MedicationRecord, concept?: Concept): Evidence {
  const date = medicationDate(m)
  return {
    kind: 'chart',
    reference: `${m.resourceType}/${m.id}`,
    status: m.status,
    text: wording(m.medicationCodeableConcept ?? concept) || m.medicationReference?.display || '',
    ...translatedIn(m.medicationCodeableConcept ?? concept),
    date,
  }
}

const PLANNED = ['proposal', 'plan', 'option']
/** How a medication record stands: given, going on, or not to be counted. Orders are not administrations. */
export function medicationStanding(m: MedicationRecord): 'done' | 'open' | undefined {
  if (m.resourceType === 'MedicationRequest') {
    // What a patient says to take at home Oracle writes as a plan.
    const taken = m.intent === 'plan' && m.reportedBoolean && m.status === 'active'
    if (m.doNotPerform || (PLANNED.includes(m.intent ?? '') && !taken)) return undefined
  }
  if (m.status === 'completed') return 'done'
  return ['active', 'in-progress', 'on-hold', 'stopped'].includes(m.status) ? 'open' : undefined
}

/** Going on that day, as far as the record says: active, begun and not over. Several orders in one end with the last. */
export function isOngoing(m: MedicationRecord, asOf: Day): boolean {
  const periods =
    m.resourceType === 'MedicationRequest'
      ? (m.dosageInstruction ?? []).map((d) => d.timing?.repeat?.boundsPeriod)
      : [m.effectivePeriod]
  const ahead = periods.every((p) => future(firstDate(p?.start), asOf))
  const over = periods.every((p) => (firstDate(p?.end)?.to ?? asOf) < asOf)
  return (
    (m.status === 'active' || m.status === 'in-progress') &&
    !future(medicationDate(m), asOf) &&
    (periods.length === 0 || !(ahead || over))
  )
}

export const routesOf = (m: MedicationRecord): Concept[] => {
  if (m.resourceType === 'MedicationAdministration') return m.dosage?.route ? [m.dosage.route] : []
  const dosages = m.resourceType === 'MedicationRequest' ? m.dosageInstruction : m.dosage
  return (dosages ?? []).flatMap((d) => (d.route ? [d.route] : []))
}

/** Given by mouth or into the circulation, as charted. */
export function isSystemic(m: MedicationRecord, catalogue: Catalogue): boolean {
  const routes = routesOf(m)
  return (
    routes.length > 0 && routes.every((r) => catalogue.concepts.member(r, 'systemic-routes') !== undefined)
  )
}

/** By a route that is charted and known to be local. A tube leads into the body like the mouth. */
export const isLocal = (m: MedicationRecord, { catalogue }: Env): boolean => {
  const routes = routesOf(m)
  return routes.length > 0 && routes.every((r) => catalogue.concepts.member(r, 'local-routes'))
}

/** The reader of `from: medication`. */
export function readMedication(
  definition: FactDefinition,
  reading: Extract<Reading, { from: 'medication' }>,
  env: Env,
): ReadResult {
  const fact = definition.id
  const { with: companion } = reading
  const accompanied =
    companion === undefined ||
    env.index.conditions(companion).some((h) => standingOf(h.record, env) === 'confirmed') ||
    env.index.procedures(companion).some((h) => h.record.status === 'completed')
  const findings = env.index
    .medications(reading.codes)
    .flatMap(({ record, membership, concept }): Finding[] => {
      const standing = medicationStanding(record)
      const date = medicationDate(record)
      if (!standing || !accompanied || future(date, env.asOf)) return []
      if (reading.current && (!isOngoing(record, env.asOf) || isLocal(record, env))) return []
      const decides =
        reading.strength === 'decides' &&
        standing === 'done' &&
        // A reason for its status is mostly one why it was not given.
        [record.statusReason ?? []].flat().every((reason) => !wording(reason)) &&
        !membership.byText &&
        !membership.disputed &&
        (reading.reason === undefined ||
          (isSystemic(record, env.catalogue) && forIndexCancer(record, date, env)))
      return [
        {
          fact,
          value: plainValue(reading.gives),
          strength: decides ? 'decides' : 'suggests',
          lifetime: !reading.current,
          date: 'current',
          evidence: [medicationEvidence(record, concept)],
        },
      ]
    })
  return {
    findings,
    problems: [],
    types: [...MEDICATION_TYPES, ...(companion ? (['Condition', 'Procedure'] as const) : [])],
    lists: [reading.codes, ...(companion ? [companion] : [])],
  }
}

/** The reader of `from: allergy`. */
export function readAllergy(
  definition: FactDefinition,
  reading: Extract<Reading, { from: 'allergy' }>,
  env: Env,
): ReadResult {
  const hits = env.index.allergies(reading.codes)
  const statusOf = ({ record }: (typeof hits)[number]) =>
    [...codesOf(record.clinicalStatus), ...codesOf(record.verificationStatus)].join(', ')
  const standing = hits.filter((h) => !/refuted|inactive|resolved/.test(statusOf(h)))
  const findings = standing.map((hit): Finding => {
    const { record, membership } = hit
    const status = statusOf(hit)
    const sure =
      // A record that takes it back may be about the same allergy.
      standing.length === hits.length &&
      record.type !== 'intolerance' &&
      !isDoubted(record, env) &&
      /\bactive\b.*\bconfirmed\b/.test(status) &&
      !membership.byText &&
      !membership.disputed
    const date = firstDate(record.recordedDate)
    const evidence: Evidence = {
      kind: 'chart',
      reference: `AllergyIntolerance/${record.id}`,
      status,
      text: wording(record.code),
      ...translatedIn(record.code),
      date,
    }
    return {
      fact: definition.id,
      value: plainValue(reading.gives),
      strength: sure ? reading.strength : 'suggests',
      lifetime: true,
      date: 'current',
      evidence: [evidence],
    }
  })
  return { findings, problems: [], types: ['AllergyIntolerance'], lists: [reading.codes] }
}
