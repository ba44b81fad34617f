/** What is known of a fact in one line; of a map its entries, those alike together. */
import type { FactDefinition } from '../../criteria/fact.ts'
import { type Facts, notRecorded } from '../../facts/fact.ts'
import { pick } from '../../wording/language.ts'
import { showFact, type WordingContext } from '../../wording/values.ts'

export function factText(definition: FactDefinition, facts: Facts, wording: WordingContext): string {
  const { entries, id } = definition
  const said = (one: string) => showFact(one, facts.get(one) ?? notRecorded, wording)
  if (!entries) return said(id)
  const alike = new Map<string, string[]>()
  for (const entry of entries) {
    const text = said(`${id}/${entry.id}`)
    alike.set(text, [...(alike.get(text) ?? []), pick(entry.label, wording.language)])
  }
  if (alike.size === 1) return [...alike.keys()].join()
  return [...alike].map(([text, names]) => `${names.join(', ')}: ${text}`).join('; ')
}
