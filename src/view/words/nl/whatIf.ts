import type { WhatIfWords } from '../whatIf.ts'
import { listed, plural } from '../words.ts'

export const whatIf: WhatIfWords = {
  whatIf: 'Wat als',
  notice: 'Er worden waarden geprobeerd. Niets hiervan wordt ingevuld, opgeslagen of afgedrukt.',
  notPrinted:
    'Er werden waarden geprobeerd; daarom wordt niets afgedrukt. Verlaat ‘wat als’ en druk opnieuw af.',
  leave: '‘Wat als’ verlaten',
  left: 'Er wordt niets meer geprobeerd: dit zijn de werkelijke oordelen.',
  tryValue: 'Waarde proberen',
  tryIt: 'Proberen',
  tryAnyway: 'Toch proberen',
  tried: 'Geprobeerd',
  triedItem: (fact, value) => `${fact}: ${value}`,
  without: (fact) => `${fact}: alsof er niets was ingevuld`,
  registration: (day) => `Registratie op ${day}`,
  drop: 'Niet proberen',
  changes: (trials) =>
    `${plural(trials.length, 'nl', 'oordeel verandert', 'oordelen veranderen')}: ${listed(trials, 'nl')}`,
  noChange: 'Geen oordeel verandert',
  changed: 'Wat zou veranderen',
  was: (before) => `in werkelijkheid: ${before}`,
  trial: 'Studie',
  now: 'Met wat geprobeerd wordt',
  before: 'In werkelijkheid',
  criteriaChanged: (n) => `${plural(n, 'nl', 'criterium verandert', 'criteria veranderen')}`,
  leaveFirst: 'Hier staat alleen wat werkelijk is ingevuld. Verlaat ‘wat als’ om het te zien.',
}
