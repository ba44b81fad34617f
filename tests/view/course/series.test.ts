import { describe, expect, it } from 'vitest'
import { type DayRange, parseDate } from '../../../src/chart/partialDate.ts'
import type { CoursePoint, Measured } from '../../../src/facts/course.ts'
import { rational } from '../../../src/facts/rational.ts'
import { geometryOf, spread, stepPath } from '../../../src/view/course/geometry.ts'
import {
  amountIn,
  firstView,
  isNear,
  type Plotted,
  plotted,
  shapeOf,
  thinned,
  timesUpperLimit,
  unitShown,
} from '../../../src/view/course/series.ts'
import { catalogue } from '../../facts/factCase.ts'

const HB = catalogue.definition('hemoglobin')
const date = (text: string): DayRange => {
  const range = parseDate(text)
  if (!range) throw new RangeError(text)
  return range
}
/** Haemoglobin in g/dL, reported in this unit. */
const value = (gdl: number, unit = 'g/dL', limit?: number): Measured => ({
  type: 'quantity',
  range: { low: rational(gdl), high: rational(gdl) },
  unit: 'g/dL',
  reported: { text: String(gdl), unit },
  ...(limit !== undefined && { upperLimit: { kind: 'number', value: rational(limit) } }),
})
const point = (day: string | undefined, more: Partial<CoursePoint> = {}): CoursePoint => ({
  evidence: [],
  ...(day !== undefined && { date: date(day) }),
  ...more,
})
const at = (day: string, y: number, more: Partial<Plotted> = {}): Plotted => ({
  point: point(day),
  date: date(day),
  y,
  shape: 'usable',
  ...more,
})

describe('the unit of a course', () => {
  it('is that of the latest result that can be used', () => {
    const points = [
      point('2026-01-01', { value: value(14, 'g/dL') }),
      point('2026-02-01', { value: value(14, 'mmol/L') }),
      point('2026-03-01', { value: value(14, 'g/dL'), why: 'notFinal' }),
    ]
    expect(unitShown(points, HB, catalogue)?.code).toBe('mmol/L')
    expect(unitShown(points.slice(2), HB, catalogue)?.code).toBe('g/dL')
    expect(unitShown([], HB, catalogue)?.code).toBe('g/dL')
  })
  it('is the one that all numbers are turned into, exactly', () => {
    const unit = catalogue.units.byCode.get('mmol/L')
    if (!unit) throw new Error('no unit')
    const inUnit = amountIn(unit, HB, catalogue)
    const [one] = plotted([point('2026-01-01', { value: value(1.61145, 'g/dL', 3.2229) })], inUnit)
    expect(one).toMatchObject({ y: 1, upperLimit: 2, shape: 'usable' })
  })
})

describe('the marks', () => {
  it('tell apart what may be used and what may not, without colour', () => {
    const below: Measured = { ...value(5), range: { high: rational(5), highOpen: true } }
    const above: Measured = { ...value(5), range: { low: rational(5), lowOpen: true } }
    const clinician = { kind: 'clinician', by: 'Dr. Vos', at: '' } as const
    const shapes = [
      point('2026-01-01', { value: value(9) }),
      point('2026-01-01', { value: below }),
      point('2026-01-01', { value: above }),
      point('2026-01-01', { value: value(9), suggests: true }),
      point('2026-01-01', { value: value(9), why: 'notFinal' }),
      point('2026-01-01', { recorded: '9 furlong', why: 'unitNotConvertible' }),
      point('2026-01-01', { value: value(9), entered: true, evidence: [clinician] }),
      point('2026-01-01', { value: value(9), entered: true, evidence: [{ ...clinician, tried: true }] }),
    ].map(shapeOf)
    expect(shapes).toEqual([
      'usable',
      'below',
      'above',
      'suggests',
      'unusable',
      'noNumber',
      'entered',
      'tried',
    ])
  })
  it('leave out what has no date: it stands in the table', () => {
    expect(plotted([point(undefined, { value: value(9), why: 'undated' })], () => 9)).toEqual([])
  })
})

