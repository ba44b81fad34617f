/** Keeps what the clinician enters in this tab's session, bound to one server, one patient and one user. */
import * as z from 'zod/mini'
import type { Day } from '../chart/partialDate.ts'
import type { Answer, Answers } from '../facts/answers.ts'
import { changesOf } from './changes.ts'
import type { Saved } from './response.ts'

/** Whose answers they are. A relaunch for the same three finds them again; nobody else does. */
export type Owner = { readonly server: string; readonly patientId: string; readonly user: string }

/** What the EHR holds, as far as it was read. */
export type Base = Pick<Saved, 'answers'> & Partial<Pick<Saved, 'id' | 'version' | 'author' | 'stored'>>

export type Entered = {
  /** Everything that counts now: what was saved before, and what was entered since. */
  readonly answers: Answers
  /** As last read from the EHR or confirmed by it. */
  readonly base: Base
  /** Somebody else saved these differently in the meantime: the user chooses. Theirs stand in `base`. */
  readonly contested: readonly string[]
  /** Changed by somebody else alone while entries waited here, and taken over. */
  readonly takenOver: readonly string[]
  /** The ECOG score still has to be written as an Observation. */
  readonly ecogPending: boolean
  /** The planned registration date, if the clinician set one. */
  readonly registration?: Day
  /** Kept answers that no longer fit the criteria and were left out. */
  readonly leftOut: number
  /** Whether the browser keeps them over a reload. */
  readonly kept: boolean
}

export type SessionStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export type AnswersStore = {
  /** Where they are kept, for what is kept beside them. */
  readonly beside: { readonly storage: SessionStorage; readonly key: string }
  readonly current: () => Entered
  readonly subscribe: (changed: () => void) => () => void
  readonly enter: (added: Answers) => void
  readonly takeBack: (id: string) => void
  readonly setRegistration: (day: Day | undefined) => void
  /** For what changes more than entries (src/record/settle.ts). */
  readonly update: (step: (state: State) => State) => void
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
  registration: z.optional(z.string().check(z.refine((day) => /^\d{4}-\d{2}-\d{2}$/.test(day)))),
  answers: z.record(z.string(), z.unknown()),
  base: z.optional(
    z.object({
      id: z.optional(text),
      version: z.optional(text),
      answers: z.record(z.string(), z.unknown()),
    }),
  ),
  contested: z.optional(z.array(text)),
  ecogPending: z.optional(z.boolean()),
})

/** Ids alone; they are encoded, so that no id can run into the next. */
export const keyOf = ({ server, patientId, user }: Owner): string =>
  ['trialside.answers', server, patientId, user].map(encodeURIComponent).join('/')

export type State = Omit<Entered, 'kept'>
const NOTHING: State = {
  answers: {},
  base: { answers: {} },
  contested: [],
  takenOver: [],
  ecogPending: false,
  leftOut: 0,
}

/** What has to outlive the page: nothing that the EHR holds already. */
function toKeep({ answers, base, contested, ecogPending, registration }: State): string | undefined {
  if (ecogPending || changesOf(base.answers, answers).length > 0)
    return JSON.stringify({ answers, base, contested, ecogPending, registration })
  return registration === undefined ? undefined : JSON.stringify({ answers: {}, registration })
}

type Fits = (id: string, answer: Answer) => boolean

/** Those answers that are answers and still fit. */
function fitting(all: Readonly<Record<string, unknown>>, fits: Fits): Answers {
  return Object.fromEntries(
    Object.entries(all).flatMap(([id, given]): [string, Answer][] => {
      const one = answer.safeParse(given)
      return one.success && fits(id, one.data as Answer) ? [[id, one.data as Answer]] : []
    }),
  )
}

function readBack(raw: string | null, fits: Fits): State {
  if (raw === null) return NOTHING
  let json: unknown
  try {
    json = JSON.parse(raw)
  } catch {
    return NOTHING
  }
  const read = kept.safeParse(json)
  if (!read.success) return NOTHING
  const { registration, base, contested = [], ecogPending = false } = read.data
  const answers = fitting(read.data.answers, fits)
  return {
    answers,
    base: {
      ...(base?.id !== undefined && { id: base.id }),
      ...(base?.version !== undefined && { version: base.version }),
      answers: fitting(base?.answers ?? {}, fits),
    },
    contested: contested.filter((id) => id in answers || id in (base?.answers ?? {})),
    takenOver: [],
    ecogPending,
    ...(registration !== undefined && { registration }),
    leftOut: Object.keys(read.data.answers).length - Object.keys(answers).length,
  }
}

/**
 * @param storage the session's; where it throws (blocked in a frame, full) the answers live as long as the page
 * @param fits whether an answer that was kept may still be used
 */
export function createAnswersStore(storage: SessionStorage, owner: Owner, fits: Fits): AnswersStore {
  const key = keyOf(owner)
  const listeners = new Set<() => void>()
  let state: Entered = { ...NOTHING, kept: false }
  try {
    state = { ...readBack(storage.getItem(key), fits), kept: true }
  } catch {
    // Storage is blocked: `kept` says so.
  }

  function change(next: State): void {
    let isKept = true
    try {
      const text = toKeep(next)
      if (text === undefined) storage.removeItem(key)
      else storage.setItem(key, text)
    } catch {
      isKept = false
    }
    state = { ...next, kept: isKept }
    for (const changed of listeners) changed()
  }

  const put = (id: string, given: Answer | undefined): Answers => {
    const { [id]: _, ...rest } = state.answers
    return given ? { ...rest, [id]: given } : rest
  }

  return {
    beside: { storage, key },
    current: () => state,
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    enter: (added) => change({ ...state, answers: { ...state.answers, ...added } }),
    takeBack: (id) => change({ ...state, answers: put(id, undefined) }),
    setRegistration(day) {
      const { registration: _, ...rest } = state
      change(day === undefined ? rest : { ...rest, registration: day })
    },
    update: (step) => change(step(state)),
  }
}
