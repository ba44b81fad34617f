/** The calendars of some trials as one list by day. Pure. */
import { type Day, inTime } from '../../chart/partialDate.ts'
import type { CalendarEntry, TrialCalendar } from '../../eligibility/calendar.ts'

/** One thing that happens on a day, for all trials that it happens to. */
export type Happening = {
  readonly kind: CalendarEntry['kind']
  readonly day: Day
  /** Catalogue id. */
  readonly fact: string | undefined
  /** Ids of the criteria of all these trials. */
  readonly criteria: readonly string[]
  /** Something that it rests on is too old by then. */
  readonly askAgain: boolean
}

const KINDS: readonly CalendarEntry['kind'][] = ['expired', 'closes', 'opens', 'expires']

/** By day, and on a day what stops or becomes possible before what is good for the last time. */
export function happenings(calendars: readonly TrialCalendar[]): Happening[] {
  const all = new Map<string, Happening>()
  for (const { entries } of calendars)
    for (const { kind, day, fact, criteria, status } of entries) {
      const what = fact === undefined ? criteria.join() : fact
      const key = [kind, day, what].join('|')
      const before = all.get(key)
      all.set(key, {
        kind,
        day,
        fact,
        criteria: [...new Set([...(before?.criteria ?? []), ...criteria])],
        askAgain: before?.askAgain === true || (kind === 'opens' && status === 'unknown'),
      })
    }
  return [...all.values()].sort(
    (a, b) => inTime(a.day, b.day) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind),
  )
}

/** What stands between the planned registration and another day. */
export function until(all: readonly Happening[], day: Day) {
  const of = (kind: CalendarEntry['kind'], by: (h: Happening) => boolean) =>
    all.filter((h) => h.kind === kind && by(h))
  return {
    repeat: [...of('expired', () => true), ...of('expires', (h) => h.day < day)],
    opens: of('opens', (h) => h.day <= day),
    closes: of('closes', (h) => h.day <= day),
  }
}
