/** The answer that says "does not apply". */
import type { FactDefinition } from '../../criteria/fact.ts'
import type { Facts } from '../../facts/fact.ts'
import { isHinted } from './hints.ts'

/** For a map: every entry is absent about which the chart is silent; the others are answered one by one. */
export function noneOf(definition: FactDefinition, facts: Facts): unknown {
  const none = definition.group?.none ?? 'absent'
  if (definition.type !== 'map') return none
  const silent = (definition.entries ?? []).filter((e) => !isHinted(facts.get(`${definition.id}/${e.id}`)))
  return Object.fromEntries(silent.map((e) => [e.id, none]))
}
