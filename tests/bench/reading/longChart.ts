/** A chart of 50,000 Observations, as ten years of a university hospital leave it: some matter, most do not. */
import { amstelmeer } from '../../../mocks/patients/centres.ts'
import type { Chart } from '../../../mocks/patients/chart.ts'
import { hl7, loinc, ucum } from '../../../mocks/patients/coding.ts'
import {
  bowelResection,
  colorectalCancer,
  liverMetastases,
  sites,
} from '../../../mocks/patients/colorectal.ts'
import { daysBefore, monthsBefore } from '../../../mocks/patients/day.ts'
import { labs } from '../../../mocks/patients/laboratory.ts'
import { dutchValues } from '../../../mocks/patients/metastatic.ts'
import type { SandboxPatient } from '../../../mocks/patients/patient.ts'
import { opened } from '../../../mocks/patients/person.ts'
import { seeded } from '../../../mocks/patients/seeded.ts'
import { ecog, vitals } from '../../../mocks/patients/vitals.ts'

const OBSERVATIONS = 50_000

/** What a laboratory and a ward measure besides: codes that no criterion asks about. */
const OTHERS: readonly (readonly [code: string, display: string, unit: string, category: string])[] = [
  ['2951-2', 'Sodium [Moles/volume] in Serum or Plasma', 'mmol/L', 'laboratory'],
  ['2823-3', 'Potassium [Moles/volume] in Serum or Plasma', 'mmol/L', 'laboratory'],
  ['2075-0', 'Chloride [Moles/volume] in Serum or Plasma', 'mmol/L', 'laboratory'],
  ['2000-8', 'Calcium [Moles/volume] in Serum or Plasma', 'mmol/L', 'laboratory'],
  ['2601-3', 'Magnesium [Moles/volume] in Serum or Plasma', 'mmol/L', 'laboratory'],
  ['14749-6', 'Glucose [Moles/volume] in Serum or Plasma', 'mmol/L', 'laboratory'],
  ['1988-5', 'C reactive protein [Mass/volume] in Serum or Plasma', 'mg/L', 'laboratory'],
  ['2324-2', 'Gamma glutamyl transferase [Enzymatic activity/volume]', 'U/L', 'laboratory'],
  ['2532-0', 'Lactate dehydrogenase [Enzymatic activity/volume]', 'U/L', 'laboratory'],
  ['787-2', 'MCV [Entitic volume]', 'fL', 'laboratory'],
  ['785-6', 'MCH [Entitic mass]', 'pg', 'laboratory'],
  ['4544-3', 'Hematocrit [Volume Fraction] of Blood', '%', 'laboratory'],
  ['8867-4', 'Heart rate', '/min', 'vital-signs'],
  ['9279-1', 'Respiratory rate', '/min', 'vital-signs'],
  ['8480-6', 'Systolic blood pressure', 'mm[Hg]', 'vital-signs'],
  ['8462-4', 'Diastolic blood pressure', 'mm[Hg]', 'vital-signs'],
  ['59408-5', 'Oxygen saturation in Arterial blood by Pulse oximetry', '%', 'vital-signs'],
]

const isObservation = (r: fhir4.FhirResource): r is fhir4.Observation => r.resourceType === 'Observation'

function measured(chart: Chart, daysAgo: number, random: () => number): fhir4.Observation[] {
  const at = `${daysBefore(chart.today, daysAgo)}T07:30:00+01:00`
  return OTHERS.map(([code, display, unit, category]) => ({
    resourceType: 'Observation',
    id: `${chart.id}-${code}-${daysAgo}d`,
    status: 'final',
    category: [hl7('observation-category', category, category)],
    code: { coding: [loinc(code, display)], text: display },
    subject: { reference: `Patient/${chart.id}` },
    effectiveDateTime: at,
    issued: at,
    performer: [{ display: chart.centre.laboratory }],
    valueQuantity: ucum(Math.round(random() * 1000) / 10, unit, unit),
    referenceRange: [{ low: ucum(10, unit, unit), high: ucum(90, unit, unit) }],
  }))
}

export const longChart: SandboxPatient = {
  id: 'long',
  title: 'A chart of 50,000 Observations',
  interest: 'How long reading takes, and how much room',
  resources: (today) => {
    const chart: Chart = { id: 'long', today, centre: amstelmeer }
    const random = seeded(50)
    const record: fhir4.FhirResource[] = [
      ...opened(chart, { given: 'Lammert', family: 'Bench', gender: 'male', age: 71, number: 'AM-100999' }),
      ...colorectalCancer(chart, sites.sigmoid, monthsBefore(today, 116)),
      bowelResection(chart, 'colon', monthsBefore(today, 115)),
      liverMetastases(chart, monthsBefore(today, 1)),
    ]
    let left = OBSERVATIONS
    for (let daysAgo = 2; left > 0; daysAgo += 2) {
      const day = [
        ...labs(chart, { daysAgo }, dutchValues),
        ...vitals(chart, daysAgo, { kg: 74, cm: 176 }),
        ...measured(chart, daysAgo, random),
        ecog(chart, 1, { daysAgo, slug: `ecog-${daysAgo}d` }),
      ]
      for (const resource of day) {
        if (isObservation(resource) && left-- <= 0) continue
        record.push(resource)
      }
    }
    return record
  },
  expect: {},
}
