/** What two people changed at once. Pure. */
import type { Answer, Answers } from '../facts/answers.ts'
import { same } from './changes.ts'

/** What is said, whoever says it when. */
function content(answer: Answer | undefined): Omit<Answer, 'by' | 'at'> | undefined {
  if (!answer) return undefined
  const { by: _by, at: _at, ...rest } = answer
  return rest
}

export type Merged = {
  readonly answers: Answers
  /** Both changed these, each in another way: mine stand until the user has chosen. */
  readonly contested: readonly string[]
  /** Only they changed these. */
  readonly takenOver: readonly string[]
}

/** Brings together what I changed and what they changed since `base`. */
export function merge(base: Answers, mine: Answers, theirs: Answers): Merged {
  const ids = [...new Set([base, mine, theirs].flatMap((a) => Object.keys(a)))]
  const answers: Record<string, Answer> = {}
  const contested: string[] = []
  const takenOver: string[] = []
  for (const id of ids) {
    const changed = (side: Answers) => !same(side[id], base[id])
    const agreed = same(content(mine[id]), content(theirs[id]))
    // Where both say the same, the one who saved it first has said it.
    const chosen = !changed(mine) || (agreed && changed(theirs)) ? theirs[id] : mine[id]
    if (chosen) answers[id] = chosen
    if (agreed || !changed(theirs)) continue
    if (changed(mine)) contested.push(id)
    else takenOver.push(id)
  }
  return { answers, contested, takenOver }
}
