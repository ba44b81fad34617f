/** Records in the shape of another FHIR release. */
import { isObject, type Raw } from './legible.ts'

type Shape = (raw: Raw) => string | undefined

const withElement =
  (elements: readonly string[], otherwise: Shape = () => undefined): Shape =>
  (raw) =>
    elements.some((e) => e in raw) ? '3' : otherwise(raw)
// A code until STU3, a CodeableConcept since R4.
const statusAsCode: Shape = ({ clinicalStatus, verificationStatus }) =>
  typeof clinicalStatus === 'string' || typeof verificationStatus === 'string' ? '3' : undefined
// A CodeableReference since R5.
const medicationAsOne: Shape = ({ medication }) => (isObject(medication) ? '5' : undefined)

/** Where the releases differ in what a record means. Observations look alike in all of them. */
const SHAPES: ReadonlyMap<unknown, Shape> = new Map([
  ['Condition', statusAsCode],
  ['AllergyIntolerance', statusAsCode],
  ['Procedure', withElement(['notDone', 'notPerformed'])],
  ['MedicationRequest', medicationAsOne],
  ['MedicationStatement', withElement(['taken', 'wasNotTaken'], medicationAsOne)],
  ['MedicationAdministration', withElement(['notGiven', 'wasNotGiven'], medicationAsOne)],
])

/**
 * The release whose shape a record has where R4 has another one. What it says would be misread: `notDone` is no
 * element of R4, and nobody would look at it.
 */
export const shapeOf = (raw: Raw): string | undefined =>
  raw.resourceType === 'Observation' ? undefined : SHAPES.get(raw.resourceType)?.(raw)
