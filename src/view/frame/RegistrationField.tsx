import { useState } from 'react'
import type { Day } from '../../chart/partialDate.ts'
import { DateText } from '../date/DateText.tsx'

type Props = {
  id: string
  value: Day
  today: Day
  onChange: (day: Day | undefined) => void
}

/** The registration date as it is typed. */
export function RegistrationField({ id, value, today, onChange }: Props) {
  const [typed, setTyped] = useState<string>()
  return (
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
  )
}
