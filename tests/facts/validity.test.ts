import { describe, expect, it } from 'vitest'
import { parseDate, wholeDay } from '../../src/chart/partialDate.ts'
import type { Known, Value } from '../../src/facts/fact.ts'
import { rational } from '../../src/facts/rational.ts'
import { usable, validityFor, withinWindow } from '../../src/facts/validity.ts'
import { catalogue, factsOf } from './factCase.ts'
import { condition, icd10, lab, type Raw, snomed, TODAY, ucum } from './resources.ts'

const trial = (id: string) => {
  const found = catalogue.criteria.trials.find((t) => t.id === id)
  if (!found) throw new Error(`no trial ${id}`)
  return found
}
const quantity: Value = {
  type: 'quantity',
  range: { low: rational(9), high: rational(9) },
  unit: 'g/dL',
  reported: { text: '9', unit: 'g/dL' },
}
const on = (date: string | 'current' | undefined, value: Value = quantity): Known => {
  const range = date === undefined || date === 'current' ? date : parseDate(date)
  return { known: true, value, evidence: [], ...(range !== undefined && { date: range }) }
}
const judged = (fact: string, known: Known, trialId?: string) => {
  const use = usable(
    known,
    catalogue.definition(fact),
    catalogue,
    TODAY,
    ...(trialId ? [trial(trialId)] : ([] as const)),
  )
  return use.ok ? 'usable' : use.why
}
const date = (text: string): Value => ({ type: 'date', range: parseDate(text) ?? wholeDay(TODAY) })
const choice = (value: string): Value => ({ type: 'choice', value })

describe('a laboratory value', () => {
  it.each([
    ['2026-11-21', 'pump-it', 'usable'],
    ['2026-11-06', 'pump-it', 'usable'],
    ['2026-11-05', 'pump-it', 'stale'],
    ['2026-11-06', 'pump-iii', 'usable'],
    ['2026-11-07', 'rfa-crlm', 'usable'],
    ['2026-11-06', 'rfa-crlm', 'stale'],
    ['2026-11-22', 'pump-it', 'implausible'],
    ['2026-11', 'pump-it', 'imprecise'],
    ['2026-10', 'pump-it', 'stale'],
    ['2026', 'pump-it', 'imprecise'],
    ['2025', 'pump-it', 'stale'],
    [undefined, 'pump-it', 'undated'],
    ['2026-11-06', undefined, 'usable'],
    ['2026-11-05', undefined, 'stale'],
  ])('of %s is, for %s, %s', (day, trialId, expected) => {
    expect(judged('hemoglobin', on(day), trialId)).toBe(expected)
  })

  it('counts the day of collection, not the hours', () => {
    expect(judged('hemoglobin', on('2026-11-06T00:05:00+01:00'), 'pump-it')).toBe('usable')
    expect(judged('hemoglobin', on('2026-11-05T23:55:00+01:00'), 'pump-it')).toBe('stale')
  })

  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-12-31', '2026-11-25'],
  ])('that holds by itself until %s may be used until %s', (own, until) => {
    const known = { ...on('2026-11-10'), until: own }
    const use = usable(known, catalogue.definition('hemoglobin'), catalogue, TODAY, trial('pump-it'))
    expect(use).toMatchObject({ ok: true, until })
  })

  it('says until when it holds', () => {
    const use = usable(
      on('2026-11-10'),
      catalogue.definition('hemoglobin'),
      catalogue,
      TODAY,
      trial('pump-it'),
    )
    expect(use).toMatchObject({ ok: true, until: '2026-11-25', window: 15 })
  })
})

describe('other values', () => {
  it.each([
    ['bodyTemperature', '2026-11-21', quantity, 'usable'],
    ['bodyTemperature', '2026-11-20', quantity, 'stale'],
    ['ecog', '2026-10-24', quantity, 'usable'],
    ['ecog', '2026-10-23', quantity, 'stale'],
    ['rasStatus', '2001-01-01', choice('mutated'), 'usable'],
    ['rasStatus', undefined, choice('mutated'), 'usable'],
    ['pregnancyStatus', '2026-02-01', choice('pregnant'), 'usable'],
    ['pregnancyStatus', '2026-01-30', choice('pregnant'), 'stale'],
    ['pregnancyStatus', '2026-11-07', choice('not-pregnant'), 'usable'],
    ['pregnancyStatus', '2026-11-06', choice('not-pregnant'), 'stale'],
    ['extrahepaticSites/lung', '2020-01-01', choice('present'), 'usable'],
    ['extrahepaticSites/lung', '2026-10-10', choice('absent'), 'usable'],
    ['extrahepaticSites/lung', '2026-10-09', choice('absent'), 'stale'],
    ['historyExtrahepaticDisease', '2026-10-09', { type: 'boolean', value: false }, 'stale'],
    ['historyExtrahepaticDisease', '2006-10-09', { type: 'boolean', value: true }, 'usable'],
    ['cardiacFailure', 'current', { type: 'boolean', value: true }, 'usable'],
    ['stagingCtDate', '2026-10-24', date('2026-10-24'), 'usable'],
    ['stagingCtDate', '2026-10-23', date('2026-10-23'), 'stale'],
  ] as const)('%s of %s: %o is %s', (fact, day, value, expected) => {
    expect(judged(fact, on(day, value))).toBe(expected)
  })
})

