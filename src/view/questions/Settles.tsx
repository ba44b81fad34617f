import type { Question } from '../../eligibility/assessment.ts'
import { useScreening } from '../screening.ts'
import { QUESTIONS } from '../words/questions.ts'
import { useWords } from '../words/words.ts'

/** Which trials and criteria an answer could settle. */
export function Settles({ question }: { question: Question }) {
  const { assessment } = useScreening()
  const words = useWords(QUESTIONS)
  const trials = assessment.trials.filter((t) => question.trials.includes(t.trial.id))
  return (
    <p className="settles quiet">
      {words.settles}:{' '}
      {trials
        .map((t) => {
          const own = t.criteria.map((r) => r.criterion.id).filter((id) => question.criteria.includes(id))
          return `${t.trial.name} (${own.join(', ')})`
        })
        .join(' · ')}
    </p>
  )
}
