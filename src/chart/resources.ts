/**
 * The slices of FHIR R4 that the facts rely on, checked where a resource enters.
 * What does not fit is left out of the chart, counted and named; it never becomes an empty value.
 */
import * as z from 'zod/mini'
import {
  coding,
  concept,
  concepts,
  date,
  dosage,
  extension,
  id,
  list,
  opening,
  parties,
  period,
  quantity,
  range,
  reference,
  referenceRanges,
  references,
  text,
  words,
} from './datatypes.ts'

const base = {
  id,
  /** Something we do not know changes the meaning of the record: it cannot be used. */
  modifierExtension: list(z.unknown()),
}

const observationValue = {
  valueQuantity: z.optional(quantity),
  valueInteger: z.optional(z.number().check(z.refine(Number.isSafeInteger, 'no whole number'))),
  valueString: z.optional(words),
  valueBoolean: z.optional(z.boolean()),
  valueCodeableConcept: z.optional(concept),
  valueDateTime: z.optional(date),
  /** Values of kinds that no fact is read from: there, but of no use. */
  valueRange: z.optional(z.unknown()),
  valueRatio: z.optional(z.unknown()),
  valuePeriod: z.optional(z.unknown()),
  valueTime: z.optional(z.unknown()),
  valueSampledData: z.optional(z.unknown()),
  dataAbsentReason: z.optional(concept),
  interpretation: concepts,
  referenceRange: referenceRanges,
}

const patient = z.object({
  ...base,
  resourceType: z.literal('Patient'),
  identifier: list(
    z.object({ system: z.optional(text), value: z.optional(text), type: z.optional(concept) }),
  ),
  name: list(
    z.object({
      use: z.optional(text),
      text: z.optional(text),
      family: z.optional(text),
      given: list(text),
      prefix: list(text),
    }),
  ),
  gender: z.optional(z.enum(['male', 'female', 'other', 'unknown'])),
  birthDate: z.optional(date),
  deceasedBoolean: z.optional(z.boolean()),
  deceasedDateTime: z.optional(date),
  extension: list(extension),
})

const observation = z.object({
  ...base,
  resourceType: z.literal('Observation'),
  status: text,
  // Whose it is was seen before, and no fact asks for its category: of the most records the least is kept.
  code: concept,
  focus: references,
  effectiveDateTime: z.optional(date),
  effectiveInstant: z.optional(date),
  effectivePeriod: z.optional(period),
  bodySite: z.optional(concept),
  method: z.optional(concept),
  specimen: z.optional(reference),
  performer: parties,
  note: list(z.object({ text: z.optional(words) })),
  hasMember: references,
  component: list(z.object({ code: concept, ...observationValue })),
  extension: list(extension),
  ...observationValue,
})

const condition = z.object({
  ...base,
  resourceType: z.literal('Condition'),
  clinicalStatus: z.optional(concept),
  verificationStatus: z.optional(concept),
  // A single one is a sign of another release.
  category: concepts,
  code: z.optional(concept),
  bodySite: concepts,
  subject: reference,
  onsetDateTime: z.optional(date),
  onsetPeriod: z.optional(period),
  onsetAge: z.optional(quantity),
  onsetRange: z.optional(range),
  onsetString: z.optional(words),
  abatementDateTime: z.optional(date),
  abatementPeriod: z.optional(period),
  abatementAge: z.optional(quantity),
  abatementRange: z.optional(range),
  abatementString: z.optional(words),
  recordedDate: z.optional(date),
  evidence: list(z.object({ code: concepts })),
  extension: list(extension),
})

const procedure = z.object({
  ...base,
  resourceType: z.literal('Procedure'),
  status: text,
  statusReason: z.optional(concept),
  code: z.optional(concept),
  subject: reference,
  performedDateTime: z.optional(date),
  performedPeriod: z.optional(period),
  reasonCode: concepts,
  reasonReference: references,
  bodySite: concepts,
  outcome: z.optional(concept),
})