describe('the date of an event', () => {
  it.each([
    ['2026-05-21', '2026-01-01', 'usable'],
    ['2026-05-20', '2026-01-01', 'stale'],
    ['2026-05-20', '2026-11-01', 'usable'],
    ['2026-12-01', '2026-11-01', 'implausible'],
  ])('of %s, as stated on %s, is %s', (event, stated, expected) => {
    expect(judged('miDate', on(stated, date(event)))).toBe(expected)
  })

  it.each([
    ['2026-06-30', '2026-07-01', '2026-12-31'],
    ['2026-08-31', '2026-09-01', '2027-02-28'],
    ['2026-11-01', '2026-11-20', '2027-05-01'],
    ['2026-05-25', '2026-11-20', '2026-12-18'],
  ])('of %s, as stated on %s, may be used until %s', (event, stated, until) => {
    const use = usable(on(stated, date(event)), catalogue.definition('miDate'), catalogue, TODAY)
    expect(use).toMatchObject({ ok: true, until })
  })

  it('goes stale as «never»', () => {
    expect(judged('miDate', on('2026-10-24', { type: 'never' }))).toBe('usable')
    expect(judged('miDate', on('2026-10-23', { type: 'never' }))).toBe('stale')
  })

  it('may lie in the future only where it is planned', () => {
    expect(judged('plannedTreatmentStart', on(TODAY, date('2026-12-01')))).toBe('usable')
    expect(judged('indexOperationDate', on(TODAY, date('2026-12-01')))).toBe('implausible')
  })
})

it('finds the validity that a value has', () => {
  const sites = catalogue.definition('extrahepaticSites')
  expect(validityFor(sites, choice('present'))).toBeUndefined()
  expect(validityFor(sites, choice('absent'))).toMatchObject({ window: 'imaging' })
})

it('asks the widest window where no trial is named', () => {
  expect(withinWindow(on('2026-11-06'), catalogue.definition('hemoglobin'), catalogue, TODAY)).toBe(true)
})

describe('of equal results that may be of one day', () => {
  const inside = (first: string, second: string) => {
    const hb = (id: string, effectiveDateTime: string) =>
      lab('718-7', ucum(9, 'g/dL'), { id, effectiveDateTime })
    const fact = factsOf({ chart: [hb('a', first), hb('b', second)] }).get('hemoglobin') as Known
    return usable(fact, catalogue.definition('hemoglobin'), catalogue, TODAY)
  }

  it.each([
    ['2026-11', '2026-11-15'],
    ['2026-11-15', '2026'],
    ['2026-11-22T00:30:00+14:00', '2026-11-21T10:30:00Z'],
    ['2026-11-21T10:30:00Z', '2026-11-22T00:30:00+14:00'],
  ])('the day is the one that is known best (%s, %s)', (first, second) => {
    expect(inside(first, second)).toMatchObject({ ok: true })
  })
})

describe('of several records of a state', () => {
  const inside = (id: string, chart: readonly Raw[]) =>
    withinWindow(factsOf({ chart }).get(id) as Known, catalogue.definition(id), catalogue, TODAY)
  const nursing = (over: Raw) => condition(icd10('Z39.1'), over)

  it('does not let an old problem of breast-feeding stand for ever', () => {
    expect(inside('lactationStatus', [nursing({ onsetDateTime: '2021-03-01' })])).toBe(false)
    expect(inside('lactationStatus', [nursing({ onsetDateTime: '2026-11-10' })])).toBe(true)
  })

  it.each([{}, { onsetString: '2015' }])('nor one of no date (%j)', (over) => {
    expect(inside('lactationStatus', [nursing(over)])).toBe(false)
  })

  it.each([
    ['a', 'b'],
    ['b', 'a'],
  ])('counts the age from the newest that says so, whatever their order (%s, %s)', (one, other) => {
    const pregnant = condition(snomed('77386006'), { id: one })
    const antenatal = condition(icd10('Z34.0'), { id: other, onsetDateTime: '2026-10-01' })
    expect(inside('pregnancyStatus', [pregnant, antenatal])).toBe(true)
    expect(inside('pregnancyStatus', [pregnant])).toBe(false)
    const old = nursing({ id: one, onsetDateTime: '2026-09-01' })
    const late = condition(snomed('82374005'), { id: other, onsetDateTime: '2026-11-10' })
    expect(inside('lactationStatus', [old, late])).toBe(true)
  })
})
