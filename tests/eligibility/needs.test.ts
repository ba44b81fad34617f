/** What each trial needs of a fact, and the limits that are drawn in its course. */
import { describe, expect, it } from 'vitest'
import { courseLimits, courseWindows } from '../../src/eligibility/courseLimits.ts'
import { type Need, needsOf } from '../../src/eligibility/needs.ts'
import { toNumber } from '../../src/facts/rational.ts'
import { ago, assessed, catalogue, criterionIds, TODAY, type Written } from './factsOf.ts'

const needs = (fact: string, written: Written = {}): readonly Need[] =>
  needsOf(assessed(written)).get(fact) ?? []
const lab = (value: number, unit: string, more = {}) => ({ value, unit, date: ago(3), ...more })

describe('the needs of the trials', () => {
  it('name every criterion that reads the fact', () => {
    const read = new Set([...needsOf(assessed({})).values()].flat().map((n) => n.result.criterion.id))
    expect([...read].toSorted()).toEqual(criterionIds.toSorted())
  })

  it('say of each trial whether it has what it needs', () => {
    const found = needs('platelets', { platelets: lab(60, '10*9/L') })
    expect(found.map((n) => [n.result.criterion.id, n.wanted, n.sole, n.status])).toEqual([
      ['P3-I7b', 'met', true, 'failed'],
      ['PIT-I13c', 'met', true, 'failed'],
      ['RFA-I12a', 'met', true, 'satisfied'],
      ['RFA-E6a', 'notMet', true, 'satisfied'],
    ])
  })

  it('leave the trial open whose window has passed, and not the one with a wider window', () => {
    const old = needs('platelets', { platelets: { value: 120, unit: '10*9/L', date: ago(15) } })
    expect(Object.fromEntries(old.map((n) => [n.result.criterion.id, n.status]))).toEqual({
      'PIT-I13c': 'satisfied',
      'P3-I7b': 'satisfied',
      'RFA-I12a': 'unknown',
      'RFA-E6a': 'unknown',
    })
  })

  it('take the status of the whole criterion where something else may take the place of the fact', () => {
    const alternatives = needs('coumarinUse').filter((n) => !n.sole)
    expect(
      needs('crcl', { creatinine: lab(1, 'mg/dL') }).map((n) => [n.result.criterion.id, n.status]),
    ).toEqual([['RFA-E7', 'unknown']])
    for (const n of alternatives) expect(n.status).toBe(n.result.status)
  })

  it('know facts that are only a day to compare with', () => {
    const anchors = needs('plannedTreatmentStart')
    expect(anchors.length).toBeGreaterThan(0)
    expect(anchors.every((n) => n.leaf === undefined && !n.sole)).toBe(true)
  })
})

describe('the limits of a course', () => {
  const limits = (fact: string) =>
    courseLimits(needs(fact), catalogue.definition(fact), catalogue).map(({ at, set }) => [
      at.kind,
      Number(toNumber(at.value).toPrecision(4)),
      set.map((s) => s.need.result.criterion.id),
    ])

  it('stand once, with all who set them, in one unit', () => {
    expect(limits('platelets')).toEqual([
      ['fixed', 100, ['P3-I7b', 'PIT-I13c']],
      ['fixed', 50, ['RFA-I12a', 'RFA-E6a']],
    ])
    // 5.5 mmol/L and 10 g/dL.
    expect(limits('hemoglobin')).toEqual([
      ['fixed', 8.863, ['P3-I7c', 'PIT-I13a']],
      ['fixed', 10, ['RFA-E6c']],
    ])
  })

  it('may be so many times the upper limit of each result', () => {
    expect(limits('bilirubinTotal')).toEqual([
      ['timesUpperLimit', 1.5, ['P3-I7d', 'PIT-I13d']],
      ['fixed', 3, ['RFA-E8']],
    ])
  })

  it('are none where no number is compared', () => {
    expect(limits('liverMetsPrimary')).toEqual([])
  })
})

describe('the windows of a course', () => {
  it('count back from the registration date, each once, the widest first', () => {
    const trials = [...new Set(needs('platelets').map((n) => n.trial))]
    const windows = courseWindows(trials, catalogue.definition('platelets'), catalogue, TODAY)
    expect(windows.map((w) => [w.from, w.to, w.days, w.trials.map((t) => t.id)])).toEqual([
      [ago(15), TODAY, 15, ['pump-iii', 'pump-it']],
      [ago(14), TODAY, 14, ['rfa-crlm']],
    ])
  })
  it('are none where nothing goes stale', () => {
    expect(courseWindows([], catalogue.definition('liverMetsPrimary'), catalogue, TODAY)).toEqual([])
  })
})
