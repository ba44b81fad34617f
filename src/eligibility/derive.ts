/** Answers that follow from other facts, without a question: the only derivations there are (fact catalogue). */
import { type Day, inTime } from '../chart/partialDate.ts'
import type { Rule } from '../criteria/rule.ts'
import { factsOf } from '../criteria/walk.ts'
import type { Catalogue } from '../facts/catalogue.ts'
import type { Evidence, Fact, FactId, Facts, Known } from '../facts/fact.ts'
import { notRecorded } from '../facts/fact.ts'
import { plainValue } from '../facts/finding.ts'
import { same } from '../facts/observations.ts'
import { usable, withinWindow } from '../facts/validity.ts'
import { evaluate } from './evaluate.ts'

/** Facts in which a suggestion stands for its value: what would be known if the clinician confirmed every one. */
export function withSuggestions(facts: Facts): Facts {
  const believed = ([id, fact]: [FactId, Fact]): [FactId, Fact] =>
    fact.known || !fact.suggestion
      ? [id, fact]
      : [
          id,
          {
            known: true,
            value: fact.suggestion.value,
            date: fact.suggestion.date ?? 'current',
            evidence: fact.suggestion.evidence,
          },
        ]
  return new Map([...facts].map(believed))
}

/** How old a derived answer is: as old as the oldest fact it rests on. */
function dateOf(rule: Rule, facts: Facts, catalogue: Catalogue): Known['date'] {
  const dates = factsOf(rule, catalogue.criteria.shared)
    // What does not go stale itself lends no age to what follows from it.
    .filter((id) => catalogue.definition(id).validity !== undefined)
    .map((id) => facts.get(id))
    .flatMap((f) => (f?.known && f.date !== undefined && f.date !== 'current' ? [f.date] : []))
  return dates.toSorted((a, b) => inTime(a.from, b.from))[0] ?? 'current'
}

/** Whether what cannot be used, or is too old, may say otherwise than what is implied: then neither decides. */
const speaksAgainst = (fact: Fact, implied: Known): boolean => {
  if (fact.known) return !same(fact.value, implied.value)
  const { why, suggestion, evidence } = fact
  if (why === 'needsConfirmation' && suggestion) return !same(suggestion.value, implied.value)
  return why === 'conflicting' || evidence.some((e) => e.kind === 'chart')
}

const contradiction = (a: Known, b: Known): Fact => ({
  known: false,
  why: 'conflicting',
  evidence: [...a.evidence, ...b.evidence],
  sides: [a, b],
})

/**
 * Adds what follows: a reading that other facts confirm, implied answers, suggestions.
 * A recorded value against an implied one decides nothing.
 */
export function derive(catalogue: Catalogue, facts: Facts, asOf: Day): Facts {
  const derived = new Map(facts)
  const met = (rule: Rule, over: Facts) => evaluate(rule, { catalogue, facts: over, asOf }).truth === 'met'
  /** What would decide by itself, were it not that its fact is confirmed by somebody. */
  const firm = ([id, fact]: [FactId, Fact]): [FactId, Fact] => {
    const { suggestion } = fact
    if (fact.known || !suggestion?.firm || fact.why === 'couldNotRead') return [id, fact]
    return [id, { ...suggestion, known: true, date: suggestion.firm }]
  }
  const recorded = new Map([...facts].map(firm))
  for (const [id, fact] of facts) {
    const { conditional } = fact
    if (!conditional || !met(conditional.rule, recorded)) continue
    if (!fact.known) derived.set(id, conditional.known)
    else if (!same(fact.value, conditional.known.value))
      derived.set(id, contradiction(conditional.known, fact))
  }

  for (const definition of catalogue.criteria.facts) {
    const { id } = definition
    for (const { when, unless, value } of definition.impliedBy ?? []) {
      if (!met(when, derived) || (unless && met(unless, derived))) continue
      const fact = derived.get(id) ?? notRecorded
      const sources = factsOf(when, catalogue.criteria.shared)
      const evidence: Evidence[] = [{ kind: 'derived', formula: 'implied', from: sources }]
      const date = dateOf(when, derived, catalogue)
      const implied: Known = {
        known: true,
        value: plainValue(value),
        evidence,
        date,
      }
      if (fact.known && usable(fact, definition, catalogue, asOf).ok) {
        if (!same(fact.value, implied.value)) derived.set(id, contradiction(fact, implied))
      } else if (!speaksAgainst(fact, implied)) derived.set(id, implied)
    }
    for (const { when, value, because } of definition.suggestedWhen ?? []) {
      const fact = derived.get(id) ?? notRecorded
      const open = !fact.known || !withinWindow(fact, definition, catalogue, asOf)
      if (!open || fact.suggestion || !met(when, derived)) continue
      const evidence: Evidence[] = [
        { kind: 'derived', formula: because.en, from: factsOf(when, catalogue.criteria.shared) },
      ]
      const suggestion = { value: plainValue(value), evidence }
      const waits = !fact.known && fact.why === 'notRecorded' ? { why: 'needsConfirmation' as const } : {}
      derived.set(id, { ...fact, ...waits, suggestion } as Fact)
    }
  }
  return derived
}
