import type { FactDefinition } from '../../criteria/fact.ts'
import type { Screening } from '../screening.ts'
import { idsOf } from './override.ts'

/** All that the form of a fact is made from: another object wherever the form may look different. */
export const aboutFact = (definition: FactDefinition, screening: Screening): readonly unknown[] => {
  const { assessment, answers, chart, wording, trying, entryDay } = screening
  // What our own rule suggests is confirmed together.
  const together = definition.suggestedWhen
    ? wording.catalogue.criteria.facts.filter((d) => d.suggestedWhen)
    : []
  return [
    ...together.flatMap(({ id }) => [answers[id], assessment.facts.get(id)]),
    ...[definition, answers[definition.id], chart, wording, trying, entryDay, assessment.asOf],
    ...idsOf(definition).map((id) => assessment.facts.get(id)),
  ]
}
