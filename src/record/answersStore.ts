/** Keeps what the clinician enters in this tab's session, bound to one server, one patient and one user. */
import * as z from 'zod/mini'
import type { Day } from '../chart/partialDate.ts'
import type { Answer, Answers } from '../facts/answers.ts'

/** Whose answers they are. A relaunch for the same three finds them again; nobody else does. */
export type Owner = { readonly server: string; readonly patientId: string; readonly user: string }

export type Entered = {
  readonly answers: Answers
  /** The planned registration date, if the clinician set one. */
  readonly registration?: Day
  /** Kept answers that no longer fit the criteria and were left out. */
  readonly leftOut: number
  /** Whether the browser keeps them over a reload. */
  readonly kept: boolean
}

export type AnswersStore = {
  readonly current: () => Entered
  readonly subscribe: (changed: () => void) => () => void
  readonly enter: (added: Answers) => void
  readonly takeBack: (id: string) => void
  readonly setRegistration: (day: Day | undefined) => void
}

const text = z.string().check(z.maxLength(4000))
const answer = z.strictObject({
  value: z.unknown(),
  unit: z.optional(text),
  date: z.optional(text),
  upperLimit: z.optional(z.number()),
  reason: z.optional(text),
  by: z.optional(text),
  at: z.optional(text),
  extras: z.optional(z.record(z.string(), text)),
})
const kept = z.object({
  registration: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
  answers: z.record(z.string(), z.unknown()),
})

/** Ids alone; they are encoded, so that no id can run into the next. */
export const keyOf = ({ server, patientId, user }: Owner): string =>
  ['trialside.answers', server, patientId, user].map(encodeURIComponent).join('/')

const nothing = (isKept: boolean): Entered => ({ answers: {}, leftOut: 0, kept: isKept })

function readBack(raw: string | null, fits: (id: string, answer: Answer) => boolean): Entered {
  if (raw === null) return nothing(true)
  let json: unknown
  try {
    json = JSON.parse(raw)
  } catch {
    return nothing(true)
  }
  const read = kept.safeParse(json)
  if (!read.success) return nothing(true)
  const all = Object.entries(read.data.answers)
  const fitting = all.flatMap(([id, given]): [string, Answer][] => {
    const one = answer.safeParse(given)
    return one.success && fits(id, one.data as Answer) ? [[id, one.data as Answer]] : []
  })
  const { registration } = read.data
  return {
    answers: Object.fromEntries(fitting),
    ...(registration !== undefined && { registration }),
    leftOut: all.length - fitting.length,
    kept: true,
  }
}

/**
 * @param storage the session's; where it throws (blocked in a frame, full) the answers live as long as the page
 * @param fits whether an answer that was kept may still be used
 */
export function createAnswersStore(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  owner: Owner,
  fits: (id: string, answer: Answer) => boolean,
): AnswersStore {
  const key = keyOf(owner)
  const listeners = new Set<() => void>()
  let state = nothing(false)
  try {
    state = readBack(storage.getItem(key), fits)
  } catch {
    // Storage is blocked: `kept` says so.
  }

  function change(next: Omit<Entered, 'kept'>): void {
    const { answers, registration } = next
    let isKept = true
    try {
      storage.setItem(key, JSON.stringify({ answers, registration }))
    } catch {
      isKept = false
    }
    state = { ...next, kept: isKept }
    for (const changed of listeners) changed()
  }

  return {
    current: () => state,
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    enter: (added) => change({ ...state, answers: { ...state.answers, ...added } }),
    takeBack(id) {
      const { [id]: _, ...rest } = state.answers
      change({ ...state, answers: rest })
    },
    setRegistration(day) {
      const { registration: _, ...rest } = state
      change(day === undefined ? rest : { ...rest, registration: day })
    },
  }
}
