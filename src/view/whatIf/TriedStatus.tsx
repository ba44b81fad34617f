import type { CriterionResult } from '../../eligibility/assessment.ts'
import { useScreening } from '../screening.ts'
import { CRITERIA } from '../words/criteria.ts'
import { TRIALS } from '../words/trials.ts'
import { WHAT_IF } from '../words/whatIf.ts'
import { useWords } from '../words/words.ts'

/** Beside the status of a criterion that what is tried changes. */
export function TriedStatus({ result }: { result: CriterionResult }) {
  const { trying, actual } = useScreening()
  const words = { ...useWords(TRIALS), ...useWords(CRITERIA), ...useWords(WHAT_IF) }
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
