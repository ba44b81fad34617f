import { type Chart, moment, recorder, subject, within } from './chart.ts'
import { atc, concept, rxnorm, snomed, ucum } from './coding.ts'

export const oral = concept('Oral', snomed('26643006', 'Oral route'))
export const intravenous = concept('Intravenous', snomed('47625008', 'Intravenous route'))

type Drug = { name: string; atc: string; rxnorm?: string }
type Prescription = {
  drug: Drug
  day: string
  status: 'active' | 'completed' | 'stopped'
  route: fhir4.CodeableConcept
  dose: fhir4.Quantity
  /** Once in this many days; daily when left out. */
  everyDays?: number
  /** Slug of the Condition that was the reason. */
  reason?: string
  note?: string
}

export function medication(chart: Chart, slug: string, order: Prescription): fhir4.MedicationRequest {
  const { drug, day, status, route, dose, everyDays = 1, reason, note } = order
  return {
    resourceType: 'MedicationRequest',
    id: `${chart.id}-${slug}`,
    status,
    intent: 'order',
    medicationCodeableConcept: concept(
      drug.name,
      atc(drug.atc, drug.name),
      ...(drug.rxnorm ? [rxnorm(drug.rxnorm, drug.name)] : []),
    ),
    subject: subject(chart),
    authoredOn: moment(chart, day, '09:30'),
    requester: recorder,
    ...(reason ? { reasonReference: [within(chart, 'Condition', reason)] } : {}),
    dosageInstruction: [
      {
        timing: { repeat: { frequency: 1, period: everyDays, periodUnit: 'd' } },
        route,
        doseAndRate: [{ doseQuantity: dose }],
      },
    ],
    ...(note ? { note: [{ text: note }] } : {}),
  }
}

export const drugs = {
  fluorouracil: { name: 'fluorouracil', atc: 'L01BC02', rxnorm: '4492' },
  capecitabine: { name: 'capecitabine', atc: 'L01BC06', rxnorm: '194000' },
  oxaliplatin: { name: 'oxaliplatin', atc: 'L01XA03', rxnorm: '32592' },
  irinotecan: { name: 'irinotecan', atc: 'L01CE02', rxnorm: '51499' },
  bevacizumab: { name: 'bevacizumab', atc: 'L01FG01' },
  metoprolol: { name: 'metoprolol', atc: 'C07AB02' },
  metformin: { name: 'metformin', atc: 'A10BA02' },
  pantoprazole: { name: 'pantoprazole', atc: 'A02BC02' },
  pancreatin: { name: 'multienzymes (lipase, protease etc.)', atc: 'A09AA02' },
} satisfies Record<string, Drug>

type Course = { drugs: Drug[]; day: string; reason: string; cycles: number; oral?: boolean }

/** A finished course of chemotherapy: one completed order per agent, with its route and its reason. */
export function chemotherapy(chart: Chart, slug: string, course: Course): fhir4.MedicationRequest[] {
  return course.drugs.map((drug) =>
    medication(chart, `${slug}-${drug.name}`, {
      drug,
      day: course.day,
      status: 'completed',
      route: drug === drugs.capecitabine ? oral : intravenous,
      dose: drug === drugs.capecitabine ? ucum(1500, 'mg') : ucum(doses[drug.name] ?? 100, 'mg'),
      everyDays: drug === drugs.capecitabine ? 1 : 14,
      reason: course.reason,
      note: `${course.cycles} cycles given`,
    }),
  )
}

const doses: Record<string, number> = {
  fluorouracil: 4400,
  oxaliplatin: 155,
  irinotecan: 330,
  bevacizumab: 380,
}

/** A medicine taken by mouth every day. */
export function daily(chart: Chart, drug: Drug, mg: number, since: string): fhir4.MedicationRequest {
  return medication(chart, `med-${drug.name.split(' ')[0]}`, {
    drug,
    day: since,
    status: 'active',
    route: oral,
    dose: ucum(mg, 'mg'),
  })
}
