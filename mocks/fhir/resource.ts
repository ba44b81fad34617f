/** A FHIR resource as the sandbox keeps it: JSON with an id. Never changed in place. */
export type Resource = { resourceType: string; id: string; meta?: fhir4.Meta; [element: string]: unknown }

/** Types that belong to no patient: everyone who may read the type reads them all. */
const shared = new Set([
  'CodeSystem',
  'Group',
  'Library',
  'Location',
  'Medication',
  'Organization',
  'PlanDefinition',
  'Practitioner',
  'PractitionerRole',
  'Questionnaire',
  'ResearchStudy',
  'Substance',
  'ValueSet',
])

/** Whether resources of this type lie outside the patients' compartments. */
export const isShared = (type: string): boolean => shared.has(type)

/** `Type/id` of a relative, absolute or versioned reference; anything else comes back as it is. */
export function plainReference(reference: string): string {
  return /([A-Z]\w+\/[A-Za-z0-9.-]{1,64})(?:\/_history\/[^/]+)?$/.exec(reference)?.[1] ?? reference
}

/** The id of the patient whom a resource names (`subject`, `patient`, `individual`), if it names one. */
export function patientOf(resource: Resource): string | undefined {
  if (resource.resourceType === 'Patient') return resource.id
  for (const element of ['subject', 'patient', 'individual', 'beneficiary']) {
    const reference = (resource[element] as fhir4.Reference | undefined)?.reference
    if (typeof reference !== 'string') continue
    const [type, id] = plainReference(reference).split('/')
    if (type === 'Patient') return id
  }
  return undefined
}
