/** The way back from what was entered or taken back last, for as long as the page lives. */
import type { Answer, Answers } from '../../facts/answers.ts'
import type { AnswersStore } from '../../record/answersStore.ts'

type Step = {
  readonly ids: readonly string[]
  readonly before: Answers
  /** What was entered, to the part; undefined where it was taken back. */
  readonly about?: string
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
  const remember = (step: Omit<Step, 'before'>) => {
    steps = [...steps, { ...step, before: store.current().answers }]
  }
  return {
    // Every step changes the store, which then tells its listeners.
    subscribe: store.subscribe,
    last: () => steps.at(-1)?.ids,
    enter(added) {
      const { answers } = store.current()
      const about = aboutOf(added, answers)
      const goesOn = steps.at(-1)?.about === about && isPassing(added, answers)
      if (!goesOn) remember({ ids: Object.keys(added), about })
      store.enter(added)
    },
    takeBack(id) {
      remember({ ids: [id] })
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

const partsOf = (answer: Answer | undefined): Readonly<Record<string, unknown>> =>
  typeof answer?.value === 'object' ? { ...answer.value } : {}

/** The facts, or of a fact with several parts (sites, each present or absent) those that are new. */
function aboutOf(added: Answers, before: Answers): string {
  return Object.entries(added)
    .flatMap(([id, answer]) => {
      const [now, then] = [partsOf(answer), partsOf(before[id])]
      const changed = Object.keys(now).filter((part) => now[part] !== then[part])
      return changed.length > 0 ? changed.map((part) => `${id}.${part}`) : [id]
    })
    .join(' ')
}

/** Whether the same person gave the answers that these replace a moment ago. */
const isPassing = (added: Answers, before: Answers): boolean =>
  Object.entries(added).every(([id, { by, at = '' }]) => {
    const given = before[id]
    return given?.by === by && Date.parse(at) - Date.parse(given?.at ?? '') < PASSING
  })
