import { notPregnantNorLactating } from './answers.ts'
import { amstelmeer } from './centres.ts'
import type { Chart } from './chart.ts'
import { concept, icd10, snomed } from './coding.ts'
import { colorectalCancer, liverMetastases, sites } from './colorectal.ts'
import { researchConsent } from './consent.ts'
import { daysBefore, monthsBefore } from './day.ts'
import { condition } from './disease.ts'
import { earlierResults } from './earlierResults.ts'
import { stagingCt } from './imaging.ts'
import { labs, type Values } from './laboratory.ts'
import { daily, drugs } from './medicines.ts'
import { finding, microsatelliteStable, variant, wildType } from './pathology.ts'
import type { SandboxPatient } from './patient.ts'
import { opened, type Person } from './person.ts'
import { pumpItAnswers } from './pumpItAnswers.ts'
import { ecog, vitals } from './vitals.ts'

type Course = {
  site: fhir4.CodeableConcept
  kg: number
  cm: number
  values: Values
  genes: fhir4.Observation[]
}

/** Colon cancer and liver metastases found together six weeks ago, nothing treated yet. */
function untreated(chart: Chart, who: Person, { site, kg, cm, values, genes }: Course): fhir4.FhirResource[] {
  const found = daysBefore(chart.today, 41)
  const tested = daysBefore(chart.today, 20)
  return [
    ...opened(chart, who),
    ...colorectalCancer(chart, site, found),
    liverMetastases(chart, found),
    ...genes,
    microsatelliteStable(chart, tested),
    finding(chart, 'dpyd', {
      code: [
        '45284-7',
        'DPYD gene mutations found [Identifier] in Blood or Tissue by Molecular genetics method Nominal',
      ],
      day: tested,
      value: concept('No variant found'),
    }),
    ...stagingCt(
      chart,
      daysBefore(chart.today, 9),
      'Fourteen metastases in both lobes; the gastroduodenal artery supplies the liver.',
    ),
    ecog(chart, 1, { daysAgo: 4 }),
    ...vitals(chart, 4, { kg, cm }),
    ...labs(chart, { daysAgo: 3 }, values),
  ]
}

const adequate: Values = {
  hemoglobin: 7.2,
  leukocytes: 7.4,
  anc: 4.8,
  platelets: 312,
  bilirubin: 8,
  ast: 44,
  alt: 38,
  alp: 168,
  creatinine: 79,
  egfr: 100,
  albumin: 38,
  inr: 1,
  cea: 486,
}

export const pumpItEligible: SandboxPatient = {
  id: 'pump-it-eligible',
  title: 'PUMP-IT: meets every criterion',
  interest:
    'Untreated sigmoid cancer with synchronous liver metastases that the National Liver Panel calls unresectable.',
  resources: (today) => {
    const chart: Chart = { id: 'pump-it-eligible', today, centre: amstelmeer }
    const who: Person = {
      given: 'Ruben',
      family: 'Waterdrinker',
      gender: 'male',
      age: 57,
      number: 'AM-211006',
    }
    const tested = daysBefore(today, 20)
    const course = { site: sites.sigmoid, kg: 79, cm: 180, values: adequate, genes: wildType(chart, tested) }
    return [
      ...untreated(chart, who, course),
      condition(chart, 'diabetes', {
        code: concept(
          'Type 2 diabetes',
          snomed('44054006', 'Diabetes mellitus type 2'),
          icd10('E11.9', 'Type 2 diabetes mellitus without complications'),
        ),
        onset: monthsBefore(today, 70),
      }),
      researchConsent(chart, { registry: 'NCT06857773', trial: 'PUMP-IT', day: daysBefore(today, 1) }),
      daily(chart, drugs.metformin, 1000, monthsBefore(today, 68)),
    ]
  },
  answers: pumpItAnswers,
  expect: {
    'dragon-1': 'incomplete',
    'pump-it': 'eligible',
    'pump-iii': 'incomplete',
    'rfa-crlm': 'incomplete',
    'pdac-liver': 'ineligible',
  },
}

export const pumpItFails: SandboxPatient = {
  id: 'pump-it-fails',
  title: 'PUMP-IT: just fails',
  interest:
    'Everything fits but the platelets: 98, where at least 100 are needed. They have fallen for a year; bilirubin was high before a drainage.',
  resources: (today) => {
    const chart: Chart = { id: 'pump-it-fails', today, centre: amstelmeer }
    const who: Person = {
      given: 'Truus',
      family: 'van Elzakker',
      gender: 'female',
      age: 66,
      number: 'AM-211388',
    }
    const day = daysBefore(today, 20)
    const genes = [
      variant(chart, { gene: 'KRAS', day, found: true, protein: 'p.Gly13Asp' }),
      variant(chart, { gene: 'BRAF', day, found: false, protein: 'p.Val600Glu' }),
    ]
    const values: Values = { ...adequate, platelets: 98, creatinine: 71, egfr: 81 }
    const course = { site: sites.ascending, kg: 64, cm: 165, values, genes }
    return [...untreated(chart, who, course), ...earlierResults(chart)]
  },
  answers: (today) => ({
    ...pumpItAnswers(today),
    ...notPregnantNorLactating,
  }),
  expect: {
    'dragon-1': 'incomplete',
    'pump-it': 'ineligible',
    'pump-iii': 'ineligible',
    'rfa-crlm': 'incomplete',
    'pdac-liver': 'ineligible',
  },
}
