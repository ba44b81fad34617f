import type { FactDefinition } from '../../criteria/fact.ts'
import type { Assessment } from '../../eligibility/assessment.ts'
import type { Suggestion } from '../../facts/fact.ts'
import { showDate } from '../../wording/language.ts'
import { factLabel, showValue, type WordingContext } from '../../wording/values.ts'
import { EvidenceItems } from '../evidence/EvidenceItem.tsx'
import { focusNear } from '../focus.ts'
import { type Entry, type Screening, useScreening } from '../screening.ts'
import { QUESTIONS } from '../words/questions.ts'
import { useWords } from '../words/words.ts'
import { confirmation } from './suggestion.ts'

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
  const { assessment, wording, entryDay } = screening
  const words = useWords(QUESTIONS)
  const entry = confirmation(definition, suggestion, entryDay, wording.catalogue)
  const isList = definition.type === 'list'
  const suggests = suggestion.evidence.some((e) => e.kind === 'chart') ? words.suggests : words.ruleSuggests
  const together = answered ? [] : sharing(definition, suggestion, screening)
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
            .map((d) => `${factLabel(d.id, wording)}: ${suggested(d, assessment, wording)}`)
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
            else onConfirm({ [definition.id]: entry, ...entriesOf(together, screening) })
          }}
        >
          {isList ? words.takeOver : words.confirm}
          <span className="unseen">: {showValue(suggestion.value, definition, wording)}</span>
        </button>
      )}
    </div>
  )
}

/** The rule of ours that suggests it; undefined where the chart does. */
const ruleOf = ({ evidence }: Suggestion): string | undefined =>
  evidence.flatMap((e) => (e.kind === 'derived' ? [e.formula] : []))[0]

const suggestionFor = ({ id }: FactDefinition, { facts }: Assessment): Suggestion | undefined =>
  facts.get(id)?.suggestion

/** Other open questions to which the same rule suggests an answer: whoever confirms one confirms them all. */
function sharing(
  definition: FactDefinition,
  suggestion: Suggestion,
  { answers, assessment }: Screening,
): FactDefinition[] {
  const rule = ruleOf(suggestion)
  if (rule === undefined) return []
  const open = assessment.questions.map((q) => q.fact).filter((d) => answers[d.id] === undefined)
  return open.filter((d) => {
    const other = suggestionFor(d, assessment)
    const ours = d.suggestedWhen?.some((w) => w.because.en === rule)
    return d.id !== definition.id && other !== undefined && ruleOf(other) === rule && ours
  })
}

const suggested = (d: FactDefinition, assessment: Assessment, wording: WordingContext): string => {
  const suggestion = suggestionFor(d, assessment)
  return suggestion ? showValue(suggestion.value, d, wording) : ''
}

function entriesOf(
  definitions: readonly FactDefinition[],
  { assessment, wording, entryDay }: Screening,
): Record<string, Entry> {
  return Object.fromEntries(
    definitions.flatMap((d) => {
      const suggestion = suggestionFor(d, assessment)
      const entry = suggestion && confirmation(d, suggestion, entryDay, wording.catalogue)
      return entry ? [[d.id, entry]] : []
    }),
  )
}
