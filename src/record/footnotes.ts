/** Sources and rulings of one page, each named once and referred to by number or id. Pure. */
import type { Line } from './summary.ts'

export type Footnotes = {
  /** In the order in which the page refers to them. */
  readonly sources: readonly string[]
  readonly rulings: readonly { readonly id: string; readonly text: string }[]
  /** `1, 2, 7`; empty where a line has no source. */
  readonly numbersOf: (line: Line) => string
}

export function footnotesOf(lines: readonly Line[]): Footnotes {
  const sources = [...new Set(lines.flatMap((l) => l.sources))]
  // A ruling that concerns several criteria may be worded for each.
  const rulings = new Map(lines.flatMap((l) => l.rulings.map((r) => [`${r.id} ${r.text}`, r])))
  return {
    sources,
    rulings: [...rulings.values()].toSorted((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true })),
    numbersOf: (line) => line.sources.map((s) => sources.indexOf(s) + 1).join(', '),
  }
}
