/** The criteria of one trial, and what each rests on. */
import type { Status } from '../../eligibility/assessment.ts'
import { plural, type Words } from './words.ts'

type Kind = 'inclusion' | 'exclusion'
type CriteriaWords = {
  readonly source: string
  readonly criteriaOf: (trial: string) => string
  readonly groups: Readonly<Record<Status, (n: number) => string>>
  readonly status: Readonly<Record<Kind, Readonly<Record<Status, string>>>>
  readonly kind: Readonly<Record<Kind, string>>
  readonly onTheDay: string
  readonly cohortOnly: (name: string) => string
  readonly translation: string
  readonly rule: Readonly<Record<Kind, string>>
  readonly ruling: string
  readonly restored: string
  readonly outside: string
  readonly basis: (n: number) => string
  readonly reorder: string
  readonly aboutTrial: string
  readonly notes: string
  readonly window: (facts: string, days: number) => string
  readonly byUs: string
  readonly byPage: string
  readonly remark: Readonly<Record<'action' | 'caution' | 'recheck' | 'note', string>>
}

const en: CriteriaWords = {
  source: 'Page of the trial',
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
  translation: 'Translation',
  rule: { inclusion: 'Rule, to be met:', exclusion: 'Rule, excludes:' },
  ruling: 'Ruling',
  restored: 'restored text',
  outside: 'Outside the page',
  basis: (n) => `Evidence (${n}) and rule`,
  reorder: 'Put in order again',
  aboutTrial: 'About this trial and its page',
  notes: 'Administrative notes',
  window: (facts, days) =>
    days === 0
      ? `${facts}: of the day of registration itself.`
      : `${facts}: at most ${plural(days, 'en', 'day', 'days')} old on the day of registration.`,
  byUs: 'Our own default:',
  byPage: 'The page says',
  remark: { action: 'To do', caution: 'Caution', recheck: 'Check again', note: 'Note' },
}

const nl: CriteriaWords = {
  source: 'Pagina van de studie',
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
  translation: 'Vertaling',
  rule: { inclusion: 'Regel, voldaan bij:', exclusion: 'Regel, sluit uit bij:' },
  ruling: 'Interpretatie',
  restored: 'herstelde tekst',
  outside: 'Buiten de pagina',
  basis: (n) => `Onderbouwing (${n}) en regel`,
  reorder: 'Opnieuw sorteren',
  aboutTrial: 'Over deze studie en haar pagina',
  notes: 'Administratieve aantekeningen',
  window: (facts, days) =>
    days === 0
      ? `${facts}: van de dag van registratie zelf.`
      : `${facts}: hoogstens ${plural(days, 'nl', 'dag', 'dagen')} oud op de dag van registratie.`,
  byUs: 'Onze eigen termijn:',
  byPage: 'De pagina zegt',
  remark: { action: 'Te doen', caution: 'Let op', recheck: 'Opnieuw controleren', note: 'Opmerking' },
}

export const CRITERIA: Words<CriteriaWords> = { en, nl }