describe('a multiple of the upper limit', () => {
  it('steps where the laboratory changes its limit', () => {
    const results = [
      at('2026-01-01', 9, { upperLimit: 20 }),
      at('2026-02-01', 9),
      at('2026-03-01', 9, { upperLimit: 20 }),
      at('2026-04-01', 9, { upperLimit: 17 }),
    ]
    expect(timesUpperLimit(results, 1.5)).toEqual([
      { from: '2026-01-01', y: 30 },
      { from: '2026-04-01', y: 25.5 },
    ])
    expect(timesUpperLimit([at('2026-01-01', 9)], 1.5)).toEqual([])
  })
})

describe('what is seen first', () => {
  const old = at('2024-01-01', 9)
  it('is the year before registration if there are two results in it', () => {
    const recent = [at('2026-01-01', 9), at('2026-11-01', 9)]
    expect(firstView([old, ...recent], '2026-11-21')).toEqual(recent)
  })
  it('is everything else', () => {
    const few = [old, at('2026-11-01', 9)]
    expect(firstView(few, '2026-11-21')).toEqual(few)
  })
})

describe('thinning', () => {
  it('keeps the extremes, the last and what counts of each column, and so what a limit cuts', () => {
    const many = Array.from({ length: 50_000 }, (_, i) =>
      at('2026-11-01', (i * 7919) % 1000, i === 77 ? { point: point('2026-11-01', { counts: true }) } : {}),
    )
    const kept = thinned(many, () => 3)
    expect(kept.length).toBeLessThanOrEqual(4)
    const levels = kept.map((r) => r.y ?? 0)
    expect([Math.min(...levels), Math.max(...levels)]).toEqual([0, 999])
    expect(kept).toContain(many[77])
    expect(kept).toContain(many.at(-1))
  })
  it('keeps a mark of another shape in the same column', () => {
    const two = [at('2026-11-01', 5), at('2026-11-01', 5, { shape: 'unusable' })]
    expect(thinned(two, () => 3)).toEqual(two)
  })
})

describe('the geometry', () => {
  const results = [at('2026-05-01', 60), at('2026-11-18', 140)]
  const place = geometryOf(results, [[{ from: '0000-01-01', y: 100 }]], 520, '2026-11-21')
  it('has every result, every limit and the registration date in sight', () => {
    for (const r of results) {
      expect(place.x(r.date.from)).toBeGreaterThanOrEqual(place.left)
      expect(place.x(r.date.from)).toBeLessThanOrEqual(place.right)
      expect(place.y(r.y ?? 0)).toBeGreaterThanOrEqual(place.top)
      expect(place.y(r.y ?? 0)).toBeLessThanOrEqual(place.bottom)
    }
    expect(place.x('2026-11-21')).toBeGreaterThan(place.x('2026-11-18'))
    expect(place.yTicks[0]).toBe(0)
  })
  it('keeps a window that begins before the first result inside the plot', () => {
    expect(place.x('2026-01-01')).toBe(place.left)
  })
  it('has a place for a single result, and for none with a number', () => {
    const single = geometryOf([at('2026-11-21', 5)], [], 520, '2026-11-21')
    expect(Number.isFinite(single.y(5))).toBe(true)
    expect(geometryOf([], [], 520, '2026-11-21').yTicks.length).toBeGreaterThan(1)
  })
  it('moves labels apart, within the plot', () => {
    expect(spread([50, 52, 51], 14, 200)).toEqual([50, 78, 64])
    expect(spread([198, 199], 14, 200)).toEqual([186, 200])
    expect(spread([10, 100], 14, 200)).toEqual([10, 100])
  })
  it('draws a stepping limit from end to end', () => {
    const path = stepPath(
      [
        { from: '2026-05-01', y: 100 },
        { from: '2026-11-01', y: 120 },
      ],
      place,
    )
    expect(path).toMatch(new RegExp(`^M${place.left} .*H${place.right}$`))
    expect(path.match(/L/g)).toHaveLength(1)
  })
})

describe('an upper limit of normal', () => {
  it('is drawn unless it lies far above everything else', () => {
    const limit = [{ from: '2026-01-01', y: 400 }]
    expect(isNear(limit, [300, 100])).toBe(true)
    expect(isNear(limit, [214, 100])).toBe(false)
    expect(isNear([], [5])).toBe(true)
  })
})
