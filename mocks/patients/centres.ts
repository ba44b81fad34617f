import type { Centre } from './chart.ts'
import { dutchTests } from './laboratoryTests.ts'
import { americanTests, chineseTests, swedishTests } from './laboratoryTestsAbroad.ts'

/** Invented hospitals, each with the reporting habits of its country. */
export const amstelmeer: Centre = {
  zone: '+01:00',
  hospital: 'Amstelmeer University Hospital',
  laboratory: 'Clinical Chemistry, Amstelmeer University Hospital',
  city: 'Amstelmeer',
  country: 'NL',
  tests: dutchTests,
}

export const norrsund: Centre = {
  zone: '+01:00',
  hospital: 'Norrsunds universitetssjukhus',
  laboratory: 'Klinisk kemi, Norrsunds universitetssjukhus',
  city: 'Norrsund',
  country: 'SE',
  tests: swedishTests,
}

export const lotusHarbour: Centre = {
  zone: '+08:00',
  hospital: 'Lotus Harbour Cancer Hospital',
  laboratory: 'Laboratory Medicine, Lotus Harbour Cancer Hospital',
  city: 'Guangzhou',
  country: 'CN',
  tests: chineseTests,
}

export const lakeCedar: Centre = {
  zone: '-05:00',
  hospital: 'Lake Cedar Medical Center',
  laboratory: 'Core Laboratory, Lake Cedar Medical Center',
  city: 'Lake Cedar',
  country: 'US',
  tests: americanTests,
}
