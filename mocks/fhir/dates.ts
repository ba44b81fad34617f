/** Milliseconds; `to` is exclusive. */
export type Interval = { from: number; to: number }

const partial = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/

/** The interval that a FHIR date, dateTime or instant covers: `2026-03` is all of March. Undefined if it is none. */
export function interval(text: string): Interval | undefined {
  const match = partial.exec(text)
  if (match) {
    const [year, month, day] = [Number(match[1]), match[2], match[3]]
    const from = Date.UTC(year, Number(month ?? 1) - 1, Number(day ?? 1))
    if (day) return { from, to: from + 86_400_000 }
    return { from, to: month ? Date.UTC(year, Number(month), 1) : Date.UTC(year + 1, 0, 1) }
  }
  const from = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(from) ? undefined : { from, to: from + (/T\d\d:\d\d:\d\d/.test(text) ? 1_000 : 60_000) }
}

/** The interval of a date element or of a Period, open where the Period is. */
export function intervalOf(value: unknown): Interval | undefined {
  if (typeof value === 'string') return interval(value)
  const period = value as fhir4.Period | undefined
  if (!period || (period.start === undefined && period.end === undefined)) return undefined
  return {
    from: interval(period.start ?? '')?.from ?? Number.NEGATIVE_INFINITY,
    to: interval(period.end ?? '')?.to ?? Number.POSITIVE_INFINITY,
  }
}

/** The date prefixes of FHIR search: how a value must lie against what is searched for. */
export const datePrefixes = {
  eq: (value, wanted) => value.from >= wanted.from && value.to <= wanted.to,
  ne: (value, wanted) => value.from < wanted.from || value.to > wanted.to,
  lt: (value, wanted) => value.from < wanted.from,
  gt: (value, wanted) => value.to > wanted.to,
  le: (value, wanted) => value.from < wanted.to,
  ge: (value, wanted) => value.to > wanted.from,
  sa: (value, wanted) => value.from >= wanted.to,
  eb: (value, wanted) => value.to <= wanted.from,
} satisfies Record<string, (value: Interval, wanted: Interval) => boolean>
