/** What differs between the verdicts as they are and as they would be. */
import type { Assessment, CriterionResult, TrialResult } from '../../eligibility/assessment.ts'
import type { Language } from '../../wording/language.ts'
import { verdictInWords } from '../trials/verdict.ts'

export type ChangedCriterion = { readonly before: CriterionResult; readonly now: CriterionResult }
export type ChangedTrial = {
  readonly before: TrialResult
  readonly now: TrialResult
  /** Whether the verdict is another; else only its reason or its criteria are. */
  readonly verdict: boolean
  readonly criteria: readonly ChangedCriterion[]
}

/** The trials of which anything differs, in the order of `shown`. */
export function changesBetween(actual: Assessment, shown: Assessment, language: Language): ChangedTrial[] {
  return shown.trials.flatMap((now) => {
    const before = actual.trials.find((t) => t.trial.id === now.trial.id)
    if (!before) return []
    const criteria = now.criteria.flatMap((r, i): ChangedCriterion[] => {
      const was = before.criteria[i]
      return was && was.status !== r.status ? [{ before: was, now: r }] : []
    })
    const worded = verdictInWords(before, language) !== verdictInWords(now, language)
    const verdict = before.verdict !== now.verdict
    return worded || criteria.length > 0 ? [{ before, now, verdict, criteria }] : []
  })
}
