/** Whose chart it is. */
import { ordered, type RawEntry } from './intake.ts'
import { isObject, type Raw } from './legible.ts'
import type { Patient } from './resources.ts'
import { saidOf, sliceOf } from './slice.ts'
import { linked, localReference, subjectOf } from './subject.ts'
import { newestOf, versionOf } from './versions.ts'

/** Why a chart cannot be read as one patient's. */
export type ChartProblem = 'noPatient' | 'severalPatients' | 'replaced' | 'noId'

/** The chart cannot be read as one patient's; the sentence is the screen's or the command line's. */
export class ChartError extends Error {
  readonly problem: ChartProblem

  constructor(problem: ChartProblem) {
    super(problem)
    this.problem = problem
  }
}

/** The person as the chart has them, and what is wrong with their record. */
export type FoundPatient = {
  readonly patient: Patient
  readonly fullUrl: string | undefined
  readonly problem: string | undefined
}

/**
 * Finds the chart's patient among raw records.
 * @param wanted the id; without it the only Patient there is
 * @throws ChartError no such patient, more than one, one without an id, or one that was merged into another
 */
export function findPatient(entries: readonly RawEntry[], wanted?: string): FoundPatient {
  const candidates = entries.filter(
    (e) =>
      isObject(e.resource) &&
      e.resource.resourceType === 'Patient' &&
      (wanted === undefined || e.resource.id === wanted),
  )
  const ids = new Set(candidates.map((e) => (e.resource as { id?: unknown }).id))
  if (ids.size === 0) {
    const id = wanted ?? soleSubject(entries)
    if (id === undefined) throw new ChartError('noPatient')
    // The records name their patient, but nothing is known of the person: never taken as absence.
    return {
      patient: { resourceType: 'Patient' as const, id },
      fullUrl: undefined,
      problem: 'no Patient resource',
    }
  }
  if (ids.size > 1) throw new ChartError('severalPatients')
  const versions = newestOf(
    candidates.map((e) => ({ ...versionOf(e.resource as Raw), raw: e.resource as Raw })),
  )
  if (versions.some(({ raw }) => linked(raw, 'replaced-by').length > 0)) throw new ChartError('replaced')
  const parsed = versions.map(({ raw }) => lenientPatient(raw))
  const [patient, ...others] = ordered(parsed.flatMap((p) => (p.patient ? [p.patient] : [])))
  if (!patient) throw new ChartError('noId')
  const fullUrl = candidates.find((e) => e.fullUrl !== undefined)?.fullUrl
  if (others.length === 0) return { patient, fullUrl, problem: parsed.find((p) => p.problem)?.problem }
  return { patient: agreed(patient, others), fullUrl, problem: 'two versions of the Patient differ' }
}

/** Of versions that cannot be told apart only what they agree on. */
function agreed(patient: Patient, others: readonly Patient[]): Patient {
  const shared = Object.entries(patient).filter(([key, value]) =>
    others.every((o) => JSON.stringify(o[key as keyof Patient]) === JSON.stringify(value)),
  )
  const dead = [patient, ...others].some(
    (p) => p.deceasedBoolean === true || p.deceasedDateTime !== undefined,
  )
  return { ...(Object.fromEntries(shared) as Patient), ...(dead && { deceasedBoolean: true }) }
}

/** The one patient that every record names, if they all name one. */
function soleSubject(entries: readonly RawEntry[]): string | undefined {
  const ids = new Set(
    entries.flatMap(({ resource }) => {
      const subject = isObject(resource) ? subjectOf(resource) : undefined
      return subject === undefined ? [] : [localReference(subject)]
    }),
  )
  const [only] = ids
  return ids.size === 1 && only?.startsWith('Patient/') ? only.slice('Patient/'.length) : undefined
}

/** A Patient with a malformed element is read without it, and counts as not read completely. */
function lenientPatient(raw: Raw): { patient?: Patient; problem?: string } {
  const { resourceType, id, modifierExtension } = raw
  if (modifierExtension !== undefined && String(modifierExtension) !== '')
    return {
      ...lenientPatient({ resourceType, id }),
      problem: 'an unknown modifierExtension changes its meaning',
    }
  const cut = sliceOf('Patient', raw)
  if ('slice' in cut) return { patient: cut.slice }
  const wrong = new Set(cut.misfits.map((m) => String(m.path[0])))
  if (wrong.has('id')) return {}
  const sound = Object.fromEntries(Object.entries(raw).filter(([k]) => !wrong.has(k)))
  // A date of death that does not exist is still a death.
  const rest = { ...sound, ...(wrong.has('deceasedDateTime') && { deceasedBoolean: true }) }
  // What is too long is told only when all else fits.
  return { ...lenientPatient(rest), problem: saidOf(cut.misfits) }
}
