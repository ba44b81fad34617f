/** Tells another FHIR release by what it sends, so that nobody has to ask for `/metadata` first. */
import { isObject } from './legible.ts'

const R4 = /^4\.[0-3]/

/** The release that a media type names, if it is not R4 or R4B: `application/fhir+json; fhirVersion=3.0` → `3.0`. */
function named(contentType: string): string | undefined {
  const version = /fhirVersion\s*=\s*"?([\d.]+)/i.exec(contentType)?.[1]
  return version && !R4.test(version) ? version : undefined
}

/** The release whose shape a resource has where R4 has another one. */
function shaped(resource: unknown): string | undefined {
  if (!isObject(resource)) return undefined
  const { resourceType: type } = resource
  // A code until STU3, a CodeableConcept since R4.
  if (type === 'Condition' || type === 'AllergyIntolerance')
    if (typeof resource.clinicalStatus === 'string') return '3'
  if (type === 'Procedure' && ('notDone' in resource || 'notPerformed' in resource)) return '3'
  if (type === 'MedicationStatement' && 'taken' in resource) return '3'
  // A CodeableReference since R5.
  if (String(type).startsWith('Medication') && isObject(resource.medication)) return '5'
  return undefined
}

/** @returns the release, or undefined where nothing speaks against R4 */
export const otherRelease = (contentType: string, resources: readonly unknown[]): string | undefined => {
  const release = named(contentType)
  if (release) return release
  for (const resource of resources) {
    const found = shaped(resource)
    if (found) return found
  }
  return undefined
}

/** The release that a CapabilityStatement states, if it is not R4 or R4B. */
export const statedRelease = (metadata: unknown): string | undefined => {
  const version = isObject(metadata) ? metadata.fhirVersion : undefined
  return typeof version === 'string' && !R4.test(version) ? version : undefined
}
