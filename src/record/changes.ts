/** What was changed since answers were last read or saved, and what two people changed at once. Pure. */
import type { Answer, Answers } from '../facts/answers.ts'

/** Equal as JSON; the order of keys means nothing. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [x, y] = [Object.entries(a), Object.entries(b)]
  return x.length === y.length && x.every(([k, v]) => Object.hasOwn(b, k) && same(v, (b as never)[k]))
}

/** What is said, whoever says it when. */
function content(answer: Answer | undefined): Omit<Answer, 'by' | 'at'> | undefined {
  if (!answer) return undefined
  const { by: _by, at: _at, ...rest } = answer
  return rest
}

export type Change = {
  readonly id: string
  /** Undefined: newly answered. */
  readonly before?: Answer
  /** Undefined: taken back. */
  readonly after?: Answer
}

/** The facts whose answers differ, in the order of their ids. */
export function changesOf(before: Answers, after: Answers): Change[] {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return ids
    .filter((id) => !same(before[id], after[id]))
    .map((id) => {
      const [was, is] = [before[id], after[id]]
      return { id, ...(was && { before: was }), ...(is && { after: is }) }
    })
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
    const chosen = !changed(mine) || agreed ? theirs[id] : mine[id]
    if (chosen) answers[id] = chosen
    if (agreed || !changed(theirs)) continue
    if (changed(mine)) contested.push(id)
    else takenOver.push(id)
  }
  return { answers, contested, takenOver }
}
