import type { Chart } from './chart.ts'
import { bowelResection, colorectalCancer, liverMetastases, liverResection, sites } from './colorectal.ts'
import { daysBefore, monthsBefore } from './day.ts'
import { stagingCt } from './imaging.ts'
import { labs, type Values } from './laboratory.ts'
import { lesion } from './pathology.ts'
import { opened, type Person } from './person.ts'
import { ecog, vitals } from './vitals.ts'

/** Enough of everything for ablation, in the units that the Chinese and the Dutch tests share. */
export const fitForAblation: Values = {
  leukocytes: 5.1,
  anc: 2.9,
  platelets: 163,
  bilirubin: 14,
  ast: 33,
  alt: 30,
  alp: 101,
  creatinine: 58,
  egfr: 113,
  albumin: 41,
  inr: 1.05,
  pta: 92,
  cea: 23,
}

/** Rectal cancer and liver metastases resected, three small lesions back in the liver for two months. */
export function multifocalRecurrence(
  chart: Chart,
  who: Person,
  kg: number,
  values: Values,
): fhir4.FhirResource[] {
  const { today } = chart
  const imaged = daysBefore(today, 7)
  const operated = monthsBefore(today, 20)
  return [
    ...opened(chart, who),
    ...colorectalCancer(chart, sites.rectum, monthsBefore(today, 31)),
    bowelResection(chart, 'rectum', monthsBefore(today, 30)),
    liverMetastases(chart, monthsBefore(today, 22), {
      slug: 'index-mets',
      clinical: 'resolved',
      abatement: operated,
    }),
    liverResection(chart, operated, 'index-mets'),
    liverMetastases(chart, monthsBefore(today, 2), { clinical: 'recurrence' }),
    lesion(chart, 1, 24, imaged),
    lesion(chart, 2, 17, imaged),
    lesion(chart, 3, 12, imaged),
    ...stagingCt(
      chart,
      imaged,
      'Three lesions of 24, 17 and 12 mm, clear of the large vessels; portal and hepatic veins are open.',
    ),
    ecog(chart, 1, { daysAgo: 5 }),
    ...vitals(chart, 5, { kg, cm: 166 }),
    ...labs(chart, { daysAgo: 5 }, values),
  ]
}
