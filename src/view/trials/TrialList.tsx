import type { TrialResult } from '../../eligibility/assessment.ts'
import { TRIALS } from '../words/trials.ts'
import { useWords } from '../words/words.ts'
import { TrialCard } from './TrialCard.tsx'

type Props = {
  /** In the order to show them. */
  trials: readonly TrialResult[]
  chosen: string | undefined
  onChoose: (id: string) => void
}

export function TrialList({ trials, chosen, onChoose }: Props) {
  const words = useWords(TRIALS)
  return (
    <nav className="trials" aria-label={words.trials}>
      <h2>{words.trials}</h2>
      <ol>
        {trials.map((result) => (
          <TrialCard
            key={result.trial.id}
            result={result}
            chosen={result.trial.id === chosen}
            onChoose={() => onChoose(result.trial.id)}
          />
        ))}
      </ol>
    </nav>
  )
}
