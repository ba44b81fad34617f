/** How long a verdict holds if nothing new is recorded. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { addDays, type Day, daysBetween } from '../../src/chart/partialDate.ts'
import { assessFacts } from '../../src/eligibility/assess.ts'
import type { TrialResult } from '../../src/eligibility/assessment.ts'
import { ageRange } from '../../src/eligibility/compare.ts'
import type { Fact, Facts } from '../../src/facts/fact.ts'
import { usable } from '../../src/facts/validity.ts'
import { factsNear } from './arbitrary/facts.ts'
import { meeting, TRIAL_IDS } from './cases/all.ts'
import { malignancies } from './cases/writing.ts'
import { ago, assessed, catalogue, factsOf, TODAY, trialOf, type Written } from './factsOf.ts'

vi.setConfig({ testTimeout: 60_000 })

/** The same facts on another registration date: only an age grows. */
const on = (facts: Facts, asOf: Day): Facts =>
  new Map(
    [...facts].map(([id, f]): [string, Fact] =>
      f.known && f.value.type === 'integer' && f.value.birth
        ? [id, { ...f, value: { ...f.value, range: ageRange(f.value.birth, asOf) } }]
        : [id, f],
    ),
  )

const verdictOn = (facts: Facts, id: string, asOf: Day) =>
  trialOf(assessFacts(catalogue, on(facts, asOf), asOf), id).verdict

/** Whether a value that the trial could use today has gone out of its window by then. */
const lapsed = (facts: Facts, { trial, criteria }: TrialResult, then: Day): boolean => {
  const read = new Set(criteria.flatMap((r) => r.facts))
  return [...facts].some(([id, f]) => {
    const definition = catalogue.definition(id)
    if (!f.known || !read.has(definition.id)) return false
    return (
      usable(f, definition, catalogue, TODAY, trial).ok && !usable(f, definition, catalogue, then, trial).ok
    )
  })
}

const holds = (written: Written, id: string) => trialOf(assessed(written), id).holdsUntil

describe('a verdict', () => {
  it('holds up to its last day, and the day after it differs or a window that was used has lapsed', () => {
    const facts = fc.constantFrom(...TRIAL_IDS).chain((id) => factsNear(meeting(id)))
    fc.assert(
      fc.property(facts, (given) => {
        for (const result of assessFacts(catalogue, on(given, TODAY), TODAY).trials) {
          const { holdsUntil, verdict } = result
          const { id } = result.trial
          if (verdict === 'incomplete') expect(holdsUntil).toBeNull()
          if (verdict === 'incomplete' || verdict === null) continue
          if (holdsUntil === null) {
            for (const days of [1, 40, 400, 4000])
              expect([id, days, verdictOn(given, id, addDays(TODAY, days))]).toEqual([id, days, verdict])
            continue
          }
          expect(holdsUntil >= TODAY).toBe(true)
          const halfway = addDays(TODAY, Math.floor(daysBetween(TODAY, holdsUntil) / 2))
          for (const day of [halfway, holdsUntil])
            expect([id, day, verdictOn(given, id, day)]).toEqual([id, day, verdict])
          const after = addDays(holdsUntil, 1)
          const differs = verdictOn(given, id, after) !== verdict
          expect([id, holdsUntil, differs || lapsed(given, result, after)]).toEqual([id, holdsUntil, true])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('of a patient who is 17 holds until the day before the birthday', () => {
    expect(holds({ age: '2008-12-25' }, 'pump-it')).toBe('2026-12-24')
    expect(holds({ age: '2008-12' }, 'pump-it')).toBe('2026-11-30')
    expect(holds({ age: 17 }, 'pump-it')).toBeNull()
  })

  it('of one who fails for ever has no end', () => {
    expect(holds({ priorHepaticResection: true }, 'pump-it')).toBeNull()
    expect(holds({ priorHepaticResection: true, age: '2008-12-25' }, 'pump-it')).toBeNull()
  })

  it('holds as long as the last of its failures', () => {
    const both = { age: '2008-12-25', ecog: { value: 3, date: ago(1) } }
    expect(holds(both, 'pump-it')).toBe('2026-12-24')
    expect(holds({ ...both, age: '2008-11-25' }, 'pump-it')).toBe('2026-12-18')
  })

  it('of an eligible patient ends with the first window, each trial by its own', () => {
    const labs = { platelets: { value: 120, unit: '10*9/L', date: ago(5) } }
    const fresh = (written: Written): Written =>
      Object.fromEntries(
        Object.entries(written).map(([id, v]) => [
          id,
          typeof v === 'object' && v !== null && 'date' in v ? { ...v, date: TODAY } : v,
        ]),
      )
    expect(holds({ ...fresh(meeting('pump-it')), ...labs }, 'pump-it')).toBe('2026-12-01')
    expect(holds({ ...fresh(meeting('rfa-crlm')), ...labs }, 'rfa-crlm')).toBe('2026-11-30')
  })

  it('does not end with a temperature that was taken today', () => {
    const warm = { bodyTemperature: { value: 37, unit: 'Cel', date: TODAY } }
    const without = holds({ ...meeting('rfa-crlm'), bodyTemperature: 'unknown' }, 'rfa-crlm')
    expect(holds({ ...meeting('rfa-crlm'), ...warm }, 'rfa-crlm')).toBe(without)
    expect(
      holds({ ...meeting('rfa-crlm'), bodyTemperature: { value: 39, unit: 'Cel', date: TODAY } }, 'rfa-crlm'),
    ).toBe(TODAY)
  })

  it('turns when an earlier malignancy is far enough behind', () => {
    const cancer = { type: 'other', curativeIntent: true, lowRiskByMdt: false, lastActiveDate: '2024-01-15' }
    expect(holds(malignancies([cancer]), 'pump-it')).toBe('2027-01-15')
    const treated = { type: 'other', treatmentEndDate: '2022-03-01', recurrence: false }
    expect(holds(malignancies([treated]), 'pump-iii')).toBe('2027-02-28')
    expect(holds(malignancies([{ type: 'other', curativeIntent: false }]), 'pump-it')).toBeNull()
  })

  it('turns when an infarction leaves the six months', () => {
    expect(holds({ miDate: '2026-08-10' }, 'rfa-crlm')).toBe('2027-02-10')
  })

  it('turns when an operation leaves the four weeks before registration, the planned start by default', () => {
    expect(holds({ lastMajorNonPancreaticSurgeryDate: '2026-11-11' }, 'pdac-liver')).toBe('2026-12-09')
  })

  it('has no end to tell while it is incomplete', () => {
    expect(holds({}, 'dragon-1')).toBeNull()
  })

  it('starts with the facts that meet it and its own window', () => {
    expect(factsOf(meeting('pump-it')).size).toBeGreaterThan(40)
    expect(holds(meeting('pump-it'), 'pump-it')).toBe(TODAY)
  })
})
