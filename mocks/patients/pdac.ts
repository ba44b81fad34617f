import { notPregnantNorLactating } from './answers.ts'
import { norrsund } from './centres.ts'
import type { Chart } from './chart.ts'
import { concept, icd10, icdO3, snomed } from './coding.ts'
import { liverMetastases } from './colorectal.ts'
import { daysBefore, monthsBefore } from './day.ts'
import { condition } from './disease.ts'
import { stagingCt } from './imaging.ts'
import { labs, type Values } from './laboratory.ts'
import { chemotherapy, daily, drugs } from './medicines.ts'
import { finding, lesion } from './pathology.ts'
import { everyTrial, type SandboxPatient } from './patient.ts'
import { pdacAnswers } from './pdacAnswers.ts'
import { opened, type Person } from './person.ts'
import { ecog, vitals } from './vitals.ts'

/** Cancer of the pancreatic head with two liver metastases, without progression after FOLFIRINOX. */
function oligometastatic(chart: Chart, who: Person, kg: number, values: Values): fhir4.FhirResource[] {
  const { today } = chart
  const found = monthsBefore(today, 6)
  const imaged = daysBefore(today, 8)
  return [
    ...opened(chart, who),
    condition(chart, 'pdac', {
      code: concept(
        'Ductal adenocarcinoma of the pancreatic head',
        snomed('700423003', 'Adenocarcinoma of pancreas'),
        icd10('C25.0', 'Malignant neoplasm of head of pancreas'),
      ),
      onset: found,
    }),
    finding(chart, 'histology', {
      code: ['59847-4', 'Histology and Behavior ICD-O-3 Cancer'],
      day: found,
      value: concept('Infiltrating duct carcinoma, NOS', icdO3('8500/3', 'Infiltrating duct carcinoma, NOS')),
    }),
    liverMetastases(chart, found, { primary: 'pdac' }),
    ...chemotherapy(chart, 'folfirinox', {
      drugs: [drugs.fluorouracil, drugs.irinotecan, drugs.oxaliplatin],
      day: monthsBefore(today, 5),
      reason: 'pdac',
      cycles: 8,
    }),
    lesion(chart, 1, 24, imaged),
    lesion(chart, 2, 13, imaged),
    ...stagingCt(
      chart,
      imaged,
      'Primary of 28 mm, two liver metastases of 24 and 13 mm, both smaller than before.',
    ),
    ecog(chart, 1, { daysAgo: 3, asCode: true }),
    ...vitals(chart, 3, { kg, cm: 178 }),
    ...labs(chart, { daysAgo: 3 }, values),
    daily(chart, drugs.pancreatin, 300, monthsBefore(today, 5)),
  ]
}

const values: Values = {
  hemoglobin: 126,
  leukocytes: 5.3,
  anc: 2.7,
  platelets: 178,
  bilirubin: 12,
  ast: 0.52,
  alt: 0.61,
  alp: 1.7,
  creatinine: 78,
  egfr: 96,
  albumin: 38,
  inr: 1,
  ca199: 61,
}

const othersFail = everyTrial('ineligible' as const)

export const pdacEligible: SandboxPatient = {
  id: 'pdac-eligible',
  title: 'PDAC: meets every criterion',
  interest: 'Pancreatic cancer with two liver metastases, and a tumour board that wants to try for cure.',
  resources: (today) => {
    const chart: Chart = { id: 'pdac-eligible', today, centre: norrsund }
    const who: Person = {
      given: 'Torbjörn',
      family: 'Ekmansrud',
      gender: 'male',
      age: 64,
      number: 'NS-551207',
    }
    return oligometastatic(chart, who, 82, values)
  },
  answers: pdacAnswers,
  expect: { ...othersFail, 'pdac-liver': 'eligible' },
}

export const pdacFails: SandboxPatient = {
  id: 'pdac-fails',
  title: 'PDAC: just fails',
  interest: 'Oxaliplatin has left a neuropathy of grade 2, one grade too many.',
  resources: (today) => {
    const chart: Chart = { id: 'pdac-fails', today, centre: norrsund }
    const who: Person = {
      given: 'Gunvor',
      family: 'Sjöhagen',
      gender: 'female',
      age: 59,
      number: 'NS-549930',
    }
    return [
      ...oligometastatic(chart, who, 61, { ...values, creatinine: 66, egfr: 92 }),
      condition(chart, 'neuropathy', {
        code: concept(
          'Peripheral neuropathy after oxaliplatin',
          snomed('302226006', 'Peripheral nerve disease'),
          icd10('G62.0', 'Drug-induced polyneuropathy'),
        ),
        onset: monthsBefore(today, 2),
      }),
    ]
  },
  answers: (today) => ({
    ...pdacAnswers(today),
    ...notPregnantNorLactating,
    reproductivePotential: false,
    neuropathyGrade: 2,
  }),
  expect: othersFail,
}
