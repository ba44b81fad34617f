/** The criteria as they stand, and facts in the short writing of the tests. */
import { fileURLToPath } from 'node:url'
import { addDays, type Day } from '../../src/chart/partialDate.ts'
import type { Criteria } from '../../src/criteria/criteria.ts'
import { loadCriteria } from '../../src/criteria/load.ts'
import { assessFacts } from '../../src/eligibility/assess.ts'
import type { Assessment, CriterionResult, TrialResult } from '../../src/eligibility/assessment.ts'
import { type Catalogue, catalogueOf } from '../../src/facts/catalogue.ts'
import type { Fact, FactId, Facts, Reason } from '../../src/facts/fact.ts'
import { notRecorded, unknown } from '../../src/facts/fact.ts'
import { mergeAnswer } from '../../src/facts/merge.ts'
import { parseAnswers } from '../../src/facts/parseAnswers.ts'

export const criteria: Criteria = loadCriteria(fileURLToPath(new URL('../../criteria', import.meta.url)))
export const catalogue: Catalogue = catalogueOf(criteria)

/** The registration date of the tests. */
export const TODAY: Day = '2026-11-21'
export const ago = (days: number): Day => addDays(TODAY, -days)

/** A fact that is there and cannot be used. */
export type Why = { readonly why: Reason }
export const why = (reason: Reason): Why => ({ why: reason })
const isWhy = (x: unknown): x is Why => typeof x === 'object' && x !== null && 'why' in x

/** Facts by id, written as an answer would be; facts left out are not recorded. */
export type Written = Readonly<Record<string, unknown>>

/** Only one entry of a map fact, or the fact itself, with its answer. */
function entered(id: FactId, given: unknown, asOf: Day): [FactId, Fact][] {
  const definition = catalogue.definition(id)
  const ids = definition.entries?.map((e) => `${id}/${e.id}`) ?? [id]
  if (isWhy(given)) return ids.map((one) => [one, unknown(given.why)])
  const answer = parseAnswers({ [id]: given }, catalogue, asOf)[id]
  if (!answer) return []
  const merged = (value: unknown) =>
    mergeAnswer(definition, notRecorded, { ...answer, value }, catalogue, asOf)
  if (!definition.entries || answer.value === 'unknown') return ids.map((one) => [one, merged(answer.value)])
  return Object.entries(answer.value as Record<string, unknown>).map(([e, value]) => [
    `${id}/${e}`,
    merged(value),
  ])
}

/** Facts alone: nothing is derived from them. */
export const factsOf = (written: Written, asOf: Day = TODAY): Facts =>
  new Map(Object.entries(written).flatMap(([id, given]) => entered(id, given, asOf)))

export const assessed = (written: Written, asOf: Day = TODAY): Assessment =>
  assessFacts(catalogue, factsOf(written, asOf), asOf)

export function trialOf(assessment: Assessment, id: string): TrialResult {
  const found = assessment.trials.find((t) => t.trial.id === id)
  if (!found) throw new RangeError(`no trial "${id}"`)
  return found
}

export function criterionOf(assessment: Assessment, id: string): CriterionResult {
  const found = assessment.trials.flatMap((t) => t.criteria).find((r) => r.criterion.id === id)
  if (!found) throw new RangeError(`no criterion "${id}"`)
  return found
}

/** The status of one criterion under these facts. */
export const statusOf = (id: string, written: Written, asOf: Day = TODAY) =>
  criterionOf(assessed(written, asOf), id).status

export const criterionIds = criteria.trials.flatMap((t) => [...t.inclusion, ...t.exclusion].map((c) => c.id))
