/** What is known and from where; what was entered, by whom and when. */
import { plural, showCount, type Words } from './words.ts'

type EvidenceWords = {
  readonly entered: string
  readonly nothingEntered: string
  readonly listedHere: string
  readonly by: (who: string, when: string) => string
  readonly someone: string
  readonly because: (reason: string) => string
  readonly change: string
  readonly takeBack: string
  readonly correct: string
  readonly answer: string
  readonly replaces: string
  readonly chartWins: string
  readonly conflicts: string
  readonly waits: string
  readonly derived: string
  readonly impliedBy: string
  readonly status: string
  /** Codes of FHIR for the status of a record, where they are not words already. */
  readonly statuses: Readonly<Record<string, string>>
  readonly noEvidence: string
  readonly ckdEpi: (rate: string) => string
  readonly undo: string
  readonly last: Readonly<Record<'entered' | 'takenBack', string>>
  readonly andOthers: (n: number) => string
}

const en: EvidenceWords = {
  entered: 'Entered',
  nothingEntered: 'Nothing has been entered for this patient.',
  listedHere:
    'Whatever you answer, confirm or correct is listed here, with who and when, and can be changed.',
  by: (who, when) => `by ${who}, ${when}`,
  someone: 'the signed-in user',
  because: (reason) => `Reason: ${reason}`,
  change: 'Change',
  takeBack: 'Take back',
  correct: 'Correct',
  answer: 'Answer',
  replaces: 'Not used, replaced',
  chartWins: 'A newer value in the chart is used instead.',
  conflicts: 'The chart says otherwise, so neither is used. Correct it with a reason if your entry is right.',
  waits: 'The chart has something newer that may say otherwise. Give the answer again, or change it.',
  derived: 'computed from',
  impliedBy: 'follows from',
  status: 'status',
  statuses: {},
  ckdEpi: (rate) => `For comparison CKD-EPI 2021: ${rate}. No criterion uses it.`,
  noEvidence: 'nothing recorded',
  undo: 'Undo',
  last: { entered: 'Last entered', takenBack: 'Last taken back' },
  andOthers: (n) => `and ${plural(n, 'en', 'other', 'others')}`,
}

const nl: EvidenceWords = {
  entered: 'Ingevuld',
  nothingEntered: 'Voor deze patiënt is niets ingevuld.',
  listedHere:
    'Wat u beantwoordt, bevestigt of corrigeert komt hier te staan, met wie en wanneer, en is te wijzigen.',
  by: (who, when) => `door ${who}, ${when}`,
  someone: 'de ingelogde gebruiker',
  because: (reason) => `Reden: ${reason}`,
  change: 'Wijzigen',
  takeBack: 'Intrekken',
  correct: 'Corrigeren',
  answer: 'Beantwoorden',
  replaces: 'Niet gebruikt, vervangen',
  chartWins: 'In plaats hiervan geldt een nieuwere waarde uit het dossier.',
  conflicts:
    'Het dossier zegt iets anders; geen van beide telt. Corrigeer met een reden als uw antwoord klopt.',
  waits:
    'Het dossier heeft iets nieuwers dat iets anders kan zeggen. Geef het antwoord opnieuw of wijzig het.',
  derived: 'berekend uit',
  impliedBy: 'volgt uit',
  status: 'status',
  statuses: {
    active: 'actief',
    recurrence: 'recidief',
    relapse: 'terugval',
    inactive: 'niet actief',
    remission: 'remissie',
    resolved: 'hersteld',
    confirmed: 'bevestigd',
    provisional: 'voorlopig',
    differential: 'differentiaaldiagnose',
    unconfirmed: 'niet bevestigd',
    final: 'definitief',
    amended: 'gewijzigd',
    corrected: 'gecorrigeerd',
    preliminary: 'voorlopig',
    registered: 'aangevraagd',
    completed: 'afgerond',
    'in-progress': 'loopt',
    'on-hold': 'onderbroken',
    stopped: 'gestopt',
    cancelled: 'geannuleerd',
    draft: 'concept',
    unknown: 'onbekend',
    available: 'beschikbaar',
    partial: 'gedeeltelijk',
    intended: 'voorgenomen',
    'not-taken': 'niet ingenomen',
    'not-done': 'niet verricht',
    preparation: 'in voorbereiding',
    proposed: 'voorgesteld',
    rejected: 'afgewezen',
  },
  ckdEpi: (rate) => `Ter vergelijking CKD-EPI 2021: ${rate}. Geen criterium gebruikt die.`,
  noEvidence: 'niets vastgelegd',
  undo: 'Ongedaan maken',
  last: { entered: 'Laatst ingevuld', takenBack: 'Laatst ingetrokken' },
  andOthers: (n) => `en nog ${showCount(n, 'nl')}`,
}

export const EVIDENCE: Words<EvidenceWords> = { en, nl }
