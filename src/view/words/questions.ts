/** Filling in: questions, confirmations, entries. */
import { plural, type Words } from './words.ts'

type Questions = {
  readonly questions: string
  readonly openCount: (n: number) => string
  readonly none: string
  readonly onlyFor: (trial: string) => string
  readonly more: (n: number) => string
  readonly tidy: string
  readonly judgement: string
  readonly settles: string
  readonly inChart: string
  readonly noLongerNeeded: string
  readonly suggests: (value: string) => string
  readonly confirm: string
  readonly takeOver: string
  readonly notKnown: string
  readonly save: string
  readonly saveAnyway: string
  readonly cancel: string
  readonly value: string
  readonly unit: string
  readonly upperLimit: string
  readonly precision: string
  readonly day: string
  readonly month: string
  readonly year: string
  readonly never: string
  readonly or: string
  readonly date: string
  readonly dateOf: (shown: string) => string
  readonly reason: string
  readonly reasonHelp: string
  readonly noneOfThese: string
  readonly noneOfTheseCount: (n: number) => string
  readonly group: string
  readonly groupHelp: string
  readonly include: string
  readonly item: (n: number) => string
  readonly addItem: string
  readonly removeItem: (n: number) => string
  readonly noItems: string
  readonly complete: string
  readonly emptyComplete: string
  readonly problem: Readonly<Record<'empty' | 'number' | 'upperLimit' | 'date' | 'reason' | 'unfit', string>>
  readonly doubt: Readonly<Record<'implausible' | 'future', string>>
  readonly known: string
  readonly entered: string
  readonly enteredCount: (n: number) => string
  readonly nothingEntered: string
  readonly by: (who: string, when: string) => string
  readonly someone: string
  readonly asOf: (day: string) => string
  readonly because: (reason: string) => string
  readonly change: string
  readonly takeBack: string
  readonly correct: string
  readonly answer: string
  readonly replaces: string
  readonly chartWins: string
  readonly conflicts: string
  readonly notUsed: (why: string) => string
  readonly derived: string
  readonly impliedBy: string
  readonly status: string
  readonly noEvidence: string
  readonly groups: Readonly<Record<string, string>>
}

const en: Questions = {
  questions: 'Questions',
  openCount: (n) =>
    `${plural(n, 'en', 'question is', 'questions are')} open. Those that settle most come first.`,
  none: 'No question is open: nothing you could answer would change a verdict.',
  onlyFor: (trial) => `Only for ${trial}`,
  more: (n) => `Show ${plural(n, 'en', 'more question', 'more questions')}`,
  tidy: 'Put away what is answered',
  judgement: 'Your judgement, in the words of the source',
  settles: 'Settles',
  inChart: 'In the chart',
  noLongerNeeded: 'No answer is needed any more.',
  suggests: (value) => `The chart suggests: ${value}`,
  confirm: 'Confirm',
  takeOver: 'Take over and complete',
  notKnown: 'not known',
  save: 'Save',
  saveAnyway: 'It is right: save',
  cancel: 'Cancel',
  value: 'Value',
  unit: 'Unit',
  upperLimit: 'Upper limit of normal',
  precision: 'Known to the',
  day: 'day',
  month: 'month',
  year: 'year',
  never: 'never',
  or: 'or',
  date: 'Date',
  dateOf: (shown) => `This was so on ${shown}`,
  reason: 'Reason',
  reasonHelp: 'This replaces what the chart says; both stay visible.',
  noneOfThese: 'None of these',
  noneOfTheseCount: (n) => `None of these ${n} applies`,
  group: 'The chart is silent on these',
  groupHelp: 'Silence is not “no”. Untick what may apply and answer it; confirm the rest in one tap.',
  include: 'does not apply',
  item: (n) => `Number ${n}`,
  addItem: 'Add one',
  removeItem: (n) => `Remove number ${n}`,
  noItems: 'None',
  complete: 'The list is complete',
  emptyComplete: 'None: the list is empty and complete',
  problem: {
    empty: 'Enter a value first.',
    number: 'Enter a number such as 98 or <5.',
    upperLimit: 'The upper limit must be a positive number.',
    date: 'Enter a date that exists.',
    reason: 'Say why.',
    unfit: 'This does not fit the question.',
  },
  doubt: {
    implausible: 'This is an unusual value. Check the number and its unit. If it is right, say how you know.',
    future:
      'This date lies after the registration date and cannot be used. Check it, or save it all the same.',
  },
  known: 'Known',
  entered: 'Entered',
  enteredCount: (n) => plural(n, 'en', 'entry', 'entries'),
  nothingEntered: 'Nothing has been entered for this patient.',
  by: (who, when) => `by ${who}, ${when}`,
  someone: 'the signed-in user',
  asOf: (day) => `as of ${day}`,
  because: (reason) => `Reason: ${reason}`,
  change: 'Change',
  takeBack: 'Take back',
  correct: 'Correct',
  answer: 'Answer',
  replaces: 'Not used, replaced',
  chartWins: 'A newer value in the chart is used instead.',
  conflicts: 'The chart says otherwise, so neither is used. Correct it with a reason if your entry is right.',
  notUsed: (why) => `Not used: ${why}.`,
  derived: 'computed from',
  impliedBy: 'follows from',
  status: 'status',
  noEvidence: 'nothing recorded',
  groups: {
    reproduction: 'Pregnancy and breast-feeding',
    'biliary-primary': 'Primary liver or bile duct cancer',
    'primary-tumour': 'Primary tumour',
    'arterial-anatomy': 'Arterial anatomy',
    liver: 'Liver and its veins',
    'liver-surgery': 'Earlier liver treatment',
    cardiac: 'Heart and vessels',
    infection: 'Infection',
    immunity: 'Immunity',
    allergy: 'Allergy',
    wounds: 'Wounds and recovery',
    'other-trials': 'Other trials',
  },
}

