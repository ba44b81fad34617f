/** What expires when, and what becomes possible when. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { addDays } from '../../src/chart/partialDate.ts'
import type { Rule } from '../../src/criteria/rule.ts'
import { assessFacts } from '../../src/eligibility/assess.ts'
import type { CriterionResult } from '../../src/eligibility/assessment.ts'
import { type CalendarEntry, calendarOf } from '../../src/eligibility/calendar.ts'
import { statusOf } from '../../src/eligibility/criterion.ts'
import { evaluate } from '../../src/eligibility/evaluate.ts'
import { contextOn, turnOfCriterion } from '../../src/eligibility/later.ts'
import { usable } from '../../src/facts/validity.ts'
import { factsNear } from './arbitrary/facts.ts'
import { meeting, TRIAL_IDS } from './cases/all.ts'
import { ago, assessed, catalogue, TODAY, trialOf, type Written } from './factsOf.ts'

vi.setConfig({ testTimeout: 60_000 })

function entries(written: Written, id: string): readonly CalendarEntry[] {
  const assessment = assessed(written)
  return calendarOf(trialOf(assessment, id), assessment, catalogue).entries
}
const about = (fact: string, of: readonly CalendarEntry[]) => of.filter((e) => e.fact === fact)
const platelets = (days: number) => ({ platelets: { value: 120, unit: '10*9/L', date: ago(days) } })

describe('the calendar of a trial', () => {
  it('gives a laboratory value until the end of the window of that trial', () => {
    expect(about('platelets', entries(platelets(5), 'pump-it'))).toEqual([
      { kind: 'expires', day: '2026-12-01', fact: 'platelets', criteria: ['PIT-I13c'] },
    ])
    expect(about('platelets', entries(platelets(5), 'rfa-crlm'))).toEqual([
      { kind: 'expires', day: '2026-11-30', fact: 'platelets', criteria: ['RFA-I12a', 'RFA-E6a'] },
    ])
  })

  it('says on which day a value that is too old was last good', () => {
    expect(about('platelets', entries(platelets(40), 'pump-it'))).toMatchObject([
      { kind: 'expired', day: ago(25) },
    ])
  })

  it('has nothing for a trial that does not read the fact, or of a fact that is not known', () => {
    expect(about('platelets', entries(platelets(5), 'dragon-1'))).toEqual([])
    expect(entries({}, 'pump-it')).toEqual([])
  })

  it('tells when a wash-out ends', () => {
    expect(entries({ miDate: '2026-08-10' }, 'rfa-crlm')).toMatchObject([
      { kind: 'expires', day: '2027-02-10', fact: 'miDate' },
      // Whether there was another one since then has to be asked again by then.
      { kind: 'opens', day: '2027-02-11', fact: 'miDate', status: 'unknown' },
    ])
    const operated = entries({ lastMajorNonPancreaticSurgeryDate: '2026-11-11' }, 'pdac-liver')
    expect(operated).toMatchObject([
      { kind: 'opens', day: '2026-12-10', status: 'satisfied', criteria: ['PDA-E7a'] },
      { kind: 'expires', day: '2026-12-19' },
    ])
  })

  it('tells the birthday from which an age suffices', () => {
    expect(about('age', entries({ age: '2008-12-25' }, 'pump-it'))).toMatchObject([
      { kind: 'opens', day: '2026-12-25', criteria: ['PIT-I1'] },
    ])
  })

  it('tells when a satisfied interval runs out', () => {
    const assessment = assessed({ miDate: '2026-08-10' })
    const [some] = trialOf(assessment, 'rfa-crlm').criteria
    if (!some) throw new Error('no criterion')
    // As a trial might ask for an event within half a year; none of the five does.
    const rule: Rule = { fact: 'miDate', onOrAfter: { day: 'registration', minus: { months: 6 } } }
    const context = { catalogue, facts: assessment.facts, asOf: TODAY }
    const within: CriterionResult = {
      ...some,
      criterion: { ...some.criterion, rule },
      kind: 'inclusion',
      status: 'satisfied',
      outcome: evaluate(rule, context),
    }
    expect(turnOfCriterion(within, context)).toEqual({
      day: '2027-02-11',
      becomes: 'failed',
      status: 'unknown',
      fact: 'miDate',
    })
  })

  it('leaves out what is measured on the day of treatment only', () => {
    const warm = { bodyTemperature: { value: 37, unit: 'Cel', date: TODAY } }
    expect(about('bodyTemperature', entries(warm, 'rfa-crlm'))).toEqual([])
  })

  it('is in the order of the days', () => {
    const days = entries(meeting('pump-it'), 'pump-it').map((e) => e.day)
    expect(days.length).toBeGreaterThan(5)
    expect(days).toEqual(days.toSorted())
  })

  it('holds on the day it names and not on the next, whatever the facts', () => {
    const facts = fc.constantFrom(...TRIAL_IDS).chain((id) => factsNear(meeting(id)))
    const seen = { expired: 0, expires: 0, opens: 0, closes: 0 }
    fc.assert(
      fc.property(facts, (given) => {
        const { facts } = contextOn({ catalogue, facts: given, asOf: TODAY }, TODAY)
        const assessment = assessFacts(catalogue, facts, TODAY)
        for (const result of assessment.trials) {
          const { trial } = result
          const status = (id: string, day: string) => {
            const found = result.criteria.find((r) => r.criterion.id === id)
            if (!found) throw new RangeError(id)
            // Everything is repeated with the same result: what only goes stale does not count here.
            const then = contextOn({ catalogue, facts, asOf: TODAY, trial }, day, true)
            return statusOf(found.kind, evaluate(found.criterion.rule, then))
          }
          const usableOn = (fact: string, day: string) =>
            [...assessment.facts].some(
              ([id, f]) =>
                f.known &&
                catalogue.definition(id).id === fact &&
                usable(f, catalogue.definition(id), catalogue, day, trial).ok !==
                  usable(f, catalogue.definition(id), catalogue, addDays(day, 1), trial).ok,
            )
          for (const entry of calendarOf(result, assessment, catalogue).entries) {
            seen[entry.kind]++
            const { kind, day, fact, criteria } = entry
            if (kind === 'expires') {
              expect(day >= TODAY).toBe(true)
              expect([fact, day, usableOn(fact ?? '', day)]).toEqual([fact, day, true])
            } else if (kind === 'expired') expect(day < TODAY).toBe(true)
            else
              for (const id of criteria) {
                const [before, after] = [status(id, addDays(day, -1)), status(id, day)]
                expect([id, day, before === 'failed', after === 'failed']).toEqual([
                  id,
                  day,
                  kind === 'opens',
                  kind === 'closes',
                ])
              }
          }
        }
      }),
      { numRuns: 400 },
    )
    // A law about nothing would hold as well.
    for (const kind of ['expired', 'expires', 'opens'] as const) expect(seen[kind]).toBeGreaterThan(0)
  })
})
