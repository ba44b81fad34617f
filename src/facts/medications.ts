/** Medication and allergies: which records count, and for what. */

import type { Concept } from '../chart/datatypes.ts'
import type { Day, DayRange } from '../chart/partialDate.ts'
import type { MedicationRecord } from '../chart/resources.ts'
import type { FactDefinition, Reading } from '../criteria/fact.ts'
import type { Catalogue } from './catalogue.ts'
import { firstDate, MEDICATION_TYPES } from './chartIndex.ts'
import type { Evidence } from './fact.ts'
import { type Finding, plainValue, type ReadResult, translatedIn, wording } from './finding.ts'
import { codesOf, type Env, forIndexCancer, future, standingOf } from './records.ts'

export const medicationDate = (m: MedicationRecord): DayRange | undefined =>
  m.resourceType === 'MedicationRequest'
    ? firstDate(m.authoredOn)
    : firstDate(m.effectiveDateTime, m.effectivePeriod?.end, m.effectivePeriod?.start)

export function medicationEvidence(m: MedicationRecord, concept?: Concept): Evidence {
  const date = medicationDate(m)
  return {
    kind: 'chart',
    reference: `${m.resourceType}/${m.id}`,
    status: m.status,
    text: wording(m.medicationCodeableConcept ?? concept) || m.medicationReference?.display || '',
    ...translatedIn(m.medicationCodeableConcept ?? concept),
    ...(date && { date }),
  }
}

const PLANNED = ['proposal', 'plan', 'option']
/** How a medication record stands: given, going on, or not to be counted. Orders are not administrations. */
export function medicationStanding(m: MedicationRecord): 'done' | 'open' | undefined {
  if (m.resourceType === 'MedicationRequest' && (m.doNotPerform || PLANNED.includes(m.intent ?? '')))
    return undefined
  if (m.status === 'completed') return 'done'
  return ['active', 'in-progress', 'on-hold', 'stopped'].includes(m.status) ? 'open' : undefined
}

/** The days on which a record itself says that the medicine ends; several orders in one end with the last. */
function endsOf(m: MedicationRecord): (DayRange | undefined)[] {
  if (m.resourceType !== 'MedicationRequest') return [firstDate(m.effectivePeriod?.end)]
  return (m.dosageInstruction ?? []).map((d) => firstDate(d.timing?.repeat?.boundsPeriod?.end))
}

/** Going on that day, as far as the record says: active, and not over. */
export function isOngoing(m: MedicationRecord, asOf: Day): boolean {
  const ends = endsOf(m)
  const over = ends.length > 0 && ends.every((end) => end !== undefined && end.to < asOf)
  return (m.status === 'active' || m.status === 'in-progress') && !over
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
    env.index.conditions(companion).some((h) => standingOf(h.record) === 'confirmed') ||
    env.index.procedures(companion).some((h) => h.record.status === 'completed')
  const findings = env.index
    .medications(reading.codes)
    .flatMap(({ record, membership, concept }): Finding[] => {
      const standing = medicationStanding(record)
      const date = medicationDate(record)
      if (!standing || !accompanied || future(date, env.asOf)) return []
      if (reading.current && !isOngoing(record, env.asOf)) return []
      const decides =
        reading.strength === 'decides' &&
        standing === 'done' &&
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
  return { findings, problems: [], types: [...MEDICATION_TYPES], lists: [reading.codes] }
}

/** The reader of `from: allergy`. */
export function readAllergy(
  definition: FactDefinition,
  reading: Extract<Reading, { from: 'allergy' }>,
  env: Env,
): ReadResult {
  const findings = env.index.allergies(reading.codes).flatMap(({ record, membership }): Finding[] => {
    const clinical = codesOf(record.clinicalStatus)
    const verified = codesOf(record.verificationStatus)
    if (verified.includes('refuted') || clinical.some((c) => c === 'inactive' || c === 'resolved')) return []
    const sure =
      clinical.includes('active') &&
      verified.includes('confirmed') &&
      !membership.byText &&
      !membership.disputed
    const date = firstDate(record.recordedDate)
    const evidence: Evidence = {
      kind: 'chart',
      reference: `AllergyIntolerance/${record.id}`,
      status: [...clinical, ...verified].join(', '),
      text: wording(record.code),
      ...translatedIn(record.code),
      ...(date && { date }),
    }
    return [
      {
        fact: definition.id,
        value: plainValue(reading.gives),
        strength: sure ? reading.strength : 'suggests',
        lifetime: true,
        date: 'current',
        evidence: [evidence],
      },
    ]
  })
  return { findings, problems: [], types: ['AllergyIntolerance'], lists: [reading.codes] }
}
