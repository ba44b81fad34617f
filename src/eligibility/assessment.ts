/** What the engine says of one patient on one day. */
import type { Day } from '../chart/partialDate.ts'
import type { FactDefinition } from '../criteria/fact.ts'
import type { Rule } from '../criteria/rule.ts'
import type { Criterion, Trial } from '../criteria/trial.ts'
import type { FactId, Facts, Item, Reason } from '../facts/fact.ts'

/** Strong Kleene truth; test it by name, never as a boolean. */
export type Truth = 'met' | 'notMet' | 'unknown'

/** The truth of a rule and, below it, of its parts: the explanation of a verdict is read off this tree. */
export type Outcome = {
  readonly rule: Rule
  readonly truth: Truth
  /** The last registration date on which this still holds if nothing new is recorded; null: no end. */
  readonly until: Day | null
  /** Why unknown. */
  readonly why?: Reason | undefined
  /** The fact a leaf read (an entry of a map fact: `extrahepaticSites/lung`). */
  readonly fact?: FactId
  /** The window in days that the leaf's value had to be in. */
  readonly window?: number
  /** The list item that this part was about. */
  readonly item?: Item
  readonly parts?: readonly Outcome[]
}

export type Status = 'satisfied' | 'failed' | 'unknown'
export type Verdict = 'eligible' | 'ineligible' | 'incomplete'

export type CriterionResult = {
  readonly criterion: Criterion
  readonly kind: 'inclusion' | 'exclusion'
  readonly status: Status
  readonly outcome: Outcome
  /** Reasons for unknown, most telling first; empty unless unknown. */
  readonly why: readonly Reason[]
  /** Catalogue ids of every fact the rule reads. */
  readonly facts: readonly string[]
  /** Catalogue ids of the facts whose answer could move it now, in the order to ask. */
  readonly open: readonly string[]
  /** Remarks of the criterion whose condition is met. */
  readonly remarks: NonNullable<Criterion['remarks']>
}

export type CohortResult = {
  readonly id: string
  /** null for a deceased patient. */
  readonly verdict: Verdict | null
  readonly criteria: readonly string[]
}

export type TrialResult = {
  readonly trial: Trial
  /** null for a deceased patient. */
  readonly verdict: Verdict | null
  readonly criteria: readonly CriterionResult[]
  readonly cohorts?: readonly CohortResult[] | undefined
  /** The last registration date on which the verdict holds if nothing new is recorded; null: no known end. */
  readonly holdsUntil: Day | null
  /** Criteria still open that are checked on the day of treatment only. */
  readonly onTheDay: readonly string[]
  /** Catalogue ids of the facts still open for this trial. */
  readonly open: readonly string[]
  /** Open criteria that would fail, and the trial with them, if all that the chart suggests were confirmed. */
  readonly wouldFail: readonly string[]
}

export type Question = {
  readonly fact: FactDefinition
  /** Trials and criteria that the answer could settle. */
  readonly trials: readonly string[]
  readonly criteria: readonly string[]
}

export type Assessment = {
  readonly asOf: Day
  readonly deceased: boolean
  readonly facts: Facts
  readonly trials: readonly TrialResult[]
  /** What to ask next, best first; suggestions waiting for confirmation among them. */
  readonly questions: readonly Question[]
}
