import type { WhatIfWords } from '../whatIf.ts'
import { listed, plural } from '../words.ts'

export const whatIf: WhatIfWords = {
  whatIf: 'What if',
  notice: 'Values are being tried. Nothing of this is entered, saved or printed.',
  notPrinted: 'Values were being tried, so nothing is printed. Leave “what if” and print again.',
  leave: 'Leave “what if”',
  left: 'Nothing is tried any more: these are the real verdicts.',
  tryValue: 'Try a value',
  tryIt: 'Try it',
  tryAnyway: 'Try it all the same',
  tried: 'Tried',
  triedItem: (fact, value) => `${fact}: ${value}`,
  without: (fact) => `${fact}: as if nothing had been entered`,
  registration: (day) => `Registration on ${day}`,
  drop: 'Do not try',
  changes: (trials) =>
    `${plural(trials.length, 'en', 'verdict changes', 'verdicts change')}: ${listed(trials, 'en')}`,
  noChange: 'No verdict changes',
  changed: 'What would change',
  was: (before) => `really: ${before}`,
  trial: 'Trial',
  now: 'With what is tried',
  before: 'Really',
  criteriaChanged: (n) => `${plural(n, 'en', 'criterion changes', 'criteria change')}`,
  leaveFirst: 'This place shows only what is really entered. Leave “what if” to see it.',
}
