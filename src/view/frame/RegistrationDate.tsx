import { useId, useState } from 'react'
import { type Day, parseDate } from '../../chart/partialDate.ts'
import { showDay } from '../../wording/language.ts'
import { FRAME } from '../words/frame.ts'
import { useWords } from '../words/words.ts'

type Props = { value: Day; today: Day; onChange: (day: Day | undefined) => void }

/** The day from which every window counts back. */
export function RegistrationDate({ value, today, onChange }: Props) {
  const words = useWords(FRAME)
  const id = useId()
  const [text, setText] = useState(value)
  const [seen, setSeen] = useState(value)
  if (seen !== value) {
    setSeen(value)
    setText(value)
  }
  const type = (typed: string) => {
    setText(typed)
    // A year being typed is a date too: 0002, 0020, 0202.
    if (parseDate(typed) && typed >= '1990') onChange(typed === today ? undefined : typed)
  }
  return (
    <div className="registration">
      <label htmlFor={id}>{words.registration}</label>
      <input
        id={id}
        type="date"
        value={text}
        aria-describedby={`${id}-help`}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setText(value)}
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
