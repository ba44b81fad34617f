/** When an answer would replace what the chart says, which takes a reason. */
import type { FactDefinition } from '../../criteria/fact.ts'
import type { Assessment } from '../../eligibility/assessment.ts'
import type { Catalogue } from '../../facts/catalogue.ts'
import type { Fact, FactId, Facts, Known } from '../../facts/fact.ts'
import { withinWindow } from '../../facts/validity.ts'

/** The ids under which a fact's values stand: its own, or one for each entry of a map. */
export const idsOf = (definition: FactDefinition): FactId[] =>
  definition.entries?.map((e) => `${definition.id}/${e.id}`) ?? [definition.id]

/** What the chart alone says, an entry left aside. */
export function chartSide(fact: Fact | undefined): Known | undefined {
  if (!fact) return undefined
  if (fact.known) return fact.entered ? (fact.instead?.entered ? undefined : fact.instead) : fact
  return fact.sides?.some((s) => s.entered) ? fact.sides.find((s) => !s.entered) : undefined
}

/** Whether the chart has a value that is still good, or holds an answer up: one that differs says why. */
export function needsReason(
  definition: FactDefinition,
  assessment: Assessment,
  catalogue: Catalogue,
): boolean {
  if (definition.overridable) return false
  return idsOf(definition).some((id) => {
    const side = chartSide(assessment.facts.get(id))
    return (
      side !== undefined &&
      (withinWindow(side, definition, catalogue, assessment.asOf) || waits(definition, assessment.facts))
    )
  })
}

/** Whether the answer is not used because the chart says, or hints at, something else: it waits to be given again. */
export const waits = (definition: FactDefinition, facts: Facts): boolean =>
  idsOf(definition).some((id) => {
    const fact = facts.get(id)
    return fact !== undefined && !fact.known && fact.sides?.some((s) => s.entered) === true
  })
