/** What expires when, and what becomes possible when: of the chosen trial or of all, by registration day. */
import { useId, useMemo, useState } from 'react'
import type { Day } from '../../chart/partialDate.ts'
import { daysBetween } from '../../chart/partialDate.ts'
import type { TrialResult } from '../../eligibility/assessment.ts'
import { calendarOf } from '../../eligibility/calendar.ts'
import { showDay } from '../../wording/language.ts'
import { RadioRow } from '../questions/controls/RadioRow.tsx'
import { useScreening } from '../screening.ts'
import { CALENDAR } from '../words/calendar.ts'
import { useWords } from '../words/words.ts'
import { type Happening, happenings } from './days.ts'
import { HappeningList } from './HappeningItem.tsx'
import { IfMoved } from './IfMoved.tsx'

const KINDS = ['closes', 'opens', 'expires'] as const

export function CalendarPanel({ trial }: { trial: TrialResult }) {
  const { assessment, wording, today } = useScreening()
  const words = useWords(CALENDAR)
  const id = useId()
  const [all, setAll] = useState(false)
  const found = useMemo(() => {
    const results = all ? assessment.trials : [trial]
    return happenings(results.map((r) => calendarOf(r, assessment, wording.catalogue)))
  }, [all, assessment, trial, wording.catalogue])
  const expired = found.filter((h) => h.kind === 'expired')
  const ahead = found.filter((h) => h.kind !== 'expired')
  const days = [...new Set([today, assessment.asOf, ...ahead.map((h) => h.day)])].sort()
  return (
    <section className="calendar" aria-labelledby={id}>
      <h2 id={id}>{words.title}</h2>
      <RadioRow
        legend={words.which}
        name={`${id}-which`}
        value={all}
        options={[
          { value: false, label: trial.trial.name },
          { value: true, label: words.all },
        ]}
        onChange={(value) => setAll(value === true)}
      />
      {found.length === 0 && <p>{words.nothing}</p>}
      {expired.length > 0 && (
        <>
          <h3>{words.expired}</h3>
          <HappeningList happenings={expired} />
        </>
      )}
      <ol className="days">
        {days.map((day) => (
          <CalendarDay key={day} day={day} own={ahead.filter((h) => h.day === day)} />
        ))}
      </ol>
      {found.length > 0 && <IfMoved happenings={found} />}
    </section>
  )
}

function CalendarDay({ day, own }: { day: Day; own: readonly Happening[] }) {
  const { assessment, today } = useScreening()
  const words = useWords(CALENDAR)
  const [isToday, isPlanned] = [day === today, day === assessment.asOf]
  const mark = isToday && isPlanned ? words.both : isToday ? words.today : isPlanned ? words.registration : ''
  return (
    <li className={isPlanned ? 'planned' : undefined} aria-current={isToday ? 'date' : undefined}>
      <h3>
        {showDay(day)} {mark && <strong className="day-mark">{mark}</strong>}{' '}
        {day > assessment.asOf && (
          <span className="quiet">{words.inDays(daysBetween(assessment.asOf, day))}</span>
        )}
      </h3>
      {KINDS.map((kind) => {
        const happening = own.filter((h) => h.kind === kind)
        return (
          happening.length > 0 && (
            <div key={kind} className={kind}>
              <p>{words.kind[kind]}</p>
              <HappeningList happenings={happening} />
            </div>
          )
        )
      })}
    </li>
  )
}
