/** Carries a plan out, then looks what the EHR made of it: what it says counts less than what it holds. */
import type { UnreadReason } from '../chart/chart.ts'
import type { Catalogue } from '../facts/catalogue.ts'
import { changesOf } from './changes.ts'
import { holdsScore } from './ecog.ts'
import { lookForAnswers, lookForEcog, readAnswers } from './look.ts'
import type { Plan, Source } from './plan.ts'
import type { Saved } from './response.ts'
import { type Sent, send, type Write, type WriteProblem } from './write.ts'

export type Outcome =
  /** As it was sent. `late`: found there although the EHR had not answered. */
  | { readonly kind: 'kept'; readonly late: boolean }
  /** Stored without these: ids of facts, names of elements. */
  | { readonly kind: 'dropped'; readonly facts: readonly string[]; readonly elements: readonly string[] }
  | { readonly kind: 'notStored'; readonly problem: WriteProblem }
  /** The EHR said yes, and holds nothing of it. */
  | { readonly kind: 'vanished' }
  /** It may be there; it could not be read back. */
  | { readonly kind: 'unconfirmed'; readonly why: UnreadReason }
  /** Somebody else came first. */
  | { readonly kind: 'changed' }

export type Result = {
  readonly answers?: Outcome
  readonly ecog?: Outcome
  /** What the EHR holds now, as far as it could be read. */
  readonly saved?: Saved
  /** `saved` is somebody else's. */
  readonly theirs?: true
}

/** Elements that were sent and are not there. What a server adds or words otherwise is its own affair. */
function missingElements(sent: object, stored: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(sent).filter((name) => !(name in stored))
}

/** A server may keep fewer digits, or another zone. */
const sameInstant = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && Math.floor(Date.parse(a) / 1000) === Math.floor(Date.parse(b) / 1000)

async function checkAnswers(
  source: Source,
  plan: Plan,
  write: Write,
  { id, problem }: Sent,
  catalogue: Catalogue,
): Promise<Result> {
  const byId = id === undefined ? undefined : await readAnswers(source, id, catalogue)
  const { found, flaw } = byId?.found ? byId : await lookForAnswers(source, catalogue)
  const nothing: Outcome = problem === undefined ? { kind: 'vanished' } : { kind: 'notStored', problem }
  if (!found) {
    const refused = problem !== undefined && problem !== 'noAnswer'
    return { answers: flaw === undefined || refused ? nothing : { kind: 'unconfirmed', why: flaw } }
  }
  const { before, draft } = plan
  if (found.id === before?.id && found.version === before.version && found.authored === before.authored)
    return { answers: nothing, saved: found }
  const lost = changesOf(found.answers, draft.answers).map((c) => c.id)
  const byUs = sameInstant(found.authored, draft.at) || (found.authored === undefined && id !== undefined)
  if (!byUs && lost.length > 0) return { answers: { kind: 'changed' }, saved: found, theirs: true }
  const { item: _, ...head } = write.resource as fhir4.QuestionnaireResponse
  const elements = missingElements(head, found.resource)
  return {
    answers:
      lost.length + elements.length > 0
        ? { kind: 'dropped', facts: lost, elements }
        : { kind: 'kept', late: problem !== undefined },
    saved: found,
  }
}

async function checkEcog(
  source: Source,
  { resource, identifier, replaces }: NonNullable<Plan['ecog']>,
  { problem }: Sent,
): Promise<Outcome> {
  const { found, flaw } = await lookForEcog(source, identifier)
  const nothing: Outcome = problem === undefined ? { kind: 'vanished' } : { kind: 'notStored', problem }
  if (!found) {
    const refused = problem !== undefined && problem !== 'noAnswer'
    return flaw === undefined || refused ? nothing : { kind: 'unconfirmed', why: flaw }
  }
  const sent = resource as fhir4.Observation
  if (!holdsScore(found.resource, sent.valueInteger))
    return replaces?.version === found.version ? nothing : { kind: 'changed' }
  const elements = missingElements(sent, found.resource)
  return elements.length > 0
    ? { kind: 'dropped', facts: [], elements }
    : { kind: 'kept', late: problem !== undefined }
}

/**
 * Writes what the plan says, once, and reads it back.
 * @throws SmartError the session has ended; the next look tells what was stored
 */
export async function carryOut(source: Source, plan: Plan, catalogue: Catalogue): Promise<Result> {
  const { answers, ecog, before } = plan
  const writes = [answers, ecog].filter((w) => w !== undefined)
  const sent = await send(source.request, writes)
  const sentOf = (write: Write): Sent => sent[writes.indexOf(write)] ?? {}
  const checked = answers
    ? await checkAnswers(source, plan, answers, sentOf(answers), catalogue)
    : { ...(before && { saved: before }) }
  return {
    ...checked,
    ...(ecog && { ecog: await checkEcog(source, ecog, sentOf(ecog)) }),
  }
}
