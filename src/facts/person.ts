/** Facts from the Patient resource. */

import type { TypeReading } from '../chart/chart.ts'
import { ageAt, type Day, parseDate } from '../chart/partialDate.ts'
import type { Patient } from '../chart/resources.ts'
import type { FactDefinition, Reading } from '../criteria/fact.ts'
import type { Fact } from './fact.ts'
import { unknown } from './fact.ts'
import { choiceValue, type Finding, type Problem, type ReadResult } from './finding.ts'
import { rational } from './rational.ts'

const BIRTH_SEX = [
  'http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex',
  'http://hl7.org/fhir/StructureDefinition/patient-birthSex',
]

/** Sex at birth as recorded in an extension: F, M or other. */
function birthSexOf(patient: Patient): string | undefined {
  for (const e of patient.extension ?? [])
    if (BIRTH_SEX.includes(e.url ?? '')) {
      const code = e.valueCode ?? e.valueCoding?.code ?? e.valueCodeableConcept?.coding?.[0]?.code
      if (code === undefined) continue
      const sex = { F: 'F', M: 'M', female: 'F', male: 'M', '248152002': 'F', '248153007': 'M' }[code]
      return sex ?? 'other'
    }
  return undefined
}

/**
 * The reader of `from: patient`.
 * @param read how far the Patient was read; what is left of a malformed one is sound
 */
export function readPatient(
  definition: FactDefinition,
  reading: Extract<Reading, { from: 'patient' }>,
  patient: Patient,
  read: TypeReading,
  asOf: Day,
): ReadResult {
  const findings: Finding[] = []
  const problems: Problem[] = []
  const evidence = [{ kind: 'chart' as const, reference: `Patient/${patient.id}` }]
  const found = (value: Finding['value']) =>
    findings.push({ fact: definition.id, value, strength: 'decides', date: 'current', evidence })
  if (reading.element === 'birthDate') {
    const birth = patient.birthDate === undefined ? undefined : parseDate(patient.birthDate)
    if (birth && birth.from > asOf) problems.push({ fact: definition.id, why: 'implausible', evidence })
    else if (birth) {
      const { low, high } = ageAt(birth, asOf)
      found({ type: 'integer', range: { low: rational(Math.max(0, low)), high: rational(high) }, birth })
    }
  }
  if (reading.element === 'gender' && patient.gender) found(choiceValue(patient.gender))
  if (reading.element === 'birthSex') {
    const sex = birthSexOf(patient)
    if (sex) found(choiceValue(sex))
  }
  const sound = read.status === 'partial' && read.why === 'malformed' && findings.length > 0
  return { findings, problems, types: sound ? [] : ['Patient'], lists: [] }
}

/**
 * Whether pregnancy, lactation and childbearing come into question: `no` only for a recorded man
 * of whom no female birth sex is recorded; anything missing or discordant is asked.
 */
export function sexForReproduction(administrativeSex: Fact, birthSex: Fact): Fact {
  const value = (f: Fact) => (f.known && f.value.type === 'choice' ? f.value.value : undefined)
  const unread = [administrativeSex, birthSex].find((f) => !f.known && f.why === 'couldNotRead')
  if (unread) return unknown('couldNotRead')
  const no = value(administrativeSex) === 'male' && value(birthSex) !== 'F'
  const evidence = [administrativeSex, birthSex].flatMap((f) => f.evidence)
  return { known: true, value: choiceValue(no ? 'no' : 'ask'), date: 'current', evidence }
}

/** Who reference ranges are chosen for. */
export function personOf(patient: Patient, asOf: Day) {
  const birth = patient.birthDate === undefined ? undefined : parseDate(patient.birthDate)
  const age = birth && ageAt(birth, asOf)
  const sex = patient.gender === 'male' || patient.gender === 'female' ? patient.gender : undefined
  return { ...(sex && { sex }), ...(age && age.low === age.high && { age: age.low }) }
}
