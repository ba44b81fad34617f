import type { Trials } from '../trials.ts'
import { listed, plural, showCount } from '../words.ts'

export const trials: Trials = {
  trials: 'Studies',
  noVerdict: 'Geen oordeel: de patiënt is overleden',
  meetsAll: 'Voldoet aan alle vermelde criteria',
  meetsAllBefore: (items) =>
    `Voldoet aan alle vermelde criteria die vóór de behandeldag te beoordelen zijn; op de dag zelf: ${listed(items, 'nl')}`,
  open: (n) => `Open: ${plural(n, 'nl', 'antwoord', 'antwoorden')} nodig`,
  openWithoutQuestion: (n) =>
    `Open: ${plural(n, 'nl', 'criterium is', 'criteria zijn')} niet te beslissen, er is niets te vragen`,
  doesNotMeet: (criterion) => `Voldoet niet: ${criterion}`,
  wouldFail: (criterion) => `Het dossier doet vermoeden: voldoet niet aan ${criterion}. Nog te bevestigen.`,
  andMore: (n) => `en nog ${showCount(n, 'nl')}`,
  counts: (s, f, o) =>
    `${showCount(s, 'nl')} voldaan · ${showCount(f, 'nl')} niet voldaan · ${showCount(o, 'nl')} open`,
  holdsUntil: (day) => `Geldt tot en met ${day} als er niets nieuws bijkomt`,
  recruitment: {
    recruiting: 'Open voor inclusie',
    'not-yet-recruiting': 'Nog niet open voor inclusie',
    full: 'Vol, gesloten voor inclusie',
    closed: 'Gesloten voor inclusie',
  },
  phase: 'Fase',
  changed: (trial, verdict) => `${trial}: ${verdict}`,
  failure: {
    never: 'Dit kan niet veranderen.',
    inTime: 'Dit kan met de tijd veranderen.',
    byTreatment: 'Dit kan door behandeling veranderen.',
    byDecision: 'Dit kan door een besluit veranderen.',
  },
  tried: 'Geprobeerd',
  was: (before) => `in werkelijkheid: ${before}`,
}
