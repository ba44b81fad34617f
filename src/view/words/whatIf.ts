/** What if: trying a value without entering it. */
import { listed, plural, type Words } from './words.ts'

type WhatIfWords = {
  readonly whatIf: string
  readonly notice: string
  readonly notPrinted: string
  readonly leave: string
  readonly leaveFirst: string
  readonly left: string
  readonly tryValue: string
  readonly tryIt: string
  readonly tryAnyway: string
  readonly triedItem: (fact: string, value: string) => string
  readonly without: (fact: string) => string
  readonly registration: (day: string) => string
  readonly drop: string
  readonly changes: (trials: readonly string[]) => string
  readonly noChange: string
  readonly changed: string
  readonly trial: string
  readonly now: string
  readonly before: string
  readonly criteriaChanged: (n: number) => string
}

const en: WhatIfWords = {
  whatIf: 'What if',
  notice: 'Values are being tried. Nothing of this is entered, saved or printed.',
  notPrinted: 'Values were being tried, so nothing is printed. Leave “what if” and print again.',
  leave: 'Leave “what if”',
  leaveFirst: 'This place shows only what is really entered. Leave “what if” to see it.',
  left: 'Nothing is tried any more: these are the real verdicts.',
  tryValue: 'Try a value',
  tryIt: 'Try it',
  tryAnyway: 'Try it all the same',
  triedItem: (fact, value) => `${fact}: ${value}`,
  without: (fact) => `${fact}: as if nothing had been entered`,
  registration: (day) => `Registration on ${day}`,
  drop: 'Do not try',
  changes: (trials) =>
    `${plural(trials.length, 'en', 'verdict changes', 'verdicts change')}: ${listed(trials, 'en')}`,
  noChange: 'No verdict changes',
  changed: 'What would change',
  trial: 'Trial',
  now: 'With what is tried',
  before: 'Really',
  criteriaChanged: (n) => `${plural(n, 'en', 'criterion changes', 'criteria change')}`,
}

const nl: WhatIfWords = {
  whatIf: 'Wat als',
  notice: 'Er worden waarden geprobeerd. Niets hiervan wordt ingevuld, opgeslagen of afgedrukt.',
  notPrinted:
    'Er werden waarden geprobeerd; daarom wordt niets afgedrukt. Verlaat ‘wat als’ en druk opnieuw af.',
  leave: '‘Wat als’ verlaten',
  leaveFirst: 'Hier staat alleen wat werkelijk is ingevuld. Verlaat ‘wat als’ om het te zien.',
  left: 'Er wordt niets meer geprobeerd: dit zijn de werkelijke oordelen.',
  tryValue: 'Waarde proberen',
  tryIt: 'Proberen',
  tryAnyway: 'Toch proberen',
  triedItem: (fact, value) => `${fact}: ${value}`,
  without: (fact) => `${fact}: alsof er niets was ingevuld`,
  registration: (day) => `Registratie op ${day}`,
  drop: 'Niet proberen',
  changes: (trials) =>
    `${plural(trials.length, 'nl', 'oordeel verandert', 'oordelen veranderen')}: ${listed(trials, 'nl')}`,
  noChange: 'Geen oordeel verandert',
  changed: 'Wat zou veranderen',
  trial: 'Studie',
  now: 'Met wat geprobeerd wordt',
  before: 'In werkelijkheid',
  criteriaChanged: (n) => `${plural(n, 'nl', 'criterium verandert', 'criteria veranderen')}`,
}

export const WHAT_IF: Words<WhatIfWords> = { en, nl }
