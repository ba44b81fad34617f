/** The way back from what was entered or taken back last, for as long as the page lives. */
import type { Answer, Answers } from '../../facts/answers.ts'
import type { AnswersStore } from '../../record/answersStore.ts'

type Step = {
  readonly ids: readonly string[]
  readonly before: Answers
}

/**
 * Milliseconds. The arrow keys pass over choices, and each one counts: what follows so soon is the same step, and
 * undoing it leads to what stood before the first of them.
 */
const PASSING = 5_000

export type Undoable = Pick<AnswersStore, 'enter' | 'takeBack' | 'subscribe'> & {
  /** The facts that the last step was about; undefined where there is nothing to undo. */
  readonly last: () => readonly string[] | undefined
  readonly undo: () => void
}

/** Remembers what stood before each step. What the EHR sends in between is no step. */
export function undoable(
  store: Pick<AnswersStore, 'current' | 'enter' | 'takeBack' | 'subscribe'>,
): Undoable {
  let steps: readonly Step[] = []
  const remember = (ids: readonly string[]) => {
    steps = [...steps, { ids, before: store.current().answers }]
  }
  return {
    // Every step changes the store, which then tells its listeners.
    subscribe: store.subscribe,
    last: () => steps.at(-1)?.ids,
    enter(added) {
      const ids = Object.keys(added)
      if (
        !ids.every((id) => id === steps.at(-1)?.ids[0] && isPassing(added[id], store.current().answers[id]))
      )
        remember(ids)
      store.enter(added)
    },
    takeBack(id) {
      remember([id])
      store.takeBack(id)
    },
    undo() {
      const step = steps.at(-1)
      steps = steps.slice(0, -1)
      for (const id of step?.ids ?? []) {
        const earlier = step?.before[id]
        if (earlier) store.enter({ [id]: earlier })
        else store.takeBack(id)
      }
    },
  }
}

/** Whether it is the next choice, a moment later; the parts of a list are choices of their own. */
const isPassing = (next: Answer | undefined, given: Answer | undefined): boolean =>
  typeof next?.value !== 'object' && Date.parse(`${next?.at}`) - Date.parse(`${given?.at}`) < PASSING
