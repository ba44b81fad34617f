/** What belongs to an answer: its day, who decided or how, and why it replaces another. */
import { useEffect, useId, useRef } from 'react'
import type { FactDefinition } from '../../criteria/fact.ts'
import { pick } from '../../wording/language.ts'
import { DateText } from '../date/DateText.tsx'
import { ANSWERS } from '../words/answers.ts'
import { useLanguage, useWords } from '../words/words.ts'

type DateProps = { value: string; onChange: (date: string) => void; onSettle: () => void }

export function DateField({ value, onChange, onSettle }: DateProps) {
  const words = useWords(ANSWERS)
  const id = useId()
  return (
    <p className="side">
      <label htmlFor={id}>{words.date}</label>
      <DateText id={id} value={value} onChange={onChange} onSettle={onSettle} />
    </p>
  )
}

type ExtrasProps = {
  definition: FactDefinition
  values: Readonly<Record<string, string>>
  onChange: (values: Readonly<Record<string, string>>) => void
  onSettle: () => void
}

/** Recorded and shown; no rule reads them. */
export function Extras({ definition, values, onChange, onSettle }: ExtrasProps) {
  const language = useLanguage()
  const id = useId()
  return definition.extras?.map((extra) => (
    <p className="side" key={extra.id}>
      <label htmlFor={`${id}-${extra.id}`}>{pick(extra.label, language)}</label>
      {/date$/i.test(extra.id) ? (
        <DateText
          id={`${id}-${extra.id}`}
          value={values[extra.id] ?? ''}
          onChange={(date) => onChange({ ...values, [extra.id]: date })}
          onSettle={onSettle}
        />
      ) : (
        <input
          id={`${id}-${extra.id}`}
          type="text"
          value={values[extra.id] ?? ''}
          onChange={(event) => onChange({ ...values, [extra.id]: event.target.value })}
          onBlur={onSettle}
        />
      )}
    </p>
  ))
}

type ReasonProps = {
  value: string
  help: string | undefined
  /** Id of what says that there is none yet. */
  missing: string | undefined
  onChange: (reason: string) => void
}

export function ReasonField({ value, help, missing, onChange }: ReasonProps) {
  const words = useWords(ANSWERS)
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (missing !== undefined) field.current?.focus()
  }, [missing])
  return (
    <p className="side">
      <label htmlFor={id}>{words.reason}</label>
      <input
        id={id}
        type="text"
        ref={field}
        required
        value={value}
        aria-invalid={missing !== undefined}
        aria-describedby={
          [missing, help !== undefined && `${id}-help`].filter(Boolean).join(' ') || undefined
        }
        onChange={(event) => onChange(event.target.value)}
      />
      {help !== undefined && (
        <span className="quiet" id={`${id}-help`}>
          {help}
        </span>
      )}
    </p>
  )
}
