type Parameter = { kind: 'token' | 'reference' | 'date' | 'uri'; elements: readonly string[] }

/** Every search parameter that the sandbox knows, and the elements that it looks at. */
export const parameters: Readonly<Record<string, Parameter>> = {
  _id: { kind: 'token', elements: ['id'] },
  _lastUpdated: { kind: 'date', elements: ['meta.lastUpdated'] },
  authored: { kind: 'date', elements: ['authored'] },
  authoredon: { kind: 'date', elements: ['authoredOn'] },
  birthdate: { kind: 'date', elements: ['birthDate'] },
  category: { kind: 'token', elements: ['category'] },
  class: { kind: 'token', elements: ['class'] },
  'clinical-status': { kind: 'token', elements: ['clinicalStatus'] },
  code: { kind: 'token', elements: ['code', 'medicationCodeableConcept', 'vaccineCode'] },
  'combo-code': { kind: 'token', elements: ['code', 'component.code'] },
  'component-code': { kind: 'token', elements: ['component.code'] },
  date: {
    kind: 'date',
    elements: [
      'effectiveDateTime',
      'effectivePeriod',
      'effectiveInstant',
      'performedDateTime',
      'performedPeriod',
      'occurrenceDateTime',
      'period',
      'date',
      'recordedDate',
    ],
  },
  effective: { kind: 'date', elements: ['effectiveDateTime', 'effectivePeriod'] },
  encounter: { kind: 'reference', elements: ['encounter', 'context.encounter'] },
  gender: { kind: 'token', elements: ['gender'] },
  identifier: { kind: 'token', elements: ['identifier'] },
  intent: { kind: 'token', elements: ['intent'] },
  issued: { kind: 'date', elements: ['issued'] },
  'onset-date': { kind: 'date', elements: ['onsetDateTime', 'onsetPeriod'] },
  questionnaire: { kind: 'uri', elements: ['questionnaire'] },
  'recorded-date': { kind: 'date', elements: ['recordedDate'] },
  status: { kind: 'token', elements: ['status'] },
  study: { kind: 'reference', elements: ['study'] },
  type: { kind: 'token', elements: ['type'] },
  url: { kind: 'uri', elements: ['url'] },
  'verification-status': { kind: 'token', elements: ['verificationStatus'] },
}

/** Those that name the patient; they are answered from the index. */
export const patientParameters = ['patient', 'subject', 'individual']

const ofPatient = 'patient subject identifier'

const byType = {
  AllergyIntolerance: 'patient identifier code category date clinical-status verification-status',
  Appointment: 'patient identifier status date',
  Binary: '',
  BodyStructure: 'patient identifier',
  CarePlan: `${ofPatient} category status date encounter`,
  CareTeam: `${ofPatient} category status date encounter`,
  ClinicalImpression: `${ofPatient} status date encounter`,
  Composition: `${ofPatient} category status type date encounter`,
  Condition: `${ofPatient} code category clinical-status verification-status onset-date recorded-date encounter`,
  Consent: 'patient identifier category status date',
  Coverage: 'patient identifier status type',
  Device: 'patient identifier status type',
  DiagnosticReport: `${ofPatient} code category status date issued encounter`,
  DocumentReference: `${ofPatient} category status type date encounter`,
  Encounter: `${ofPatient} status class type date`,
  EpisodeOfCare: 'patient identifier status type date',
  FamilyMemberHistory: 'patient identifier code status date',
  Goal: `${ofPatient} category`,
  Group: 'identifier code type',
  ImagingStudy: `${ofPatient} status encounter`,
  Immunization: 'patient identifier status date',
  Library: 'identifier status type url date',
  List: `${ofPatient} code status date encounter`,
  Location: 'identifier status type',
  Media: `${ofPatient} status encounter`,
  Medication: 'identifier code status',
  MedicationAdministration: `${ofPatient} code status`,
  MedicationDispense: `${ofPatient} code status type`,
  MedicationRequest: `${ofPatient} code category status intent authoredon date encounter`,
  MedicationStatement: `${ofPatient} code category status effective`,
  MolecularSequence: 'patient identifier type',
  Observation: `${ofPatient} code combo-code component-code category status date encounter`,
  Organization: 'identifier type',
  Patient: 'identifier birthdate gender',
  PlanDefinition: 'identifier status type url date',
  Practitioner: 'identifier gender',
  PractitionerRole: 'identifier date',
  Procedure: `${ofPatient} code category status date encounter`,
  Provenance: 'patient',
  Questionnaire: 'identifier code status url date',
  QuestionnaireResponse: `${ofPatient} status authored questionnaire encounter`,
  RelatedPerson: 'patient identifier gender',
  ResearchStudy: 'identifier category status date',
  ResearchSubject: 'patient individual identifier status study date',
  RiskAssessment: `${ofPatient} date encounter`,
  ServiceRequest: `${ofPatient} code category status intent encounter`,
  Specimen: `${ofPatient} status type`,
  Substance: 'identifier code category status',
  Task: `${ofPatient} code status intent encounter`,
} satisfies Record<string, string>

/** The types that the sandbox serves. */
export const types = Object.keys(byType)

/** The search parameters of a type, `_id` and `_lastUpdated` included; undefined for a type that is not served. */
export function parametersOf(type: string): string[] | undefined {
  if (!Object.hasOwn(byType, type)) return undefined
  const own = byType[type as keyof typeof byType]
  return ['_id', '_lastUpdated', ...own.split(' ').filter((name) => name !== '')]
}
