/** Why a list decides, or does not: its items in words. */
import type { FactDefinition } from '../criteria/fact.ts'
import { isFieldTest } from '../criteria/walk.ts'
import type { CriterionResult, Outcome } from '../eligibility/assessment.ts'
import type { Fact, Item } from '../facts/fact.ts'
import { phrasesOf } from './phrases.ts'
import { factLabel, fieldLabel, showFact, showItem, type WordingContext } from './values.ts'

/** A long form in short: what it is, how large, when. */
const headline = (item: Item, definition: FactDefinition, context: WordingContext): string =>
  showItem(item, (definition.fields ?? []).length > 5 ? withoutFlags(definition) : definition, context)
const withoutFlags = (d: FactDefinition): FactDefinition => ({
  ...d,
  fields: d.fields?.filter((f) => f.type !== 'boolean'),
})

/** Labels of the fields that are missing below. */
function missing(outcome: Outcome, definition: FactDefinition, { language }: WordingContext): string[] {
  const { rule, truth, parts } = outcome
  if (truth !== 'unknown') return []
  if (!isFieldTest(rule))
    return (parts ?? []).flatMap((p) => missing(p, definition, { language } as WordingContext))
  const field = definition.fields?.find((f) => f.id === rule.field)
  return outcome.why === 'notRecorded' && field ? [fieldLabel(field, language)] : []
}

/** One sentence about a list: "Other malignancies: non-melanoma skin cancer – does not exclude". */
export function listSentence(
  leaf: Outcome,
  fact: Fact,
  kind: CriterionResult['kind'],
  context: WordingContext,
): string {
  const p = phrasesOf(context.language)
  const id = leaf.fact ?? ''
  const definition = context.catalogue.definition(id)
  const label = factLabel(id, context)
  if (!fact.known || fact.value.type !== 'list') return `${label}: ${showFact(id, fact, context)}`
  const { parts = [], truth, rule } = leaf
  const items = parts.filter((x) => x.item !== undefined)
  const rest = parts.find((x) => x.item === undefined)
  // One item that settles a list is told alone; else those that leave it open; else all.
  const settled = 'someItem' in rule ? truth === 'met' : truth === 'notMet'
  const shown = settled || truth === 'unknown' ? items.filter((x) => x.truth === truth) : items
  const said = shown.map((x) => {
    const text = headline(x.item ?? {}, definition, context)
    const gaps = [...new Set(missing(x, definition, context))]
    if (x.truth === 'unknown') {
      const lacking = gaps.length > 0 && x.why !== 'implausible'
      return `${text} – ${lacking ? p.missing(p.list(gaps)) : p.reason[x.why ?? 'imprecise']}`
    }
    if (kind === 'inclusion') return 'everyItem' in rule && truth === 'met' ? `${text} – ${p.allowed}` : text
    return definition.completeness
      ? `${text} – ${x.truth === 'met' ? p.doesExclude : p.doesNotExclude}`
      : text
  })
  const open =
    truth !== 'unknown' || rest?.truth !== 'unknown'
      ? ''
      : rest.why === 'notRecorded'
        ? p.notComplete
        : p.reason[rest.why ?? 'stale']
  if (said.length > 0) return `${label}: ${said.join('; ')}${open ? `; ${open}` : ''}`
  return `${label}: ${[items.length === 0 ? p.none : '', open].filter(Boolean).join('; ') || p.none}`
}
