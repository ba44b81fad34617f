import { useId } from 'react'
import { pick } from '../../../wording/language.ts'
import { showFact } from '../../../wording/values.ts'
import { EvidenceItems } from '../../evidence/EvidenceItem.tsx'
import { useScreening } from '../../screening.ts'
import { ANSWERS } from '../../words/answers.ts'
import { QUESTIONS } from '../../words/questions.ts'
import { useLanguage, useWords } from '../../words/words.ts'
import type { ControlProps } from '../Control.tsx'
import { unplaced } from '../hints.ts'
import { noneOf } from '../none.ts'
import { chartSide } from '../override.ts'
import { choicesOf, RadioRow } from './RadioRow.tsx'

/** One row for each entry: present, absent or not known; one tap for "none of these". */
export function Entries({ definition, draft, onChange, described }: ControlProps) {
  const { assessment, chart, wording } = useScreening()
  const words = { ...useWords(ANSWERS), ...useWords(QUESTIONS) }
  const language = useLanguage()
  const name = useId()
  const values =
    typeof draft.value === 'object' && draft.value !== null ? (draft.value as Record<string, unknown>) : {}
  const options = [...choicesOf(definition, language), { value: undefined, label: words.notKnown }]
  const choose = (entry: string, value: unknown) => {
    const { [entry]: _, ...rest } = values
    const next = value === undefined ? rest : { ...rest, [entry]: value }
    onChange({ value: Object.keys(next).length === 0 ? 'unknown' : next })
  }
  const silent = unplaced(definition, assessment.facts, chart, wording.catalogue).length === 0
  // What is said already of an entry at which the chart hints stays as it is.
  const deny = () =>
    onChange({ value: { ...values, ...(noneOf(definition, assessment.facts) as Record<string, unknown>) } })
  return (
    <fieldset className="entries" aria-describedby={described}>
      <legend className="unseen">{pick(definition.question, language)}</legend>
      {silent && (
        <button type="button" onClick={deny}>
          {words.noneOfThese}
        </button>
      )}
      {definition.entries?.map((entry) => {
        const id = `${definition.id}/${entry.id}`
        const fact = assessment.facts.get(id)
        const charted = chartSide(fact)
        const given = values[entry.id]
        return (
          <div key={entry.id} className="entry">
            <RadioRow
              shown
              legend={pick(entry.label, language)}
              name={`${name}-${entry.id}`}
              options={options}
              value={given ?? (draft.value === undefined ? null : undefined)}
              onChange={(value) => choose(entry.id, value)}
            />
            {charted && (
              <p className="quiet">
                {words.inChart}: {showFact(id, charted, wording)}
              </p>
            )}
            {fact && !fact.known && fact.suggestion && (
              <>
                <p className="quiet">{showFact(id, fact, wording)}</p>
                <EvidenceItems evidence={fact.suggestion.evidence} />
              </>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
