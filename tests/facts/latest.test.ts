import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/chart/partialDate.ts'
import { chartIndex, effectiveDate, type ObservationHit } from '../../src/facts/chartIndex.ts'
import { latestResult } from '../../src/facts/observations.ts'
import { rational } from '../../src/facts/rational.ts'
import { catalogue } from './factCase.ts'
import { chartOf, loinc, observation, TODAY } from './resources.ts'

const hitsOf = (resources: readonly object[]): readonly ObservationHit[] =>
  chartIndex(chartOf(resources), catalogue.concepts).observations('hemoglobin')

const number = (n: number) => ({
  value: {
    type: 'quantity' as const,
    range: { low: rational(n), high: rational(n) },
    unit: 'g/dL',
    reported: { text: String(n), unit: 'g/dL' },
  },
})
const interpret = ({ record }: ObservationHit) => {
  const n = record.valueQuantity?.value
  if (n === undefined) return { none: true as const }
  return n === 0 ? { why: 'unitMissing' as const } : number(n)
}
const latest = (hits: readonly ObservationHit[]) => latestResult('hemoglobin', hits, interpret, 'decides')

const day = fc.integer({ min: 0, max: 9 }).map((n) => addDays(TODAY, -n))
const time = fc.constantFrom('00:30:00+14:00', '23:30:00-11:00', '12:00:00Z', '12:00:00', '23:59:59+01:00')
const date = fc.oneof(
  day,
  day,
  fc.tuple(day, time).map(([d, t]) => `${d}T${t}`),
  fc.tuple(day, time).map(([d, t]) => `${d}T${t}`),
  fc.constantFrom('2026-11', '2026', undefined),
)
const result = fc.record({
  effectiveDateTime: date,
  status: fc.constantFrom('final', 'final', 'final', 'corrected', 'preliminary', 'cancelled'),
  value: fc.constantFrom(8, 8, 8, 9, 0, undefined),
})

describe('the latest result', () => {
  it('is the same without those that are certainly older than one that counts', () => {
    fc.assert(
      fc.property(fc.array(result, { maxLength: 8 }), (drawn) => {
        const hits = hitsOf(
          drawn.map(({ value, ...rest }, i) =>
            observation(loinc('718-7'), {
              id: `o${i}`,
              ...rest,
              ...(value !== undefined && { valueQuantity: { value } }),
            }),
          ),
        )
        const counts = (h: ObservationHit) =>
          h.record.status !== 'cancelled' && h.record.valueQuantity !== undefined
        const older = (h: ObservationHit) =>
          hits.filter(counts).some((other) => {
            const [a, b] = [effectiveDate(h.record), effectiveDate(other.record)]
            if (!a || !b) return false
            return a.instant !== undefined && b.instant !== undefined ? b.instant > a.instant : b.from > a.to
          })
        const rest = hits.filter((h) => !older(h))
        // Of those left, one without a value may have had an older one to stand for it: then it is not alone.
        if (rest.some(counts)) expect(latest(hits)).toEqual(latest(rest))
      }),
      { numRuns: 2000 },
    )
  })

  it('is found without interpreting a long past', () => {
    const hits = hitsOf(
      Array.from({ length: 3000 }, (_, i) =>
        observation(loinc('718-7'), {
          id: `o${i}`,
          effectiveDateTime: addDays(TODAY, -((i * 7) % 3000)),
          valueQuantity: { value: 8 },
        }),
      ),
    )
    let interpreted = 0
    const { findings } = latestResult(
      'hemoglobin',
      hits,
      (hit) => {
        interpreted++
        return interpret(hit)
      },
      'decides',
    )
    expect(findings[0]?.date).toMatchObject({ from: TODAY })
    expect(interpreted).toBeLessThan(10)
  })
})
