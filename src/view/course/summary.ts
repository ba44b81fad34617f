/** A course in a sentence. */
import type { FactId } from '../../facts/fact.ts'
import { showDate } from '../../wording/language.ts'
import { phrasesOf } from '../../wording/phrases.ts'
import { factLabel, showValue, type WordingContext } from '../../wording/values.ts'
import { COURSE } from '../words/course.ts'
import type { Plotted } from './series.ts'

/** How many results from when to when, and the latest that could be read. */
export function summaryOf(id: FactId, results: readonly Plotted[], wording: WordingContext): string {
  const { catalogue, language } = wording
  const words = COURSE[language]
  const label = factLabel(id, wording)
  const [first, last] = [results[0], results.at(-1)]
  if (!first || !last) return words.noResults(label)
  const [from, to] = [showDate(first.date), showDate(last.date)]
  const all =
    results.length === 1 ? words.single(label, from) : words.summary(label, results.length, from, to)
  const latest = results.findLast((r) => r.point.value)
  if (!latest?.point.value) return all
  // Of one moment there may be several, that contradict each other.
  const alike = results.filter(
    (r) => r === latest || (r.date.instant && r.date.instant === latest.date.instant),
  )
  const values = alike.flatMap((r) =>
    r.point.value ? showValue(r.point.value, catalogue.definition(id), wording) : [],
  )
  const value = [...new Set(values)].join(' / ')
  const why = latest.point.why ? ` – ${phrasesOf(language).reason[latest.point.why]}` : ''
  return `${all} ${words.latest(`${value} ${phrasesOf(language).on(showDate(latest.date))}${why}`)}`
}
