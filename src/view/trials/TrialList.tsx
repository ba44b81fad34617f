import type { Assessment, TrialResult } from '../../eligibility/assessment.ts'
import { Still } from '../Still.tsx'
import { useScreening } from '../screening.ts'
import { TRIALS } from '../words/trials.ts'
import { useWords } from '../words/words.ts'
import { TrialCard } from './TrialCard.tsx'

/** Without what is tried. */
const realOf = ({ trial }: TrialResult, { trials }: Assessment) => trials.find((t) => t.trial.id === trial.id)

type Props = {
  /** In the order to show them. */
  trials: readonly TrialResult[]
  chosen: string | undefined
  /** The same function from rendering to rendering, or every card is rendered anew. */
  onChoose: (id: string) => void
}

export function TrialList({ trials, chosen, onChoose }: Props) {
  const screening = useScreening()
  const { actual, wording, trying } = screening
  const words = useWords(TRIALS)
  return (
    <nav className="trials" aria-label={words.trials}>
      <h2>{words.trials}</h2>
      <ol>
        {trials.map((result) => (
          <Still
            key={result.trial.id}
            from={[result, realOf(result, actual), result.trial.id === chosen, onChoose, wording, trying]}
            screening={screening}
          >
            {() => (
              <TrialCard
                result={result}
                chosen={result.trial.id === chosen}
                onChoose={() => onChoose(result.trial.id)}
              />
            )}
          </Still>
        ))}
      </ol>
    </nav>
  )
}
