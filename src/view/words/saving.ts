/** Saving to the EHR: what is written, what came of it, what two people changed at once. */
import type { UnreadReason } from '../../chart/chart.ts'
import type { EcogLeftOut } from '../../record/plan.ts'
import type { WriteProblem } from '../../record/write.ts'
import { FRAME } from './frame.ts'
import { listed, plural, type Words } from './words.ts'

type Saving = {
  readonly saving: string
  readonly unread: Readonly<Record<UnreadReason, string>>
  readonly earlierNotRead: string
  readonly readAgain: string
  readonly pending: (n: number) => string
  readonly noPending: string
  readonly lastSaved: (who: string, when: string) => string
  readonly takenOver: (n: number, labels: readonly string[]) => string
  readonly preview: string
  readonly whyNot: Readonly<Record<'scope' | 'contested', string>>
  readonly earlierScope: string
  readonly checking: string
  readonly willBeWritten: (ehr: string) => string
  readonly patient: string
  readonly born: string
  readonly writtenBy: string
  readonly nobody: string
  readonly was: (text: string) => string
  readonly takenBack: string
  readonly date: (text: string) => string
  readonly upperLimit: (text: string) => string
  readonly stay: (n: number) => string
  readonly ecog: (score: number, day: string) => string
  readonly ecogAgain: string
  readonly ecogLeftOut: Readonly<Record<EcogLeftOut, string>>
  readonly asFhir: string
  readonly save: (name: string, born: string) => string
  readonly cancel: string
  readonly writing: string
  readonly saved: (when: string) => string
  readonly late: string
  readonly alreadyThere: string
  readonly dropped: (labels: readonly string[]) => string
  readonly droppedElements: (names: readonly string[]) => string
  readonly notStored: Readonly<Record<WriteProblem, string>>
  readonly vanished: string
  readonly unconfirmed: string
  readonly notChecked: string
  readonly changed: (who: string, when: string) => string
  readonly ecogOutcome: string
  readonly stillPending: string
  readonly somebody: string
  readonly contested: (n: number) => string
  readonly mine: string
  readonly theirs: string
  readonly none: string
  readonly discard: (n: number) => string
  readonly discardSure: (n: number) => string
  readonly discardYes: string
  readonly keep: string
  readonly broken: string
}

