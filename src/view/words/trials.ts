/** The five trials and their verdicts. */

import type { Criterion, Recruitment } from '../../criteria/trial.ts'
import { listed, plural, showCount, type Words } from './words.ts'

type Trials = {
  readonly trials: string
  readonly noVerdict: string
  readonly meetsAll: string
  readonly meetsAllBefore: (items: readonly string[]) => string
  readonly open: (answers: number) => string
  readonly openWithoutQuestion: (criteria: number) => string
  readonly doesNotMeet: (criterion: string) => string
  readonly wouldFail: (criterion: string) => string
  readonly andMore: (n: number) => string
  readonly counts: (satisfied: number, failed: number, open: number) => string
  readonly holdsUntil: (day: string) => string
  readonly recruitment: Readonly<Record<Recruitment, string>>
  readonly phase: string
  readonly changed: (trial: string, verdict: string) => string
  readonly failure: Readonly<Record<Criterion['failure'], string>>
}

const en: Trials = {
  trials: 'Trials',
  noVerdict: 'No verdict: the patient has died',
  meetsAll: 'Meets all listed criteria',
  meetsAllBefore: (items) =>
    `Meets all listed criteria that can be judged before the day of treatment; on the day: ${listed(items, 'en')}`,
  open: (n) => `Open: ${plural(n, 'en', 'answer', 'answers')} needed`,
  openWithoutQuestion: (n) =>
    `Open: ${plural(n, 'en', 'criterion', 'criteria')} cannot be decided yet, nothing left to ask`,
  doesNotMeet: (criterion) => `Does not meet: ${criterion}`,
  wouldFail: (criterion) => `The chart suggests that it does not meet: ${criterion}. To be confirmed.`,
  andMore: (n) => `and ${plural(n, 'en', 'other', 'others')}`,
  counts: (s, f, o) =>
    `${showCount(s, 'en')} met · ${showCount(f, 'en')} not met · ${showCount(o, 'en')} open`,
  holdsUntil: (day) => `Holds until ${day} if nothing new is recorded`,
  recruitment: {
    recruiting: 'Recruiting',
    'not-yet-recruiting': 'Not yet recruiting',
    full: 'Full, closed to recruitment',
    closed: 'Closed to recruitment',
  },
  phase: 'Phase',
  changed: (trial, verdict) => `${trial}: ${verdict}`,
  failure: {
    never: 'This cannot change.',
    inTime: 'This can change in time.',
    byTreatment: 'This can change by treatment.',
    byDecision: 'This can change by a decision.',
  },
}

const nl: Trials = {
  trials: 'Studies',
  noVerdict: 'Geen oordeel: de patiënt is overleden',
  meetsAll: 'Voldoet aan alle vermelde criteria',
  meetsAllBefore: (items) =>
    `Voldoet aan alle vermelde criteria die vóór de behandeldag te beoordelen zijn; op de dag zelf: ${listed(items, 'nl')}`,
  open: (n) => `Open: ${plural(n, 'nl', 'antwoord', 'antwoorden')} nodig`,
  openWithoutQuestion: (n) =>
    `Open: ${plural(n, 'nl', 'criterium is', 'criteria zijn')} nog niet te beslissen, er valt niets meer te vragen`,
  doesNotMeet: (criterion) => `Voldoet niet: ${criterion}`,
  wouldFail: (criterion) => `Het dossier doet vermoeden: voldoet niet aan ${criterion}. Nog te bevestigen.`,
  andMore: (n) => `en nog ${showCount(n, 'nl')}`,
  counts: (s, f, o) =>
    `${showCount(s, 'nl')} voldaan · ${showCount(f, 'nl')} niet voldaan · ${showCount(o, 'nl')} open`,
  holdsUntil: (day) => `Geldt tot en met ${day} als er niets nieuws wordt vastgelegd`,
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
}

export const TRIALS: Words<Trials> = { en, nl }
