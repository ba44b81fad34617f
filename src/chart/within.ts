/** Results that a report or a panel holds within itself: no search finds them. */
import { listOf, type Raw } from './legible.ts'
import { referenceIn } from './subject.ts'

/** A report of which this is said has no results. */
export const INVALID = ['entered-in-error', 'cancelled']

/** They are records of their own, the patient's and valid as the one that holds them is. */
export const resultsWithin = ({ contained, result, hasMember, id, subject, meta, status }: Raw): Raw[] => {
  const members = listOf(contained).flatMap((c) => listOf(c.hasMember))
  const named = [...listOf(result), ...listOf(hasMember), ...members].map(referenceIn)
  return listOf(contained)
    .filter((c) => c.resourceType === 'Observation' && named.includes(`#${c.id}`))
    .map((c) => ({
      subject,
      meta,
      ...c,
      id: `${id}#${c.id}`,
      ...(INVALID.includes(String(status)) && { status: 'entered-in-error' }),
    }))
}
