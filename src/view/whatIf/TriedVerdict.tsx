import type { TrialResult } from '../../eligibility/assessment.ts'
import { useScreening } from '../screening.ts'
import { verdictInWords } from '../trials/verdict.ts'
import { TRIALS } from '../words/trials.ts'
import { useLanguage, useWords } from '../words/words.ts'

/** Beside a verdict while values are being tried: that it is not the real one, and what that is. */
export function TriedVerdict({ result }: { result: TrialResult }) {
  const { trying, actual } = useScreening()
  const words = useWords(TRIALS)
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
