/** The list of questions. */
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
  /** Where no record says so. */
  readonly ruleSuggests: (value: string) => string
  readonly confirm: string
  /** What the same tap confirms as well. */
  readonly together: string
  readonly takeOver: string
  readonly noneOfTheseCount: (n: number) => string
  readonly group: string
  readonly include: string
  readonly known: string
  readonly notUsed: (why: string) => string
  readonly groups: Readonly<Record<string, string>>
}

const en: Questions = {
  questions: 'Questions',
  openCount: (n) =>
    `${plural(n, 'en', 'question is', 'questions are')} open. Those that settle most come first.`,
  none: 'No question is open: nothing you could answer would change a verdict.',
  onlyFor: (trial) => `Only for ${trial}`,
  more: (n) => `Show ${plural(n, 'en', 'more question', 'more questions')}`,
  tidy: 'Hide answered',
  judgement: 'Your judgement, in the words of the source',
  settles: 'Settles',
  inChart: 'In the chart',
  noLongerNeeded: 'No answer is needed any more.',
  suggests: (value) => `The chart suggests: ${value}`,
  ruleSuggests: (value) => `Our own rule suggests: ${value}`,
  together: 'Confirmed with it',
  confirm: 'Confirm',
  takeOver: 'Take over and complete',
  noneOfTheseCount: (n) => `None of these ${n} applies`,
  group:
    'The chart is silent on these, and silence is not “no”. Untick what may apply (the arrow keys move from box to box), confirm the rest in one tap.',
  include: 'does not apply',
  known: 'Known',
  notUsed: (why) => `Not used: ${why}.`,
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
    `${plural(n, 'nl', 'vraag staat', 'vragen staan')} open. Wat het meest beslist, komt eerst.`,
  none: 'Er staat geen vraag open: geen antwoord van u kan een oordeel nog veranderen.',
  onlyFor: (trial) => `Alleen voor ${trial}`,
  more: (n) => `Toon nog ${plural(n, 'nl', 'vraag', 'vragen')}`,
  tidy: 'Beantwoorde verbergen',
  judgement: 'Uw oordeel, in de woorden van de bron',
  settles: 'Bepalend voor',
  inChart: 'In het dossier',
  noLongerNeeded: 'Er is geen antwoord meer nodig.',
  suggests: (value) => `Het dossier wijst op: ${value}`,
  ruleSuggests: (value) => `Onze eigen regel suggereert: ${value}`,
  together: 'Wordt mee bevestigd',
  confirm: 'Bevestigen',
  takeOver: 'Overnemen en aanvullen',
  noneOfTheseCount: (n) => `Geen van deze ${n} is van toepassing`,
  group:
    'Het dossier zwijgt hierover, en zwijgen is geen “nee”. Vink uit wat mogelijk geldt (met de pijltjestoetsen gaat u van vakje naar vakje), bevestig de rest in één keer.',
  include: 'niet van toepassing',
  known: 'Bekend',
  notUsed: (why) => `Niet gebruikt: ${why}.`,
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
