import type { FactDefinition } from '../../criteria/fact.ts'
import type { Suggestion } from '../../facts/fact.ts'
import { showDate } from '../../wording/language.ts'
import { factLabel, showValue } from '../../wording/values.ts'
import { EvidenceItems } from '../evidence/EvidenceItem.tsx'
import { focusNear } from '../focus.ts'
import { type Entry, useScreening } from '../screening.ts'
import { QUESTIONS } from '../words/questions.ts'
import { useWords } from '../words/words.ts'
import { confirmation, confirmedWith } from './suggestion.ts'

type Props = {
  definition: FactDefinition
  suggestion: Suggestion
  answered: boolean
  onConfirm: (entries: Readonly<Record<string, Entry>>) => void
  /** For a list: the form takes the items over, and the clinician completes it. */
  onTakeOver: (entry: Entry) => void
}

/** What the chart hints at, with its evidence, confirmed in one tap. */
export function SuggestionBox({ definition, suggestion, answered, onConfirm, onTakeOver }: Props) {
  const screening = useScreening()
  const { wording, entryDay } = screening
  const words = useWords(QUESTIONS)
  const entry = confirmation(definition, suggestion, entryDay, wording.catalogue)
  const isList = definition.type === 'list'
  const suggests = suggestion.evidence.some((e) => e.kind === 'chart') ? words.suggests : words.ruleSuggests
  const together = answered ? [] : confirmedWith(definition, suggestion, screening)
  const dated = suggestion.value.type !== 'date' && suggestion.date ? ` (${showDate(suggestion.date)})` : ''
  return (
    <div className="suggestion">
      <p>
        {suggests(showValue(suggestion.value, definition, wording))}
        {dated}
      </p>
      <EvidenceItems evidence={suggestion.evidence} />
      {together.length > 0 && (
        <p>
          {words.together}:{' '}
          {together
            .map((t) => `${factLabel(t.fact.id, wording)}: ${showValue(t.value, t.fact, wording)}`)
            .join('; ')}
        </p>
      )}
      {entry && (
        <button
          type="button"
          className={answered ? undefined : 'main'}
          disabled={answered}
          onClick={(event) => {
            focusNear(event.currentTarget)
            if (isList) onTakeOver(entry)
            else
              onConfirm(
                Object.fromEntries([[definition.id, entry], ...together.map((t) => [t.fact.id, t.entry])]),
              )
          }}
        >
          {isList ? words.takeOver : words.confirm}
          <span className="unseen">: {showValue(suggestion.value, definition, wording)}</span>
        </button>
      )}
    </div>
  )
}
