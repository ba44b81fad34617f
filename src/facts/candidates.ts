/** Which results may be the latest. */
import { addDays, type DayRange } from '../chart/partialDate.ts'
import { effectiveDate, type ObservationHit } from './chartIndex.ts'
import type { Interpreted } from './quantity.ts'

const FINAL = ['final', 'amended', 'corrected']
const NOT_FINAL = ['registered', 'preliminary']

/** Whether a result of this status may decide, is to be waited for, or is none. */
export const standing = (status: string): 'final' | 'notFinal' | 'none' =>
  FINAL.includes(status) ? 'final' : NOT_FINAL.includes(status) ? 'notFinal' : 'none'

export type Candidate = {
  readonly hit: ObservationHit
  readonly date: DayRange | undefined
  readonly result: Interpreted
}

/** Takes back what cannot stand: a code disputed by its display, a focus not read, a value said to be absent. */
export function judged(hit: ObservationHit, read: Interpreted): Interpreted {
  if ('none' in read) return read
  const value = 'value' in read ? read.value : read.seen
  const seen = value && { seen: value }
  if (hit.unread) return { why: 'couldNotRead', ...seen }
  return hit.membership.disputed || hit.part.dataAbsentReason ? { why: 'conflicting', ...seen } : read
}

/** Two days apart by the calendar is apart in every time zone. */
const APART = 2

const UNDATED = '9999-12-31'
/** After every day. */
const LAST = '~'

/** Mostly the results of so many days are all that is looked at; to sort a long chart takes longer. */
const FEW_DAYS = 4

/** The latest of the days before this one; empty if there is none. */
function dayBefore(day: string, days: readonly string[]): string {
  let latest = ''
  for (const other of days) if (other < day && other > latest) latest = other
  return latest
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
  // Without a date it may be the latest.
  const days = hits.map(({ record }) =>
    standing(record.status) === 'none' ? '' : (effectiveDate(record)?.to ?? UNDATED),
  )
  const found: (Candidate & { place: number })[] = []
  let pending: Candidate | undefined
  let limit = ''
  for (let until = LAST, n = 0; ; n++) {
    const from = n < FEW_DAYS ? dayBefore(until, days) : limit
    if (from >= until || from < limit) break
    for (const [place, hit] of hits.entries()) {
      const day = days[place]
      if (!day || day < from || day >= until) continue
      const date = effectiveDate(hit.record)
      const notFinal = standing(hit.record.status) === 'notFinal'
      const result = judged(hit, interpret(hit))
      if ('none' in result) {
        if (notFinal) pending ??= { hit, date, result }
        continue
      }
      found.push({ hit, place, date, result: notFinal ? { why: 'notFinal' } : result })
      const before = date && addDays(date.from, -APART)
      if (before !== undefined && before > limit) limit = before
    }
    until = from
  }
  const candidates = found.filter(({ place }) => (days[place] ?? '') >= limit)
  return { candidates: candidates.toSorted((a, b) => a.place - b.place), pending }
}
