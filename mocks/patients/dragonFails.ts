import { amstelmeer } from './centres.ts'
import type { Chart } from './chart.ts'
import { concept, icd10, snomed } from './coding.ts'
import {
  bowelResection,
  colorectalCancer,
  conversionChemotherapy,
  liverMetastases,
  sites,
} from './colorectal.ts'
import { daysBefore, monthsBefore } from './day.ts'
import { condition } from './disease.ts'
import { dragonAnswers } from './dragonAnswers.ts'
import { stagingCt } from './imaging.ts'
import { labs } from './laboratory.ts'
import { daily, drugs } from './medicines.ts'
import type { SandboxPatient } from './patient.ts'
import { opened } from './person.ts'
import { ecog, vitals } from './vitals.ts'

export const dragonFails: SandboxPatient = {
  id: 'dragon-fails',
  title: 'DRAGON 1: just fails',
  interest: 'The future liver remnant is exactly 30 % of a liver that chemotherapy has not damaged.',
  resources: (today) => {
    const chart: Chart = { id: 'dragon-fails', today, centre: amstelmeer }
    const found = monthsBefore(today, 10)
    return [
      ...opened(chart, {
        given: 'Berend Jan',
        family: 'Hoogakker',
        gender: 'male',
        age: 61,
        number: 'AM-198203',
      }),
      ...colorectalCancer(chart, sites.rectum, found),
      bowelResection(chart, 'rectum', monthsBefore(today, 8)),
      liverMetastases(chart, monthsBefore(today, 9)),
      condition(chart, 'hypertension', {
        code: concept(
          'Hypertension',
          snomed('38341003', 'Hypertensive disorder'),
          icd10('I10', 'Essential hypertension'),
        ),
        onset: monthsBefore(today, 100),
      }),
      ...conversionChemotherapy(chart),
      ...stagingCt(
        chart,
        daysBefore(today, 9),
        'Six metastases, stable size; future liver remnant 30 %, normal parenchyma.',
      ),
      ecog(chart, 0, { daysAgo: 4 }),
      ...vitals(chart, 4, { kg: 86, cm: 183 }),
      ...labs(
        chart,
        { daysAgo: 4 },
        {
          hemoglobin: 8.6,
          leukocytes: 6.1,
          anc: 3.8,
          platelets: 187,
          bilirubin: 9,
          ast: 29,
          alt: 33,
          alp: 96,
          creatinine: 84,
          egfr: 91,
          albumin: 42,
          inr: 1,
          cea: 17,
        },
      ),
      daily(chart, drugs.metoprolol, 50, monthsBefore(today, 40)),
    ]
  },
  answers: (today) => {
    const { primaryTumourStatus, intentResectPrimaryAfterLiver, ...rest } = dragonAnswers(today)
    return {
      ...rest,
      liverResectability: { value: 'potentially-resectable', date: daysBefore(today, 6) },
      flrPercent: { value: 30, unit: '%', date: daysBefore(today, 6) },
      responseAfterConversion: { value: 'stable-disease', date: daysBefore(today, 9) },
    }
  },
  expect: {
    'dragon-1': 'ineligible',
    'pump-it': 'ineligible',
    'pump-iii': 'incomplete',
    'rfa-crlm': 'incomplete',
    'pdac-liver': 'ineligible',
  },
}
