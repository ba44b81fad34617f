/** Which results may be the latest. */
import { addDays, type DayRange } from '../chart/partialDate.ts'
import type { Observation } from '../chart/resources.ts'
import { effectiveDate, type ObservationHit } from './chartIndex.ts'
import type { Interpreted } from './quantity.ts'
import { codesOf } from './standing.ts'

const FINAL = ['final', 'amended', 'corrected']
const NONE = ['cancelled', 'unknown', 'entered-in-error']

/** Whether a result of this status may decide, is none, or is to be waited for: what FHIR has no such word for, too. */
export const standing = (status: string): 'final' | 'notFinal' | 'none' =>
  FINAL.includes(status) ? 'final' : NONE.includes(status) ? 'none' : 'notFinal'

export type Candidate = {
  readonly hit: ObservationHit
  readonly date: DayRange | undefined
  readonly result: Interpreted
}

/** Of a value that is there and is not shown, or that failed the laboratory's control: the result is not passed over. */
const HIDDEN = /^(masked|MSK|as-text|QCF)$/

/** Takes back what cannot stand: a code disputed by its display, a focus not read, a value said to be absent. */
export function judged(hit: ObservationHit, read: Interpreted): Interpreted {
  const { dataAbsentReason, interpretation = [] } = hit.part
  const hidden = [dataAbsentReason, ...interpretation].flatMap(codesOf).some((c) => HIDDEN.test(c))
  if ('none' in read && !hidden) return read
  const value = 'value' in read ? read.value : 'seen' in read && read.seen
  const seen = value && { seen: value }
  if (hit.unread || hidden) return { why: 'couldNotRead', ...seen }
  return hit.membership.disputed || dataAbsentReason ? { why: 'conflicting', ...seen } : read
}

/** Two days apart by the calendar is apart in every time zone. */
const APART = 2

const UNDATED = '9999-12-31'

/** Mostly the results of so many days are all that is looked at; to sort a long chart takes longer. */
const FEW_DAYS = 4

/** The last day that a result may be of, in the zone it is written in; without a date it may be the latest. */
function lastDayOf(record: Observation): string {
  const text = record.effectiveDateTime
  // Mostly the day is written out, and need not be read.
  return text?.[9] ? text.slice(0, 10) : (effectiveDate(record)?.to ?? UNDATED)
}

/**
 * The results that may be the latest: from the newest back to the first that is certainly older than a usable one.
 * A long chart has thousands behind it, which nobody has to interpret.
 * @returns them in the order of the hits; `pending`: the newest that has no value yet, if it is among the last days
 */
export function candidatesOf(
  hits: readonly ObservationHit[],
  interpret: (hit: ObservationHit) => Interpreted,
): { candidates: Candidate[]; pending: Candidate | undefined } {
  type Found = Candidate & { readonly place: number; readonly day: string }
  const found: Found[] = []
  let pending: Candidate | undefined
  let limit = ''
  const look = (hit: ObservationHit, place: number, day: string): void => {
    const date = effectiveDate(hit.record)
    const notFinal = standing(hit.record.status) === 'notFinal'
    const result = judged(hit, interpret(hit))
    if ('none' in result) {
      if (notFinal) pending ??= { hit, date, result }
      return
    }
    const seen = 'value' in result && { seen: result.value }
    found.push({ hit, place, day, date, result: notFinal ? { why: 'notFinal', ...seen } : result })
    const before = date && addDays(date.from, -APART)
    if (before !== undefined && before > limit) limit = before
  }
  // The last few days first, and further back only as far as they leave open.
  const latest: string[] = []
  const near: [ObservationHit, number, string][] = []
  let since = ''
  hits.forEach((hit, place) => {
    const { effectiveDateTime: text, status } = hit.record
    if ((text?.[9] && text < since) || standing(status) === 'none') return
    const day = lastDayOf(hit.record)
    if (day < since) return
    near.push([hit, place, day])
    if (latest.includes(day)) return
    latest.push(day)
    latest.sort().reverse().splice(FEW_DAYS)
    since = latest[FEW_DAYS - 1] ?? ''
  })
  for (const day of latest) if (day >= limit) for (const one of near) if (one[2] === day) look(...one)
  const from = limit
  if (from < since)
    hits.forEach((hit, place) => {
      const day = lastDayOf(hit.record)
      if (day < since && day >= from && standing(hit.record.status) !== 'none') look(hit, place, day)
    })
  const candidates = found.filter(({ day }) => day >= limit)
  return { candidates: candidates.toSorted((a, b) => a.place - b.place), pending }
}
