/** When, or by what, a criterion that fails can change. */
import type { Words } from './words.ts'

type ChangeWords = {
  /** The registration date from which it no longer fails. */
  readonly from: (day: string) => string
  readonly askAgain: string
  readonly newer: Readonly<Record<'inTime' | 'byTreatment', (facts: string) => string>>
}

const en: ChangeWords = {
  from: (day) => `Not a reason for a registration from ${day} on.`,
  askAgain: 'What it rests on must be asked or measured again by then.',
  newer: {
    inTime: (facts) => `Repeat ${facts}: a newer value may meet it.`,
    byTreatment: (facts) => `After treatment, repeat ${facts}.`,
  },
}

const nl: ChangeWords = {
  from: (day) => `Geen bezwaar bij registratie vanaf ${day}.`,
  askAgain: 'Waar het op berust moet dan opnieuw gevraagd of gemeten zijn.',
  newer: {
    inTime: (facts) => `Herhaal ${facts}: een nieuwere waarde kan wel voldoen.`,
    byTreatment: (facts) => `Herhaal ${facts} na behandeling.`,
  },
}

export const CHANGE: Words<ChangeWords> = { en, nl }
