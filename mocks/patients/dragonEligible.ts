import { notPregnantNorLactating } from './answers.ts'
import { amstelmeer } from './centres.ts'
import type { Chart } from './chart.ts'
import { concept, snomed } from './coding.ts'
import { colorectalCancer, conversionChemotherapy, liverMetastases, sites } from './colorectal.ts'
import { daysBefore, monthsBefore } from './day.ts'
import { condition } from './disease.ts'
import { dragonAnswers } from './dragonAnswers.ts'
import { stagingCt } from './imaging.ts'
import { labs } from './laboratory.ts'
import { daily, drugs } from './medicines.ts'
import { variant } from './pathology.ts'
import type { SandboxPatient } from './patient.ts'
import { opened } from './person.ts'
import { ecog, vitals } from './vitals.ts'

export const dragonEligible: SandboxPatient = {
  id: 'dragon-eligible',
  title: 'DRAGON 1: meets every criterion',
  interest:
    'Sigmoid cancer still in place, liver metastases after conversion chemotherapy and a future liver remnant of 24 %.',
  resources: (today) => {
    const chart: Chart = { id: 'dragon-eligible', today, centre: amstelmeer }
    const found = monthsBefore(today, 7)
    return [
      ...opened(chart, {
        given: 'Femke',
        family: 'Rozendaal-Bakx',
        gender: 'female',
        age: 52,
        number: 'AM-204418',
      }),
      ...colorectalCancer(chart, sites.sigmoid, found),
      liverMetastases(chart, found),
      condition(chart, 'menopause', {
        code: concept('Postmenopausal', snomed('76498008', 'Postmenopausal state')),
        onset: monthsBefore(today, 26),
      }),
      ...conversionChemotherapy(chart),
      ...stagingCt(
        chart,
        daysBefore(today, 8),
        'Eleven bilobar metastases, smaller than before chemotherapy; future liver remnant 24 %.',
      ),
      variant(chart, { gene: 'KRAS', day: found, found: true, protein: 'p.Gly12Asp' }),
      ecog(chart, 1, { daysAgo: 6 }),
      ...vitals(chart, 6, { kg: 68, cm: 171 }),
      ...labs(
        chart,
        { daysAgo: 64 },
        { hemoglobin: 7.1, leukocytes: 3.9, anc: 1.9, platelets: 148, creatinine: 70, cea: 212 },
      ),
      ...labs(
        chart,
        { daysAgo: 5 },
        {
          hemoglobin: 7.8,
          leukocytes: 5.6,
          anc: 3.2,
          platelets: 204,
          bilirubin: 11,
          ast: 39,
          alt: 41,
          alp: 133,
          creatinine: 68,
          egfr: 93,
          albumin: 39,
          inr: 1,
          cea: 46,
        },
      ),
      daily(chart, drugs.pantoprazole, 40, monthsBefore(today, 6)),
    ]
  },
  answers: (today) => ({
    ...dragonAnswers(today),
    lactationStatus: notPregnantNorLactating.lactationStatus,
  }),
  expect: {
    'dragon-1': 'eligible',
    'pump-it': 'ineligible',
    'pump-iii': 'ineligible',
    'rfa-crlm': 'incomplete',
    'pdac-liver': 'ineligible',
  },
}
