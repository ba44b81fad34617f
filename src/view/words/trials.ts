/** The five trials, their verdicts and criteria. */

import type { Criterion, Recruitment } from '../../criteria/trial.ts'
import type { Status } from '../../eligibility/assessment.ts'
import { listed, plural, showCount, type Words } from './words.ts'

type Kind = 'inclusion' | 'exclusion'
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
  readonly source: string
  readonly changed: (trial: string, verdict: string) => string
  readonly criteriaOf: (trial: string) => string
  readonly groups: Readonly<Record<Status, (n: number) => string>>
  readonly status: Readonly<Record<Kind, Readonly<Record<Status, string>>>>
  readonly kind: Readonly<Record<Kind, string>>
  readonly onTheDay: string
  readonly cohortOnly: (name: string) => string
  readonly failure: Readonly<Record<Criterion['failure'], string>>
  readonly translation: string
  readonly rule: Readonly<Record<Kind, string>>
  readonly ruling: string
  readonly restored: string
  readonly outside: string
  readonly basis: (n: number) => string
  readonly reorder: string
  readonly aboutTrial: string
  readonly notes: string
  readonly remark: Readonly<Record<'action' | 'caution' | 'recheck' | 'note', string>>
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
  source: 'Page of the trial',
  changed: (trial, verdict) => `${trial}: ${verdict}`,
  criteriaOf: (trial) => `Criteria of ${trial}`,
  groups: {
    failed: (n) => `Not met (${n})`,
    unknown: (n) => `Open (${n})`,
    satisfied: (n) => `Met (${n})`,
  },
  status: {
    inclusion: { satisfied: 'Met', failed: 'Not met', unknown: 'Open' },
    exclusion: { satisfied: 'Does not apply', failed: 'Applies, excludes', unknown: 'Open' },
  },
  kind: { inclusion: 'Inclusion', exclusion: 'Exclusion' },
  onTheDay: 'Checked on the day of treatment',
  cohortOnly: (name) => `Cohort: ${name}`,
  failure: {
    never: 'This cannot change.',
    inTime: 'This can change in time.',
    byTreatment: 'This can change by treatment.',
    byDecision: 'This can change by a decision.',
  },
  translation: 'Translation',
  rule: { inclusion: 'Rule: met if', exclusion: 'Rule: excludes if' },
  ruling: 'Ruling',
  restored: 'restored text',
  outside: 'Outside the page',
  basis: (n) => `Evidence (${n}) and rule`,
  reorder: 'Put in order again',
  aboutTrial: 'About this trial and its page',
  notes: 'Administrative notes',
  remark: { action: 'To do', caution: 'Caution', recheck: 'Check again', note: 'Note' },
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
  source: 'Pagina van de studie',
  changed: (trial, verdict) => `${trial}: ${verdict}`,
  criteriaOf: (trial) => `Criteria van ${trial}`,
  groups: {
    failed: (n) => `Niet voldaan (${n})`,
    unknown: (n) => `Open (${n})`,
    satisfied: (n) => `Voldaan (${n})`,
  },
  status: {
    inclusion: { satisfied: 'Voldaan', failed: 'Niet voldaan', unknown: 'Open' },
    exclusion: { satisfied: 'Niet van toepassing', failed: 'Van toepassing, sluit uit', unknown: 'Open' },
  },
  kind: { inclusion: 'Inclusie', exclusion: 'Exclusie' },
  onTheDay: 'Te controleren op de behandeldag',
  cohortOnly: (name) => `Cohort: ${name}`,
  failure: {
    never: 'Dit kan niet veranderen.',
    inTime: 'Dit kan met de tijd veranderen.',
    byTreatment: 'Dit kan door behandeling veranderen.',
    byDecision: 'Dit kan door een besluit veranderen.',
  },
  translation: 'Vertaling',
  rule: { inclusion: 'Regel: voldaan als', exclusion: 'Regel: sluit uit als' },
  ruling: 'Interpretatie',
  restored: 'herstelde tekst',
  outside: 'Buiten de pagina',
  basis: (n) => `Onderbouwing (${n}) en regel`,
  reorder: 'Opnieuw sorteren',
  aboutTrial: 'Over deze studie en haar pagina',
  notes: 'Administratieve aantekeningen',
  remark: { action: 'Te doen', caution: 'Let op', recheck: 'Opnieuw controleren', note: 'Opmerking' },
}

export const TRIALS: Words<Trials> = { en, nl }
