import { useId } from 'react'
import { pick } from '../../../wording/language.ts'
import { showUnit } from '../../../wording/values.ts'
import { useScreening } from '../../screening.ts'
import { ANSWERS } from '../../words/answers.ts'
import { useLanguage, useWords } from '../../words/words.ts'
import type { ControlProps } from '../Control.tsx'

/** A number with its unit, and the laboratory's upper limit of normal where a criterion compares with it. */
export function NumberInput({ definition, draft, onChange, described }: ControlProps) {
  const { wording } = useScreening()
  const words = useWords(ANSWERS)
  const language = useLanguage()
  const id = useId()
  const units = definition.units ?? (definition.unit === undefined ? [] : [definition.unit])
  const isUnknown = draft.value === 'unknown'
  const shown = (unit: string) => showUnit(unit, wording)
  return (
    <div className="number-input">
      <span className="field">
        <label htmlFor={id} className="unseen">
          {pick(definition.question, language)}
        </label>
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          size={8}
          disabled={isUnknown}
          value={isUnknown || draft.value === undefined ? '' : String(draft.value)}
          aria-describedby={described}
          onChange={(event) => onChange({ value: event.target.value })}
        />
        {definition.type === 'quantity' &&
          (units.length > 1 ? (
            <select
              aria-label={words.unit}
              value={draft.unit}
              disabled={isUnknown}
              onChange={(event) => onChange({ unit: event.target.value })}
            >
              {units.map((unit) => (
                <option key={unit} value={unit}>
                  {shown(unit)}
                </option>
              ))}
            </select>
          ) : (
            <span>{units.map(shown)}</span>
          ))}
      </span>
      {definition.upperLimit && (
        <span className="field">
          <label htmlFor={`${id}-limit`}>{words.upperLimit}</label>
          <input
            id={`${id}-limit`}
            inputMode="decimal"
            autoComplete="off"
            size={6}
            disabled={isUnknown}
            value={draft.upperLimit}
            onChange={(event) => onChange({ upperLimit: event.target.value })}
          />
        </span>
      )}
      <NotKnown on={isUnknown} onChange={(value) => onChange({ value })} />
    </div>
  )
}

/** *Not known* beside a field to type in. */
export function NotKnown({
  on,
  onChange,
}: {
  on: boolean
  onChange: (value: 'unknown' | undefined) => void
}) {
  const words = useWords(ANSWERS)
  return (
    <label className="not-known">
      <input type="checkbox" checked={on} onChange={() => onChange(on ? undefined : 'unknown')} />
      {words.notKnown}
    </label>
  )
}
