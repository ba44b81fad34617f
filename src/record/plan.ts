/** What exactly will be written, decided after a look at what the EHR holds by now. */
import type { UnreadReason } from '../chart/chart.ts'
import type { Answers } from '../facts/answers.ts'
import type { Catalogue } from '../facts/catalogue.ts'
import type { Connection } from '../smart/connect.ts'
import { allows } from '../smart/scopes.ts'
import type { Base } from './answersStore.ts'
import { type Change, changesOf } from './changes.ts'
import { ecogIdentifier, ecogOf, holdsScore } from './ecog.ts'
import { type LookedAnswers, lookForAnswers, lookForEcog } from './look.ts'
import { responseOf, type Saved, type Signature } from './response.ts'
import type { Write } from './write.ts'

export type Source = Pick<Connection, 'server' | 'patientId' | 'encounterId' | 'user' | 'scopes' | 'request'>

export type Draft = {
  /** All that shall stand afterwards. */
  readonly answers: Answers
  readonly base: Base
  readonly ecogPending: boolean
  /** ISO instant. */
  readonly at: string
}

/** Why an entered ECOG score is not written as an Observation. */
export type EcogLeftOut = 'scope' | 'notYours'

export type Plan = {
  readonly draft: Draft
  /** What the EHR held when the plan was made. */
  readonly before?: Saved
  readonly changes: readonly Change[]
  readonly answers?: Write
  readonly ecog?: Write & { readonly identifier: string }
  readonly ecogLeftOut?: EcogLeftOut
}

export type Prepared =
  | { readonly kind: 'ready'; readonly plan: Plan }
  /** Somebody else saved since: their answers come in first. */
  | { readonly kind: 'changed'; readonly theirs: Saved }
  /** What the EHR holds cannot be read now, so nothing is written over it. */
  | { readonly kind: 'notChecked'; readonly why: UnreadReason }
  /** The EHR holds all of it already. */
  | { readonly kind: 'nothing'; readonly saved?: Saved }

/** Another version than the one that the entries build on. */
function isNewer(found: Saved, base: Base): boolean {
  if (found.id !== base.id) return true
  if (found.version !== undefined && base.version !== undefined) return found.version !== base.version
  return changesOf(found.answers, base.answers).length > 0
}

/** Whether answers may be written at all. */
export const maySave = (scopes: readonly string[]): boolean =>
  allows(scopes, 'QuestionnaireResponse', 'c') !== 'no'

function answersWrite(
  source: Source,
  draft: Draft,
  { found: before, withdrawn }: LookedAnswers,
  catalogue: Catalogue,
): Write {
  const { patientId, scopes } = source
  const signature: Signature = { ...source, at: draft.at }
  // Without a version nobody would notice that another one is overwritten.
  if (before?.version !== undefined && allows(scopes, 'QuestionnaireResponse', 'u') !== 'no')
    return {
      resource: responseOf(draft.answers, catalogue, signature, patientId, before),
      replaces: { id: before.id, version: before.version },
    }
  // Else a successor: two that follow the same one bear the same name, and one that was withdrawn keeps its own.
  const nameOf = (saved: Saved | undefined) => (saved ? [saved.id, saved.version ?? ''] : [])
  const name = [patientId, ...nameOf(before), ...nameOf(withdrawn)].join('.')
  const { id: _, ...resource } = responseOf(draft.answers, catalogue, signature, name, before)
  return { resource: { ...resource, status: 'completed' } }
}

async function ecogWrite(source: Source, draft: Draft): Promise<Pick<Plan, 'ecog' | 'ecogLeftOut'>> {
  const { patientId, scopes } = source
  const signature: Signature = { ...source, at: draft.at }
  const observation = ecogOf(draft.answers, signature)
  if (!observation) return typeof draft.answers.ecog?.value === 'number' ? { ecogLeftOut: 'notYours' } : {}
  if (allows(scopes, 'Observation', 'c') === 'no') return { ecogLeftOut: 'scope' }
  const identifier = ecogIdentifier(patientId, observation.effectiveDateTime ?? '')
  const { found } = await lookForEcog(source, identifier)
  if (!found) return { ecog: { resource: observation, identifier } }
  if (holdsScore(found.resource, observation.valueInteger)) return {}
  if (allows(scopes, 'Observation', 'u') === 'no') return { ecogLeftOut: 'scope' }
  const corrected = ecogOf(draft.answers, signature, found)
  return corrected
    ? { ecog: { resource: corrected, identifier, replaces: { id: found.id, version: found.version } } }
    : {}
}

/**
 * Looks, and says what is to be written.
 * @throws SmartError the session has ended
 */
export async function prepare(source: Source, draft: Draft, catalogue: Catalogue): Promise<Prepared> {
  const looked = await lookForAnswers(source, catalogue, draft.base.id)
  const { found, withdrawn, flaw } = looked
  // A warning that something may be missing stops nobody: the writing itself is conditional.
  if (!found && flaw !== undefined && flaw !== 'scope' && flaw !== 'warning')
    return { kind: 'notChecked', why: flaw }
  if (found && isNewer(found, draft.base)) return { kind: 'changed', theirs: found }
  // What the entries build on was withdrawn: it is not written anew as if it still stood.
  if (!found && withdrawn && changesOf(draft.base.answers, {}).length > 0)
    return { kind: 'changed', theirs: withdrawn }
  const changes = changesOf(found?.answers ?? {}, draft.answers)
  const ecogConcerned = draft.ecogPending || changes.some((c) => c.id === 'ecog')
  const plan: Plan = {
    draft,
    changes,
    ...(found && { before: found }),
    ...(changes.length > 0 && { answers: answersWrite(source, draft, looked, catalogue) }),
    ...(ecogConcerned && (await ecogWrite(source, draft))),
  }
  if (plan.answers || plan.ecog) return { kind: 'ready', plan }
  return { kind: 'nothing', ...(found && { saved: found }) }
}
