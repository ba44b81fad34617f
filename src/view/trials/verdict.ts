/** A verdict in words, and the criterion that decides it. The words never promise that the patient can take part. */
import type { CriterionResult, TrialResult } from '../../eligibility/assessment.ts'
import { type Language, pick } from '../../wording/language.ts'
import { TRIALS } from '../words/trials.ts'

const PERMANENCE = ['never', 'byDecision', 'byTreatment', 'inTime'] as const

/** The failed criteria that rule the trial out, the least changeable first. */
export function decidingFailures({ criteria }: TrialResult): CriterionResult[] {
  return criteria
    .filter((r) => r.status === 'failed' && r.criterion.cohort === undefined)
    .toSorted((a, b) => PERMANENCE.indexOf(a.criterion.failure) - PERMANENCE.indexOf(b.criterion.failure))
}

export const countOf = ({ criteria }: TrialResult, status: CriterionResult['status']): number =>
  criteria.filter((r) => r.status === status).length

/** A label inside a sentence; abbreviations stay as they are. */
const inside = (label: string): string =>
  /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label

export function verdictInWords(result: TrialResult, language: Language): string {
  const words = TRIALS[language]
  const labels = (ids: readonly string[]) =>
    result.criteria
      .filter((r) => ids.includes(r.criterion.id))
      .map((r) => inside(pick(r.criterion.label, language)))
  switch (result.verdict) {
    case null:
      return words.noVerdict
    case 'eligible':
      return result.onTheDay.length > 0 ? words.meetsAllBefore(labels(result.onTheDay)) : words.meetsAll
    case 'incomplete':
      return result.open.length > 0
        ? words.open(result.open.length)
        : words.openWithoutQuestion(countOf(result, 'unknown'))
    case 'ineligible': {
      const [first, ...others] = decidingFailures(result)
      const sentence = words.doesNotMeet(first ? pick(first.criterion.label, language) : '')
      return others.length > 0 ? `${sentence} (${words.andMore(others.length)})` : sentence
    }
  }
}
