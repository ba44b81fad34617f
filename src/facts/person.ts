/** Facts from the Patient resource. */

import { ageAt, type Day, parseDate } from '../chart/partialDate.ts'
import type { Patient } from '../chart/resources.ts'
import type { FactDefinition, Reading } from '../criteria/fact.ts'
import type { Catalogue } from './catalogue.ts'
import type { Fact } from './fact.ts'
import { unknown } from './fact.ts'
import { choiceValue, type Finding, type Problem, type ReadResult } from './finding.ts'
import { rational } from './rational.ts'
import type { Env } from './standing.ts'

/** Extensions with the sex at birth, or one that may differ from the administrative one: `us-core-birthsex`, `us-core-sex`. */
const SEX = /sex(-for-clinical-use|ParameterForClinicalUse|OrGender)?$/i

/** Sex as recorded in extensions: F if one of them says so, else M or other. */
function birthSexOf(patient: Patient, { says }: Catalogue): string | undefined {
  const said = (patient.extension ?? [])
    .filter((e) => SEX.test(e.url ?? ''))
    .flatMap((e) => [e, ...(e.extension ?? []).filter((part) => part.url === 'value')])
    .flatMap((e) => e.valueCode ?? e.valueCoding?.code ?? e.valueCodeableConcept?.coding?.[0]?.code ?? [])
  if (said.some((code) => says('female', code))) return 'F'
  return said.length === 0 ? undefined : said.every((code) => says('male', code)) ? 'M' : 'other'
}

/** The reader of `from: patient`. What is left of a malformed one is sound. */
export function readPatient(
  definition: FactDefinition,
  reading: Extract<Reading, { from: 'patient' }>,
  { index, catalogue, asOf }: Env,
): ReadResult {
  const { patient, reading: read } = index.chart
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
    const sex = birthSexOf(patient, catalogue)
    if (sex) found(choiceValue(sex))
  }
  const { Patient } = read
  const sound = Patient.status === 'partial' && Patient.why === 'malformed' && findings.length > 0
  return { findings, problems, types: sound ? [] : ['Patient'], lists: [] }
}

/**
 * Whether pregnancy, lactation and childbearing come into question: `no` only for a recorded man
 * of whom no female sex and no pregnancy is recorded elsewhere; anything missing or discordant is asked.
 */
export function sexForReproduction(administrativeSex: Fact, birthSex: Fact, pregnancy: Fact): Fact {
  const value = (f: Fact) => (f.known && f.value.type === 'choice' ? f.value.value : undefined)
  const unread = [administrativeSex, birthSex].find((f) => !f.known && f.why === 'couldNotRead')
  if (unread) return unknown('couldNotRead')
  const no = value(administrativeSex) === 'male' && value(birthSex) !== 'F' && value(pregnancy) !== 'pregnant'
  const evidence = [administrativeSex, birthSex, ...(no ? [] : [pregnancy])].flatMap((f) => f.evidence)
  return { known: true, value: choiceValue(no ? 'no' : 'ask'), date: 'current', evidence }
}

/** Who reference ranges are chosen for. */
export function personOf(patient: Patient, asOf: Day) {
  const birth = patient.birthDate === undefined ? undefined : parseDate(patient.birthDate)
  const age = birth && ageAt(birth, asOf)
  const sex = patient.gender === 'male' || patient.gender === 'female' ? patient.gender : undefined
  return { sex, age: age?.low === age?.high ? age?.low : undefined }
}
