import { useId } from 'react'
import { pick } from '../../../wording/language.ts'
import { ANSWERS } from '../../words/answers.ts'
import { useLanguage, useWords } from '../../words/words.ts'
import type { ControlProps } from '../Control.tsx'
import { rangeOf } from '../draft.ts'
import { choicesOf, RadioRow } from './RadioRow.tsx'

/** Yes and no, the options, or the steps of a short scale; *not known* always among them. */
export function Choices({ definition, draft, onChange, described }: ControlProps) {
  const words = useWords(ANSWERS)
  const language = useLanguage()
  const name = useId()
  const options =
    definition.type === 'integer'
      ? rangeOf(definition).map((n) => ({ value: n, label: String(n) }))
      : choicesOf(definition, language)
  return (
    <RadioRow
      legend={pick(definition.question, language)}
      name={name}
      described={described}
      options={[...options, { value: 'unknown', label: words.notKnown }]}
      value={draft.value}
      onChange={(value) => onChange({ value })}
    />
  )
}
