/** Sentences read off the engine's outcome: the parts that make it what it is, each told once. */
import type { FactTest } from '../criteria/rule.ts'
import { anchorOf, isFactTest } from '../criteria/walk.ts'
import type { CriterionResult, Outcome, Status } from '../eligibility/assessment.ts'
import { catalogueId } from '../facts/catalogue.ts'
import { type Facts, notRecorded, type Value } from '../facts/fact.ts'
import { pick, showDate } from './language.ts'
import { hasLimit, limitText } from './limits.ts'
import { listSentence } from './lists.ts'
import { phrasesOf } from './phrases.ts'
import { factLabel, showFact, showNamed, type WordingContext } from './values.ts'

/** Nothing below is open but a constant of the rule. */
function onlyConstants(outcome: Outcome): boolean {
  if ('unknown' in outcome.rule) return true
  const open = (outcome.parts ?? []).filter((p) => p.truth === 'unknown')
  return outcome.fact === undefined && open.length > 0 && open.every(onlyConstants)
}

/** The leaves that make an outcome what it is; of a satisfied criterion the first that is enough. */
function decisive(outcome: Outcome, status: Status): Outcome[] {
  const { rule, truth, parts } = outcome
  if (!parts || parts.length === 0 || 'satisfies' in rule) return [outcome]
  const below = (of: readonly Outcome[]) => of.flatMap((p) => decisive(p, status))
  if ('not' in rule || 'use' in rule) return below(parts)
  if ('if' in rule) {
    const [p, q] = parts as [Outcome, Outcome]
    if (p.truth === 'notMet' || p.truth === 'unknown') return q.truth === 'met' ? below([q]) : below([p])
    return below([p, q])
  }
  if (truth === 'unknown') {
    const open = parts.filter((p) => p.truth === 'unknown')
    const answerable = open.filter((p) => !onlyConstants(p))
    // A measured value that is not enough by itself is told beside what is missing.
    const measured =
      'any' in rule ? parts.filter((p) => p.truth === 'notMet' && isFactTest(p.rule) && hasLimit(p.rule)) : []
    if (answerable.length > 0)
      return below(parts.filter((p) => measured.includes(p) || answerable.includes(p)))
    // The rule itself leaves it open at these values: they are told first.
    return open.some((p) => 'unknown' in p.rule) ? below(parts) : below(open)
  }
  const either = 'any' in rule || 'someEntry' in rule
  const enough = (either && truth === 'met') || (!either && truth === 'notMet')
  // What would only have left it open is no reason for its failing.
  const plain = parts.filter(
    (p) => !('all' in p.rule && p.rule.all.some((r) => 'unknown' in r)) && !('unknown' in p.rule),
  )
  if (!enough) return below(status === 'failed' && plain.length > 0 ? plain : parts)
  const deciding = parts.filter((p) => p.truth === truth)
  return below(status === 'satisfied' ? deciding.slice(0, 1) : deciding)
}

type Telling = {
  readonly kind: CriterionResult['kind']
  readonly status: Status
  readonly facts: Facts
  readonly context: WordingContext
  /** The rule itself leaves the criterion open at these values. */
  readonly leftOpen: boolean
}

/** The day that a date is compared with, where it is another fact. */
function anchorDay(rule: FactTest, { facts }: Telling): string | undefined {
  const day = anchorOf(rule)?.day
  const anchor = day === undefined ? undefined : facts.get(day)
  return anchor?.known && anchor.value.type === 'date' ? showDate(anchor.value.range) : undefined
}

/** "at least 100 ×10⁹/L needed", "below 50 ×10⁹/L excludes"; nothing where the value says it all. */
function askedText(leaves: readonly Outcome[], value: Value, telling: Telling): string {
  const { kind, status, context, leftOpen } = telling
  const p = phrasesOf(context.language)
  const definition = context.catalogue.definition(leaves[0]?.fact ?? '')
  const tests = leaves.map((l) => l.rule).filter(isFactTest)
  const [first] = tests
  if (!first || definition.type === 'boolean' || definition.type === 'map') return ''
  // What is open is the day that it is compared with.
  if (first.fact !== definition.id) return ''
  if (first.known) return leaves[0]?.window === undefined ? '' : p.needed(p.window(leaves[0].window))
  // What a choice should have been helps only where it failed for not being it; of yes and no it goes without saying.
  if (definition.options?.some((o) => o.id === 'yes')) return ''
  if (
    definition.type === 'choice' &&
    (kind === 'exclusion' || status !== 'failed' || leaves[0]?.truth !== 'notMet')
  )
    return ''
  // The page is silent at this very number: its limit would only confuse.
  if (leftOpen && value.type === 'integer') return ''
  const quantity = value.type === 'quantity' ? value : undefined
  const told = leaves[0]?.truth === 'met' ? tests : tests.slice(-1)
  const limits = [
    ...new Set(told.map((t) => limitText(t, definition, context, quantity, anchorDay(t, telling)))),
  ].join(` ${p.and} `)
  return kind === 'inclusion' ? p.needed(limits) : p.excludes(limits)
}

