import { useState } from 'react'
import { parseDate } from '../../chart/partialDate.ts'
import { showDate } from '../../wording/language.ts'
import { typedDate } from './typedDate.ts'

type Props = {
  id: string
  /** An ISO date to the day, the month or the year; or what was typed, where that is none. */
  value: string
  onChange: (date: string) => void
  onSettle?: (() => void) | undefined
  disabled?: boolean | undefined
  described?: string | undefined
}

const shown = (value: string): string => {
  const date = parseDate(value)
  return date ? showDate(date) : value
}

/**
 * A date to type in, as precise as it is known. It is written `21-Nov-2026` whatever the browser's language, which a
 * native date field is not; while it is typed, the way it is understood stands beside it.
 */
export function DateText({ id, value, onChange, onSettle, disabled = false, described }: Props) {
  const [text, setText] = useState(shown(value))
  const [seen, setSeen] = useState(value)
  if (seen !== value) {
    // Taken back or filled in elsewhere.
    setSeen(value)
    setText(shown(value))
  }
  const type = (typed: string) => {
    const date = typedDate(typed) ?? typed
    setText(typed)
    setSeen(date)
    onChange(date)
  }
  const understood = typedDate(text)
  return (
    <span className="date-text">
      <input
        id={id}
        className="date"
        type="text"
        autoComplete="off"
        spellCheck={false}
        placeholder="DD-MMM-YYYY"
        value={text}
        disabled={disabled}
        aria-describedby={[described, `${id}-read`].filter(Boolean).join(' ')}
        onChange={(event) => type(event.target.value)}
        onBlur={() => {
          setText(shown(value))
          onSettle?.()
        }}
      />
      {understood !== undefined && shown(understood) !== text && (
        <span id={`${id}-read`} className="quiet">
          = {shown(understood)}
        </span>
      )}
    </span>
  )
}
