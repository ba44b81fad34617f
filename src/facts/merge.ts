/** Puts what the clinician entered beside what the chart says. */
import { type Day, type DayRange, parseDate, wholeDay } from '../chart/partialDate.ts'
import type { FactDefinition } from '../criteria/fact.ts'
import type { Answer } from './answers.ts'
import { answerValue } from './answerValue.ts'
import type { Catalogue } from './catalogue.ts'
import type { Evidence, Fact, Known, NumberRange, Reason, Value } from './fact.ts'
import { later, same } from './observations.ts'
import { compare } from './rational.ts'
import { usable, validityFor } from './validity.ts'

/** The day it was true. One that was given later speaks of the registration date. */
const answerDate = ({ date = '', at = '' }: Answer, asOf: Day): DayRange =>
  parseDate(date) ?? [parseDate(at)].find((d) => d && d.from <= asOf) ?? wholeDay(asOf)

const evidenceOf = (answer: Answer): Evidence => {
  const text = Object.entries(answer.extras ?? {})
    .map(([k, v]) => `${k}: ${v}`)
    .join('; ')
  return {
    kind: 'clinician',
    by: answer.by ?? '',
    at: answer.at ?? '',
    reason: answer.reason,
    ...(text && { text }),
    tried: answer.tried,
  }
}

/**
 * One fact with its answer. An entry fills what the chart lacks; it replaces a chart value that may be used only
 * with a reason, or to be tried, and gives way to a newer one; else both stand and nothing is decided.
 * @param answer undefined if there is none; its value must have been checked
 */
export function mergeAnswer(
  definition: FactDefinition,
  chart: Fact,
  answer: Answer | undefined,
  catalogue: Catalogue,
  asOf: Day,
): Fact {
  if (!answer) return chart
  const read = answerValue(definition, answer, catalogue, asOf)
  if ('none' in read) {
    if (read.none === 'implausible')
      return { known: false, why: 'implausible', evidence: [evidenceOf(answer)] }
    return chart.known ? chart : { ...chart, answeredUnknown: true }
  }
  if ('awaited' in read)
    return chart.known
      ? chart
      : { ...chart, why: 'awaited', awaited: read.awaited, evidence: [...chart.evidence, evidenceOf(answer)] }

  const { value } = read
  // A date's own day is what its window counts from; "never or when", and a plan, are as old as the statement.
  const date =
    definition.type === 'date' && value.type === 'date' && !definition.future
      ? value.range
      : answerDate(answer, asOf)
  const entered: Known = {
    known: true,
    value,
    entered: true,
    tried: answer.tried,
    date,
    evidence: [evidenceOf(answer)],
  }
  if (!chart.known) {
    const { suggestion, sides, why, evidence, conditional } = chart
    // What came after the answer and may not be used, or hints at something else, is not passed over for it. Nor is
    // what there may be for an answer that is too old itself.
    const speaks = !SILENT.includes(why) || (suggestion && differs(suggestion.value, value))
    const lasts = definition.completeness || usable(entered, definition, catalogue, asOf).ok
    const counts = lasts && !isOlder(answer, evidence, asOf)
    if (!answer.tried && !definition.overridable && speaks && !counts)
      return { ...chart, sides: [...(sides ?? []), entered] }
    // Whoever chooses between records that contradict each other leaves them to be seen.
    const seen = why === 'conflicting' ? [...entered.evidence, ...evidence] : entered.evidence
    const against = conditional && !answer.reason && !answer.tried && { conditional }
    return { ...entered, evidence: seen, suggestion, sides, ...against }
  }
  const both: Known = { ...entered, instead: chart }
  if (answer.tried || definition.overridable) return both
  // A reason answers what the chart said then, not what it says since.
  if (answer.reason && !cameAfter(chart, answer)) return both
  const open = mayBeAfter(chart.date, date, asOf)
  const use = usable(chart, definition, catalogue, asOf)
  if (!use.ok && (use.why === 'stale' || answer.reason || !open)) return both
  if (same(chart.value, value)) return fresher(chart, both, definition)
  // What was measured since may be anything that it says.
  if (refines(value, chart.value) && (value.type === 'date' || !open)) return both
  if (isAfter(chart.date, date)) return { ...chart, instead: entered }
  return {
    known: false,
    why: 'conflicting',
    evidence: [...chart.evidence, ...entered.evidence],
    sides: [chart, entered],
  }
}

const isAfter = (date: Known['date'], then: DayRange): boolean =>
  date !== undefined && date !== 'current' && later(then, date, false)

/** As far as its day is known: one of this month may be of yesterday. */
function mayBeAfter(date: Known['date'], then: DayRange, asOf: Day): boolean {
  if (date === undefined || date === 'current') return false
  return (date.from <= asOf && isAfter(date, then)) || (date.to < asOf ? date.to : asOf) > then.to
}

/** The chart's value is of later than the answer was given: whoever gave it cannot have seen it. */
function cameAfter({ date }: Known, { at = '' }: Answer): boolean {
  const given = parseDate(at)
  return given !== undefined && isAfter(date, given)
}

/** The chart says nothing, or only hints; for any other reason it has a record that may not be used. */
const SILENT: readonly Reason[] = ['notRecorded', 'needsConfirmation']

/** Of a date a newer one is the next of its kind, a scan for one, and takes nothing back. */
const differs = (hint: Value, said: Value): boolean => hint.type !== 'date' && !same(hint, said)

/**
 * Whether a record is of later than the answer, or a result may be; a reason answers all that was there when it was given.
 */
function isOlder(answer: Answer, evidence: readonly Evidence[], asOf: Day): boolean {
  const { reason, at = '' } = answer
  const given = reason ? parseDate(at) : answerDate(answer, asOf)
  return (
    given !== undefined &&
    evidence.some(
      (e) =>
        e.kind === 'chart' &&
        (isAfter(e.date, given) ||
          (!reason && e.reference.startsWith('Observation/') && mayBeAfter(e.date, given, asOf))),
    )
  )
}

/** Of two equal values the one that can still be used longer, and that has the upper limit. */
function fresher(chart: Known, entered: Known, definition: FactDefinition): Known {
  if (entered.value.type === 'quantity' && chart.value.type === 'quantity')
    if (entered.value.upperLimit && !chart.value.upperLimit) return entered
  if (!validityFor(definition, chart.value) || chart.date === 'current') return chart
  const day = (k: Known) => (k.date === undefined || k.date === 'current' ? '' : k.date.from)
  return day(entered) > day(chart) ? entered : chart
}

/** A precise value inside what the chart knows in part: a month within its year, 40 within 40–41. */
function refines(precise: Value, vague: Value): boolean {
  if (precise.type === 'date' && vague.type === 'date')
    return precise.range.from >= vague.range.from && precise.range.to <= vague.range.to
  if ((precise.type === 'integer' || precise.type === 'quantity') && precise.type === vague.type)
    return inside(precise.range, vague.range)
  return false
}

function inside(a: NumberRange, b: NumberRange): boolean {
  const above =
    b.low === undefined ||
    (a.low !== undefined && (compare(a.low, b.low) > 0 || (compare(a.low, b.low) === 0 && !b.lowOpen)))
  const below =
    b.high === undefined ||
    (a.high !== undefined && (compare(a.high, b.high) < 0 || (compare(a.high, b.high) === 0 && !b.highOpen)))
  return above && below
}
