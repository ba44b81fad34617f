/** What is still open below an outcome: which facts to ask, and what an answer could bring about. */
import { isEntriesTest } from '../criteria/walk.ts'
import { catalogueId } from '../facts/catalogue.ts'
import type { FactId } from '../facts/fact.ts'
import type { Outcome, Truth } from './assessment.ts'

/**
 * The facts whose answer could move an unknown outcome now, in the order the rule names them.
 * Of the parts of an AND or OR only the first that can be asked: its answer may spare the others.
 * @param asked the catalogue id to ask for a fact, or undefined if the clinician cannot be asked
 */
export function openFacts(outcome: Outcome, asked: (id: string) => string | undefined): string[] {
  if (outcome.truth !== 'unknown') return []
  const own =
    outcome.fact === undefined ? [] : [asked(catalogueId(outcome.fact))].filter((id) => id !== undefined)
  if (!outcome.parts || isEntriesTest(outcome.rule)) {
    const below = (outcome.parts ?? []).flatMap((p) => openFacts(p, asked))
    return [...new Set([...own, ...below])]
  }
  if (own.length > 0) return own
  for (const part of outcome.parts) {
    const open = openFacts(part, asked)
    if (open.length > 0) return open
  }
  return []
}

/** An outcome that an answer leaves as it was is the same object: what it can become is found once. */
const reached = new WeakMap<Outcome, ReadonlySet<Truth>>()

/**
 * The truths an unknown outcome can still take once facts are known; a rule's constant stays unknown for ever.
 * @param known the facts that become known; all, if left out
 */
export function reachable(outcome: Outcome, known?: (fact: FactId) => boolean): ReadonlySet<Truth> {
  if (known) return reach(outcome, known)
  const found = reached.get(outcome) ?? reach(outcome, undefined)
  reached.set(outcome, found)
  return found
}

/** The facts at the leaves below an outcome. */
export const read = ({ fact, parts = [] }: Outcome): FactId[] => [
  ...(fact === undefined ? [] : [fact]),
  ...parts.flatMap(read),
]

function reach(outcome: Outcome, known: ((fact: FactId) => boolean) | undefined): ReadonlySet<Truth> {
  const { rule, truth, parts } = outcome
  if (truth !== 'unknown') return new Set([truth])
  if ('unknown' in rule) return new Set()
  if (!parts || isEntriesTest(rule) || 'satisfies' in rule)
    return new Set<Truth>(!known || read(outcome).some(known) ? ['met', 'notMet'] : [])
  const sets = parts.map((part) => reachable(part, known))
  const everyCan = (t: Truth) => sets.every((s) => s.has(t))
  const someCan = (t: Truth) => sets.some((s) => s.has(t))
  const can = (met: boolean, notMet: boolean) =>
    new Set<Truth>([...(met ? (['met'] as const) : []), ...(notMet ? (['notMet'] as const) : [])])
  if ('any' in rule) return can(someCan('met'), everyCan('notMet'))
  if ('not' in rule) return can(someCan('notMet'), someCan('met'))
  if ('if' in rule) {
    const [p, q] = sets
    return can(Boolean(p?.has('notMet') || q?.has('met')), Boolean(p?.has('met') && q?.has('notMet')))
  }
  return can(everyCan('met'), someCan('notMet'))
}
