/** Around the work: banner, reading, completeness, registration date. */
import type { LeftOut, UnreadReason } from '../../chart/chart.ts'
import type { ResourceType } from '../../chart/resources.ts'
import { plural, type Words } from './words.ts'

type Frame = {
  readonly manner: string
  readonly language: string
  readonly patient: string
  readonly noName: string
  readonly born: string
  readonly bornUnknown: string
  readonly years: (low: number, high: number) => string
  readonly gender: Readonly<Record<'male' | 'female' | 'other' | 'unknown', string>>
  readonly genderMissing: string
  readonly identifier: string
  readonly deceased: (date: string) => string
  readonly deceasedNoVerdict: string
  readonly signingIn: string
  readonly readingChart: string
  readonly readingAgain: string
  readonly soFar: (n: number) => string
  readonly readingMeans: string
  readonly kind: string
  readonly records: string
  readonly state: string
  readonly reading: string
  readonly complete: string
  readonly partial: string
  readonly notRead: string
  readonly unread: Readonly<Record<UnreadReason, string>>
  readonly basis: string
  readonly readAt: (time: string) => string
  readonly recordCount: (n: number) => string
  readonly allRead: string
  readonly flawed: (n: number) => string
  readonly flawedMeans: string
  readonly leftOutCount: (n: number) => string
  readonly leftOut: string
  readonly leftOutWhy: Readonly<Record<LeftOut['why'], string>>
  readonly unused: (n: number) => string
  readonly tryAgain: string
  readonly refresh: string
  readonly registration: string
  readonly registrationHelp: string
  readonly today: string
  readonly notKept: string
  readonly notUnderstood: (n: number) => string
  readonly problem: string
  readonly problemTodo: string
  readonly panelArriving: string
  readonly panelMissing: string
  readonly types: Readonly<Record<ResourceType, string>>
}

const en: Frame = {
  manner: 'Trialside supports the decision; it does not replace clinical judgement.',
  language: 'Language',
  patient: 'Patient',
  noName: 'Name not recorded',
  born: 'Born',
  bornUnknown: 'Birth date not recorded',
  years: (low, high) => (low === high ? `${high} y` : `${low}–${high} y`),
  gender: { male: 'Male', female: 'Female', other: 'Other gender', unknown: 'Gender unknown' },
  genderMissing: 'Gender not recorded',
  identifier: 'Identifier',
  deceased: (date) => (date ? `Deceased ${date}` : 'Deceased'),
  deceasedNoVerdict: 'The record says that this patient has died. No verdict is given.',
  signingIn: 'Signing in to the EHR…',
  readingChart: 'Reading the chart',
  readingAgain: 'Reading the chart again…',
  soFar: (n) => `${plural(n, 'en', 'record', 'records')} so far`,
  readingMeans: 'The verdicts follow once every kind of record has been read.',
  kind: 'Kind of record',
  records: 'Records',
  state: 'State',
  reading: 'reading…',
  complete: 'read completely',
  partial: 'read in part',
  notRead: 'not read',
  unread: {
    forbidden: 'The EHR does not allow this user or this app to read them.',
    scope: 'The app was not granted the right to read them at sign-in.',
    unavailable: 'The EHR did not answer or reported a failure.',
    timeout: 'The EHR did not answer in time.',
    notBundle: 'The EHR answered with something that is no list of records, such as a sign-in page.',
    refused: 'The EHR refused the search.',
    warning: 'The EHR warned that its answer may leave records out.',
    pageMissing: 'A later page of the answer could not be read.',
    foreignLink: 'The answer points to another server, which was not asked.',
    malformed: 'A part of the record does not follow the standard and could not be read.',
    notNeeded: 'No trial asks for them.',
  },
  basis: 'What the verdicts rest on',
  readAt: (time) => `Chart read ${time}`,
  recordCount: (n) => plural(n, 'en', 'record', 'records'),
  allRead: 'all read',
  flawed: (n) => `${plural(n, 'en', 'kind of record was', 'kinds of record were')} not read completely`,
  flawedMeans: 'What depends on these stays open: it is taken neither as present nor as absent.',
  leftOutCount: (n) => `${plural(n, 'en', 'record', 'records')} left out`,
  leftOut: 'Records left out',
  leftOutWhy: {
    malformed: 'does not follow the standard',
    noSubject: 'names no patient',
    modified: 'something unknown changes its meaning',
  },
  unused: (n) => `${plural(n, 'en', 'record', 'records')} of kinds that no criterion needs`,
  tryAgain: 'Try again',
  refresh: 'Read again',
  registration: 'Planned registration date',
  registrationHelp: 'Every window counts back from it.',
  today: 'Today',
  notKept: 'This browser does not keep what you enter: it is lost when the page is reloaded.',
  notUnderstood: (n) =>
    `${plural(n, 'en', 'earlier entry', 'earlier entries')} did not fit the present criteria. Please answer again.`,
  problem: 'Something went wrong.',
  problemTodo:
    'No verdict is shown. Check the network connection and reload the page; what you entered is kept in this tab.',
  panelArriving: 'This part is on its way…',
  panelMissing:
    'This part could not be shown. The verdicts are not affected. Reload the page; what you entered is kept.',
  types: {
    Patient: 'Patient',
    Observation: 'Results and observations',
    Condition: 'Conditions',
    Procedure: 'Procedures',
    MedicationRequest: 'Prescriptions',
    MedicationStatement: 'Medication statements',
    MedicationAdministration: 'Medication given',
    Medication: 'Medications',
    AllergyIntolerance: 'Allergies',
    DiagnosticReport: 'Diagnostic reports',
    ImagingStudy: 'Imaging studies',
    Consent: 'Consents',
    ResearchSubject: 'Study participation',
    BodyStructure: 'Body structures',
  },
}