/** Leaves about one fact in one sentence. */
function factSentence(leaves: readonly Outcome[], telling: Telling): string {
  const { facts, context } = telling
  const p = phrasesOf(context.language)
  const leaf = leaves.find((l) => l.truth === 'unknown') ?? (leaves[0] as Outcome)
  const id = leaf.fact ?? ''
  const fact = facts.get(id) ?? notRecorded
  if ('satisfies' in leaf.rule) return listSentence(leaf, fact, telling.kind, context)
  if (!fact.known) return `${factLabel(id, context)}: ${showFact(id, fact, context)}`
  const asked = askedText(leaves, fact.value, telling)
  const seen = `${factLabel(id, context)}: ${showNamed(id, fact, context)}`
  if (leaf.truth !== 'unknown') return asked === '' ? seen : `${seen}; ${asked}`
  if (leaf.why === 'stale' && leaf.window !== undefined)
    return `${seen} – ${leaf.window === 0 ? p.notOfTheDay : p.staleSince(leaf.window)}`
  const reason = p.reason[leaf.why ?? 'imprecise']
  return asked !== '' && leaf.why !== 'noUpperLimit' && leaf.why !== 'implausible'
    ? `${seen} – ${reason} (${asked})`
    : `${seen} – ${reason}`
}

/** Entries of one map fact that all say the same: "Extrahepatic disease, all but lung: absent". */
function entriesSentence(
  id: string,
  entries: readonly string[],
  state: string,
  context: WordingContext,
): string {
  const p = phrasesOf(context.language)
  const definition = context.catalogue.definition(id)
  const all = definition.entries ?? []
  const names = (ids: readonly string[]) =>
    p.list(all.filter((e) => ids.includes(e.id)).map((e) => pick(e.label, context.language)))
  const label = factLabel(id, context)
  const missing = all.filter((e) => !entries.includes(e.id)).map((e) => e.id)
  if (missing.length === 0) return `${label}: ${state}`
  const which = entries.length > 3 && missing.length <= 2 ? p.allBut(names(missing)) : names(entries)
  return `${label}, ${which}: ${state}`
}

const sameFact = (a: Outcome, b: Outcome) =>
  a.fact !== undefined && a.fact === b.fact && !('satisfies' in a.rule) && !('satisfies' in b.rule)

/** One sentence for each fact that decides, in the order of the rule; what the rule itself leaves open comes last. */
export function told(result: CriterionResult, facts: Facts, context: WordingContext): string[] {
  const { kind, status, outcome } = result
  const p = phrasesOf(context.language)
  const all = decisive(outcome, status)
  // That a question applies at all is told only where it is all there is to tell.
  const applies = (l: Outcome) =>
    l.truth === 'met' && l.fact !== undefined && context.catalogue.find(l.fact)?.overridable === true
  const leaves = all.every(applies) ? all : all.filter((l) => !applies(l))
  const telling: Telling = { kind, status, facts, context, leftOpen: leaves.some((l) => 'unknown' in l.rule) }
  const isMap = (l: Outcome) => l.fact?.includes('/') === true
  const state = (l: Outcome) => {
    const fact = facts.get(l.fact ?? '') ?? notRecorded
    const text = showFact(l.fact ?? '', fact, context)
    if (!fact.known || l.truth !== 'unknown') return text
    const stale = l.why === 'stale' && l.window !== undefined
    return `${text} – ${stale ? p.staleSince(l.window ?? 0) : p.reason[l.why ?? 'imprecise']}`
  }
  const sentences: string[] = []
  leaves.forEach((leaf, i) => {
    if ('unknown' in leaf.rule) return
    if (isMap(leaf)) {
      const id = catalogueId(leaf.fact ?? '')
      const alike = leaves.filter(
        (l) => isMap(l) && catalogueId(l.fact ?? '') === id && state(l) === state(leaf),
      )
      if (alike[0] === leaf)
        sentences.push(
          entriesSentence(
            id,
            alike.map((l) => l.fact?.split('/')[1] ?? ''),
            state(leaf),
            context,
          ),
        )
      return
    }
    if (leaves.findIndex((l) => l === leaf || sameFact(l, leaf)) !== i) return
    sentences.push(
      factSentence(
        leaves.filter((l) => l === leaf || sameFact(l, leaf)),
        telling,
      ),
    )
  })
  const constants = leaves.flatMap((l) =>
    'unknown' in l.rule ? [p.sentence[l.rule.unknown as keyof typeof p.sentence]] : [],
  )
  return [...new Set([...sentences, ...constants])]
}
