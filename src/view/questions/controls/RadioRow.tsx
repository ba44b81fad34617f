import type { Option } from '../../../criteria/fact.ts'
import { type Language, pick } from '../../../wording/language.ts'
import { phrasesOf } from '../../../wording/phrases.ts'

type Choice = { readonly value: unknown; readonly label: string }

/** Yes and no, or the options. */
export function choicesOf(
  { type, options = [] }: { readonly type: string; readonly options?: readonly Option[] | undefined },
  language: Language,
): Choice[] {
  const { yes, no } = phrasesOf(language)
  if (type !== 'boolean') return options.map((o) => ({ value: o.id, label: pick(o.label, language) }))
  return [
    { value: true, label: yes },
    { value: false, label: no },
  ]
}

type Props = {
  legend: string
  /** The legend is in sight; else it stands beside the group in another form. */
  shown?: boolean
  name: string
  described?: string
  options: readonly Choice[]
  value: unknown
  onChange: (value: unknown) => void
}

/** Native radio buttons in a row; Tab enters the group, arrows move in it. */
export function RadioRow({ legend, shown = false, name, described, options, value, onChange }: Props) {
  return (
    <fieldset className="radios" {...(described !== undefined && { 'aria-describedby': described })}>
      <legend className={shown ? undefined : 'unseen'}>{legend}</legend>
      {options.map((option) => (
        <label key={String(option.value)}>
          <input
            type="radio"
            name={name}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
