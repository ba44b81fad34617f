/** What was read and is not used. */
import type { LeftOut } from '../../chart/chart.ts'
import { plural, type Words } from './words.ts'

type NotUsedWords = {
  readonly unused: (n: number) => string
  readonly erroneous: (n: number) => string
  readonly others: (n: number) => string
  readonly leftOut: string
  readonly why: Readonly<Record<LeftOut['why'], string>>
}

const en: NotUsedWords = {
  unused: (n) => `${plural(n, 'en', 'record', 'records')} of kinds that no criterion needs`,
  erroneous: (n) =>
    `${plural(n, 'en', 'record was', 'records were')} entered in error, says the EHR: not used`,
  others: (n) => `${plural(n, 'en', 'record is', 'records are')} about somebody else: not used`,
  leftOut: 'Records left out',
  why: {
    malformed: 'does not follow the standard',
    noSubject: 'names no patient',
    modified: 'something in it is unknown or withheld',
  },
}

const nl: NotUsedWords = {
  unused: (n) => `${plural(n, 'nl', 'gegeven', 'gegevens')} die geen criterium nodig heeft`,
  erroneous: (n) =>
    `${plural(n, 'nl', 'gegeven is', 'gegevens zijn')} volgens het EPD ten onrechte ingevoerd: niet gebruikt`,
  others: (n) => `${plural(n, 'nl', 'gegeven gaat', 'gegevens gaan')} over iemand anders: niet gebruikt`,
  leftOut: 'Weggelaten gegevens',
  why: {
    malformed: 'volgt de standaard niet',
    noSubject: 'noemt geen patiënt',
    modified: 'iets erin is onbekend of afgeschermd',
  },
}

export const NOT_USED: Words<NotUsedWords> = { en, nl }
