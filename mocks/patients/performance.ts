import { amstelmeer } from './centres.ts'
import type { Chart } from './chart.ts'
import { labs } from './laboratory.ts'
import { dutchValues, metastatic } from './metastatic.ts'
import type { SandboxPatient } from './patient.ts'
import type { Person } from './person.ts'
import { ecog, vitals } from './vitals.ts'

/** The chart of someone with liver metastases and one ECOG grade. */
function graded(
  id: string,
  today: string,
  who: Person,
  grade: 1 | 2 | 3,
  egfr: number,
): fhir4.FhirResource[] {
  const chart: Chart = { id, today, centre: amstelmeer }
  return [
    ...metastatic(chart, who),
    ecog(chart, grade, { daysAgo: 2 }),
    ...vitals(chart, 2, { kg: 71, cm: 172 }),
    ...labs(chart, { daysAgo: 2 }, { ...dutchValues, egfr }),
  ]
}

const onlyFitter: SandboxPatient['expect'] = {
  'dragon-1': 'incomplete',
  'pump-it': 'ineligible',
  'pump-iii': 'ineligible',
  'rfa-crlm': 'incomplete',
  'pdac-liver': 'ineligible',
}

export const ecog2: SandboxPatient = {
  id: 'ecog-2',
  title: 'ECOG 2',
  interest:
    'Fit enough for DRAGON 1, not for the pump trials, and in a gap between two lines of the PDAC list.',
  resources: (today) =>
    graded(
      'ecog-2',
      today,
      { given: 'Mees', family: 'Kraaijenoord', gender: 'male', age: 71, number: 'AM-215530' },
      2,
      93,
    ),
  expect: onlyFitter,
}

export const ecog3: SandboxPatient = {
  id: 'ecog-3',
  title: 'ECOG 3',
  interest: 'DRAGON 1 takes ECOG 3 if the patient is in bed for no more than half of the day: that is asked.',
  resources: (today) =>
    graded(
      'ecog-3',
      today,
      { given: 'Corrie', family: 'Westenenk', gender: 'female', age: 76, number: 'AM-215987' },
      3,
      70,
    ),
  expect: onlyFitter,
}

export const woman63: SandboxPatient = {
  id: 'woman-63',
  title: 'A woman of 63',
  interest:
    'No menopause on record: one tap confirms no childbearing potential, pregnancy or breast-feeding.',
  resources: (today) =>
    graded(
      'woman-63',
      today,
      { given: 'Aleida', family: 'Prinsenmolen', gender: 'female', age: 63, number: 'AM-216121' },
      1,
      76,
    ),
  expect: {
    'dragon-1': 'incomplete',
    'pump-it': 'incomplete',
    'pump-iii': 'incomplete',
    'rfa-crlm': 'incomplete',
    'pdac-liver': 'incomplete',
  },
}
