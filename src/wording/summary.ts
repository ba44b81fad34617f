/** The words of the summary that is taken away: on paper, in a note, in a file. */
import type { Criterion, Recruitment } from '../criteria/trial.ts'
import type { Language } from './language.ts'

export type SummaryWords = {
  readonly title: string
  readonly manner: string
  readonly patient: string
  readonly born: string
  readonly by: string
  readonly nobody: string
  readonly made: string
  readonly asOf: string
  readonly readAt: string
  readonly app: string
  readonly criteria: string
  readonly notRead: string
  readonly allRead: string
  readonly unsaved: (n: number) => string
  readonly verdict: string
  readonly failed: string
  readonly open: string
  readonly met: string
  readonly overrides: string
  readonly chartSays: string
  readonly notRecorded: string
  readonly sources: string
  readonly noSources: string
  readonly ruling: string
  readonly sourceList: string
  readonly rulingList: string
  readonly entered: (by: string, at: string) => string
  readonly somebody: string
  readonly reason: string
  readonly computed: string
  readonly exclusion: string
  readonly inclusion: string
  readonly onTheDay: string
  readonly counts: (met: number, failed: number, open: number) => string
  readonly holdsUntil: (day: string) => string
  readonly recruitment: Readonly<Record<Recruitment, string>>
  readonly change: Readonly<Record<Criterion['failure'], string>>
  readonly phase: string
  readonly registry: string
  readonly cut: string
}

const en: SummaryWords = {
  title: 'Trial screening summary',
  manner: 'This summary supports the decision. It does not replace clinical judgement.',
  patient: 'Patient',
  born: 'born',
  by: 'By',
  nobody: 'the signed-in user',
  made: 'Made',
  asOf: 'Planned registration',
  readAt: 'Chart read',
  app: 'Trialside',
  criteria: 'criteria',
  notRead: 'Not read completely',
  allRead: 'All kinds of record were read completely.',
  unsaved: (n) => `${n} of the answers are not saved in the EHR.`,
  verdict: 'Verdict',
  failed: 'Not met',
  open: 'Open',
  met: 'Met',
  overrides: 'Entered in place of what the chart says',
  chartSays: 'the chart',
  notRecorded: 'Open because nothing is recorded',
  sources: 'Source',
  noSources: 'no source',
  ruling: 'Ruling',
  sourceList: 'Sources, by number',
  rulingList: 'How damaged or ambiguous source text was read',
  entered: (by, at) => `entered by ${by}${at ? `, ${at}` : ''}`,
  somebody: 'the user',
  reason: 'reason',
  computed: 'computed',
  exclusion: 'exclusion',
  inclusion: 'inclusion',
  onTheDay: 'checked on the day of treatment',
  counts: (met, failed, open) => `${met} met, ${failed} not met, ${open} open`,
  holdsUntil: (day) => `holds until ${day} if nothing new is recorded`,
  recruitment: {
    recruiting: 'Recruiting',
    'not-yet-recruiting': 'Not yet recruiting',
    full: 'Full: closed to recruitment',
    closed: 'Closed to recruitment',
  },
  change: {
    never: 'cannot change',
    inTime: 'can change in time',
    byTreatment: 'can change by treatment',
    byDecision: 'can change by a decision',
  },
  phase: 'Phase',
  registry: 'registry',
  cut: 'The wording of rulings did not fit on this page. It stands in the copied text and in the app.',
}

const nl: SummaryWords = {
  title: 'Samenvatting van de screening voor studies',
  manner: 'Deze samenvatting ondersteunt de beslissing. Zij vervangt het klinisch oordeel niet.',
  patient: 'Patiënt',
  born: 'geboren',
  by: 'Door',
  nobody: 'de ingelogde gebruiker',
  made: 'Gemaakt',
  asOf: 'Geplande registratie',
  readAt: 'Dossier gelezen',
  app: 'Trialside',
  criteria: 'criteria',
  notRead: 'Niet volledig gelezen',
  allRead: 'Alle soorten gegevens zijn volledig gelezen.',
  unsaved: (n) => `${n} van de antwoorden zijn niet in het EPD opgeslagen.`,
  verdict: 'Oordeel',
  failed: 'Niet voldaan',
  open: 'Open',
  met: 'Voldaan',
  overrides: 'Ingevuld in plaats van wat het dossier zegt',
  chartSays: 'het dossier',
  notRecorded: 'Open omdat niets is vastgelegd',
  sources: 'Bron',
  noSources: 'geen bron',
  ruling: 'Uitleg',
  sourceList: 'Bronnen, op nummer',
  rulingList: 'Hoe beschadigde of dubbelzinnige brontekst is gelezen',
  entered: (by, at) => `ingevuld door ${by}${at ? `, ${at}` : ''}`,
  somebody: 'de gebruiker',
  reason: 'reden',
  computed: 'berekend',
  exclusion: 'exclusie',
  inclusion: 'inclusie',
  onTheDay: 'te controleren op de behandeldag',
  counts: (met, failed, open) => `${met} voldaan, ${failed} niet voldaan, ${open} open`,
  holdsUntil: (day) => `geldt tot en met ${day} als er niets nieuws wordt vastgelegd`,
  recruitment: {
    recruiting: 'Neemt patiënten op',
    'not-yet-recruiting': 'Neemt nog geen patiënten op',
    full: 'Vol: gesloten voor deelname',
    closed: 'Gesloten voor deelname',
  },
  change: {
    never: 'kan niet veranderen',
    inTime: 'kan met de tijd veranderen',
    byTreatment: 'kan door behandeling veranderen',
    byDecision: 'kan door een besluit veranderen',
  },
  phase: 'Fase',
  registry: 'register',
  cut: 'De tekst van de uitleg paste niet op deze pagina. Zij staat in de gekopieerde tekst en in de app.',
}

export const SUMMARY: Readonly<Record<Language, SummaryWords>> = { en, nl }
