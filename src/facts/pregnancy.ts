/**
 * Pregnancy: the recorded status, or a current Condition of pregnancy; puerperium codes only suggest, and so does
 * what may have ended since: by an outcome, a delivery, or the end of the pregnancy's own record.
 */
import { addDays, type DayRange } from '../chart/partialDate.ts'
import type { Condition } from '../chart/resources.ts'
import type { ObservationHit } from './chartIndex.ts'
import { of, suggest } from './disease.ts'
import type { Reason } from './fact.ts'
import { choiceValue, type Finding, type Problem, type ReadResult, saysNothing } from './finding.ts'
import { latestResult } from './observations.ts'
import { abatementOf } from './onset.ts'
import type { Interpreted } from './quantity.ts'
import { conditionEvidence, future, performedOn } from './records.ts'
import { readCoded } from './result.ts'
import { type Env, isCurrent, isUndone, noted, recorded, standingOf } from './standing.ts'

/** Days after it was recorded for which a pregnancy may go on: 42 weeks. */
const LONGEST = 294

/** "Possible" and "not yet confirmed" are findings of their own: they stand before any older answer. */
function readStatus(hit: ObservationHit, { catalogue }: Env): Interpreted {
  const said = hit.part.valueCodeableConcept
  const unsure =
    catalogue.concepts.member(said, 'pregnancy-status-unsure') !== undefined &&
    said?.coding?.some((c) => catalogue.concepts.knowsSystem(c) === 'snomed')
  if (unsure) return { why: 'tentative' }
  const read = readCoded(hit, 'pregnancy-status-values', { type: 'choice' }, catalogue)
  return 'why' in read && said && saysNothing(said, catalogue) ? { none: true } : read
}

/** The reader `pregnancy`. */
export function readPregnancy(fact: string, env: Env): ReadResult {
  const lists = ['pregnancy-status', 'pregnancy-conditions', 'pregnancy-outcomes']
  const types = ['Observation', 'Condition', 'Procedure'] as const
  const hits = env.index.observations('pregnancy-status')
  const status = latestResult(fact, hits, (hit) => readStatus(hit, env), 'decides')
  const problems: Problem[] = [...status.problems]
  const unclear = (why: Reason, c: Condition) =>
    problems.push({ fact, why, evidence: [conditionEvidence(c)] })
  const no = status.findings.find((f) => f.value.type === 'choice' && f.value.value === 'not-pregnant')
  const since = no?.date === 'current' ? undefined : no?.date
  const all = env.index.conditions('pregnancy-conditions')
  const over: readonly (DayRange | undefined)[] = [
    ...of('pregnancy-outcomes', env).map((o) => noted(o, env)),
    ...env.index
      .procedures('pregnancy-outcomes')
      .flatMap(({ record }) => (record.status === 'completed' ? [performedOn(record)] : [])),
    ...of('pregnancy-itself', env).flatMap((c) => abatementOf(c, env.index.chart.patient) ?? []),
  ]
  /** Whether a pregnancy that was known then may have ended since. */
  const ended = (then: Finding['date']) =>
    over.some(
      (o) => !future(o, env.asOf) && !(then && then !== 'current' && (o?.to ?? then.from) < then.from),
    )
  const isOver = (seen: DayRange | undefined) => seen && addDays(seen.to, LONGEST) < env.asOf
  const findings: Finding[] = status.findings.map((f) =>
    f !== no && ended(f.date) ? { ...f, strength: 'suggests' } : f,
  )
  for (const c of of('pregnancy-conditions', env)) {
    const date = noted(c, env)
    if (isOver(recorded(c, env))) continue
    if (no && since && date && date.to < since.from && isCurrent(c, env) === true) {
      const evidence = [conditionEvidence(c), ...no.evidence]
      return { findings: [], problems: [{ fact, why: 'conflicting', evidence }], types, lists }
    }
    if (future(date, env.asOf)) unclear('implausible', c)
    else
      findings.push({
        fact,
        value: choiceValue('pregnant'),
        strength:
          isCurrent(c, env) === true && !ended(date) && !isUndone(c, all, true, env) ? 'decides' : 'suggests',
        evidence: [conditionEvidence(c)],
        date,
      })
  }
  for (const { record } of all) if (standingOf(record, env) === 'tentative') unclear('tentative', record)
  for (const c of of('puerperium-conditions', env))
    if (!isOver(recorded(c, env))) findings.push(suggest(fact, choiceValue('pregnant'), [c]))
  return { findings, problems, types, lists }
}
