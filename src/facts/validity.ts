/** Whether a known value may still be used on the registration date. */
import { addDays, type CalendarSpan, type Day, daysBetween, shift } from '../chart/partialDate.ts'
import type { FactDefinition, Validity } from '../criteria/fact.ts'
import type { Trial } from '../criteria/trial.ts'
import type { Catalogue } from './catalogue.ts'
import type { Known, Reason, Value } from './fact.ts'

export type Usable =
  | { readonly ok: true; readonly until: Day | null; readonly window?: number }
  | { readonly ok: false; readonly why: Reason; readonly window?: number }

const plainValue = (value: Value): boolean | string | undefined =>
  value.type === 'boolean' || value.type === 'choice'
    ? value.value
    : value.type === 'never'
      ? 'never'
      : undefined

/** The validity that applies to this value, if any. */
export function validityFor(definition: FactDefinition, value: Value): Validity | undefined {
  const all = definition.validity === undefined ? [] : [definition.validity].flat()
  const plain = plainValue(value)
  return all.find((v) => v.only === undefined || (plain !== undefined && v.only.includes(plain)))
}

/**
 * Stale is not failed: a value outside its window is unknown, whatever it says.
 * Windows count whole days back from `asOf`, both ends in. A day in the future is not believed.
 * Without a trial the widest window counts that any trial gives the fact.
 */
export function usable(
  known: Known,
  definition: FactDefinition,
  catalogue: Catalogue,
  asOf: Day,
  trial?: Trial,
): Usable {
  const { value, date } = known
  if (value.type === 'date' && definition.future !== true && value.range.from > asOf)
    return { ok: false, why: 'implausible' }
  if (date !== undefined && date !== 'current' && date.from > asOf) return { ok: false, why: 'implausible' }
  const validity = validityFor(definition, value)
  // A planned day that has passed is no plan any more.
  const planned = value.type === 'date' && definition.future === true ? value.range.to : null
  if (planned !== null && planned < asOf) return { ok: false, why: 'stale' }
  const held = planned === null ? (known.until ?? null) : earlier(known.until ?? null, planned)
  if (!validity || date === 'current') return { ok: true, until: held }
  const recent =
    validity.exceptSince && value.type === 'date'
      ? lastInside(value.range.from, validity.exceptSince)
      : undefined
  const inside = recent !== undefined && asOf <= recent
  const window =
    trial === undefined
      ? catalogue.widestWindow(validity.window, definition.id)
      : catalogue.windowDays(validity.window, trial)
  if (date === undefined) return { ok: false, why: 'undated', window }
  const end = addDays(date.from, window)
  // Inside its span an event does not age; the statement may outlast the span.
  if (inside && recent > end) return { ok: true, until: earlier(held, recent) }
  if (inside) return { ok: true, until: earlier(held, end) }
  const youngest = Math.max(0, daysBetween(date.to, asOf))
  if (youngest > window) return { ok: false, why: 'stale', window }
  if (asOf > end) return { ok: false, why: 'imprecise', window }
  return { ok: true, until: earlier(held, end), window }
}

const earlier = (held: Day | null, end: Day): Day => (held !== null && held < end ? held : end)

/** The last registration date that, moved back by the span, is not after the day. Months clamp, so it is tried. */
function lastInside(day: Day, span: CalendarSpan): Day {
  let last = shift(day, span)
  while (shift(addDays(last, 1), span, -1) <= day) last = addDays(last, 1)
  while (shift(last, span, -1) > day) last = addDays(last, -1)
  return last
}

/** Whether a value may be used by at least one trial. */
export const withinWindow = (
  known: Known,
  definition: FactDefinition,
  catalogue: Catalogue,
  asOf: Day,
): boolean => usable(known, definition, catalogue, asOf).ok