const nl: Questions = {
  questions: 'Vragen',
  openCount: (n) =>
    `${plural(n, 'nl', 'vraag staat', 'vragen staan')} open. Wat het meeste beslist komt eerst.`,
  none: 'Er staat geen vraag open: geen antwoord van u kan een oordeel nog veranderen.',
  onlyFor: (trial) => `Alleen voor ${trial}`,
  more: (n) => `Toon nog ${plural(n, 'nl', 'vraag', 'vragen')}`,
  tidy: 'Beantwoorde vragen opruimen',
  judgement: 'Uw oordeel, in de woorden van de bron',
  settles: 'Beslist',
  inChart: 'In het dossier',
  noLongerNeeded: 'Er is geen antwoord meer nodig.',
  suggests: (value) => `Het dossier wijst op: ${value}`,
  confirm: 'Bevestigen',
  takeOver: 'Overnemen en aanvullen',
  notKnown: 'niet bekend',
  save: 'Opslaan',
  saveAnyway: 'Het klopt: opslaan',
  cancel: 'Annuleren',
  value: 'Waarde',
  unit: 'Eenheid',
  upperLimit: 'Bovengrens van normaal',
  precision: 'Bekend tot op',
  day: 'de dag',
  month: 'de maand',
  year: 'het jaar',
  never: 'nooit',
  or: 'of',
  date: 'Datum',
  dateOf: (shown) => `Zo was het op ${shown}`,
  reason: 'Reden',
  reasonHelp: 'Dit vervangt wat het dossier zegt; beide blijven zichtbaar.',
  noneOfThese: 'Geen van deze',
  noneOfTheseCount: (n) => `Geen van deze ${n} is van toepassing`,
  group: 'Het dossier zwijgt hierover',
  groupHelp:
    'Zwijgen is geen “nee”. Vink uit wat mogelijk geldt en beantwoord dat; bevestig de rest in één keer.',
  include: 'niet van toepassing',
  item: (n) => `Nummer ${n}`,
  addItem: 'Toevoegen',
  removeItem: (n) => `Nummer ${n} verwijderen`,
  noItems: 'Geen',
  complete: 'De lijst is volledig',
  emptyComplete: 'Geen: de lijst is leeg en volledig',
  problem: {
    empty: 'Vul eerst een waarde in.',
    number: 'Vul een getal in, zoals 98 of <5.',
    upperLimit: 'De bovengrens moet een positief getal zijn.',
    date: 'Vul een bestaande datum in.',
    reason: 'Geef de reden.',
    unfit: 'Dit past niet bij de vraag.',
  },
  doubt: {
    implausible:
      'Dit is een ongewone waarde. Controleer het getal en de eenheid. Klopt het, zeg dan hoe u dat weet.',
    future:
      'Deze datum ligt na de registratiedatum en is niet te gebruiken. Controleer hem, of sla hem toch op.',
  },
  known: 'Bekend',
  entered: 'Ingevuld',
  enteredCount: (n) => plural(n, 'nl', 'antwoord', 'antwoorden'),
  nothingEntered: 'Voor deze patiënt is niets ingevuld.',
  by: (who, when) => `door ${who}, ${when}`,
  someone: 'de ingelogde gebruiker',
  asOf: (day) => `stand van ${day}`,
  because: (reason) => `Reden: ${reason}`,
  change: 'Wijzigen',
  takeBack: 'Terugnemen',
  correct: 'Corrigeren',
  answer: 'Beantwoorden',
  replaces: 'Niet gebruikt, vervangen',
  chartWins: 'In plaats hiervan geldt een nieuwere waarde uit het dossier.',
  conflicts:
    'Het dossier zegt iets anders; geen van beide telt. Corrigeer met een reden als uw antwoord klopt.',
  notUsed: (why) => `Niet gebruikt: ${why}.`,
  derived: 'berekend uit',
  impliedBy: 'volgt uit',
  status: 'status',
  noEvidence: 'niets vastgelegd',
  groups: {
    reproduction: 'Zwangerschap en borstvoeding',
    'biliary-primary': 'Primaire lever- of galwegtumor',
    'primary-tumour': 'Primaire tumor',
    'arterial-anatomy': 'Arteriële anatomie',
    liver: 'Lever en levervenen',
    'liver-surgery': 'Eerdere leverbehandeling',
    cardiac: 'Hart en vaten',
    infection: 'Infectie',
    immunity: 'Afweer',
    allergy: 'Allergie',
    wounds: 'Wonden en herstel',
    'other-trials': 'Andere studies',
  },
}

export const QUESTIONS: Words<Questions> = { en, nl }
