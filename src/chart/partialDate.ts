/**
 * Days, and dates known only in part. A partial date (`2026-10`) is the interval of the days it may mean.
 * Days are ISO strings (`2026-11-21`), so that comparing them as text compares them in time.
 */
export type Day = string

/** The days a date may mean, both ends in; `instant` (ms) where a time of day is known. */
export type DayRange = {
  readonly from: Day
  readonly to: Day
  readonly instant?: number
  readonly text: string
}

const PATTERN =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/

const pad = (n: number, width = 2) => String(n).padStart(width, '0')
const toDay = (y: number, m: number, d: number): Day => `${pad(y, 4)}-${pad(m)}-${pad(d)}`

/** How many days the month has; `month` from 1. */
const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

const localDay = (t: Date): Day =>
  new Date(t.getTime() - t.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)

/** Dates read before: what was measured together bears the same one. */
const known = new Map<string, DayRange | undefined>()
const MOST_KNOWN = 5_000
/** No date is longer. */
const LONGEST = 40

/**
 * Reads a FHIR date, dateTime or instant. The calendar day is the one written, in the zone it was written in. UTC is no
 * hospital's zone but many servers' way to write: the day is that one or the one it was here.
 * @returns undefined for anything that is no such date, days that do not exist (`2026-02-30`) among them.
 */
export function parseDate(text: string): DayRange | undefined {
  const before = known.get(text)
  if (before !== undefined || known.has(text)) return before
  if (text.length > LONGEST) return readDate(text)
  if (known.size >= MOST_KNOWN) known.clear()
  const date = readDate(text)
  known.set(text, date)
  return date
}

function readDate(text: string): DayRange | undefined {
  const match = PATTERN.exec(text)
  if (!match) return undefined
  const year = Number(match[1])
  if (year < 1) return undefined
  if (match[2] === undefined) return { from: toDay(year, 1, 1), to: toDay(year, 12, 31), text }
  const month = Number(match[2])
  if (month < 1 || month > 12) return undefined
  if (match[3] === undefined)
    return { from: toDay(year, month, 1), to: toDay(year, month, daysIn(year, month)), text }
  const date = Number(match[3])
  if (date < 1 || date > daysIn(year, month)) return undefined
  const day = text.slice(0, 10)
  if (match[4] === undefined) return { from: day, to: day, text }
  if (Number(match[4]) > 23 || Number(match[5]) > 59 || Number(match[6] ?? 0) > 60) return undefined
  const instant = match[7] === undefined ? Number.NaN : Date.parse(text)
  if (Number.isNaN(instant)) return { from: day, to: day, text }
  // No clock goes on after 9999, which stands for no end.
  const here = !/[1-9]/.test(match[7] ?? '') && year < 9999 ? localDay(new Date(instant)) : day
  return here < day ? { from: here, to: day, instant, text } : { from: day, to: here, instant, text }
}

/** The earlier day first. As text: `localeCompare` has to fetch the rules of a language. */
export const inTime = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0)

/** One whole day as a range. */
export const wholeDay = (day: Day): DayRange => ({ from: day, to: day, text: day })

const DAY_MS = 86_400_000
const ms = (day: Day) => Date.parse(`${day}T00:00:00Z`)

/** Whole calendar days from `from` to `to`. */
export const daysBetween = (from: Day, to: Day): number => Math.round((ms(to) - ms(from)) / DAY_MS)

/** The day `days` later (earlier, if negative). */
export const addDays = (day: Day, days: number): Day =>
  new Date(ms(day) + days * DAY_MS).toISOString().slice(0, 10)

/** The day `months` later (earlier, if negative); the 31st clamps to the month's last day. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const index = year * 12 + (month - 1) + months
  const [y, m] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
  return toDay(y, m, Math.min(date, daysIn(y, m)))
}

export type CalendarSpan = {
  readonly days?: number | undefined
  readonly months?: number | undefined
  readonly years?: number | undefined
}

/** Moves a day by a span; `direction` −1 moves it back. */
export const shift = (day: Day, span: CalendarSpan, direction: 1 | -1 = 1): Day =>
  addDays(
    addMonths(day, direction * ((span.months ?? 0) + 12 * (span.years ?? 0))),
    direction * (span.days ?? 0),
  )

/** Completed years at `asOf`: the lowest and highest age that a birth date allows. */
export function ageAt(birth: DayRange, asOf: Day): { low: number; high: number } {
  const years = (born: Day) => {
    const [by = 0, bm = 0, bd = 0] = born.split('-').map(Number)
    const [ay = 0, am = 0, ad = 0] = asOf.split('-').map(Number)
    return ay - by - (am < bm || (am === bm && ad < bd) ? 1 : 0)
  }
  return { low: years(birth.to), high: years(birth.from) }
}
