/** What every part of the screen may look at, and the two things it may do: enter an answer and take one back. */
import { createContext, useContext } from 'react'
import type { Chart } from '../chart/chart.ts'
import type { Day } from '../chart/partialDate.ts'
import type { Assessment } from '../eligibility/assessment.ts'
import type { Answer, Answers } from '../facts/answers.ts'
import type { WordingContext } from '../wording/values.ts'

/** An answer before it is signed with who and when. */
export type Entry = Omit<Answer, 'by' | 'at'>

export type Screening = {
  readonly chart: Chart
  readonly assessment: Assessment
  readonly answers: Answers
  readonly wording: WordingContext
  /** What is entered is said to be so on this day: today, or the registration date if that is past. */
  readonly entryDay: Day
  readonly enter: (entries: Readonly<Record<string, Entry>>) => void
  readonly takeBack: (id: string) => void
}

export const ScreeningContext = createContext<Screening | undefined>(undefined)

/** @throws Error outside a screening */
export function useScreening(): Screening {
  const screening = useContext(ScreeningContext)
  if (!screening) throw new Error('There is no screening here.')
  return screening
}
