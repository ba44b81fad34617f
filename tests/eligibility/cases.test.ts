/** Every criterion of every trial: satisfied, failed and unknown, at its limits and just beside them. */
import { describe, expect, it } from 'vitest'
import { CASES } from './cases/all.ts'
import type { Cases } from './cases/writing.ts'
import { assessed, criteria, criterionIds, criterionOf, statusOf } from './factsOf.ts'

const TRIALS: Readonly<Record<string, Cases>> = CASES

/** No value fails these: the page is silent or contradicts itself, or only a result is asked. */
const NEVER_FAIL = ['P3-T1', 'P3-I3', 'PIT-I3d', 'PIT-I9a', 'PIT-I9b']

describe('the case tables', () => {
  it.each(criteria.trials.map((t) => [t.id, t] as const))('of %s miss no criterion', (id, trial) => {
    expect(Object.keys(TRIALS[id] ?? {})).toEqual([...trial.inclusion, ...trial.exclusion].map((c) => c.id))
  })

  it('hold at least one case of each kind for all 179 criteria, where the rule allows it', () => {
    const all = Object.values(TRIALS).flatMap((t) => Object.entries(t))
    expect(all).toHaveLength(179)
    const lacking = all
      .filter(([, c]) => c.satisfied.length === 0 || c.unknown.length === 0)
      .map(([id]) => id)
    expect(lacking).toEqual([])
    expect(
      all
        .filter(([, c]) => c.failed.length === 0)
        .map(([id]) => id)
        .sort(),
    ).toEqual([...NEVER_FAIL].sort())
  })

  it('leave every criterion unknown while nothing is known', () => {
    const nothing = assessed({})
    expect(criterionIds.filter((id) => criterionOf(nothing, id).status !== 'unknown')).toEqual([])
  })
})

describe.each(Object.entries(TRIALS))('%s', (_, cases) => {
  for (const [id, of] of Object.entries(cases))
    describe(id, () => {
      for (const status of ['satisfied', 'failed', 'unknown'] as const)
        it.each(of[status].map((facts) => [JSON.stringify(facts), facts] as const))(
          `is ${status} with %s`,
          (_, facts) => {
            expect(statusOf(id, facts)).toBe(status)
          },
        )
    })
})
