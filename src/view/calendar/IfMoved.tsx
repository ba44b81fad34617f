import { useId, useState } from 'react'
import { parseDate } from '../../chart/partialDate.ts'
import { showDay } from '../../wording/language.ts'
import { DateText } from '../date/DateText.tsx'
import { useScreening } from '../screening.ts'
import { CALENDAR } from '../words/calendar.ts'
import { useWords } from '../words/words.ts'
import { type Happening, until } from './days.ts'
import { HappeningList } from './HappeningItem.tsx'

/** What must be repeated, and what changes, if the patient is registered on another day. */
export function IfMoved({ happenings }: { happenings: readonly Happening[] }) {
  const { assessment, plan } = useScreening()
  const words = useWords(CALENDAR)
  const id = useId()
  const [day, setDay] = useState('')
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && parseDate(day) !== undefined
  const later = isDay && day > assessment.asOf
  const { repeat, opens, closes } = until(happenings, day)
  return (
    <div className="if-moved">
      <p className="actions">
        <label htmlFor={id}>{words.ifMoved}</label> <DateText id={id} value={day} onChange={setDay} />
        {later && (
          <button type="button" onClick={() => plan(day)}>
            {words.move(showDay(day))}
          </button>
        )}
      </p>
      <div aria-live="polite">
        {isDay && !later && <p>{words.tooEarly}</p>}
        {later && (
          <>
            <h3>{words.moved(showDay(day))}</h3>
            {repeat.length === 0 ? <p>{words.nothingToRepeat}</p> : <p>{words.repeat}</p>}
            <HappeningList happenings={repeat} />
            {opens.length > 0 && <p>{words.kind.opens}</p>}
            <HappeningList happenings={opens} />
            {closes.length > 0 && <p>{words.kind.closes}</p>}
            <HappeningList happenings={closes} />
          </>
        )}
      </div>
    </div>
  )
}