const nl: Frame = {
  manner: 'Trialside ondersteunt de beslissing; het vervangt het klinisch oordeel niet.',
  language: 'Taal',
  patient: 'Patiënt',
  noName: 'Naam niet vastgelegd',
  born: 'Geboren',
  bornUnknown: 'Geboortedatum niet vastgelegd',
  years: (low, high) => (low === high ? `${high} jr` : `${low}–${high} jr`),
  gender: { male: 'Man', female: 'Vrouw', other: 'Ander geslacht', unknown: 'Geslacht onbekend' },
  genderMissing: 'Geslacht niet vastgelegd',
  identifier: 'Nummer',
  deceased: (date) => (date ? `Overleden ${date}` : 'Overleden'),
  deceasedNoVerdict: 'Volgens het dossier is deze patiënt overleden. Er wordt geen oordeel gegeven.',
  signingIn: 'Inloggen bij het EPD…',
  readingChart: 'Het dossier wordt gelezen',
  readingAgain: 'Het dossier wordt opnieuw gelezen…',
  soFar: (n) => `${plural(n, 'nl', 'gegeven', 'gegevens')} tot nu toe`,
  readingMeans: 'De oordelen volgen zodra alle soorten gegevens zijn gelezen.',
  kind: 'Soort gegeven',
  records: 'Aantal',
  state: 'Status',
  reading: 'wordt gelezen…',
  complete: 'volledig gelezen',
  partial: 'deels gelezen',
  notRead: 'niet gelezen',
  unread: {
    forbidden: 'Het EPD staat deze gebruiker of deze app niet toe ze te lezen.',
    scope: 'De app heeft bij het inloggen niet het recht gekregen ze te lezen.',
    unavailable: 'Het EPD antwoordde niet of meldde een storing.',
    timeout: 'Het EPD antwoordde niet op tijd.',
    notBundle: 'Het EPD antwoordde met iets dat geen lijst van gegevens is, zoals een inlogpagina.',
    refused: 'Het EPD weigerde de zoekopdracht.',
    warning: 'Het EPD waarschuwde dat in zijn antwoord gegevens kunnen ontbreken.',
    pageMissing: 'Een volgende pagina van het antwoord kon niet worden gelezen.',
    foreignLink: 'Het antwoord verwijst naar een andere server; die is niet bevraagd.',
    malformed: 'Een deel van het gegeven volgt de standaard niet en kon niet worden gelezen.',
    notNeeded: 'Geen studie vraagt erom.',
  },
  basis: 'Waar de oordelen op berusten',
  readAt: (time) => `Dossier gelezen ${time}`,
  recordCount: (n) => plural(n, 'nl', 'gegeven', 'gegevens'),
  allRead: 'alles gelezen',
  flawed: (n) => `${plural(n, 'nl', 'soort gegeven is', 'soorten gegevens zijn')} niet volledig gelezen`,
  flawedMeans: 'Wat hiervan afhangt blijft open: het geldt niet als aanwezig en niet als afwezig.',
  leftOutCount: (n) => `${plural(n, 'nl', 'gegeven', 'gegevens')} weggelaten`,
  leftOut: 'Weggelaten gegevens',
  leftOutWhy: {
    malformed: 'volgt de standaard niet',
    noSubject: 'noemt geen patiënt',
    modified: 'iets onbekends verandert de betekenis',
  },
  unused: (n) => `${plural(n, 'nl', 'gegeven', 'gegevens')} van soorten die geen criterium nodig heeft`,
  tryAgain: 'Opnieuw proberen',
  refresh: 'Opnieuw lezen',
  registration: 'Geplande registratiedatum',
  registrationHelp: 'Alle termijnen tellen terug vanaf deze dag.',
  today: 'Vandaag',
  notKept: 'Deze browser bewaart niet wat u invult: na herladen van de pagina is het weg.',
  notUnderstood: (n) =>
    `${plural(n, 'nl', 'eerder antwoord paste', 'eerdere antwoorden pasten')} niet bij de huidige criteria. Beantwoord de vraag opnieuw.`,
  problem: 'Er ging iets mis.',
  problemTodo:
    'Er wordt geen oordeel getoond. Controleer de netwerkverbinding en laad de pagina opnieuw; wat u hebt ingevuld blijft in dit tabblad bewaard.',
  panelArriving: 'Dit deel komt eraan…',
  panelMissing:
    'Dit deel kon niet worden getoond. De oordelen veranderen daardoor niet. Laad de pagina opnieuw; wat u hebt ingevuld blijft bewaard.',
  types: {
    Patient: 'Patiënt',
    Observation: 'Uitslagen en waarnemingen',
    Condition: 'Aandoeningen',
    Procedure: 'Verrichtingen',
    MedicationRequest: 'Voorschriften',
    MedicationStatement: 'Medicatieoverzicht',
    MedicationAdministration: 'Toegediende medicatie',
    Medication: 'Geneesmiddelen',
    AllergyIntolerance: 'Allergieën',
    DiagnosticReport: 'Onderzoeksverslagen',
    ImagingStudy: 'Beeldvormend onderzoek',
    Consent: 'Toestemmingen',
    ResearchSubject: 'Deelname aan studies',
    BodyStructure: 'Lichaamsstructuren',
  },
}

export const FRAME: Words<Frame> = { en, nl }
