import { useId, useState } from 'react'
import { showDay } from '../../../wording/language.ts'
import { ANSWERS } from '../../words/answers.ts'
import { useWords } from '../../words/words.ts'

type Precision = 'day' | 'month' | 'year'
const PRECISIONS: readonly Precision[] = ['day', 'month', 'year']
const MONTHS = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'))

type Props = {
  label: string
  /** Whether the label is in sight. */
  shown?: boolean
  value: string
  disabled?: boolean
  described?: string
  onChange: (date: string) => void
}

const precisionOf = (date: string): Precision =>
  date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day'

/** A date as precisely as it is known: to the day, the month or the year. */
export function PartialDate({ label, shown = false, value, disabled = false, described, onChange }: Props) {
  const words = useWords(ANSWERS)
  const id = useId()
  const [precision, setPrecision] = useState(precisionOf(value))
  const [month, setMonth] = useState(value.slice(5, 7) || '01')
  const [year, setYear] = useState(value.slice(0, 4))
  const [told, setTold] = useState(value)
  if (value !== told) {
    // Taken back or filled in elsewhere.
    setTold(value)
    setYear(value.slice(0, 4))
    setMonth(value.slice(5, 7) || '01')
    if (value !== '') setPrecision(precisionOf(value))
  }
  const emit = (date: string) => {
    setTold(date)
    onChange(date)
  }
  const tell = (next: { year: string; month: string }, p: Precision) => {
    setMonth(next.month)
    setYear(next.year)
    const whole = /^\d{4}$/.test(next.year) ? next.year : ''
    emit(whole === '' ? '' : p === 'year' ? whole : `${whole}-${next.month}`)
  }
  const choose = (next: Precision) => {
    setPrecision(next)
    if (next === 'day') emit('')
    else tell({ year: value.slice(0, 4) || year, month: value.slice(5, 7) || month }, next)
  }
  return (
    <span className="field partial-date">
      <label htmlFor={id} className={shown ? undefined : 'unseen'}>
        {label}
      </label>
      {precision === 'day' ? (
        <input
          id={id}
          type="date"
          value={precisionOf(value) === 'day' ? value : ''}
          disabled={disabled}
          aria-describedby={described}
          onChange={(event) => emit(event.target.value)}
        />
      ) : (
        <>
          {precision === 'month' && (
            <select
              aria-label={words.month}
              value={month}
              disabled={disabled}
              onChange={(event) => tell({ year, month: event.target.value }, precision)}
            >
              {MONTHS.map((m) => (
                <option key={m} value={m}>
                  {showDay(`0000-${m}`).slice(0, 3)}
                </option>
              ))}
            </select>
          )}
          <input
            id={id}
            inputMode="numeric"
            size={4}
            maxLength={4}
            placeholder="2025"
            value={year}
            disabled={disabled}
            aria-describedby={described}
            onChange={(event) => tell({ year: event.target.value, month }, precision)}
          />
        </>
      )}
      <label>
        <span className="quiet">{words.precision}</span>{' '}
        <select
          value={precision}
          disabled={disabled}
          onChange={(event) => choose(PRECISIONS.find((p) => p === event.target.value) ?? 'day')}
        >
          {PRECISIONS.map((p) => (
            <option key={p} value={p}>
              {words[p]}
            </option>
          ))}
        </select>
      </label>
    </span>
  )
}
