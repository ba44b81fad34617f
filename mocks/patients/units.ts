import { lakeCedar, norrsund } from './centres.ts'
import type { Chart } from './chart.ts'
import { concept, icd10cm, snomed, ucum } from './coding.ts'
import { monthsBefore } from './day.ts'
import { condition } from './disease.ts'
import { labs } from './laboratory.ts'
import { metastatic } from './metastatic.ts'
import { everyTrial, type SandboxPatient } from './patient.ts'
import {
  bloodPressure,
  bodyHeight,
  bodyTemperature,
  bodyWeight,
  ecog,
  heartRate,
  vitalSign,
  vitals,
} from './vitals.ts'

export const usUnits: SandboxPatient = {
  id: 'us-units',
  title: 'A chart in US units',
  interest:
    'Grams and milligrams per decilitre, thousands per microlitre, pounds, inches and degrees Fahrenheit.',
  resources: (today) => {
    const chart: Chart = { id: 'us-units', today, centre: lakeCedar }
    const sign = (slug: string, code: fhir4.Coding, quantity: fhir4.Quantity) =>
      vitalSign(chart, { slug, code, quantity }, 4)
    return [
      ...metastatic(chart, {
        given: 'Harlan',
        family: 'Quillfeather',
        gender: 'male',
        age: 67,
        number: 'LC-7730214',
      }),
      condition(chart, 'hypertension', {
        code: concept(
          'Essential hypertension',
          snomed('59621000', 'Essential hypertension'),
          icd10cm('I10', 'Essential (primary) hypertension'),
        ),
        onset: monthsBefore(today, 110),
      }),
      ecog(chart, 1, { daysAgo: 4 }),
      sign('weight', bodyWeight, ucum(187.4, 'lb', '[lb_av]')),
      sign('height', bodyHeight, ucum(70, 'in', '[in_i]')),
      sign('temperature', bodyTemperature, ucum(98.2, '°F', '[degF]')),
      sign('pulse', heartRate, ucum(68, '/min')),
      bloodPressure(chart, 134, 82, 4),
      ...labs(
        chart,
        { daysAgo: 4, withoutUnitCode: ['platelets'] },
        {
          hemoglobin: 12.9,
          leukocytes: 6.8,
          anc: 4.1,
          platelets: 211,
          bilirubin: 0.7,
          ast: 41,
          alt: 36,
          alp: 118,
          creatinine: 1.02,
          egfr: 81,
          albumin: 3.9,
          inr: 1,
          pt: 11.2,
          cea: 57.3,
        },
      ),
    ]
  },
  expect: everyTrial('incomplete' as const),
}

export const siUnits: SandboxPatient = {
  id: 'si-units',
  title: 'A chart in SI units',
  interest:
    'Micromoles per litre and microkatals per litre, with the reference ranges of a Swedish laboratory.',
  resources: (today) => {
    const chart: Chart = { id: 'si-units', today, centre: norrsund }
    return [
      ...metastatic(chart, {
        given: 'Ingegerd',
        family: 'Lövstrandh',
        gender: 'female',
        age: 58,
        number: 'NS-560418',
      }),
      ecog(chart, 0, { daysAgo: 6, asCode: true }),
      ...vitals(chart, 6, { kg: 66, cm: 168 }),
      ...labs(
        chart,
        { daysAgo: 6 },
        {
          hemoglobin: 124,
          leukocytes: 7.1,
          anc: 4.6,
          platelets: 291,
          bilirubin: 11,
          ast: 0.68,
          alt: 0.57,
          alp: 2.3,
          creatinine: 69,
          egfr: 88,
          albumin: 37,
          inr: 1,
          pt: 11.4,
          cea: 29,
        },
      ),
    ]
  },
  expect: everyTrial('incomplete' as const),
}
