import { lazy, memo, useId } from 'react'
import { type Day, wholeDay } from '../../chart/partialDate.ts'
import { showDate } from '../../wording/language.ts'
import { Afterwards } from '../Afterwards.tsx'
import { FRAME } from '../words/frame.ts'
import { useWords } from '../words/words.ts'

const RegistrationField = lazy(async () => ({
  default: (await import('./RegistrationField.tsx')).RegistrationField,
}))

type Props = { value: Day; today: Day; onChange: (day: Day | undefined) => void }

/** The day from which every window counts back. */
export const RegistrationDate = memo(function RegistrationDate({ value, today, onChange }: Props) {
  const words = useWords(FRAME)
  const id = useId()
  return (
    <div className="registration">
      <label htmlFor={id}>{words.registration}</label>
      <Afterwards
        meanwhile={<input id={id} className="date" value={showDate(wholeDay(value))} readOnly={true} />}
      >
        <RegistrationField id={id} value={value} today={today} onChange={onChange} />
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
