/** Which exception of which trial an entry of a list falls under, read off the trials' own rules. Pure. */
import type { Rule } from '../criteria/rule.ts'
import type { Criterion, Trial } from '../criteria/trial.ts'
import { isFieldTest } from '../criteria/walk.ts'
import type { FactId, Item, Reason } from '../facts/fact.ts'
import type { Outcome, Truth } from './assessment.ts'
import { evaluate } from './evaluate.ts'
import type { Context } from './value.ts'

/** A field that leaves something open: it is missing, or too imprecise. */
export type OpenField = { readonly field: string; readonly why: Reason }

/** One way in which an entry does not exclude. */
export type Exception = {
  readonly rule: Rule
  /** `met`: the entry falls under it. */
  readonly truth: Truth
  /** What leaves it open; empty unless unknown. */
  readonly open: readonly OpenField[]
}

/** What one criterion says of one entry. */
export type Ruling = {
  readonly trial: Trial
  readonly criterion: Criterion
  /** Whether the entry excludes. */
  readonly excludes: Truth
  /** In the order of the page; one that is met is enough. */
  readonly exceptions: readonly Exception[]
}

/** The exceptions that a rule about one entry leaves: NOT (a OR b) has a and b, p AND q has not-p and not-q. */
function exceptionsIn(excluding: Rule): Rule[] {
  if ('not' in excluding) return 'any' in excluding.not ? excluding.not.any : [excluding.not]
  return ('all' in excluding ? excluding.all : [excluding]).map((rule) => ({ not: rule }))
}

/** The fields that leave an outcome open, each once. */
function openFields({ rule, truth, why, parts }: Outcome): OpenField[] {
  if (truth !== 'unknown') return []
  if (isFieldTest(rule)) return [{ field: rule.field, why: why ?? 'notRecorded' }]
  const all = (parts ?? []).flatMap(openFields)
  return all.filter((open, i) => all.findIndex((o) => o.field === open.field) === i)
}

/**
 * Judges one entry of a list by every criterion that any such entry may fail.
 * @param fact the list, e.g. `priorMalignancies`
 * @param item the entry, charted or entered: its fields as far as known
 */
export function rulingsOn(fact: FactId, item: Item, context: Omit<Context, 'trial'>): Ruling[] {
  return context.catalogue.criteria.trials.flatMap((trial) =>
    trial.exclusion.flatMap((criterion): Ruling[] => {
      const { rule } = criterion
      if (!('someItem' in rule) || rule.someItem !== fact) return []
      const judge = (r: Rule) => evaluate(r, { ...context, trial }, item)
      const exceptions = exceptionsIn(rule.satisfies).map((exception): Exception => {
        const outcome = judge(exception)
        return { rule: exception, truth: outcome.truth, open: openFields(outcome) }
      })
      return [{ trial, criterion, excludes: judge(rule.satisfies).truth, exceptions }]
    }),
  )
}
