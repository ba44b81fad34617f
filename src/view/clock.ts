/** Days and times of this device, for people. */
import { useSyncExternalStore } from 'react'
import type { Day } from '../chart/partialDate.ts'
import { showDay } from '../wording/language.ts'

const two = (n: number) => String(n).padStart(2, '0')

/** The calendar day where the user is. */
export const localDay = (time: Date): Day =>
  `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`

/** `21-Nov-2026 14:03` */
export const showTime = (time: Date): string =>
  `${showDay(localDay(time))} ${two(time.getHours())}:${two(time.getMinutes())}`

const onReturn = (changed: () => void) => {
  window.addEventListener('focus', changed)
  document.addEventListener('visibilitychange', changed)
  return () => {
    window.removeEventListener('focus', changed)
    document.removeEventListener('visibilitychange', changed)
  }
}

/** Today; a page left open overnight notices when the user comes back. */
export const useToday = (now: () => Date): Day => useSyncExternalStore(onReturn, () => localDay(now()))