const en: Saving = {
  saving: 'Saving to the EHR',
  // Read when it is needed: the words of one language may not be here.
  get unread() {
    return FRAME.en.unread
  },
  earlierNotRead: 'Answers that were saved earlier could not be read, so they do not count now.',
  readAgain: 'Try again',
  pending: (n) => `${plural(n, 'en', 'entry is', 'entries are')} not saved yet.`,
  noPending: 'Nothing waits to be saved.',
  lastSaved: (who, when) => `Last saved by ${who}, ${when}.`,
  takenOver: (n, labels) =>
    `${plural(n, 'en', 'answer', 'answers')} that somebody else saved in the meantime came in: ${listed(labels, 'en')}.`,
  preview: 'Save to the EHR…',
  whyNot: {
    scope:
      'The EHR did not grant this app the right to write answers (QuestionnaireResponse). Copy or download the summary instead.',
    contested: 'First choose between the answers that two people changed.',
  },
  earlierScope:
    'The app may not read earlier answers in this EHR: none are shown, and saving cannot be checked.',
  checking: 'Looking at what the EHR holds…',
  willBeWritten: (ehr) => `This will be written to ${ehr}`,
  patient: 'For',
  born: 'born',
  writtenBy: 'By',
  nobody: 'the signed-in user (the EHR gives no name)',
  was: (text) => `was ${text}`,
  takenBack: 'taken back',
  date: (text) => `on ${text}`,
  upperLimit: (text) => `upper limit ${text}`,
  stay: (n) => `${plural(n, 'en', 'earlier answer stays', 'earlier answers stay')} as saved.`,
  ecog: (score, day) => `Also as a result in the chart: ECOG performance status ${score}, ${day}.`,
  ecogAgain: 'It replaces the score that this app wrote for that day.',
  ecogLeftOut: {
    scope: 'The ECOG score is saved with the answers only: the EHR did not grant writing it as a result.',
    notYours: 'The ECOG score is not written as a result: somebody else entered it.',
  },
  asFhir: 'As FHIR',
  save: (name, born) => `Save for ${name}, born ${born}`,
  cancel: 'Do not save',
  writing: 'Writing, then reading back…',
  saved: (when) => `Saved and read back, ${when}.`,
  late: 'The EHR did not answer in time, but it holds what was sent. Nothing was sent twice.',
  alreadyThere: 'The EHR holds all of this already. Nothing was written.',
  dropped: (labels) =>
    `The EHR stored the answers without: ${listed(labels, 'en')}. These stay here and can be saved again.`,
  droppedElements: (names) => `It left out: ${names.join(', ')}.`,
  notStored: {
    forbidden: 'The EHR does not allow you to write to this record. Nothing was stored.',
    locked:
      'The EHR reports a conflict: somebody else may have the record open. Nothing was stored. Try again in a moment.',
    stale:
      'The EHR says that the record has changed meanwhile, but shows nothing newer. Nothing was stored. Try again in a moment.',
    rejected: 'The EHR does not accept these data. Nothing was stored. Copy or download the summary instead.',
    noAnswer: 'The EHR did not answer, and it does not hold what was sent. Try again.',
  },
  vanished:
    'The EHR said that it stored this, but does not hold it. Try again, or copy or download the summary.',
  unconfirmed:
    'It is not certain that this was stored: it could not be read back. Trying again is safe, no second copy is made.',
  notChecked: 'Nothing was written, because what the EHR holds could not be read first.',
  changed: (who, when) =>
    `Meanwhile ${who} saved answers for this patient (${when}). Nothing of yours was written yet.`,
  ecogOutcome: 'ECOG score as a result:',
  stillPending: 'What you entered is kept here.',
  somebody: 'somebody else',
  contested: (n) => `${plural(n, 'en', 'answer was', 'answers were')} changed by two people. Choose:`,
  mine: 'Keep what is here',
  theirs: 'Take what is in the EHR',
  none: 'no answer',
  discard: (n) => `Discard ${plural(n, 'en', 'entry', 'entries')}…`,
  discardSure: (n) =>
    `Discard ${plural(n, 'en', 'entry that is', 'entries that are')} not saved? This cannot be undone.`,
  discardYes: 'Discard',
  keep: 'Keep',
  broken:
    'Saving stopped because of a fault in the app. It is not certain what was stored; trying again is safe.',
}

