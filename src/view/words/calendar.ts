/** The calendar of what expires. */
import type { CalendarEntry } from '../../eligibility/calendar.ts'
import { plural, type Words } from './words.ts'

type CalendarWords = {
  readonly title: string
  readonly which: string
  readonly all: string
  readonly nothing: string
  readonly today: string
  readonly registration: string
  readonly both: string
  readonly inDays: (days: number) => string
  readonly expired: string
  readonly nothingExpired: string
  /** What happens on a day. */
  readonly kind: Readonly<Record<CalendarEntry['kind'], string>>
  readonly askAgain: string
  readonly ifMoved: string
  readonly moved: (day: string) => string
  readonly repeat: string
  readonly nothingToRepeat: string
  readonly move: (day: string) => string
  readonly tooEarly: string
}

const en: CalendarWords = {
  title: 'Calendar',
  which: 'Of which trials',
  all: 'All trials',
  nothing: 'Nothing that is known for it goes stale or changes with the date.',
  today: 'Today',
  registration: 'Planned registration',
  both: 'Today, planned registration',
  inDays: (days) => (days === 0 ? '' : plural(days, 'en', 'day later', 'days later')),
  expired: 'Too old for the planned registration: repeat',
  nothingExpired: 'Everything known is recent enough.',
  kind: {
    expired: 'could be used until',
    expires: 'Last registration day with these values; after it, repeat:',
    opens: 'From this registration day no longer a reason to exclude:',
    closes: 'From this registration day no longer met:',
  },
  askAgain: 'what it rests on must be asked or measured again by then',
  ifMoved: 'If registration moves to',
  moved: (day) => `For registration on ${day}`,
  repeat: 'To be repeated by then:',
  nothingToRepeat: 'Nothing has to be repeated.',
  move: (day) => `Plan registration on ${day}`,
  tooEarly: 'Choose a day after the planned registration date.',
}

const nl: CalendarWords = {
  title: 'Kalender',
  which: 'Van welke studies',
  all: 'Alle studies',
  nothing: 'Niets van wat hiervoor bekend is veroudert of verandert met de datum.',
  today: 'Vandaag',
  registration: 'Geplande registratie',
  both: 'Vandaag, geplande registratie',
  inDays: (days) => (days === 0 ? '' : plural(days, 'nl', 'dag later', 'dagen later')),
  expired: 'Te oud voor de geplande registratie: herhalen',
  nothingExpired: 'Alles wat bekend is, is recent genoeg.',
  kind: {
    expired: 'was bruikbaar tot en met',
    expires: 'Laatste registratiedag met deze waarden; daarna herhalen:',
    opens: 'Vanaf deze registratiedag geen reden tot uitsluiting meer:',
    closes: 'Vanaf deze registratiedag niet meer voldaan:',
  },
  askAgain: 'waar het op berust moet dan opnieuw gevraagd of gemeten zijn',
  ifMoved: 'Als de registratie verschuift naar',
  moved: (day) => `Voor registratie op ${day}`,
  repeat: 'Dan opnieuw te bepalen:',
  nothingToRepeat: 'Er hoeft niets herhaald te worden.',
  move: (day) => `Registratie plannen op ${day}`,
  tooEarly: 'Kies een dag na de geplande registratiedatum.',
}

export const CALENDAR: Words<CalendarWords> = { en, nl }
