/** How old a value may be: windows count whole days back, both ends in; stale is not failed. */
import { describe, expect, it } from 'vitest'
import { addDays, parseDate } from '../../src/chart/partialDate.ts'
import type { Known, Value } from '../../src/facts/fact.ts'
import { notRecorded } from '../../src/facts/fact.ts'
import { mergeAnswer } from '../../src/facts/merge.ts'
import { usable } from '../../src/facts/validity.ts'
import { ago, catalogue, criteria, TODAY } from './factsOf.ts'

const definition = (id: string) => catalogue.definition(id)
const trial = (id: string) => criteria.trials.find((t) => t.id === id)

function known(id: string, value: unknown, date?: string): Known {
  const fact = mergeAnswer(definition(id), notRecorded, { value, ...(date && { date }) }, catalogue, TODAY)
  if (!fact.known) throw new RangeError(`${id} is not known`)
  return fact
}
const said = (id: string, value: unknown, date: string | undefined, of?: string, asOf = TODAY) => {
  const use = usable(known(id, value, date), definition(id), catalogue, asOf, of ? trial(of) : undefined)
  return use.ok ? 'usable' : use.why
}

describe('a window of days before registration', () => {
  it.each([
    ['platelets', 120, 'pump-it', 15],
    ['platelets', 120, 'pump-iii', 15],
    ['platelets', 120, 'rfa-crlm', 14],
    ['ecog', 1, 'pump-it', 28],
    ['liverResectability', 'resectable', 'dragon-1', 42],
    ['flrPercent', 25, 'dragon-1', 42],
    ['serumPregnancyTest', 'negative', 'rfa-crlm', 14],
    ['capacityToUnderstand', true, 'pdac-liver', 28],
    ['bodyTemperature', 37, 'rfa-crlm', 0],
    ['corticosteroidChronic', false, 'pump-it', 28],
  ])('holds both its ends for %s = %s in %s: %i days', (id, value, of, days) => {
    expect(said(id, value, ago(0), of)).toBe('usable')
    expect(said(id, value, ago(days), of)).toBe('usable')
    expect(said(id, value, ago(days + 1), of)).toBe('stale')
  })

  it('does not believe a day in the future', () => {
    expect(said('platelets', 120, ago(-1), 'pump-it')).toBe('implausible')
    expect(said('indexOperationDate', '2027-01-01', undefined)).toBe('implausible')
    expect(said('plannedTreatmentStart', '2027-01-01', undefined)).toBe('usable')
  })

  it('does not hold to a plan whose day has passed', () => {
    expect(said('plannedTreatmentStart', TODAY, undefined)).toBe('usable')
    expect(said('plannedTreatmentStart', '2026-11', undefined)).toBe('usable')
    expect(said('plannedTreatmentStart', ago(1), undefined)).toBe('stale')
  })

  it('leaves open whether a date known in part lies inside', () => {
    expect(said('platelets', 120, '2026-11', 'pump-it')).toBe('imprecise')
    expect(said('platelets', 120, '2026-11', 'pump-it', '2026-11-16')).toBe('usable')
    expect(said('platelets', 120, '2026-10', 'pump-it')).toBe('stale')
    expect(said('ecog', 1, '2026-10', 'pump-it')).toBe('imprecise')
  })

  it('counts for nothing where the answer does not age', () => {
    for (const [id, value] of [
      ['rasStatus', 'mutated'],
      ['priorSystemicTherapyCrc', false],
      ['nationalPanelVerdict', 'unresectable'],
      ['consent.pump-it', 'signed'],
    ] as const)
      expect(said(id, value, '2019-01-01')).toBe('usable')
  })

  it('leaves a windowed value without a date undated', () => {
    const { date: _, ...undated } = known('platelets', 120, ago(1))
    expect(usable(undated, definition('platelets'), catalogue, TODAY)).toMatchObject({
      ok: false,
      why: 'undated',
    })
  })

  it('has no hold on a record that stands until it is changed', () => {
    const standing: Known = { ...known('cardiacFailure', true), date: 'current' }
    expect(usable(standing, definition('cardiacFailure'), catalogue, TODAY)).toMatchObject({
      ok: true,
      until: null,
    })
  })

  it('counts the widest of the trials that read the fact, where no trial is named', () => {
    expect(said('platelets', 120, ago(15))).toBe('usable')
    expect(said('albumin', 4, ago(15))).toBe('stale')
  })
})

