import { type Chart, moment, recorder, subject, within } from './chart.ts'
import { hl7 } from './coding.ts'

export type Diagnosis = {
  code: fhir4.CodeableConcept
  /** Day, or a partial date. */
  onset?: string
  clinical?: 'active' | 'recurrence' | 'relapse' | 'inactive' | 'remission' | 'resolved'
  verification?: 'confirmed' | 'provisional' | 'differential' | 'unconfirmed' | 'refuted' | 'entered-in-error'
  abatement?: string
  bodySite?: fhir4.CodeableConcept
  extension?: fhir4.Extension[]
  evidence?: fhir4.ConditionEvidence[]
  note?: string
}

const entry = hl7('condition-category', 'problem-list-item', 'Problem List Item')

/** A problem on the list; an erroneous one carries no clinical status, as FHIR demands. */
export function condition(chart: Chart, slug: string, diagnosis: Diagnosis): fhir4.Condition {
  const { code, onset, abatement, bodySite, extension, evidence, note } = diagnosis
  const verification = diagnosis.verification ?? 'confirmed'
  return {
    resourceType: 'Condition',
    id: `${chart.id}-${slug}`,
    ...(extension ? { extension } : {}),
    ...(verification === 'entered-in-error'
      ? {}
      : { clinicalStatus: hl7('condition-clinical', diagnosis.clinical ?? 'active') }),
    verificationStatus: hl7('condition-ver-status', verification),
    category: [entry],
    code,
    ...(bodySite ? { bodySite: [bodySite] } : {}),
    subject: subject(chart),
    ...(onset ? { onsetDateTime: onset, recordedDate: onset } : {}),
    ...(abatement ? { abatementDateTime: abatement } : {}),
    recorder,
    ...(evidence ? { evidence } : {}),
    ...(note ? { note: [{ text: note }] } : {}),
  }
}

export type Operation = {
  code: fhir4.CodeableConcept
  day: string
  status?: 'completed' | 'in-progress' | 'not-done' | 'entered-in-error'
  /** Slug of the Condition that was the reason. */
  reason?: string
  bodySite?: fhir4.CodeableConcept
  note?: string
}

export function procedure(chart: Chart, slug: string, operation: Operation): fhir4.Procedure {
  const { code, day, status = 'completed', reason, bodySite, note } = operation
  return {
    resourceType: 'Procedure',
    id: `${chart.id}-${slug}`,
    status,
    code,
    subject: subject(chart),
    performedDateTime: day,
    performer: [{ actor: recorder }],
    ...(reason ? { reasonReference: [within(chart, 'Condition', reason)] } : {}),
    ...(bodySite ? { bodySite: [bodySite] } : {}),
    ...(note ? { note: [{ text: note }] } : {}),
  }
}

/** A result in words: pathology, radiology, tumour board. */
export function report(
  chart: Chart,
  slug: string,
  { code, category, day, conclusion, images }: Report,
): fhir4.DiagnosticReport {
  return {
    resourceType: 'DiagnosticReport',
    id: `${chart.id}-${slug}`,
    status: 'final',
    category: [category],
    code,
    subject: subject(chart),
    effectiveDateTime: moment(chart, day, '10:20'),
    issued: moment(chart, day, '16:30'),
    performer: [{ display: chart.centre.hospital }],
    ...(images ? { imagingStudy: [within(chart, 'ImagingStudy', images)] } : {}),
    conclusion,
  }
}

type Report = {
  code: fhir4.CodeableConcept
  category: fhir4.CodeableConcept
  day: string
  conclusion: string
  images?: string
}
