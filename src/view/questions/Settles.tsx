import type { Question } from '../../eligibility/assessment.ts'
import { useScreening } from '../screening.ts'
import { QUESTIONS } from '../words/questions.ts'
import { useWords } from '../words/words.ts'

/** Which trials and criteria an answer could settle. */
export function Settles({ questions }: { questions: readonly Question[] }) {
  const { assessment } = useScreening()
  const words = useWords(QUESTIONS)
  const settled = new Set(questions.flatMap((q) => q.criteria))
  const trials = assessment.trials.flatMap((t) => {
    const own = t.criteria.map((r) => r.criterion.id).filter((id) => settled.has(id))
    return own.length > 0 ? [`${t.trial.name} (${own.join(', ')})`] : []
  })
  if (trials.length === 0) return null
  return (
    <p className="settles quiet">
      {words.settles}: {trials.join(' · ')}
    </p>
  )
}
