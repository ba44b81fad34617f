/** What a criterion's rule says, and why the criterion stands as it does. */
import type { FactDefinition } from '../criteria/fact.ts'
import type { EntriesTest, Rule } from '../criteria/rule.ts'
import { isEntriesTest, isFactTest, isFieldTest, mapOf } from '../criteria/walk.ts'
import type { CriterionResult } from '../eligibility/assessment.ts'
import type { Facts } from '../facts/fact.ts'
import { pick } from './language.ts'
import { hasLimit, limitText } from './limits.ts'
import { phrasesOf } from './phrases.ts'
import { told } from './told.ts'
import { factLabel, type WordingContext } from './values.ts'

type Constant = Extract<Rule, { unknown: string }>
const isConstant = (rule: Rule): rule is Constant => 'unknown' in rule

/** "Haemoglobin at least 5.5 mmol/L", "Celiac trunk stenosis: no". */
const tested = (label: string, limit: string, numeric: boolean) => `${label}${numeric ? '' : ':'} ${limit}`

function entriesText(rule: EntriesTest, context: WordingContext): string {
  const { catalogue, language } = context
  const p = phrasesOf(language)
  const id = mapOf(rule)
  const definition = catalogue.definition(id)
  const named = (
    list: readonly { id: string; label: { en: string; nl: string } }[] | undefined,
    wanted: string,
  ) => pick(list?.find((x) => x.id === wanted)?.label ?? { en: wanted, nl: wanted }, language)
  const names = (entries: readonly string[]) => entries.map((e) => named(definition.entries, e)).join(', ')
  const limits = [rule.only ? names(rule.only) : '', rule.except ? p.except(names(rule.except)) : ''].filter(
    Boolean,
  )
  const label = [factLabel(id, context), ...limits].join(', ')
  const is = named(definition.options, rule.is)
  return 'someEntry' in rule ? p.someEntry(label, is) : p.everyEntry(label, is)
}

/** A constant of a rule leaves it open: what then has to happen, and when. */
const openText = (constant: Constant, context: WordingContext) =>
  phrasesOf(context.language).left[constant.unknown]

/** Rules joined by AND or OR; what they leave open is said last. */
function joinedText(
  rules: readonly Rule[],
  word: string,
  context: WordingContext,
  item?: FactDefinition,
): string {
  const p = phrasesOf(context.language)
  const plain = (list: readonly Rule[], by: string) =>
    list
      .map((r) => {
        const text = describeRule(r, context, item)
        return 'all' in r || 'any' in r ? `(${text})` : text
      })
      .join(` ${by} `)
  const whenOpen = (r: Rule): string | undefined => {
    if (isConstant(r)) return p.otherwise(openText(r, context))
    const constant = 'all' in r ? r.all.find(isConstant) : undefined
    if (!constant || !('all' in r)) return undefined
    return p.onlyIf(
      plain(
        r.all.filter((x) => !isConstant(x)),
        p.and,
      ),
      openText(constant, context),
    )
  }
  const open = word === p.or ? rules.map(whenOpen) : rules.map(() => undefined)
  const decided = plain(
    rules.filter((_, i) => open[i] === undefined),
    word,
  )
  return [decided, ...open].filter((text) => text).join('; ')
}

/** A rule in plain words. */
export function describeRule(rule: Rule, context: WordingContext, item?: FactDefinition): string {
  const { catalogue, language } = context
  const p = phrasesOf(language)
  const inner = (r: Rule) => describeRule(r, context, item)
  if (isFactTest(rule)) {
    const id = rule.entry === undefined ? rule.fact : `${rule.fact}/${rule.entry}`
    return tested(factLabel(id, context), limitText(rule, catalogue.find(id), context), hasLimit(rule))
  }
  if (isFieldTest(rule)) {
    const field = item?.fields?.find((f) => f.id === rule.field)
    return tested(
      field ? pick(field.label, language) : '',
      limitText(rule, field, context),
      hasLimit(rule),
    ).trim()
  }
  if (isConstant(rule)) return openText(rule, context)
  if (isEntriesTest(rule)) return entriesText(rule, context)
  if ('satisfies' in rule) {
    const id = 'someItem' in rule ? rule.someItem : rule.everyItem
    const what = describeRule(rule.satisfies, context, catalogue.definition(id))
    return 'someItem' in rule ? p.some(factLabel(id, context), what) : p.every(factLabel(id, context), what)
  }
  if ('use' in rule) return pick(catalogue.criteria.shared[rule.use]?.label ?? { en: '', nl: '' }, language)
  if ('not' in rule)
    return 'any' in rule.not
      ? p.noneOf(rule.not.any.map((r) => `(${inner(r)})`).join('; '))
      : p.not(inner(rule.not))
  if ('if' in rule) return p.ifThen(inner(rule.if), inner(rule.then))
  return 'all' in rule
    ? joinedText(rule.all, p.and, context, item)
    : joinedText(rule.any, p.or, context, item)
}

/** Why a criterion is satisfied, failed or open: values, dates, limits, and what is missing. */
export function because(result: CriterionResult, facts: Facts, context: WordingContext): string {
  const sentences = told(result, facts, context)
  return sentences.length === 0
    ? `${describeRule(result.criterion.rule, context)}.`
    : `${sentences.join('. ')}.`
}
