/** What expires when, and what becomes possible or stops being so, for each trial. Pure. */
import { addDays, type Day, inTime } from '../chart/partialDate.ts'
import type { Trial } from '../criteria/trial.ts'
import { type Catalogue, catalogueId } from '../facts/catalogue.ts'
import type { FactId } from '../facts/fact.ts'
import { usable } from '../facts/validity.ts'
import type { Assessment, CriterionResult, Outcome, Status, TrialResult } from './assessment.ts'
import { turnOfCriterion } from './later.ts'
import type { Context } from './value.ts'

export type CalendarEntry = {
  /**
   * `expired`, `expires`: the last registration date on which the value may be used; after it, it must be repeated.
   * `opens`, `closes`: the first registration date on which a failed criterion no longer fails, or a satisfied one
   * does, all else being repeated with the same result.
   */
  readonly kind: 'expired' | 'expires' | 'opens' | 'closes'
  readonly day: Day
  /** Catalogue id; undefined where a list's own field turns. */
  readonly fact: string | undefined
  /** Ids of the criteria that it touches. */
  readonly criteria: readonly string[]
  /** Of the criterion that opens or closes, on that day: `unknown` if its values are too old by then. */
  readonly status?: Status
}
export type TrialCalendar = { readonly trial: Trial; readonly entries: readonly CalendarEntry[] }

/** Ids of the facts that an outcome read, entries of map facts apart. */
const readIn = (outcome: Outcome): FactId[] => [
  ...(outcome.fact === undefined ? [] : [outcome.fact]),
  ...(outcome.parts ?? []).flatMap(readIn),
]

/** The last registration date of a value, on this day still usable or too old; undefined: it does not go stale. */
function lastDayOf(id: FactId, context: Context): Pick<CalendarEntry, 'kind' | 'day'> | undefined {
  const { catalogue, facts, asOf, trial } = context
  const fact = facts.get(id)
  if (!fact?.known) return undefined
  const use = usable(fact, catalogue.definition(id), catalogue, asOf, trial)
  if (use.ok) return use.until === null ? undefined : { kind: 'expires', day: use.until }
  const isDated = fact.date !== undefined && fact.date !== 'current'
  if (use.why !== 'stale' || use.window === undefined || !isDated) return undefined
  return { kind: 'expired', day: addDays(fact.date.to, use.window) }
}

function entriesOf(result: CriterionResult, context: Context): CalendarEntry[] {
  const criteria = [result.criterion.id]
  const plain = result.facts.filter((id) => !context.catalogue.definition(id).entries)
  const ages = [...new Set([...plain, ...readIn(result.outcome)])].flatMap((id): CalendarEntry[] => {
    const last = lastDayOf(id, context)
    return last ? [{ ...last, fact: catalogueId(id), criteria }] : []
  })
  const turn = turnOfCriterion(result, context)
  if (!turn) return ages
  const { day, status, becomes } = turn
  const fact = turn.fact === undefined ? undefined : catalogueId(turn.fact)
  const kind = result.status === 'failed' ? 'opens' : becomes === 'failed' ? 'closes' : undefined
  return kind ? [...ages, { kind, day, fact, criteria, status }] : ages
}

/** One entry for each kind, day and fact. */
function merged(entries: readonly CalendarEntry[]): CalendarEntry[] {
  const byKey = new Map<string, CalendarEntry>()
  for (const entry of entries) {
    const own = entry.kind === 'opens' || entry.kind === 'closes' ? entry.criteria.join() : ''
    const key = [entry.kind, entry.day, entry.fact ?? '', own].join('|')
    const before = byKey.get(key)
    const criteria = before ? [...new Set([...before.criteria, ...entry.criteria])] : entry.criteria
    byKey.set(key, { ...entry, criteria })
  }
  return [...byKey.values()].sort((a, b) => inTime(a.day, b.day))
}

/**
 * The calendar of one trial, by day. What is measured on the day of treatment only is left out.
 * @param assessment the facts and the registration date of the result
 */
export function calendarOf(
  { trial, criteria }: TrialResult,
  { facts, asOf }: Pick<Assessment, 'facts' | 'asOf'>,
  catalogue: Catalogue,
): TrialCalendar {
  const context: Context = { catalogue, facts, asOf, trial }
  const before = criteria.filter((r) => !r.criterion.onTheDay)
  return { trial, entries: merged(before.flatMap((r) => entriesOf(r, context))) }
}