const medicationBase = {
  ...base,
  status: text,
  medicationCodeableConcept: z.optional(concept),
  medicationReference: z.optional(reference),
  contained: list(z.unknown()),
  subject: reference,
  reasonCode: concepts,
  reasonReference: references,
}
const medicationRequest = z.object({
  ...medicationBase,
  resourceType: z.literal('MedicationRequest'),
  intent: z.optional(text),
  reportedBoolean: z.optional(z.boolean()),
  doNotPerform: z.optional(z.boolean()),
  authoredOn: z.optional(date),
  statusReason: z.optional(concept),
  dosageInstruction: list(dosage),
})
const medicationStatement = z.object({
  ...medicationBase,
  resourceType: z.literal('MedicationStatement'),
  statusReason: concepts,
  effectiveDateTime: z.optional(date),
  effectivePeriod: z.optional(period),
  dosage: list(dosage),
})
const medicationAdministration = z.object({
  ...medicationBase,
  resourceType: z.literal('MedicationAdministration'),
  statusReason: concepts,
  effectiveDateTime: z.optional(date),
  effectivePeriod: z.optional(period),
  dosage: z.optional(z.object({ route: z.optional(concept) })),
})
const medication = z.object({
  ...base,
  resourceType: z.literal('Medication'),
  status: z.optional(text),
  code: z.optional(concept),
  ingredient: list(z.object({ itemCodeableConcept: z.optional(concept) })),
})

const allergy = z.object({
  ...base,
  resourceType: z.literal('AllergyIntolerance'),
  clinicalStatus: z.optional(concept),
  verificationStatus: z.optional(concept),
  type: z.optional(text),
  code: z.optional(concept),
  patient: reference,
  recordedDate: z.optional(date),
  reaction: list(z.object({ substance: z.optional(concept) })),
})

const report = z.object({
  ...base,
  resourceType: z.literal('DiagnosticReport'),
  status: text,
  code: concept,
  subject: z.optional(reference),
  effectiveDateTime: z.optional(date),
  effectivePeriod: z.optional(period),
  conclusion: z.optional(opening),
})

const imagingStudy = z.object({
  ...base,
  resourceType: z.literal('ImagingStudy'),
  status: text,
  modality: list(coding),
  series: list(z.object({ modality: z.optional(coding) })),
  subject: reference,
  started: z.optional(date),
  procedureCode: concepts,
  description: z.optional(text),
})

const consent = z.object({
  ...base,
  resourceType: z.literal('Consent'),
  status: text,
  scope: concept,
  category: concepts,
  patient: z.optional(reference),
  dateTime: z.optional(date),
  identifier: list(z.object({ system: z.optional(text), value: z.optional(text) })),
  provision: z.optional(
    z.object({
      type: z.optional(text),
      period: z.optional(period),
      code: concepts,
      data: list(z.object({ reference })),
    }),
  ),
})

const researchSubject = z.object({
  ...base,
  resourceType: z.literal('ResearchSubject'),
  status: text,
  individual: reference,
  study: z.optional(reference),
  period: z.optional(period),
})

const bodyStructure = z.object({
  ...base,
  resourceType: z.literal('BodyStructure'),
  active: z.optional(z.boolean()),
  morphology: z.optional(concept),
  location: z.optional(concept),
  patient: reference,
})

/** Every resource type that some fact reads. */
export const RESOURCES = {
  Patient: patient,
  Observation: observation,
  Condition: condition,
  Procedure: procedure,
  MedicationRequest: medicationRequest,
  MedicationStatement: medicationStatement,
  MedicationAdministration: medicationAdministration,
  Medication: medication,
  AllergyIntolerance: allergy,
  DiagnosticReport: report,
  ImagingStudy: imagingStudy,
  Consent: consent,
  ResearchSubject: researchSubject,
  BodyStructure: bodyStructure,
}
export type ResourceType = keyof typeof RESOURCES
export type Resources = { [T in ResourceType]: z.infer<(typeof RESOURCES)[T]> }
export type Resource = Resources[ResourceType]

/** Whether facts are read from resources of this type. */
export const isResourceType = (type: string): type is ResourceType => Object.hasOwn(RESOURCES, type)

export type Patient = Resources['Patient']
export type Observation = Resources['Observation']
export type ObservationComponent = NonNullable<Observation['component']>[number]
export type Condition = Resources['Condition']
export type Procedure = Resources['Procedure']
export type MedicationRecord =
  | Resources['MedicationRequest']
  | Resources['MedicationStatement']
  | Resources['MedicationAdministration']

/** The elements that a slice of each type may have. */
export const ELEMENTS = Object.fromEntries(
  Object.entries(RESOURCES).map(([type, schema]) => [type, new Set(Object.keys(schema.shape))]),
) as unknown as Readonly<Record<ResourceType, ReadonlySet<string>>>
