/** Where everything of a course stands in its chart, in pixels. Pure. */
import { addDays, type Day, daysBetween } from '../../chart/partialDate.ts'
import { type DayTick, dayTicks, linear, type Scale, ticks } from './scale.ts'
import type { Plotted, Step } from './series.ts'

export const HEIGHT = 232
const MARGIN = { left: 46, right: 92, top: 24, bottom: 42 }
/** Results without a number stand on a line of their own below the plot. */
export const LANE = HEIGHT - 30
/** Room that `21-Nov-2026` and `Nov-2026` need below the time axis, where February is short. */
const DAY_ROOM = 96
const MONTH_ROOM = 76

export type Geometry = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly x: (day: Day) => number
  readonly y: Scale
  readonly yTicks: readonly number[]
  readonly xTicks: readonly DayTick[]
}

/**
 * @param lines limits and upper limits, which are always in sight
 * @param asOf the registration date, in sight as well
 * @param since the first day of the widest window, which is too
 */
export function geometryOf(
  results: readonly Plotted[],
  lines: readonly (readonly Step[])[],
  width: number,
  asOf: Day,
  since: Day = asOf,
): Geometry {
  const days = [...new Set([since, asOf, ...results.flatMap((r) => [r.date.from, r.date.to])])].sort()
  const [first = asOf, last = asOf] = [days[0], days.at(-1)]
  // A single day gets a week before it; else there is a little room before the first.
  const extent = Math.max(7, daysBetween(first, last))
  const from = addDays(last, -Math.ceil(extent * 1.04))
  const amounts = [...results.map((r) => r.y), ...lines.flatMap((l) => l.map((s) => s.y))].filter(
    (n) => n !== undefined,
  )
  const [low, high] = amounts.length > 0 ? [least(amounts), -least(amounts.map((n) => -n))] : [0, 1]
  // Some room above, so that no mark lies on the edge.
  const yTicks = ticks(low < high / 2 && low >= 0 ? 0 : low, high + (high - Math.min(low, 0)) * 0.04, 5)
  const [left, right] = [MARGIN.left, width - MARGIN.right]
  const [top, bottom] = [MARGIN.top, HEIGHT - MARGIN.bottom]
  const place = linear([0, daysBetween(from, last)], [left + 6, right - 6])
  return {
    left,
    right,
    top,
    bottom,
    x: (day) => Math.min(right, Math.max(left, place(daysBetween(from, day)))),
    y: linear([yTicks[0] ?? 0, yTicks.at(-1) ?? 1], [bottom, top]),
    yTicks,
    xTicks: dayTicks(
      from,
      last,
      Math.max(2, Math.floor((right - left) / (extent > 60 ? MONTH_ROOM : DAY_ROOM))),
    ),
  }
}

/** Of many thousands of numbers, which are too many to be arguments. */
const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b))

/** Moves labels apart that would cover each other, in their order, within the plot. */
export function spread(wanted: readonly number[], gap: number, lowest: number): number[] {
  const order = wanted.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y)
  let above = Number.NEGATIVE_INFINITY
  for (const label of order) {
    label.y = Math.max(label.y, above + gap)
    above = label.y
  }
  let below = lowest
  for (const label of order.toReversed()) {
    label.y = Math.min(label.y, below)
    below = label.y - gap
  }
  return order.sort((a, b) => a.i - b.i).map((label) => label.y)
}

/** A stepping line as an SVG path, to the right end of the plot. */
export function stepPath(steps: readonly Step[], { x, y, left, right }: Geometry): string {
  return steps
    .map(({ from, y: level }, i) => {
      const until = steps[i + 1]
      // The first limit known stands for what came before it as well.
      const start = i === 0 ? left : x(from)
      const end = until ? x(until.from) : right
      return `${i === 0 ? 'M' : 'L'}${start} ${y(level)}H${end}`
    })
    .join('')
}