describe('values that age each in their own way', () => {
  it.each([
    ['pregnancyStatus', 'pregnant', 294],
    ['pregnancyStatus', 'not-pregnant', 14],
    ['historyExtrahepaticDisease', false, 42],
  ])('%s = %s holds %i days', (id, value, days) => {
    expect(said(id, value, ago(days))).toBe('usable')
    expect(said(id, value, ago(days + 1))).toBe('stale')
  })

  it('keeps extrahepatic disease that was once there', () => {
    expect(said('historyExtrahepaticDisease', true, ago(2000))).toBe('usable')
  })

  it('lets a site that is free of disease go stale, and a site with disease stand', () => {
    const site = (value: string): Known => ({
      ...known('liverMetsPresent', true, ago(43)),
      value: { type: 'choice', value },
    })
    expect(usable(site('absent'), definition('extrahepaticSites/lung'), catalogue, TODAY).ok).toBe(false)
    expect(usable(site('present'), definition('extrahepaticSites/lung'), catalogue, TODAY).ok).toBe(true)
  })
})

describe('an event or never', () => {
  it.each(['miDate', 'strokeDate', 'arrhythmiaDate'])('%s inside six months does not go stale', (id) => {
    expect(said(id, '2026-05-21', ago(150))).toBe('usable')
    expect(said(id, '2026-05-20', ago(150))).toBe('stale')
    expect(said(id, '2026-05-20', ago(28))).toBe('usable')
    expect(said(id, 'never', ago(28))).toBe('usable')
    expect(said(id, 'never', ago(29))).toBe('stale')
  })

  it('counts 28 days for the last major operation', () => {
    expect(said('lastMajorNonPancreaticSurgeryDate', '2026-10-24', ago(28))).toBe('usable')
    expect(said('lastMajorNonPancreaticSurgeryDate', '2026-10-23', ago(29))).toBe('stale')
  })
})

describe('the last day of use', () => {
  const cases: readonly (readonly [string, unknown, string])[] = [
    ['platelets', 120, ago(3)],
    ['ecog', 1, ago(20)],
    ['pregnancyStatus', 'not-pregnant', ago(2)],
    ['miDate', 'never', ago(5)],
    ['miDate', '2026-08-31', ago(5)],
    ['miDate', '2026-06-30', ago(100)],
    ['strokeDate', '2026-05-21', ago(180)],
    ['stagingCtDate', ago(10), ago(0)],
    ['lastMajorNonPancreaticSurgeryDate', ago(10), ago(9)],
    ['plannedTreatmentStart', ago(-20), ago(0)],
  ]
  it.each(cases)('of %s = %s, known %s, is the last on which it may be used', (id, value, date) => {
    const fact = known(id, value, date)
    const use = usable(fact, definition(id), catalogue, TODAY)
    if (!use.ok || use.until === null) throw new RangeError(`${id} holds for ever or not at all`)
    expect(usable(fact, definition(id), catalogue, use.until).ok).toBe(true)
    expect(usable(fact, definition(id), catalogue, addDays(use.until, 1)).ok).toBe(false)
  })

  it('never comes before a bound of its own', () => {
    const value: Value = { type: 'boolean', value: true }
    const fact: Known = { known: true, value, date: 'current', until: '2026-12-01', evidence: [] }
    expect(usable(fact, definition('fitForSurgery'), catalogue, TODAY)).toMatchObject({ until: '2026-12-01' })
    const range = parseDate(ago(20))
    if (range)
      expect(usable({ ...fact, date: range }, definition('fitForSurgery'), catalogue, TODAY)).toMatchObject({
        until: '2026-11-29',
      })
  })
})
