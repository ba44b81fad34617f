/** How the entries change when the EHR has its say: steps for `update` of the store. Pure. */
import type { Answers } from '../facts/answers.ts'
import type { Base, State } from './answersStore.ts'
import { changesOf } from './changes.ts'
import { merge } from './merge.ts'

type Step = (state: State) => State

const baseOf = ({ id, version, author, stored, answers }: Base): Base => ({
  ...(id !== undefined && { id }),
  ...(version !== undefined && { version }),
  ...(author !== undefined && { author }),
  ...(stored !== undefined && { stored }),
  answers,
})

const pick = (answers: Answers, id: string): Answers => {
  const one = answers[id]
  return one ? { [id]: one } : {}
}

/** Takes in what the EHR holds, beside what was entered here. */
export const received =
  (saved: Base): Step =>
  (state) => {
    const merged = merge(state.base.answers, state.answers, saved.answers)
    // What was contested before stays so, unless both now say the same.
    const open = state.contested.filter(
      (id) => changesOf(pick(saved.answers, id), pick(merged.answers, id)).length > 0,
    )
    return {
      ...state,
      ...merged,
      contested: [...new Set([...open, ...merged.contested])],
      // What is read for the first time was not changed by anybody meanwhile.
      takenOver: state.base.id === undefined ? [] : merged.takenOver,
      base: baseOf(saved),
    }
  }

/** Settles a contested answer. */
export const chosen =
  (id: string, whose: 'mine' | 'theirs'): Step =>
  (state) => {
    const { [id]: _, ...others } = state.answers
    return {
      ...state,
      answers: whose === 'mine' ? state.answers : { ...others, ...pick(state.base.answers, id) },
      contested: state.contested.filter((other) => other !== id),
    }
  }

/** The EHR holds `saved`: what was sent is no longer pending, as far as it was kept. */
export const confirmed =
  (saved: Base, ecogPending: boolean): Step =>
  (state) => ({ ...state, base: baseOf(saved), ecogPending, contested: [], takenOver: [] })

/** Back to what the EHR holds. */
export const discarded: Step = ({ registration: _, ...state }) => ({
  ...state,
  answers: state.base.answers,
  contested: [],
  takenOver: [],
  ecogPending: false,
})
