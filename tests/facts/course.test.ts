/** The course of a measured fact shows nothing that the engine would read otherwise. */
import { describe, expect, it } from 'vitest'
import { courseOf, isMeasured, measuredBehind } from '../../src/facts/course.ts'
import { parseAnswers } from '../../src/facts/parseAnswers.ts'
import { toNumber } from '../../src/facts/rational.ts'
import { readFacts } from '../../src/facts/readFacts.ts'
import { catalogue } from './factCase.ts'
import { chartOf, lab, patient, type Raw, spelled, TODAY, ucum, upTo } from './resources.ts'

const PLATELETS = '777-3'
const on = (effectiveDateTime: string | undefined, more: Raw = {}): Raw => ({ effectiveDateTime, ...more })

function course(fact: string, records: readonly Raw[], answers: Raw = {}) {
  const chart = chartOf([patient(), ...records])
  const given = parseAnswers(answers, catalogue, TODAY)
  const known = readFacts(catalogue, chart, given, TODAY).get(fact)
  if (!known) throw new RangeError(fact)
  return courseOf(catalogue.definition(fact), known, chart, catalogue, TODAY)
}
const numbers = (points: ReturnType<typeof course>) =>
  points.map((p) => p.value?.range.low && Number(toNumber(p.value.range.low).toPrecision(4)))

describe('the course of a fact', () => {
  it('has every result, oldest first, in one unit, and marks the one that counts', () => {
    const points = course('platelets', [
      lab(PLATELETS, ucum(140, '10*9/L'), on('2026-11-16')),
      lab(PLATELETS, ucum(90, '10*3/uL'), on('2026-03-01')),
      lab(PLATELETS, ucum(110000, '/mm3'), on('2026-06')),
    ])
    expect(numbers(points)).toEqual([90, 110, 140])
    expect(points.map((p) => p.counts)).toEqual([undefined, undefined, true])
    expect(points.map((p) => p.date?.text)).toEqual(['2026-03-01', '2026-06', '2026-11-16'])
  })

  it('keeps the number of a preliminary result and says that it may not be used', () => {
    const [old, preliminary] = course('platelets', [
      lab(PLATELETS, ucum(140, '10*9/L'), on('2026-11-10')),
      lab(PLATELETS, ucum(40, '10*9/L'), on('2026-11-18', { status: 'preliminary' })),
    ])
    expect(preliminary).toMatchObject({ why: 'notFinal', value: { reported: { text: '40' } } })
    // A newer result that is not final leaves the fact unknown: the older one does not count.
    expect(old?.counts).toBeUndefined()
  })

  it('has no number for a result whose unit cannot be used, but its own words', () => {
    const [foreign, bare] = course('platelets', [
      lab(PLATELETS, spelled(140, 'g/dL'), on('2026-11-10')),
      lab(PLATELETS, { value: 98 }, on('2026-11-11')),
    ])
    expect(foreign).toMatchObject({ why: 'unitNotConvertible', recorded: '140 g/dL' })
    expect(bare).toMatchObject({ why: 'unitMissing', recorded: '98' })
  })

  it('believes no result without a date or after the registration date', () => {
    const points = course('platelets', [
      lab(PLATELETS, ucum(140, '10*9/L'), on('2026-12-24')),
      lab(PLATELETS, ucum(100, '10*9/L'), on(undefined)),
    ])
    expect(points.map((p) => p.why)).toEqual(['implausible', 'undated'])
  })

  it('leaves out what was cancelled or entered in error, and results without any value', () => {
    const points = course('platelets', [
      lab(PLATELETS, ucum(140, '10*9/L'), on('2026-11-10', { status: 'cancelled' })),
      lab(PLATELETS, ucum(141, '10*9/L'), on('2026-11-10', { status: 'entered-in-error' })),
      lab(PLATELETS, {}, on('2026-11-11')),
    ])
    expect(points).toEqual([])
  })

  it('keeps the interval of a comparator and each result’s own upper limit', () => {
    const [point] = course('bilirubinTotal', [lab('1975-2', ucum(0.2, 'mg/dL', '<'), upTo(1.2))])
    expect(point?.value?.range).toMatchObject({ highOpen: true })
    expect(point?.value?.range.low).toBeUndefined()
    expect(point?.value?.upperLimit).toMatchObject({ kind: 'number' })
  })

  it('shows what was entered beside what it replaced', () => {
    const records = [lab(PLATELETS, ucum(40, '10*9/L'), on('2026-11-18'))]
    const answer = { value: 120, unit: '10*9/L', date: '2026-11-20', reason: 'clumped' }
    const points = course('platelets', records, { platelets: answer })
    expect(points.map((p) => [p.entered, p.counts])).toEqual([
      [undefined, undefined],
      [true, true],
    ])
  })

  it('says of both sides of a conflict that they contradict each other', () => {
    const records = [lab(PLATELETS, ucum(40, '10*9/L'), on('2026-11-18'))]
    const points = course('platelets', records, {
      platelets: { value: 120, unit: '10*9/L', date: '2026-11-20' },
    })
    expect(points.map((p) => [p.entered, p.why, p.counts])).toEqual([
      [undefined, undefined, undefined],
      [true, 'conflicting', undefined],
    ])
  })

  it('marks results of a kind that decides nothing by itself', () => {
    const points = course('inr', [lab('46418-0', ucum(1.1, '{INR}'), on('2026-11-18'))])
    expect(points).toMatchObject([{ suggests: true }])
    expect(points[0]?.counts).toBeUndefined()
  })
})

describe('the courses behind a fact', () => {
  const behind = (id: string, records: readonly Raw[]) => {
    const chart = chartOf([patient(), ...records])
    const fact = readFacts(catalogue, chart, {}, TODAY).get(id)
    if (!fact) throw new RangeError(id)
    return measuredBehind(catalogue.definition(id), fact, catalogue)
  }
  it('are its own, those asked in its place, or those it is computed from', () => {
    expect(behind('platelets', [])).toEqual(['platelets'])
    expect(behind('ptInrTimesUln', [])).toEqual(['inr', 'pt'])
    expect(behind('egfr', [lab('2160-0', ucum(1, 'mg/dL'))])).toEqual(['egfr', 'creatinine'])
  })
  it('are none of what is not measured', () => {
    expect(behind('ecog', [])).toEqual([])
    expect(isMeasured(catalogue.definition('liverMetsPrimary'))).toBe(false)
  })
})
