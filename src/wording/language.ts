/** The languages of the screen, and days as they are written in every one of them. */
import type { Day, DayRange } from '../chart/partialDate.ts'
import type { Text } from '../criteria/trial.ts'

export type Language = 'en' | 'nl'
export const LANGUAGES: readonly Language[] = ['en', 'nl']

export const pick = (text: Text, language: Language): string => text[language]

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2026-11-21` → `21-Nov-2026`, the same in every locale, so that no day is read as a month. */
export function showDay(day: Day): string {
  const [year = '', month = '', date] = day.split('-')
  const name = MONTHS[Number(month) - 1] ?? month
  return date ? `${date}-${name}-${year}` : `${name}-${year}`
}

/** A date as precisely as it is known: `21-Nov-2026`, `Nov-2026`, `2026`, or the days that it may be. */
export function showDate(range: DayRange): string {
  if (range.from === range.to) return showDay(range.from)
  if (range.text.length > 'yyyy-mm'.length) return `${showDay(range.from)} – ${showDay(range.to)}`
  const [year = '', month] = range.text.split('-')
  return month ? showDay(`${year}-${month}`) : year
}
