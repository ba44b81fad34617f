/** A line of a screening log for each trial, under a number that says nothing of the patient. */
import type { Line, Summary, TrialSummary } from './summary.ts'

const COLUMNS = [
  'screening_number',
  'trial',
  'verdict',
  'reason_code',
  'date',
  'as_of',
  'screened_by',
  'app_version',
  'criteria_version',
  'not_met',
  'open',
  'rulings',
  'note',
] as const

/** Words of the log, the same in every language; the note is the user's. */
const VERDICTS = {
  eligible: 'meets all listed criteria',
  ineligible: 'not met',
  incomplete: 'open',
} as const
const BEFORE_THE_DAY = 'meets all listed criteria that can be judged before the day of treatment'

function verdictOf({ verdict, open }: TrialSummary): string {
  if (verdict === null) return 'no verdict'
  return verdict === 'eligible' && open.length > 0 ? BEFORE_THE_DAY : VERDICTS[verdict]
}

/**
 * RFC 4180, and nothing that a spreadsheet would take for a formula: at the start of a cell, or behind a semicolon,
 * at which a Dutch spreadsheet cuts even inside the quotes.
 */
function cell(text: string): string {
  const inert = text.replace(/(^|;)([\s"]*)(?=[=+\-@＝＋－＠])|^(?=[\t\r\n])/g, "$1$2'")
  return `"${inert.replaceAll('"', '""')}"`
}

/** Values with units and dates, but no record: its name may hold the patient's. */
const told = (lines: readonly Line[]): string => lines.map((l) => `${l.id} ${l.because}`).join(' | ')

const rulingsOf = ({ failed, open }: TrialSummary): string =>
  [...new Set([...failed, ...open].flatMap((l) => l.rulings.map((r) => r.id)))].join(' ')

/**
 * @param number the pseudonymous screening number
 * @param withHead whether a line with the names of the columns comes first
 */
export function screeningLog(
  summary: Summary,
  number: string,
  trials: readonly TrialSummary[] = summary.trials,
  withHead = true,
): string {
  const { day, asOf, by, appVersion, criteriaVersion, words } = summary
  const rows = trials.map((t) => [
    number,
    t.id,
    verdictOf(t),
    t.reasonCode,
    day,
    asOf,
    by,
    appVersion,
    criteriaVersion,
    told(t.failed),
    told(t.open),
    rulingsOf(t),
    words.manner,
  ])
  return [...(withHead ? [COLUMNS] : []), ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

/** Letters and digits that nobody mistakes for one another. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A number of chance, not derived from anything. @param random bytes, at least eight */
export const screeningNumber = (random: Uint8Array): string =>
  `S-${[...random.slice(0, 8)].map((byte) => LETTERS[byte % LETTERS.length]).join('')}`

/** Whether a number that was typed tells who it is: by a name, a number of the patient's or the day of birth. */
export function namesSomebody(number: string, { patient }: Summary): boolean {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
  const typed = plain(number)
  const said = `${patient.id} ${patient.identifier ?? ''} ${patient.name}`.split(/\s+/)
  const inside = said.map(plain).some((one) => one.length > 3 && typed.includes(one))
  // A short name is one only where it stands by itself.
  const words = number.toLowerCase().match(/\p{L}+/gu) ?? []
  const short = patient.name
    .split(/\s+/)
    .map(plain)
    .filter((one) => one.length > 1)
  return (
    inside || words.some((word) => short.includes(word)) || birthDays(patient).some((d) => typed.includes(d))
  )
}

/** The day of birth as people write it in digits. */
function birthDays({ birthDate }: Summary['patient']): string[] {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)/.exec(birthDate ?? '') ?? []
  if (day === '') return []
  const short = year.slice(2)
  return [year, short].flatMap((y) => [y + month + day, day + month + y, month + day + y])
}
