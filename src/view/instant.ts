/** Instants of records, for people. */
import { showTime } from './clock.ts'

/** An ISO instant as a local time; as it is if it is none. */
export function showInstant(text: string): string {
  const time = new Date(text)
  return Number.isNaN(time.getTime()) ? text : showTime(time)
}
