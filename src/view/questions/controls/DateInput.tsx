import { useId } from 'react'
import { pick } from '../../../wording/language.ts'
import { DateText } from '../../date/DateText.tsx'
import { ANSWERS } from '../../words/answers.ts'
import { useLanguage, useWords } from '../../words/words.ts'
import type { ControlProps } from '../Control.tsx'
import { NotKnown } from './NumberInput.tsx'

/** A date, *never* where the question allows it, or *not known*. */
export function DateInput({
  definition,
  draft,
  onChange,
  described,
  never,
}: ControlProps & { never: boolean }) {
  const words = useWords(ANSWERS)
  const language = useLanguage()
  const id = useId()
  const word = draft.value === 'unknown' || draft.value === 'never' ? draft.value : undefined
  const date = word === undefined && typeof draft.value === 'string' ? draft.value : ''
  return (
    <div className="number-input">
      <span className="field">
        <label htmlFor={id} className="unseen">
          {pick(definition.question, language)}
        </label>
        <DateText
          id={id}
          value={date}
          disabled={word !== undefined}
          described={`${id}-about ${described}`}
          onChange={(value) => onChange({ value })}
        />
        <span className="quiet" id={`${id}-about`}>
          {words.about}
        </span>
      </span>
      {never && (
        <label className="not-known">
          <input
            type="checkbox"
            checked={word === 'never'}
            onChange={() => onChange({ value: word === 'never' ? undefined : 'never' })}
          />
          {words.never}
        </label>
      )}
      <NotKnown on={word === 'unknown'} onChange={(value) => onChange({ value })} />
    </div>
  )
}
