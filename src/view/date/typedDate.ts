/** Dates as people type them. */
import { parseDate } from '../../chart/partialDate.ts'

/** The first three letters of the months, in English and Dutch. */
const MONTHS = [
  ['jan'],
  ['feb'],
  ['mar', 'mrt', 'maa'],
  ['apr'],
  ['may', 'mei'],
  ['jun'],
  ['jul'],
  ['aug'],
  ['sep'],
  ['oct', 'okt'],
  ['nov'],
  ['dec'],
]

const two = (text: string) => text.padStart(2, '0')

/** `11`, `Nov` or `november` → `11`; undefined if it is no month. */
function monthOf(text: string): string | undefined {
  if (/^\d{1,2}$/.test(text)) return two(text)
  const at = MONTHS.findIndex((names) => names.includes(text.slice(0, 3).toLowerCase()))
  return at < 0 ? undefined : two(String(at + 1))
}

/** Year, month and day from the parts as typed: the year first, or last with the day before the month. */
function inOrder(parts: readonly string[]): readonly (string | undefined)[] {
  const [a = '', b = '', c = ''] = parts
  if (parts.length === 1) return [a]
  if (/^\d{4}$/.test(a)) return [a, monthOf(b), parts.length === 3 ? two(c) : '']
  if (parts.length === 2) return [b, monthOf(a), '']
  // "Nov 21, 2026": a month in letters cannot be taken for the day.
  return /^\D/.test(a) ? [c, monthOf(a), two(b)] : [c, monthOf(b), two(a)]
}

/**
 * Reads `21-Nov-2026`, `21-11-2026`, `nov 2026`, `2026`, `2026-11-21` and the like; the day comes before the month.
 * @returns an ISO date, as precise as it was typed; undefined if that is no date, or its year has not four digits
 */
export function typedDate(text: string): string | undefined {
  const parts = text.trim().split(/[\s,./-]+/)
  if (parts.length > 3) return undefined
  const [year = '', month = '', day = ''] = inOrder(parts)
  if (!/^(19|20)\d\d$/.test(year) || (parts.length > 1 && month === '')) return undefined
  const iso = [year, month, day].filter((part) => part !== '').join('-')
  return parseDate(iso) ? iso : undefined
}
