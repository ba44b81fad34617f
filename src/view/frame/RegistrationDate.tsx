import { lazy, memo, useId, useState } from 'react'
import { type Day, wholeDay } from '../../chart/partialDate.ts'
import { showDate } from '../../wording/language.ts'
import { Afterwards } from '../Afterwards.tsx'
import { FRAME } from '../words/frame.ts'
import { useWords } from '../words/words.ts'

const DateText = lazy(async () => ({ default: (await import('../date/DateText.tsx')).DateText }))

type Props = { value: Day; today: Day; onChange: (day: Day | undefined) => void }

/** The day from which every window counts back. */
export const RegistrationDate = memo(function RegistrationDate({ value, today, onChange }: Props) {
  const words = useWords(FRAME)
  const id = useId()
  const [typed, setTyped] = useState<string>()
  return (
    <div className="registration">
      <label htmlFor={id}>{words.registration}</label>
      <Afterwards
        meanwhile={<input id={id} className="date" value={showDate(wholeDay(value))} readOnly={true} />}
      >
        <DateText
          id={id}
          value={typed ?? value}
          described={`${id}-help`}
          onChange={(date) => {
            const isDay = /^\d{4}-\d\d-\d\d$/.test(date)
            // A date being typed is no date yet.
            setTyped(isDay ? undefined : date)
            if (isDay) onChange(date === today ? undefined : date)
          }}
          onSettle={() => setTyped(undefined)}
        />
      </Afterwards>
      {value !== today && (
        <button type="button" onClick={() => onChange(undefined)}>
          {words.today}
        </button>
      )}
      <span className="quiet" id={`${id}-help`}>
        {words.registrationHelp}
      </span>
    </div>
  )
})
