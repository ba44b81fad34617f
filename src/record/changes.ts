/** What was changed since answers were last read or saved. Pure. */
import type { Answer, Answers } from '../facts/answers.ts'

/** Equal as JSON; the order of keys means nothing. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [x, y] = [Object.entries(a), Object.entries(b)]
  return x.length === y.length && x.every(([k, v]) => Object.hasOwn(b, k) && same(v, (b as never)[k]))
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
