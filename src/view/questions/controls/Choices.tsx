import { useId } from 'react'
import { pick } from '../../../wording/language.ts'
import { phrasesOf } from '../../../wording/phrases.ts'
import { ANSWERS } from '../../words/answers.ts'
import { useLanguage, useWords } from '../../words/words.ts'
import type { ControlProps } from '../Control.tsx'
import { rangeOf } from '../draft.ts'
import { RadioRow } from './RadioRow.tsx'

/** Yes and no, the options, or the steps of a short scale; *not known* always among them. */
export function Choices({ definition, draft, onChange, described }: ControlProps) {
  const words = useWords(ANSWERS)
  const language = useLanguage()
  const name = useId()
  const options: { value: unknown; label: string }[] =
    definition.type === 'boolean'
      ? [
          { value: true, label: phrasesOf(language).yes },
          { value: false, label: phrasesOf(language).no },
        ]
      : definition.type === 'integer'
        ? rangeOf(definition).map((n) => ({ value: n, label: String(n) }))
        : (definition.options ?? []).map((o) => ({ value: o.id, label: pick(o.label, language) }))
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
