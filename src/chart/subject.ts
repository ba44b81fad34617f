/** Whose record a reference names. */
import { isObject, listOf, type Raw } from './legible.ts'

/** What a Reference says. */
export const referenceIn = (x: unknown): string | undefined =>
  isObject(x) && typeof x.reference === 'string' ? x.reference : undefined

/** The patient's reference in a raw record. */
export const subjectOf = ({ subject, patient, individual }: Raw): string | undefined =>
  referenceIn(subject) ?? referenceIn(patient) ?? referenceIn(individual)

/** The persons that a Patient is linked with in one of these ways. */
export const linked = ({ link }: Raw, ...types: unknown[]): string[] =>
  listOf(link).flatMap(({ type, other }) => (types.includes(type) ? (referenceIn(other) ?? '') : []))

/** A reference without its version: `Patient/2/_history/1` → `Patient/2`. */
export const unversioned = (reference: string): string => reference.replace(/\/_history\/[^/]+$/, '')

/** The last two segments of a reference: `https://ehr/fhir/Patient/2` → `Patient/2`. */
export const localReference = (reference: string): string => {
  const plain = unversioned(reference)
  return /^https?:/i.test(plain) ? plain.split('/').slice(-2).join('/') : plain
}

/**
 * Says whether a reference names the patient. An absolute reference to a known other server is someone else,
 * even under the same id.
 * @param patientId id of the chart's patient
 * @param fullUrl the patient's address, if known (`https://ehr/fhir/Patient/2` or `urn:uuid:…`)
 */
export function namesPatient(reference: string, patientId: string, fullUrl?: string): boolean {
  const plain = unversioned(reference)
  if (plain === `Patient/${patientId}` || plain === fullUrl) return true
  if (plain.startsWith('urn:')) return plain === `urn:uuid:${patientId}`
  if (!/^https?:/i.test(plain) || (fullUrl && /^https?:/i.test(fullUrl))) return false
  return plain.endsWith(`/Patient/${patientId}`)
}
