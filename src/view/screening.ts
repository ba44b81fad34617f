/** What every part of the screen may look at, and what it may do: enter an answer, take one back, try one. */
import { createContext, use } from 'react'
import type { Chart } from '../chart/chart.ts'
import type { Day } from '../chart/partialDate.ts'
import type { Assessment } from '../eligibility/assessment.ts'
import type { Answer, Answers } from '../facts/answers.ts'
import type { AnswersStore } from '../record/answersStore.ts'
import type { WordingContext } from '../wording/values.ts'

/** An answer before it is signed with who and when. */
export type Entry = Omit<Answer, 'by' | 'at' | 'tried'>

export type Screening = {
  readonly chart: Chart
  /** What is shown: with what is tried, if anything is. */
  readonly assessment: Assessment
  /** Without what is tried. */
  readonly actual: Assessment
  readonly answers: Answers
  /** Where they are kept in this tab. */
  readonly beside: AnswersStore['beside']
  /** How many entries the EHR does not hold. */
  readonly unsaved: number
  readonly wording: WordingContext
  readonly today: Day
  /** What is entered is said to be so on this day: today, or the registration date if that is past. */
  readonly entryDay: Day
  readonly enter: (entries: Readonly<Record<string, Entry>>) => void
  readonly takeBack: (id: string) => void
  /** The facts of the last step, as long as it can be undone. */
  readonly lastEntered: readonly string[] | undefined
  readonly undo: () => void
  /** Plans the registration for another day; undefined: today. */
  readonly plan: (day: Day | undefined) => void
  /** Values are being tried: whatever is filled in is tried as well, and nothing is entered. */
  readonly trying: boolean
  readonly tryOut: (entries: Readonly<Record<string, Entry>>) => void
}

/** Of the whole screen: another one with every answer. */
export const ScreeningContext = createContext<Screening | undefined>(undefined)
/** Of a part of the screen, which then takes no notice of the whole. */
export const PartContext = createContext<Screening | undefined>(undefined)

/** @throws Error outside a screening */
export function useScreening(): Screening {
  // Not both at once: what reads the whole is rendered again whenever that changes.
  const screening = use(PartContext) ?? use(ScreeningContext)
  if (!screening) throw new Error('There is no screening here.')
  return screening
}
