/**
 * What to ask next. A question stands only if its answer could still move an open verdict; first the gate, then
 * what can exclude most open trials, then what settles most criteria, then the order of the catalogue.
 */
import type { Catalogue } from '../facts/catalogue.ts'
import type { Facts } from '../facts/fact.ts'
import type { CriterionResult, Question, TrialResult } from './assessment.ts'
import { canBecome } from './judge.ts'

/** The open criteria of a trial that an answer could still turn into a change of its verdict. */
function telling(result: TrialResult): CriterionResult[] {
  if (result.verdict !== 'incomplete') return []
  const cohortsAlive = (result.cohorts ?? []).filter((c) => c.verdict !== 'ineligible').map((c) => c.id)
  const inPlay = result.criteria.filter(
    (r) => r.criterion.cohort === undefined || cohortsAlive.includes(r.criterion.cohort),
  )
  const open = inPlay.filter((r) => r.status === 'unknown' && !r.criterion.onTheDay)
  const canBeMet =
    (result.cohorts === undefined || cohortsAlive.length > 0) && open.every((r) => canBecome(r, 'satisfied'))
  const excludes = (r: CriterionResult) => r.criterion.cohort === undefined && canBecome(r, 'failed')
  return canBeMet ? open : open.filter(excludes)
}

/** @param trials the judged trials @param facts the facts as they stand (a suggestion makes an answer cheap) */
export function nextQuestions(
  catalogue: Catalogue,
  trials: readonly TrialResult[],
  facts: Facts,
): Question[] {
  const found = new Map<string, { trials: Set<string>; criteria: string[]; excludes: Set<string> }>()
  for (const result of trials)
    for (const r of telling(result))
      for (const id of r.open) {
        const entry = found.get(id) ?? { trials: new Set(), criteria: [], excludes: new Set() }
        entry.trials.add(result.trial.id)
        entry.criteria.push(r.criterion.id)
        if (r.criterion.cohort === undefined && canBecome(r, 'failed')) entry.excludes.add(result.trial.id)
        found.set(id, entry)
      }
  const order = new Map(catalogue.criteria.facts.map((f, i) => [f.id, i]))
  const rank = (id: string, q: { criteria: string[]; excludes: Set<string> }) => [
    catalogue.definition(id).gate ? 0 : 1,
    -q.excludes.size,
    -q.criteria.length,
    facts.get(id)?.suggestion ? 0 : 1,
    order.get(id) ?? 0,
  ]
  return [...found]
    .map(([id, q]) => ({ id, q, rank: rank(id, q) }))
    .sort((a, b) => {
      const at = a.rank.findIndex((n, i) => n !== b.rank[i])
      return at < 0 ? 0 : (a.rank[at] ?? 0) - (b.rank[at] ?? 0)
    })
    .map(({ id, q }) => ({
      fact: catalogue.definition(id),
      trials: [...q.trials],
      criteria: q.criteria,
      excludes: [...q.excludes],
    }))
}
