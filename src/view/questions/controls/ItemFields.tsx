import { useId } from 'react'
import type { FactDefinition, Field } from '../../../criteria/fact.ts'
import { pick } from '../../../wording/language.ts'
import { DateText } from '../../date/DateText.tsx'
import { ANSWERS } from '../../words/answers.ts'
import { useLanguage, useWords } from '../../words/words.ts'
import type { GivenItem } from '../list.ts'
import { choicesOf, RadioRow } from './RadioRow.tsx'

type Props = {
  number: number
  definition: FactDefinition
  item: GivenItem
  onChange: (item: GivenItem) => void
  onRemove: () => void
}

/** One item of a list: its fields, each of which may stay open. */
export function ItemFields({ number, definition, item, onChange, onRemove }: Props) {
  const words = useWords(ANSWERS)
  const set = (field: string, value: unknown) => {
    const { [field]: _, ...rest } = item
    onChange(value === undefined || value === '' ? rest : { ...rest, [field]: value })
  }
  return (
    <fieldset className="item">
      <legend>{words.item(number)}</legend>
      {definition.fields?.map((field) => (
        <FieldInput key={field.id} field={field} value={item[field.id]} onChange={(v) => set(field.id, v)} />
      ))}
      <button type="button" onClick={onRemove}>
        {words.removeItem(number)}
      </button>
    </fieldset>
  )
}

function FieldInput(props: { field: Field; value: unknown; onChange: (value: unknown) => void }) {
  const { field, value, onChange } = props
  const words = useWords(ANSWERS)
  const language = useLanguage()
  const id = useId()
  const label = pick(field.label, language)
  switch (field.type) {
    case 'boolean':
    case 'choice':
      return (
        <RadioRow
          shown
          legend={label}
          name={id}
          value={value}
          options={[...choicesOf(field, language), { value: undefined, label: words.notKnown }]}
          onChange={onChange}
        />
      )
    case 'quantity':
      return (
        <p className="side">
          <label htmlFor={id}>{label}</label>
          <input
            id={id}
            type="number"
            min={0}
            step="any"
            value={typeof value === 'number' ? value : ''}
            onChange={(event) => onChange(event.target.value === '' ? undefined : Number(event.target.value))}
          />
        </p>
      )
    default:
      return (
        <p className="side">
          <label htmlFor={id}>{label}</label>
          <DateText
            id={id}
            value={typeof value === 'string' && value !== field.mark ? value : ''}
            disabled={field.mark !== undefined && value === field.mark}
            onChange={onChange}
          />
          {field.type === 'dateOrMark' && (
            <label className="not-known">
              <input
                type="checkbox"
                checked={value === field.mark}
                onChange={() => onChange(value === field.mark ? undefined : field.mark)}
              />
              {words.never}
            </label>
          )}
        </p>
      )
  }
}
