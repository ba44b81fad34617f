import type { CriterionResult, TrialResult } from '../../eligibility/assessment.ts'
import { useScreening } from '../screening.ts'
import { verdictInWords } from '../trials/verdict.ts'
import { TRIALS } from '../words/trials.ts'
import { WHAT_IF } from '../words/whatIf.ts'
import { useLanguage, useWords } from '../words/words.ts'

/** Beside a verdict while values are being tried: that it is not the real one, and what that is. */
export function TriedVerdict({ result }: { result: TrialResult }) {
  const { trying, actual } = useScreening()
  const words = useWords(WHAT_IF)
  const language = useLanguage()
  if (!trying) return null
  const real = actual.trials.find((t) => t.trial.id === result.trial.id)
  const before = real && verdictInWords(real, language)
  const differs = before !== undefined && before !== verdictInWords(result, language)
  return (
    <p className="tried">
      <strong>{words.tried}</strong>
      {differs && ` (${words.was(before)})`}
    </p>
  )
}

/** Beside the status of a criterion that what is tried changes. */
export function TriedStatus({ result }: { result: CriterionResult }) {
  const { trying, actual } = useScreening()
  const words = { ...useWords(TRIALS), ...useWords(WHAT_IF) }
  if (!trying) return null
  const { criterion, kind, status } = result
  const real = actual.trials.flatMap((t) => t.criteria).find((r) => r.criterion.id === criterion.id)
  if (!real || real.status === status) return null
  return (
    <span className="tried">
      <strong>{words.tried}</strong> ({words.was(words.status[kind][real.status])})
    </span>
  )
}
