import type { Chart } from './chart.ts'
import { colorectalCancer, liverMetastases, sites } from './colorectal.ts'
import { monthsBefore } from './day.ts'
import type { Values } from './laboratory.ts'
import { opened, type Person } from './person.ts'

/** Normal or nearly normal results in the units of the Dutch laboratory; the eGFR depends on age and sex. */
export const dutchValues: Values = {
  hemoglobin: 8.3,
  leukocytes: 6.4,
  anc: 3.9,
  platelets: 236,
  bilirubin: 9,
  ast: 31,
  alt: 28,
  alp: 98,
  creatinine: 76,
  albumin: 41,
  inr: 1,
  cea: 38,
}

/** Colon cancer and liver metastases known for two months; no treatment and no results yet. */
export function metastatic(chart: Chart, who: Person): fhir4.FhirResource[] {
  const found = monthsBefore(chart.today, 2)
  return [
    ...opened(chart, who),
    ...colorectalCancer(chart, sites.colon, found),
    liverMetastases(chart, found),
  ]
}
