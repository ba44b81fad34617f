/** Which cards are shown, and in what order: what the user has reached keeps its place, what comes after follows the engine. */
import type { FactDefinition } from '../../criteria/fact.ts'
import type { Question } from '../../eligibility/assessment.ts'

/** A card asks one fact, or a group of exclusions that the chart is silent about. */
export type CardKey = string
const GROUP = 'group:'

export const cardOf = ({ id, group }: FactDefinition): CardKey => (group ? GROUP + group.id : id)
export const groupOf = (key: CardKey): string | undefined =>
  key.startsWith(GROUP) ? key.slice(GROUP.length) : undefined

/** The cards in the order of the questions; a group stands where its first question stands. */
export const cardsOf = (questions: readonly Question[]): CardKey[] => [
  ...new Set(questions.map((q) => cardOf(q.fact))),
]

/** @param reached cards up to the one last answered */
export const inPlace = (reached: readonly CardKey[], questions: readonly Question[]): CardKey[] => [
  ...reached,
  ...cardsOf(questions).filter((c) => !reached.includes(c)),
]

/** The cards that keep their place once this one is answered. */
export const reachedWith = (shown: readonly CardKey[], card: CardKey): CardKey[] =>
  shown.slice(0, shown.indexOf(card) + 1)
