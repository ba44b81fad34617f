import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  ageAt,
  type DayRange,
  daysBetween,
  parseDate,
  shift,
  wholeDay,
} from '../../src/chart/partialDate.ts'

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10))
const range = (text: string) => parseDate(text) as DayRange

describe('a date as FHIR writes it', () => {
  it.each([
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-11', '2026-11-01', '2026-11-30'],
    ['2026-11-21', '2026-11-21', '2026-11-21'],
    ['2026-11-21T08:15', '2026-11-21', '2026-11-21'],
    ['2026-11-21T08:15:30Z', '2026-11-21', '2026-11-21'],
    ['2026-11-21T08:15:30.123+01:00', '2026-11-21', '2026-11-21'],
  ])('%s lasts from %s to %s', (text, from, to) => {
    expect(parseDate(text)).toMatchObject({ from, to, text })
  })

  describe('written in UTC', () => {
    const { TZ } = process.env
    afterEach(() => {
      if (TZ === undefined) delete process.env.TZ
      else process.env.TZ = TZ
    })

    it.each([
      // Half past seven in the morning of the 21st.
      ['Asia/Shanghai', '2026-11-20T23:30:00Z', '2026-11-20', '2026-11-21'],
      ['Asia/Shanghai', '2026-11-20T08:00:01Z', '2026-11-20', '2026-11-20'],
      ['Europe/Amsterdam', '2026-11-20T23:31:00Z', '2026-11-20', '2026-11-21'],
      ['Europe/Amsterdam', '2026-11-20T21:30:00Z', '2026-11-20', '2026-11-20'],
      // The evening of the 21st, or a day alone that a server wrote as midnight.
      ['America/New_York', '2026-11-22T00:00:00Z', '2026-11-21', '2026-11-22'],
      // The end of all days is no other day anywhere.
      ['Europe/Amsterdam', '9999-12-31T23:30:00Z', '9999-12-31', '9999-12-31'],
      ['UTC', '2026-11-20T23:32:00Z', '2026-11-20', '2026-11-20'],
      ['Asia/Shanghai', '2026-11-20T23:30:00+01:00', '2026-11-20', '2026-11-20'],
    ])('in %s %s is of %s or %s', (zone, text, from, to) => {
      process.env.TZ = zone
      expect(parseDate(text)).toMatchObject({ from, to, instant: Date.parse(text) })
    })
  })

  it.each([
    '2026-02-29',
    '2026-02-30',
    '2026-04-31',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '2026-1-1',
    '26-01-01',
    '2026-11-21T24:00:00Z',
    '2026-11-21T08:61:00Z',
    '2026-11-21T08:60:00Z',
    '2026-11-21T08:15:61Z',
    '2026-11-21T08',
    '2026-11-21 08:15',
    '21-11-2026',
    '2026-W47',
    ' 2026-11-21',
    '2026-11-21Z',
    'today',
    '',
  ])('«%s» is no date', (text) => {
    expect(parseDate(text)).toBeUndefined()
  })

  it('knows 29 February of leap years alone', () => {
    expect(parseDate('2000-02-29')).toBeDefined()
    expect(parseDate('2024-02-29')).toBeDefined()
  })

  it('keeps the day that was written, whatever the zone', () => {
    expect(parseDate('2026-11-21T00:30:00+14:00')).toMatchObject({ from: '2026-11-21', to: '2026-11-21' })
    expect(parseDate('2026-11-21T23:30:00-11:00')).toMatchObject({ from: '2026-11-21', to: '2026-11-21' })
  })

  it('has an instant only where time and zone are written', () => {
    expect(range('2026-11-21T08:15:00+01:00').instant).toBe(Date.UTC(2026, 10, 21, 7, 15))
    expect(range('2026-11-21T08:15:00').instant).toBeUndefined()
    expect(range('2026-11-21').instant).toBeUndefined()
  })

  it('reads back every day that exists', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(parseDate(day)).toEqual(wholeDay(day))
      }),
    )
  })
})

describe('counting days', () => {
  it('counts whole calendar days, over the change of the clock as well', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
    expect(daysBetween('2026-11-21', '2026-11-21')).toBe(0)
    expect(daysBetween('2026-11-22', '2026-11-21')).toBe(-1)
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
  })

  it('counts back what was added', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n)
      }),
    )
  })
})

describe('adding months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-08-31', -6, '2026-02-28'],
    ['2026-11-21', -6, '2026-05-21'],
    ['2026-05-31', 1, '2026-06-30'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-03-31', -25, '2024-02-29'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected)
  })

  it('never leaves the month it is meant for', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (day, n) => {
        const moved = addMonths(day, n)
        const index = (d: string) => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7))
        expect(index(moved) - index(day)).toBe(n)
        expect(parseDate(moved)).toBeDefined()
        expect(moved.slice(8) <= day.slice(8)).toBe(true)
      }),
    )
  })
})

describe('a span', () => {
  it.each([
    [{ months: 6 }, -1, '2026-05-21'],
    [{ years: 5 }, -1, '2021-11-21'],
    [{ days: 28 }, -1, '2026-10-24'],
    [{ years: 1, months: 1, days: 1 }, 1, '2027-12-22'],
    [{}, 1, '2026-11-21'],
  ] as const)('of %o moves the day', (span, direction, expected) => {
    expect(shift('2026-11-21', span, direction)).toBe(expected)
  })
})

describe('an age', () => {
  it.each([
    ['1961-11-21', '2026-11-21', 65, 65],
    ['1961-11-22', '2026-11-21', 64, 64],
    ['1961', '2026-11-21', 64, 65],
    ['1961-11', '2026-11-21', 64, 65],
    ['1961-10', '2026-11-21', 65, 65],
    ['2008-02-29', '2026-02-28', 17, 17],
    ['2008-02-29', '2026-03-01', 18, 18],
    ['2008-11-21', '2026-11-21', 18, 18],
  ])('born %s, on %s, lies between %i and %i', (birth, asOf, low, high) => {
    expect(ageAt(range(birth), asOf)).toEqual({ low, high })
  })

  it('never falls as time goes by, and spans at most one year of doubt for a year of birth', () => {
    fc.assert(
      fc.property(days, days, fc.nat(400), (birth, asOf, later) => {
        const born = wholeDay(birth)
        expect(ageAt(born, addDays(asOf, later)).low).toBeGreaterThanOrEqual(ageAt(born, asOf).low)
        const { low, high } = ageAt(range(birth.slice(0, 4)), asOf)
        expect(high - low).toBeLessThanOrEqual(1)
        expect(ageAt(born, asOf).low).toBeGreaterThanOrEqual(low)
        expect(ageAt(born, asOf).high).toBeLessThanOrEqual(high)
      }),
    )
  })
})
