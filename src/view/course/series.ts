/** What a chart draws of a course: places, shapes and lines, in the unit that it is shown in. Pure. */
import { type Day, type DayRange, shift } from '../../chart/partialDate.ts'
import type { FactDefinition } from '../../criteria/fact.ts'
import type { CourseLimit } from '../../eligibility/courseLimits.ts'
import type { Catalogue } from '../../facts/catalogue.ts'
import type { CoursePoint } from '../../facts/course.ts'
import { type Rational, toNumber } from '../../facts/rational.ts'
import { fromCanonical, type Unit } from '../../facts/units.ts'

/** Told apart without colour. */
export const SHAPES = [
  'usable',
  'below',
  'above',
  'suggests',
  'unusable',
  'noNumber',
  'entered',
  'tried',
] as const
export type Shape = (typeof SHAPES)[number]

export type Plotted = {
  readonly point: CoursePoint
  readonly date: DayRange
  /** Undefined: there is no number to place it by. */
  readonly y?: number
  /** The laboratory's own upper limit of normal. */
  readonly upperLimit?: number
  readonly shape: Shape
}

export function shapeOf({ value, why, entered, suggests, evidence }: CoursePoint): Shape {
  if (entered) return evidence.some((e) => e.kind === 'clinician' && e.tried) ? 'tried' : 'entered'
  if (!value) return 'noNumber'
  if (why) return 'unusable'
  if (suggests) return 'suggests'
  if (!value.range.low) return 'below'
  return value.range.high ? 'usable' : 'above'
}

/** The unit of the latest result that could be read; without one the catalogue's own. */
export function unitShown(
  points: readonly CoursePoint[],
  definition: FactDefinition,
  { units }: Catalogue,
): Unit | undefined {
  const read = points.filter((p) => p.value)
  const latest = read.findLast((p) => !p.why && p.date) ?? read.at(-1)
  const text = latest?.value?.reported.unit ?? definition.unit ?? ''
  return units.byCode.get(text) ?? units.spelled(text) ?? units.byCode.get(definition.unit ?? '')
}

/** A canonical amount in the unit shown. */
export const amountIn =
  (unit: Unit, definition: FactDefinition, { units }: Catalogue) =>
  (amount: Rational): number | undefined => {
    const shown = fromCanonical(amount, unit, definition, units)
    return shown && toNumber(shown)
  }

/** The results that have a date, oldest first. */
export function plotted(
  points: readonly CoursePoint[],
  inUnit: (amount: Rational) => number | undefined,
): Plotted[] {
  return points.flatMap((point): Plotted[] => {
    const { value, date } = point
    if (!date) return []
    const bound = value?.range.low ?? value?.range.high
    const y = bound && inUnit(bound)
    const limit = value?.upperLimit?.kind === 'number' ? inUnit(value.upperLimit.value) : undefined
    return [
      {
        point,
        date,
        shape: shapeOf(point),
        ...(y !== undefined && { y }),
        ...(limit !== undefined && { upperLimit: limit }),
      },
    ]
  })
}

/** Where a line stands from a day on. */
export type Step = { readonly from: Day; readonly y: number }

/** So many times each result's own upper limit of normal: a line that steps where the laboratory's limit changes. */
export function timesUpperLimit(results: readonly Plotted[], times: number): Step[] {
  const steps: Step[] = []
  for (const { date, upperLimit } of results)
    if (upperLimit !== undefined && steps.at(-1)?.y !== upperLimit * times)
      steps.push({ from: date.from, y: upperLimit * times })
  return steps
}

/** Whether the upper limit can be drawn without pressing everything else together. */
export function isNear(upperLimit: readonly Step[], others: readonly number[]): boolean {
  const highest = others.reduce((a, b) => Math.max(a, b), 0)
  return upperLimit.every((s) => s.y <= 1.5 * highest)
}

/** A limit as a line; without steps it cannot be drawn. */
export function limitLine(
  { at }: CourseLimit,
  results: readonly Plotted[],
  inUnit: (amount: Rational) => number | undefined,
): Step[] {
  if (at.kind === 'timesUpperLimit') return timesUpperLimit(results, toNumber(at.value))
  const y = inUnit(at.value)
  return y === undefined ? [] : [{ from: '0000-01-01', y }]
}

/** What is seen first: the year before registration, if two results lie in it; else everything. */
export function firstView(results: readonly Plotted[], asOf: Day): Plotted[] {
  const since = shift(asOf, { years: 1 }, -1)
  const recent = results.filter((r) => r.date.to >= since)
  return recent.length >= 2 ? recent : [...results]
}

/**
 * Leaves out what could not be seen: of the results in one column the lowest, the highest and the last of each shape
 * stay, and all that count.
 * @param column of a result, in whole pixels
 */
export function thinned(results: readonly Plotted[], column: (result: Plotted) => number): Plotted[] {
  type Cell = { low: Plotted; high: Plotted; last: Plotted }
  const cells = new Map<string, Cell>()
  const level = (r: Plotted) => r.y ?? 0
  for (const result of results) {
    const key = `${result.shape}|${column(result)}`
    const cell = cells.get(key)
    if (!cell) cells.set(key, { low: result, high: result, last: result })
    else {
      if (level(result) < level(cell.low)) cell.low = result
      if (level(result) > level(cell.high)) cell.high = result
      cell.last = result
    }
  }
  const kept = new Set([...cells.values()].flatMap(({ low, high, last }) => [low, high, last]))
  return results.filter((r) => kept.has(r) || r.point.counts)
}
