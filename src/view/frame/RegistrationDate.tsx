import { useId } from 'react'
import { type Day, parseDate } from '../../chart/partialDate.ts'
import { showDay } from '../../wording/language.ts'
import { FRAME } from '../words/frame.ts'
import { useWords } from '../words/words.ts'

type Props = { value: Day; today: Day; onChange: (day: Day | undefined) => void }

/** The day from which every window counts back. */
export function RegistrationDate({ value, today, onChange }: Props) {
  const words = useWords(FRAME)
  const id = useId()
  return (
    <div className="registration">
      <label htmlFor={id}>{words.registration}</label>
      <input
        id={id}
        type="date"
        key={value}
        defaultValue={value}
        aria-describedby={`${id}-help`}
        onChange={(event) => {
          // A year being typed is a date too: 0002, 0020, 0202.
          const day = event.target.value
          if (parseDate(day) && day >= '1990') onChange(day === today ? undefined : day)
        }}
      />
      {value !== today && (
        <button type="button" onClick={() => onChange(undefined)}>
          {words.today}
        </button>
      )}
      <span className="quiet" id={`${id}-help`}>
        {words.registrationHelp(showDay(value))}
      </span>
    </div>
  )
}
