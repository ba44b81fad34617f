/** The answer to a list fact, in the forms it may have. */
import type { FactDefinition } from '../../criteria/fact.ts'

export type GivenItem = Readonly<Record<string, unknown>>
const isObject = (x: unknown): x is Record<string, unknown> =>
  typeof x === 'object' && x !== null && !Array.isArray(x)

/** The items, and whether the clinician says that there are no others. */
export function givenList(
  definition: FactDefinition,
  value: unknown,
): { readonly items: readonly GivenItem[]; readonly complete: boolean } {
  if (Array.isArray(value)) return { items: value.filter(isObject), complete: !definition.completeness }
  if (!isObject(value)) return { items: [], complete: false }
  const items = Object.values(value).find(Array.isArray) ?? []
  return { items: items.filter(isObject), complete: value.listComplete === true }
}
