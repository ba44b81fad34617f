import { notPregnantNorLactating } from './answers.ts'
import { lotusHarbour } from './centres.ts'
import { type Chart, subject } from './chart.ts'
import { concept, hl7, snomed } from './coding.ts'
import { daysBefore, monthsBefore } from './day.ts'
import { finding } from './pathology.ts'
import type { SandboxPatient } from './patient.ts'
import type { Person } from './person.ts'
import { rfaAnswers } from './rfaAnswers.ts'
import { fitForAblation, multifocalRecurrence } from './rfaChart.ts'

/** An allergy to something that the study does not use. */
function penicillinAllergy(chart: Chart): fhir4.AllergyIntolerance {
  return {
    resourceType: 'AllergyIntolerance',
    id: `${chart.id}-penicillin`,
    clinicalStatus: hl7('allergyintolerance-clinical', 'active'),
    verificationStatus: hl7('allergyintolerance-verification', 'confirmed'),
    type: 'allergy',
    category: ['medication'],
    code: concept('Allergy to penicillin', snomed('91936005', 'Allergy to penicillin')),
    patient: subject(chart),
    recordedDate: monthsBefore(chart.today, 31),
  }
}

export const rfaEligible: SandboxPatient = {
  id: 'rfa-eligible',
  title: 'RFA: meets every criterion',
  interest: 'Three small lesions after liver surgery; could become pregnant, and the serum test is negative.',
  resources: (today) => {
    const chart: Chart = { id: 'rfa-eligible', today, centre: lotusHarbour }
    const who: Person = {
      given: 'Ruolan',
      family: 'Ouyang',
      gender: 'female',
      age: 41,
      number: 'LH-0093311',
    }
    return [
      ...multifocalRecurrence(chart, who, 57, { hemoglobin: 118, ...fitForAblation }),
      finding(chart, 'serum-hcg', {
        code: ['2118-8', 'Choriogonadotropin (pregnancy test) [Presence] in Serum or Plasma'],
        day: daysBefore(today, 5),
        value: concept('Negative', snomed('260385009', 'Negative')),
      }),
      penicillinAllergy(chart),
    ]
  },
  answers: (today) => ({
    ...rfaAnswers(today),
    ...notPregnantNorLactating,
    childbearingPotential: true,
  }),
  expect: {
    'dragon-1': 'incomplete',
    'pump-it': 'ineligible',
    'pump-iii': 'incomplete',
    'rfa-crlm': 'eligible',
    'pdac-liver': 'ineligible',
  },
}

export const rfaFails: SandboxPatient = {
  id: 'rfa-fails',
  title: 'RFA: just fails',
  interest: 'Platelets of exactly 50: not below the exclusion limit, yet not above the inclusion limit.',
  resources: (today) => {
    const chart: Chart = { id: 'rfa-fails', today, centre: lotusHarbour }
    const who: Person = {
      given: 'Weiguo',
      family: 'Shangguan',
      gender: 'male',
      age: 62,
      number: 'LH-0088125',
    }
    const values = { hemoglobin: 127, ...fitForAblation, platelets: 50, creatinine: 81, egfr: 94 }
    return multifocalRecurrence(chart, who, 66, values)
  },
  answers: rfaAnswers,
  expect: {
    'dragon-1': 'incomplete',
    'pump-it': 'ineligible',
    'pump-iii': 'ineligible',
    'rfa-crlm': 'ineligible',
    'pdac-liver': 'ineligible',
  },
}

export const woman36: SandboxPatient = {
  id: 'woman-36',
  title: 'A woman of 36',
  interest: 'Only a urine pregnancy test: the RFA trial still waits for a serum test.',
  resources: (today) => {
    const chart: Chart = { id: 'woman-36', today, centre: lotusHarbour }
    const who: Person = { given: 'Yunzhu', family: 'Duanmu', gender: 'female', age: 36, number: 'LH-0101472' }
    return [
      ...multifocalRecurrence(chart, who, 54, { hemoglobin: 121, ...fitForAblation, egfr: 117 }),
      finding(chart, 'urine-hcg', {
        code: ['2106-3', 'Choriogonadotropin (pregnancy test) [Presence] in Urine'],
        day: daysBefore(today, 5),
        value: concept('Negative', snomed('260385009', 'Negative')),
      }),
    ]
  },
  answers: (today) => ({
    ...rfaAnswers(today),
    ...notPregnantNorLactating,
    childbearingPotential: true,
  }),
  expect: {
    'dragon-1': 'incomplete',
    'pump-it': 'ineligible',
    'pump-iii': 'incomplete',
    'rfa-crlm': 'incomplete',
    'pdac-liver': 'ineligible',
  },
}
