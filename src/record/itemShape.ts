/** How a fact is laid out as an item: the one place that writing, reading and the Questionnaire share. */
import type { FactDefinition, Field } from '../criteria/fact.ts'

/** Parts of an item that stand beside its value; `ecog:by`. No fact id holds a colon. */
export const PARTS = {
  notKnown: { en: 'Not known', nl: 'Niet bekend', type: 'boolean' },
  none: { en: 'None', nl: 'Geen', type: 'boolean' },
  never: { en: 'Never', nl: 'Nooit', type: 'boolean' },
  when: { en: 'When', nl: 'Wanneer', type: 'date' },
  complete: { en: 'The list is complete', nl: 'De lijst is volledig', type: 'boolean' },
  item: { en: 'One of the list', nl: 'Eén van de lijst', type: 'group' },
  date: { en: 'This was so on', nl: 'Zo was het op', type: 'date' },
  upperLimit: {
    en: 'Upper limit of normal, in the unit of the value',
    nl: 'Bovengrens van normaal, in de eenheid van de waarde',
    type: 'decimal',
  },
  reason: { en: 'Why it replaces the chart', nl: 'Waarom het het dossier vervangt', type: 'string' },
  by: { en: 'Answered by', nl: 'Beantwoord door', type: 'string' },
  at: { en: 'Answered at', nl: 'Beantwoord op', type: 'dateTime' },
} as const satisfies Record<string, { en: string; nl: string; type: fhir4.QuestionnaireItem['type'] }>
export type Part = keyof typeof PARTS

export const part = (fact: string, name: Part): string => `${fact}:${name}`
export const extraPart = (fact: string, extra: string): string => `${fact}:extra:${extra}`
export const fieldPart = (fact: string, field: string): string => `${fact}:item:${field}`

/** Facts of several values are groups; each other fact is one question. */
export const isGroup = ({ type }: FactDefinition): boolean =>
  type === 'map' || type === 'list' || type === 'dateOrNever'

/** Answered by a date of birth. */
const asksBirthDate = ({ read }: FactDefinition): boolean =>
  read?.some((r) => r.from === 'patient' && r.element === 'birthDate') ?? false

/** The type of the question, and of its value. */
export function questionType(d: FactDefinition): 'boolean' | 'choice' | 'integer' | 'quantity' | 'date' {
  if (d.type === 'integer' && asksBirthDate(d)) return 'date'
  if (d.type === 'boolean' || d.type === 'integer' || d.type === 'quantity' || d.type === 'date')
    return d.type
  return 'choice'
}

/** A date with a word in its place is asked as two: `mark` stands beside the field. */
export const markPart = (fact: string, field: Field): string => `${fieldPart(fact, field.id)}:mark`
