/** Calendar days as `YYYY-MM-DD`; no clock is read here. */
const pad = (value: number, width = 2) => String(value).padStart(width, '0')

function format(date: Date): string {
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`
}

export function daysBefore(today: string, days: number): string {
  const date = new Date(`${today}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - days)
  return format(date)
}

/** Whole calendar months back; a day that the month does not have becomes its last day. */
export function monthsBefore(today: string, months: number): string {
  const start = new Date(`${today}T00:00:00Z`)
  const first = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() - months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(start.getUTCDate(), last))
  return format(first)
}

/** Born so that `age` was completed `daysSince` days ago; below 365, the age holds today. */
export function bornAt(today: string, age: number, daysSince = 120): string {
  return daysBefore(monthsBefore(today, 12 * age), daysSince)
}
