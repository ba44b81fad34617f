/** Scales and ticks of a chart. Pure. */
import { addDays, addMonths, type Day, daysBetween } from '../../chart/partialDate.ts'

export type Scale = (n: number) => number

/** Maps [low, high] to [from, to] in a straight line; a domain without extent goes to the middle. */
export const linear = (
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
): Scale => (low === high ? () => (from + to) / 2 : (n) => from + ((n - low) / (high - low)) * (to - from))

/** The step of 1, 2 or 5 times a power of ten that gives at most `most` steps. */
function stepFor(extent: number, most: number): number {
  const rough = extent / most
  const power = 10 ** Math.floor(Math.log10(rough))
  return ([1, 2, 5].find((n) => n * power >= rough * (1 - 1e-9)) ?? 10) * power
}

/** The next round number, away from zero's noise: 0.30000000000000004 is 0.3. */
const round = (n: number, step: number): number => Number((Math.round(n / step) * step).toPrecision(12))

/** Round numbers from the last one at or below the lowest to the first one at or above the highest value. */
export function ticks(low: number, high: number, most: number): number[] {
  // Of one single value: some room on both sides.
  const room = low === high ? Math.abs(low) / 2 || 1 : 0
  const [from, to] = [low - room, high + room]
  const step = stepFor(to - from, Math.max(1, most))
  const [first, last] = [Math.floor(from / step + 1e-9), Math.ceil(to / step - 1e-9)]
  return Array.from({ length: last - first + 1 }, (_, i) => round((first + i) * step, step))
}

/** In months; below a month the ticks are single days. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240]

export type DayTick = {
  readonly day: Day
  /** As precisely as it is to be written. */
  readonly text: string
}

/**
 * Days to write below a time axis: single days, else the first days of months or years.
 * @param most how many there is room for
 */
export function dayTicks(from: Day, to: Day, most: number): DayTick[] {
  const extent = daysBetween(from, to)
  if (extent <= 62) {
    const step = Math.max(1, Math.ceil(extent / Math.max(1, most)))
    const count = Math.floor(extent / step) + 1
    // Counted back from the last day, which matters most.
    return Array.from({ length: count }, (_, i) => addDays(to, -(count - 1 - i) * step)).map((day) => ({
      day,
      text: day,
    }))
  }
  const months = extent / 30.5
  const step = STEPS.find((s) => months / s <= most) ?? 240
  const start = firstOf(from, step)
  const found: DayTick[] = []
  for (let day = start; day <= to; day = addMonths(day, step))
    if (day >= from) found.push({ day, text: step >= 12 ? day.slice(0, 4) : day.slice(0, 7) })
  return found
}

/** The first day of the step's month or year that holds the day. */
function firstOf(day: Day, step: number): Day {
  const [year = 0, month = 1] = day.split('-').map(Number)
  if (step >= 12) return `${String(Math.floor(year / (step / 12)) * (step / 12)).padStart(4, '0')}-01-01`
  return `${day.slice(0, 5)}${String(Math.floor((month - 1) / step) * step + 1).padStart(2, '0')}-01`
}