const nl: Saving = {
  saving: 'Opslaan in het EPD',
  // Read when it is needed: the words of one language may not be here.
  get unread() {
    return FRAME.nl.unread
  },
  earlierNotRead: 'Eerder opgeslagen antwoorden konden niet worden gelezen en tellen nu dus niet mee.',
  readAgain: 'Opnieuw proberen',
  pending: (n) => `${plural(n, 'nl', 'antwoord is', 'antwoorden zijn')} nog niet opgeslagen.`,
  noPending: 'Er is niets om op te slaan.',
  lastSaved: (who, when) => `Laatst opgeslagen door ${who}, ${when}.`,
  takenOver: (n, labels) =>
    `${plural(n, 'nl', 'antwoord', 'antwoorden')} die iemand anders intussen opsloeg, zijn overgenomen: ${listed(labels, 'nl')}.`,
  preview: 'Opslaan in het EPD…',
  whyNot: {
    scope:
      'Het EPD gaf deze app niet het recht om antwoorden te schrijven (QuestionnaireResponse). Kopieer of download de samenvatting.',
    contested: 'Kies eerst tussen de antwoorden die twee mensen wijzigden.',
  },
  earlierScope:
    'De app mag eerdere antwoorden in dit EPD niet lezen: er worden er geen getoond, en opslaan kan niet worden gecontroleerd.',
  checking: 'Er wordt gekeken wat het EPD bevat…',
  willBeWritten: (ehr) => `Dit wordt geschreven naar ${ehr}`,
  patient: 'Voor',
  born: 'geboren',
  writtenBy: 'Door',
  nobody: 'de ingelogde gebruiker (het EPD geeft geen naam)',
  was: (text) => `was ${text}`,
  takenBack: 'teruggenomen',
  date: (text) => `op ${text}`,
  upperLimit: (text) => `bovengrens ${text}`,
  stay: (n) => `${plural(n, 'nl', 'eerder antwoord blijft', 'eerdere antwoorden blijven')} zoals opgeslagen.`,
  ecog: (score, day) => `Ook als uitslag in het dossier: ECOG-performancestatus ${score}, ${day}.`,
  ecogAgain: 'Dit vervangt de score die deze app voor die dag schreef.',
  ecogLeftOut: {
    scope:
      'De ECOG-score wordt alleen bij de antwoorden opgeslagen: het EPD gaf geen recht haar als uitslag te schrijven.',
    notYours: 'De ECOG-score wordt niet als uitslag geschreven: iemand anders vulde haar in.',
  },
  asFhir: 'Als FHIR',
  save: (name, born) => `Opslaan voor ${name}, geboren ${born}`,
  cancel: 'Niet opslaan',
  writing: 'Er wordt geschreven en daarna teruggelezen…',
  saved: (when) => `Opgeslagen en teruggelezen, ${when}.`,
  late: 'Het EPD antwoordde niet op tijd, maar bevat wat verstuurd is. Er is niets twee keer verstuurd.',
  alreadyThere: 'Het EPD bevat dit alles al. Er is niets geschreven.',
  dropped: (labels) =>
    `Het EPD bewaarde de antwoorden zonder: ${listed(labels, 'nl')}. Deze blijven hier en kunnen opnieuw worden opgeslagen.`,
  droppedElements: (names) => `Weggelaten is: ${names.join(', ')}.`,
  notStored: {
    forbidden: 'Het EPD staat u niet toe in dit dossier te schrijven. Er is niets opgeslagen.',
    locked:
      'Het EPD meldt een conflict: misschien heeft iemand anders het dossier open. Er is niets opgeslagen. Probeer het zo opnieuw.',
    stale:
      'Volgens het EPD is het dossier intussen gewijzigd, maar het toont niets nieuwers. Er is niets opgeslagen. Probeer het zo opnieuw.',
    rejected:
      'Het EPD aanvaardt deze gegevens niet. Er is niets opgeslagen. Kopieer of download de samenvatting.',
    noAnswer: 'Het EPD antwoordde niet en bevat niet wat verstuurd is. Probeer het opnieuw.',
  },
  vanished:
    'Het EPD zei dit te hebben opgeslagen, maar bevat het niet. Probeer het opnieuw, of kopieer of download de samenvatting.',
  unconfirmed:
    'Het is niet zeker dat dit is opgeslagen: het kon niet worden teruggelezen. Opnieuw proberen is veilig, er ontstaat geen tweede kopie.',
  notChecked: 'Er is niets geschreven, omdat niet eerst kon worden gelezen wat het EPD bevat.',
  changed: (who, when) =>
    `Intussen sloeg ${who} antwoorden voor deze patiënt op (${when}). Van u is nog niets geschreven.`,
  ecogOutcome: 'ECOG-score als uitslag:',
  stillPending: 'Wat u hebt ingevuld blijft hier bewaard.',
  somebody: 'iemand anders',
  contested: (n) => `${plural(n, 'nl', 'antwoord is', 'antwoorden zijn')} door twee mensen gewijzigd. Kies:`,
  mine: 'Houd wat hier staat',
  theirs: 'Neem wat in het EPD staat',
  none: 'geen antwoord',
  discard: (n) => `${plural(n, 'nl', 'antwoord', 'antwoorden')} weggooien…`,
  discardSure: (n) =>
    `${plural(n, 'nl', 'antwoord dat niet is opgeslagen', 'antwoorden die niet zijn opgeslagen')} weggooien? Dit is niet ongedaan te maken.`,
  discardYes: 'Weggooien',
  keep: 'Behouden',
  broken:
    'Het opslaan is gestopt door een fout in de app. Het is niet zeker wat is opgeslagen; opnieuw proberen is veilig.',
}

export const SAVING: Words<Saving> = { en, nl }
