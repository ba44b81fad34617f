/** The form of an answer. */
import type { Words } from './words.ts'

type AnswerWords = {
  readonly notKnown: string
  readonly save: string
  readonly saveAnyway: string
  readonly cancel: string
  readonly unit: string
  readonly upperLimit: string
  readonly about: string
  readonly never: string
  readonly date: string
  readonly dateOf: (shown: string) => string
  readonly reason: string
  readonly reasonHelp: string
  readonly noneOfThese: string
  readonly item: (n: number) => string
  readonly addItem: string
  readonly removeItem: (n: number) => string
  readonly noItems: string
  readonly complete: string
  readonly emptyComplete: string
  readonly problem: Readonly<
    Record<'empty' | 'number' | 'upperLimit' | 'date' | 'examination' | 'reason' | 'unfit', string>
  >
  readonly doubt: Readonly<Record<'implausible' | 'future', string>>
}

const en: AnswerWords = {
  notKnown: 'not known',
  save: 'Save',
  saveAnyway: 'It is right: save',
  cancel: 'Cancel',
  unit: 'Unit',
  upperLimit: 'Upper limit of normal',
  about: 'About? Mar-2025 or 2025 will do.',
  never: 'never',
  date: 'Date',
  dateOf: (shown) => `As of ${shown}`,
  reason: 'Reason',
  reasonHelp: 'This replaces what the chart says; both stay visible.',
  noneOfThese: 'None of these',
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
    examination: 'Enter the day of the examination: until then this answer does not count.',
    reason: 'Say why.',
    unfit: 'This does not fit the question.',
  },
  doubt: {
    implausible: 'This is an unusual value. Check the number and its unit. If it is right, say how you know.',
    future:
      'This date lies after the registration date and cannot be used. Check it, or save it all the same.',
  },
}

const nl: AnswerWords = {
  notKnown: 'niet bekend',
  save: 'Opslaan',
  saveAnyway: 'Het klopt: opslaan',
  cancel: 'Annuleren',
  unit: 'Eenheid',
  upperLimit: 'Bovengrens van normaal',
  about: 'Ongeveer? Mrt-2025 of 2025 volstaat.',
  never: 'nooit',
  date: 'Datum',
  dateOf: (shown) => `Gold op ${shown}`,
  reason: 'Reden',
  reasonHelp: 'Dit vervangt wat het dossier zegt; beide blijven zichtbaar.',
  noneOfThese: 'Geen van deze',
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
    examination: 'Vul de dag van het onderzoek in: tot dan telt dit antwoord niet.',
    reason: 'Geef de reden.',
    unfit: 'Dit past niet bij de vraag.',
  },
  doubt: {
    implausible:
      'Dit is een ongewone waarde. Controleer het getal en de eenheid. Klopt het, zeg dan hoe u dat weet.',
    future:
      'Deze datum ligt na de registratiedatum en is niet te gebruiken. Controleer hem, of sla hem toch op.',
  },
}

export const ANSWERS: Words<AnswerWords> = { en, nl }
