import { type Chart, moment, recorder, subject } from './chart.ts'
import { coded, hl7, loinc, ucum } from './coding.ts'
import { daysBefore } from './day.ts'

type Vital = { slug: string; code: fhir4.Coding; quantity: fhir4.Quantity }

export function vitalSign(chart: Chart, { slug, code, quantity }: Vital, daysAgo: number): fhir4.Observation {
  return {
    resourceType: 'Observation',
    id: `${chart.id}-${slug}-${daysAgo}d`,
    status: 'final',
    category: [hl7('observation-category', 'vital-signs', 'Vital Signs')],
    code: coded(code),
    subject: subject(chart),
    effectiveDateTime: moment(chart, daysBefore(chart.today, daysAgo), '09:05'),
    performer: [{ display: chart.centre.hospital }],
    valueQuantity: quantity,
  }
}

export const bodyWeight = loinc('29463-7', 'Body weight')
export const bodyHeight = loinc('8302-2', 'Body height')
export const bodyTemperature = loinc('8310-5', 'Body temperature')
export const heartRate = loinc('8867-4', 'Heart rate')

export function bloodPressure(
  chart: Chart,
  systolic: number,
  diastolic: number,
  daysAgo: number,
): fhir4.Observation {
  const component = (code: string, display: string, value: number) => ({
    code: coded(loinc(code, display)),
    valueQuantity: ucum(value, 'mmHg', 'mm[Hg]'),
  })
  return {
    resourceType: 'Observation',
    id: `${chart.id}-bp-${daysAgo}d`,
    status: 'final',
    category: [hl7('observation-category', 'vital-signs', 'Vital Signs')],
    code: coded(loinc('85354-9', 'Blood pressure panel with all children optional')),
    subject: subject(chart),
    effectiveDateTime: moment(chart, daysBefore(chart.today, daysAgo), '09:05'),
    performer: [{ display: chart.centre.hospital }],
    component: [
      component('8480-6', 'Systolic blood pressure', systolic),
      component('8462-4', 'Diastolic blood pressure', diastolic),
    ],
  }
}

/** Weight, height, temperature, pulse and blood pressure of one visit, in metric units. */
export function vitals(
  chart: Chart,
  daysAgo: number,
  { kg, cm, celsius = 36.7 }: { kg: number; cm: number; celsius?: number },
): fhir4.Observation[] {
  const sign = (slug: string, code: fhir4.Coding, quantity: fhir4.Quantity) =>
    vitalSign(chart, { slug, code, quantity }, daysAgo)
  return [
    sign('weight', bodyWeight, ucum(kg, 'kg')),
    sign('height', bodyHeight, ucum(cm, 'cm')),
    sign('temperature', bodyTemperature, ucum(celsius, '°C', 'Cel')),
    sign('pulse', heartRate, ucum(72, '/min')),
    bloodPressure(chart, 128, 76, daysAgo),
  ]
}

const answers = ['LA9622-7', 'LA9623-5', 'LA9624-3', 'LA9625-0', 'LA9626-8', 'LA9627-6']

type Grade = { daysAgo: number; time?: string; slug?: string; asCode?: boolean }

/** ECOG performance status, as the grade itself or as LOINC's coded answer. */
export function ecog(
  chart: Chart,
  grade: 0 | 1 | 2 | 3 | 4 | 5,
  { daysAgo, time, slug = 'ecog', asCode = false }: Grade,
): fhir4.Observation {
  const answer = loinc(answers[grade] ?? '', `${grade}`)
  return {
    resourceType: 'Observation',
    id: `${chart.id}-${slug}`,
    status: 'final',
    category: [hl7('observation-category', 'survey', 'Survey')],
    code: coded(loinc('89247-1', 'ECOG Performance Status score')),
    subject: subject(chart),
    effectiveDateTime: moment(chart, daysBefore(chart.today, daysAgo), time ?? '09:10'),
    performer: [recorder],
    ...(asCode
      ? { valueCodeableConcept: { coding: [answer], text: `ECOG ${grade}` } }
      : { valueInteger: grade }),
  }
}
