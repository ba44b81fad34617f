import type { Chart } from './chart.ts'
import { labResult } from './laboratory.ts'
import type { Analyte } from './laboratoryTests.ts'

type Earlier = readonly (readonly [daysAgo: number, value: number])[]

const platelets: Earlier = [
  [322, 214],
  [251, 189],
  [183, 156],
  [132, 131],
  [91, 144],
  [45, 121],
  [25, 108],
  [10, 104],
]
/** Obstructed bile ducts, drained five weeks ago. */
const bilirubin: Earlier = [
  [132, 12],
  [70, 14],
  [41, 62],
  [35, 118],
  [28, 47],
  [14, 19],
]

/** Results before the last: a course to look at, with one that never became final and one in a unit of its own. */
export function earlierResults(chart: Chart): fhir4.Observation[] {
  const of = (analyte: Analyte, results: Earlier) =>
    results.map(([daysAgo, value]) => labResult(chart, analyte, value, { daysAgo }))
  const strange = labResult(chart, 'platelets', 15, { daysAgo: 75 })
  return [
    ...of('platelets', platelets),
    ...of('bilirubin', bilirubin),
    { ...labResult(chart, 'platelets', 86, { daysAgo: 60 }), status: 'preliminary' },
    { ...strange, valueQuantity: { value: 15, unit: 'per field' } },
  ]
}
