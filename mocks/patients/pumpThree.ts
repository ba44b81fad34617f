import { notPregnantNorLactating } from './answers.ts'
import { amstelmeer } from './centres.ts'
import type { Chart } from './chart.ts'
import { concept, icd10, snomed } from './coding.ts'
import { bowelResection, colorectalCancer, liverMetastases, liverResection, sites } from './colorectal.ts'
import { daysBefore, monthsBefore } from './day.ts'
import { condition } from './disease.ts'
import { stagingCt } from './imaging.ts'
import { labs, type Values } from './laboratory.ts'
import { chemotherapy, daily, drugs } from './medicines.ts'
import type { SandboxPatient } from './patient.ts'
import { opened, type Person } from './person.ts'
import { pumpThreeAnswers } from './pumpThreeAnswers.ts'
import { ecog, vitals } from './vitals.ts'

/** Colon cancer resected, metachronous metastases resected 15 months ago, back in the liver since last month. */
function recurrent(chart: Chart, who: Person, kg: number, values: Values): fhir4.FhirResource[] {
  const { today } = chart
  const operated = monthsBefore(today, 15)
  return [
    ...opened(chart, who),
    ...colorectalCancer(chart, sites.ascending, monthsBefore(today, 38)),
    bowelResection(chart, 'colon', monthsBefore(today, 37)),
    ...chemotherapy(chart, 'adjuvant', {
      drugs: [drugs.capecitabine, drugs.oxaliplatin],
      day: monthsBefore(today, 35),
      reason: 'crc',
      cycles: 4,
    }),
    liverMetastases(chart, monthsBefore(today, 17), {
      slug: 'index-mets',
      clinical: 'resolved',
      abatement: operated,
    }),
    liverResection(chart, operated, 'index-mets'),
    liverMetastases(chart, monthsBefore(today, 1), { clinical: 'recurrence' }),
    ...stagingCt(
      chart,
      daysBefore(today, 7),
      'One new lesion of 21 mm in segment 3, away from the resection margin; arterial phase included.',
    ),
    ecog(chart, 0, { daysAgo: 5, asCode: true }),
    ...vitals(chart, 5, { kg, cm: 174 }),
    ...labs(
      chart,
      { daysAgo: 96 },
      { hemoglobin: 8.2, platelets: 201, creatinine: values.creatinine ?? 70, cea: 3.1 },
    ),
    ...labs(chart, { daysAgo: 6 }, values),
  ]
}

const adequate: Values = {
  hemoglobin: 8.1,
  leukocytes: 5.8,
  anc: 3.4,
  platelets: 219,
  bilirubin: 10,
  ast: 27,
  alt: 24,
  alp: 84,
  creatinine: 62,
  egfr: 108,
  albumin: 43,
  inr: 1,
  cea: 9.4,
}

export const pumpThreeEligible: SandboxPatient = {
  id: 'pump-iii-eligible',
  title: 'PUMP-III: meets every criterion',
  interest:
    'Resectable liver-only recurrence 14 months after the index operation; a treated skin cancer does not count.',
  resources: (today) => {
    const chart: Chart = { id: 'pump-iii-eligible', today, centre: amstelmeer }
    const who: Person = {
      given: 'Saar',
      family: 'Zonderland',
      gender: 'female',
      age: 45,
      number: 'AM-176540',
    }
    return [
      ...recurrent(chart, who, 70, adequate),
      condition(chart, 'basal-cell', {
        code: concept(
          'Basal cell carcinoma of the nose',
          snomed('254701007', 'Basal cell carcinoma of skin'),
          icd10('C44.3', 'Malignant neoplasm of skin of other and unspecified parts of face'),
        ),
        onset: monthsBefore(today, 80),
        clinical: 'resolved',
        abatement: monthsBefore(today, 79),
      }),
    ]
  },
  answers: (today) => ({
    ...pumpThreeAnswers(today),
    ...notPregnantNorLactating,
    priorMalignancies: {
      value: {
        list: [
          {
            type: 'nmsc',
            diagnosisDate: monthsBefore(today, 80),
            curativeIntent: true,
            treatmentEndDate: monthsBefore(today, 79),
            lastActiveDate: 'never-after-treatment',
            lowRiskByPhysician: true,
            lowRiskByMdt: true,
            adequatelyTreated: true,
            currentEvidence: false,
            recurrence: false,
            mayAffectOutcome: false,
          },
        ],
        listComplete: true,
      },
    },
  }),
  expect: {
    'dragon-1': 'ineligible',
    'pump-it': 'ineligible',
    'pump-iii': 'eligible',
    'rfa-crlm': 'incomplete',
    'pdac-liver': 'ineligible',
  },
}

export const pumpThreeFails: SandboxPatient = {
  id: 'pump-iii-fails',
  title: 'PUMP-III: just fails',
  interest: 'The eGFR is exactly 30, and the protocol asks for more than 30.',
  resources: (today) => {
    const chart: Chart = { id: 'pump-iii-fails', today, centre: amstelmeer }
    const who: Person = { given: 'Wim', family: 'Oosterhuizen', gender: 'male', age: 69, number: 'AM-170022' }
    // 203 µmol/L gives 30 by CKD-EPI 2021 and 28 by MDRD: every equation is on the same side of the limit.
    return [
      ...recurrent(chart, who, 78, { ...adequate, hemoglobin: 7, creatinine: 203, egfr: 30 }),
      condition(chart, 'kidney-disease', {
        code: concept(
          'Chronic kidney disease',
          snomed('709044004', 'Chronic kidney disease'),
          icd10('N18.9', 'Chronic kidney disease, unspecified'),
        ),
        onset: monthsBefore(today, 60),
      }),
      daily(chart, drugs.metoprolol, 100, monthsBefore(today, 58)),
    ]
  },
  answers: pumpThreeAnswers,
  expect: {
    'dragon-1': 'ineligible',
    'pump-it': 'ineligible',
    'pump-iii': 'ineligible',
    'rfa-crlm': 'incomplete',
    'pdac-liver': 'ineligible',
  },
}
