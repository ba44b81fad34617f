/** What if: values that are looked at and not entered. They live in the page alone and are gone when it is left. */
import { useMemo, useState } from 'react'
import type { Day } from '../../chart/partialDate.ts'
import type { Answer, Answers } from '../../facts/answers.ts'
import type { Entry } from '../screening.ts'

export type Tried = {
  /** By fact; null: as if what was entered had not been. */
  readonly answers: Readonly<Record<string, Answer | null>>
  readonly registration?: Day | undefined
}
const NOTHING: Tried = { answers: {} }

export const isTrying = ({ answers, registration }: Tried): boolean =>
  registration !== undefined || Object.keys(answers).length > 0

/** The answers as they would be. */
export function withTried(answers: Answers, tried: Tried): Answers {
  const all = Object.entries({ ...answers, ...tried.answers })
  return Object.fromEntries(all.flatMap(([id, answer]) => (answer === null ? [] : [[id, answer]])))
}

export type WhatIf = {
  readonly tried: Tried
  readonly trying: boolean
  readonly tryOut: (entries: Readonly<Record<string, Entry>>) => void
  /** Tries to do without what was entered; what was tried itself is dropped. */
  readonly tryWithout: (id: string) => void
  readonly tryRegistration: (day: Day | undefined) => void
  readonly leave: () => void
}

export function useWhatIf(): WhatIf {
  const [tried, setTried] = useState(NOTHING)
  return useMemo(
    () => ({
      tried,
      trying: isTrying(tried),
      tryOut: (entries) =>
        setTried((before) => {
          const marked = Object.entries(entries).map(([id, e]) => [id, { ...e, tried: true as const }])
          return { ...before, answers: { ...before.answers, ...Object.fromEntries(marked) } }
        }),
      tryWithout: (id) =>
        setTried((before) => {
          const { [id]: own, ...rest } = before.answers
          return { ...before, answers: own === undefined ? { ...rest, [id]: null } : rest }
        }),
      tryRegistration: (day) => setTried(({ answers }) => ({ answers, registration: day })),
      leave: () => setTried(NOTHING),
    }),
    [tried],
  )
}
