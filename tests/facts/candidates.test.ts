import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, parseDate } from '../../src/chart/partialDate.ts'
import { candidatesOf, standing } from '../../src/facts/candidates.ts'
import type { ObservationHit } from '../../src/facts/chartIndex.ts'
import type { Interpreted } from '../../src/facts/quantity.ts'

type Result = { date?: string | undefined; status?: string; result?: Interpreted }

const value: Interpreted = { value: { type: 'boolean', value: true } }
const none: Interpreted = { none: true }

const hitOf = ({ date, status = 'final' }: Result): ObservationHit =>
  ({
    record: { status, ...(date !== undefined && { effectiveDateTime: date }) },
    part: {},
    membership: { list: 'x' },
    dimensions: [],
    unread: false,
  }) as unknown as ObservationHit

function read(results: readonly Result[]) {
  const hits = results.map(hitOf)
  const asked: number[] = []
  const { candidates, pending } = candidatesOf(hits, (hit) => {
    const place = hits.indexOf(hit)
    asked.push(place)
    return results[place]?.result ?? value
  })
  return {
    candidates: candidates.map((c) => hits.indexOf(c.hit)),
    pending: pending && hits.indexOf(pending.hit),
    asked,
  }
}

/** The same said plainly: all sorted from the newest on, up to what is certainly older than a usable one. */
function plainly(results: readonly Result[]): number[] {
  const dayOf = ({ date }: Result) => (date === undefined ? undefined : parseDate(date))
  const rows = results
    .map((row, place) => ({ row, place, day: dayOf(row)?.to ?? '9999-12-31' }))
    .filter(({ row }) => standing(row.status ?? 'final') !== 'none')
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.place - b.place))
  const found: number[] = []
  let limit = ''
  for (const { row, place, day } of rows) {
    if (day < limit) break
    if ('none' in (row.result ?? value)) continue
    found.push(place)
    const from = dayOf(row)?.from
    if (from !== undefined && addDays(from, -2) > limit) limit = addDays(from, -2)
  }
  return found.sort((a, b) => a - b)
}

const daysAgo = (n: number) => addDays('2026-11-21', -n)

describe('the results that may be the latest', () => {
  const result: fc.Arbitrary<Result> = fc.record({
    date: fc.oneof(
      { weight: 8, arbitrary: fc.nat(30).map(daysAgo) },
      { weight: 4, arbitrary: fc.nat(30).map((n) => `${daysAgo(n)}T07:30:00+01:00`) },
      fc.constantFrom('2026-11', '2026-10', '2026', undefined),
    ),
    status: fc.constantFrom('final', 'final', 'amended', 'preliminary', 'cancelled'),
    result: fc.constantFrom<Interpreted>(value, none, none, none, { why: 'unitMissing' }),
  })

  it('are those that sorting them all would find', () => {
    fc.assert(
      fc.property(fc.array(result, { maxLength: 40 }), (results) => {
        expect(read(results).candidates).toEqual(plainly(results))
      }),
      { numRuns: 2_000 },
    )
  })

  it('may lie behind many days without a value', () => {
    const empty = Array.from({ length: 30 }, (_, n) => ({ date: daysAgo(n), result: none }))
    expect(read([{ date: daysAgo(90) }, ...empty, { date: daysAgo(40) }]).candidates).toEqual([31])
  })

  it('are not looked for in the years behind the last days', () => {
    const years = Array.from({ length: 3_000 }, (_, n) => ({ date: daysAgo(n) }))
    expect(read(years).asked).toEqual([0, 1, 2])
  })

  it('name the newest of those that have no value yet', () => {
    const waiting = { status: 'preliminary', result: none }
    expect(
      read([
        { ...waiting, date: daysAgo(3) },
        { ...waiting, date: daysAgo(1) },
      ]),
    ).toMatchObject({
      candidates: [],
      pending: 1,
    })
  })
})
