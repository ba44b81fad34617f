/**
 * Two searches find most Observations: by category and by code. Where one finds what the other should have found and
 * the other finds nothing at all, the server did not understand it, though it did not say so.
 */
import { codesOf, type Raw } from './legible.ts'
import type { QueryPlan, Search } from './queries.ts'

type By = NonNullable<Search['by']>

export type CrossCheck = {
  note(by: By, found: readonly Raw[]): void
  /** Whether this search was answered with nothing though there is something. */
  misunderstood(by: By): boolean
}

export function crossCheck({ codes, categories }: QueryPlan): CrossCheck {
  const asked = new Set(codes.map(({ system, code }) => `${system}|${code}`))
  const kept = new Set<string>(categories)
  /** Whether a search ought to find a record that another one found. */
  const fits: Record<By, (raw: Raw) => boolean> = {
    code: (raw) => codesOf(raw.code).some((c) => asked.has(`${c.system ?? ''}|${c.code}`)),
    category: ({ category }) =>
      Array.isArray(category) && category.some((c) => codesOf(c).some((x) => kept.has(x.code ?? ''))),
  }
  const found = { code: false, category: false }
  const expected = { code: false, category: false }
  return {
    note(by, records) {
      const other = by === 'code' ? 'category' : 'code'
      if (found[by] && expected[other]) return
      const observations = records.filter((r) => r.resourceType === 'Observation')
      found[by] ||= observations.some(fits[by])
      expected[other] ||= observations.some(fits[other])
    },
    misunderstood: (by) => expected[by] && !found[by],
  }
}
