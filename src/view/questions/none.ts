/** The answer that says "does not apply". */
import type { FactDefinition } from '../../criteria/fact.ts'
import type { Facts } from '../../facts/fact.ts'
import { chartSide } from './override.ts'

/** For a map: every entry that the chart does not already know is absent. */
export function noneOf(definition: FactDefinition, facts: Facts): unknown {
  const none = definition.group?.none ?? 'absent'
  if (definition.type !== 'map') return none
  const silent = (definition.entries ?? []).filter((e) => !chartSide(facts.get(`${definition.id}/${e.id}`)))
  return Object.fromEntries(silent.map((e) => [e.id, none]))
}
