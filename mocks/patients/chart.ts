import { recorder as author } from '../users.ts'
import type { LaboratoryTests } from './laboratoryTests.ts'

/** An invented hospital: its time zone, its laboratory and the units that laboratory reports in. */
export type Centre = {
  zone: string
  hospital: string
  laboratory: string
  city: string
  country: string
  tests: LaboratoryTests
}

/** Whose chart is being built, on which day, and where. */
export type Chart = { id: string; today: string; centre: Centre }

export const subject = ({ id }: Chart): fhir4.Reference => ({ reference: `Patient/${id}` })

/** Who signs what is recorded. */
export const recorder: fhir4.Reference = { reference: `Practitioner/${author.id}`, display: author.name }

/** A moment of that day on the hospital's clock; mornings, so that the day is the same in UTC. */
export function moment({ centre }: Chart, day: string, time = '08:40'): string {
  return `${day}T${time}:00${centre.zone}`
}

/** A reference to another resource of the same chart by its own part of the id. */
export function within(
  { id }: Chart,
  type: fhir4.FhirResource['resourceType'],
  slug: string,
): fhir4.Reference {
  return { reference: `${type}/${id}-${slug}` }
}
