import { type Chart, moment, subject } from './chart.ts'
import { concept, hl7, loinc, ucum } from './coding.ts'
import { daysBefore } from './day.ts'
import type { Analyte, LaboratoryTest } from './laboratoryTests.ts'

export type Values = Partial<Record<Analyte, number>>
export type Draw = {
  daysAgo: number
  time?: string
  /** The reference limits are left out, as some laboratories do. */
  withoutRange?: Analyte[]
  /** The unit is only text, without a UCUM code. */
  withoutUnitCode?: Analyte[]
}

function flag(value: number, { low, high }: LaboratoryTest): fhir4.CodeableConcept {
  if (high !== undefined && value > high) return hl7('v3-ObservationInterpretation', 'H', 'High')
  if (low !== undefined && value < low) return hl7('v3-ObservationInterpretation', 'L', 'Low')
  return hl7('v3-ObservationInterpretation', 'N', 'Normal')
}

/** One laboratory result in the units of the chart's laboratory. */
export function labResult(chart: Chart, analyte: Analyte, value: number, draw: Draw): fhir4.Observation {
  const test = chart.centre.tests[analyte]
  const limit = (of: number) => ucum(of, test.unit, test.ucum)
  const ranged = !draw.withoutRange?.includes(analyte) && (test.low ?? test.high) !== undefined
  const quantity = ucum(value, test.unit, test.ucum)
  return {
    resourceType: 'Observation',
    id: `${chart.id}-${analyte}-${draw.daysAgo}d`,
    status: 'final',
    category: [hl7('observation-category', 'laboratory', 'Laboratory')],
    code: { coding: [test.coding], text: test.coding.display ?? analyte },
    subject: subject(chart),
    effectiveDateTime: moment(chart, daysBefore(chart.today, draw.daysAgo), draw.time),
    issued: moment(chart, daysBefore(chart.today, draw.daysAgo), '11:55'),
    performer: [{ display: chart.centre.laboratory }],
    valueQuantity: draw.withoutUnitCode?.includes(analyte) ? { value, unit: test.unit } : quantity,
    ...(ranged
      ? {
          interpretation: [flag(value, test)],
          referenceRange: [
            {
              ...(test.low === undefined ? {} : { low: limit(test.low) }),
              ...(test.high === undefined ? {} : { high: limit(test.high) }),
            },
          ],
        }
      : {}),
  }
}

const bloodCount: Analyte[] = ['hemoglobin', 'leukocytes', 'anc', 'platelets']

function panel(
  chart: Chart,
  slug: string,
  code: fhir4.CodeableConcept,
  results: fhir4.Observation[],
  { daysAgo, time }: Draw,
): fhir4.DiagnosticReport {
  return {
    resourceType: 'DiagnosticReport',
    id: `${chart.id}-${slug}-${daysAgo}d`,
    status: 'final',
    category: [hl7('v2-0074', 'LAB', 'Laboratory')],
    code,
    subject: subject(chart),
    effectiveDateTime: moment(chart, daysBefore(chart.today, daysAgo), time),
    issued: moment(chart, daysBefore(chart.today, daysAgo), '11:55'),
    performer: [{ display: chart.centre.laboratory }],
    result: results.map(({ id }) => ({ reference: `Observation/${id}` })),
  }
}

/** The results of one drawing of blood, and the reports of the blood count and of the chemistry among them. */
export function labs(chart: Chart, draw: Draw, values: Values): fhir4.FhirResource[] {
  const results = (Object.entries(values) as [Analyte, number][]).map(([analyte, value]) => ({
    analyte,
    observation: labResult(chart, analyte, value, draw),
  }))
  const of = (counted: boolean) =>
    results
      .filter(({ analyte }) => bloodCount.includes(analyte) === counted)
      .map(({ observation }) => observation)
  const cbc = concept('Blood count', loinc('58410-2', 'CBC panel - Blood by Automated count'))
  const chemistry = concept('Chemistry and coagulation', loinc('26436-6', 'Laboratory studies (set)'))
  return [
    ...results.map(({ observation }) => observation),
    ...(of(true).length > 0 ? [panel(chart, 'cbc', cbc, of(true), draw)] : []),
    ...(of(false).length > 0 ? [panel(chart, 'chemistry', chemistry, of(false), draw)] : []),
  ]
}
