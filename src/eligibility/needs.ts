/** What each trial's criteria need of each fact, and whether they have it. Pure. */
import type { Rule } from '../criteria/rule.ts'
import type { Trial } from '../criteria/trial.ts'
import { isEntriesTest, isFactTest, mapOf } from '../criteria/walk.ts'
import type { Assessment, CriterionResult, Outcome, Status, Truth } from './assessment.ts'

export type Need = {
  readonly trial: Trial
  readonly result: CriterionResult
  /** The part of the criterion that reads the fact; undefined where it is only a day to compare with. */
  readonly leaf?: Outcome
  /** What the part must be for the criterion to be satisfied. */
  readonly wanted: Exclude<Truth, 'unknown'>
  /** Nothing else in the criterion can take its place: if the part fails, the criterion fails. */
  readonly sole: boolean
  /** Of the part if it stands alone, else of the whole criterion. */
  readonly status: Status
}

type Leaf = Pick<Need, 'wanted' | 'sole'> & { readonly outcome: Outcome; readonly fact: string }

/** The fact that a leaf reads by its own name. */
function readBy(rule: Rule): string | undefined {
  if (isFactTest(rule)) return rule.fact
  if (isEntriesTest(rule)) return mapOf(rule)
  if ('someItem' in rule) return rule.someItem
  return 'everyItem' in rule ? rule.everyItem : undefined
}

const opposite = (wanted: Need['wanted']): Need['wanted'] => (wanted === 'met' ? 'notMet' : 'met')

/** The leaves below an outcome, with what each must be. */
function leavesOf(outcome: Outcome, wanted: Need['wanted'], sole: boolean): Leaf[] {
  const { rule, parts = [] } = outcome
  const fact = readBy(rule)
  if (fact !== undefined) return [{ outcome, fact, wanted, sole }]
  const each = (stays: boolean) => parts.flatMap((p) => leavesOf(p, wanted, sole && stays))
  if ('not' in rule) return parts.flatMap((p) => leavesOf(p, opposite(wanted), sole))
  if ('if' in rule) {
    const [condition, then] = parts
    return [
      ...(condition ? leavesOf(condition, opposite(wanted), false) : []),
      ...(then ? leavesOf(then, wanted, false) : []),
    ]
  }
  // All of an AND must be true, all of an OR false; elsewhere one part may take another's place.
  if ('all' in rule) return each(wanted === 'met' || parts.length === 1)
  if ('any' in rule) return each(wanted === 'notMet' || parts.length === 1)
  return each(true)
}

const statusOf = ({ sole, outcome, wanted }: Leaf, whole: Status): Status =>
  !sole ? whole : outcome.truth === 'unknown' ? 'unknown' : outcome.truth === wanted ? 'satisfied' : 'failed'

const wantedOf = ({ kind }: CriterionResult): Need['wanted'] => (kind === 'inclusion' ? 'met' : 'notMet')

/** Catalogue ids of the facts that are not as a failed criterion wants them. */
export function failingFacts(result: CriterionResult): string[] {
  const leaves = leavesOf(result.outcome, wantedOf(result), true)
  const failing = leaves.filter((l) => l.outcome.truth !== 'unknown' && l.outcome.truth !== l.wanted)
  return [...new Set(failing.map((l) => l.fact))]
}

function needsIn(trial: Trial, result: CriterionResult): (Need & { readonly fact: string })[] {
  const wanted = wantedOf(result)
  const leaves = leavesOf(result.outcome, wanted, true)
  const told = leaves.map((leaf) => ({
    trial,
    result,
    leaf: leaf.outcome,
    wanted: leaf.wanted,
    sole: leaf.sole,
    status: statusOf(leaf, result.status),
    fact: leaf.fact,
  }))
  const others = result.facts.filter((id) => !leaves.some((l) => l.fact === id))
  return [
    ...told,
    ...others.map((fact) => ({ trial, result, wanted, sole: false, status: result.status, fact }) as const),
  ]
}

/** By catalogue id; in the order of the trials and of their criteria. */
export function needsOf({ trials }: Pick<Assessment, 'trials'>): ReadonlyMap<string, readonly Need[]> {
  const needs = new Map<string, Need[]>()
  for (const { trial, criteria } of trials)
    for (const result of criteria)
      for (const { fact, ...need } of needsIn(trial, result)) {
        const row = needs.get(fact)
        if (row) row.push(need)
        else needs.set(fact, [need])
      }
  return needs
}
