/** What can be made out of a raw record before it is checked, and of one that does not fit. */
import type { Coding } from './datatypes.ts'

export type Raw = Readonly<Record<string, unknown>>

export const isObject = (x: unknown): x is Raw => typeof x === 'object' && x !== null && !Array.isArray(x)

export const listOf = (x: unknown): Raw[] => (Array.isArray(x) ? x.filter(isObject) : [])

const textIn = (x: unknown): string | undefined => (typeof x === 'string' ? x : undefined)

export const codesOf = (concept: unknown): Coding[] =>
  isObject(concept)
    ? listOf(concept.coding).map((c) => ({
        system: textIn(c.system),
        code: textIn(c.code),
        display: textIn(c.display),
      }))
    : []

const isText = (x: unknown): boolean => x === undefined || typeof x === 'string'

/** Nothing in the concept is hidden: its codings and their parts can all be read. */
export const legible = (concept: unknown): boolean =>
  isObject(concept) &&
  isText(concept.text) &&
  (concept.coding === undefined
    ? concept.text !== undefined
    : Array.isArray(concept.coding) &&
      concept.coding.every(
        (c) => isObject(c) && typeof c.code === 'string' && isText(c.system) && isText(c.display),
      ))

/** What can still be made out of an unusable record's codes; undefined where some are hidden. */
export function legibleCodings(raw: Raw): Coding[] | undefined {
  if ('component' in raw && !(Array.isArray(raw.component) && raw.component.every(isObject))) return undefined
  if ('medicationReference' in raw || 'reaction' in raw || 'procedureCode' in raw) return undefined
  const parts = Array.isArray(raw.component) ? raw.component.map((c) => (c as { code?: unknown }).code) : []
  const concepts = [raw.code ?? raw.medicationCodeableConcept, ...parts]
  if (!concepts.every(legible)) return undefined
  const words = concepts.flatMap((c) => {
    const { text } = c as { text?: string }
    return text === undefined ? [] : [{ display: text }]
  })
  return [...concepts.flatMap(codesOf), ...words]
}
