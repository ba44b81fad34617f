/** One patient's assessment as the JSON of the command line. */
import type { Chart } from '../chart/chart.ts'
import type { FactDefinition } from '../criteria/fact.ts'
import type { Assessment, TrialResult } from '../eligibility/assessment.ts'
import type { Catalogue } from '../facts/catalogue.ts'
import type { Evidence, Fact, FactId, Item, Known, NumberRange, Suggestion, Value } from '../facts/fact.ts'
import { notRecorded } from '../facts/fact.ts'
import { compare, toNumber } from '../facts/rational.ts'
import { usable } from '../facts/validity.ts'
import { borderline } from '../wording/borderline.ts'
import { because } from '../wording/explain.ts'
import '../wording/phrases/all.ts'
import type { Account } from './account.ts'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/** A number; a comparator as text (`<5`); an interval as its ends. */
function numberJson({ low, high, lowOpen, highOpen }: NumberRange): Json {
  if (low && high)
    return compare(low, high) === 0 ? toNumber(low) : { low: toNumber(low), high: toNumber(high) }
  if (high) return `${highOpen ? '<' : '<='}${toNumber(high)}`
  return low ? `${lowOpen ? '>' : '>='}${toNumber(low)}` : null
}

/** A day as precisely as it is known. */
const dateJson = (text: string): string => text.slice(0, 10)

function valueJson(value: Value, definition: FactDefinition | undefined): Json {
  switch (value.type) {
    case 'boolean':
    case 'choice':
      return value.value
    case 'integer':
    case 'quantity':
      return numberJson(value.range)
    case 'date':
      return dateJson(value.range.text)
    case 'never':
      return 'never'
    case 'list': {
      const items = value.items.map(itemJson)
      if (definition?.completeness) return { list: items, listComplete: value.complete }
      return items.length === 0 && definition?.none !== undefined ? definition.none : items
    }
  }
}
const itemJson = (item: Item): Json =>
  Object.fromEntries(Object.entries(item).map(([k, v]) => [k, valueJson(v, undefined)]))

const sourcesOf = (evidence: readonly Evidence[]): string[] => [
  ...new Set(
    evidence.map((e) =>
      e.kind === 'chart' ? e.reference : e.kind === 'clinician' ? 'clinician' : `derived:${e.formula}`,
    ),
  ),
]

/** Where the hospital's own codes were read by its list. */
function translationsJson(evidence: readonly Evidence[]): { localCodes?: Json } {
  const found = evidence.flatMap((e) =>
    e.kind === 'chart'
      ? (e.translations ?? []).map((t) => ({ local: t.local, readAs: t.as, source: e.reference }))
      : [],
  )
  return found.length > 0 ? { localCodes: found } : {}
}

const suggestionJson = (s: Suggestion | undefined, definition: FactDefinition): Json =>
  s ? { value: valueJson(s.value, definition), source: sourcesOf(s.evidence) } : null

function knownJson(known: Known, definition: FactDefinition): Record<string, Json | undefined> {
  const { value, date, evidence } = known
  const limit =
    value.type === 'quantity' && value.upperLimit?.kind === 'number'
      ? toNumber(value.upperLimit.value)
      : undefined
  return {
    known: true,
    value: valueJson(value, definition),
    ...(value.type === 'quantity' && { unit: value.unit }),
    ...(limit !== undefined && { upperLimit: limit }),
    ...(date !== undefined && date !== 'current' && { date: dateJson(date.text) }),
    mode: definition.mode,
    ...(known.entered && { entered: true }),
    source: sourcesOf(evidence),
    ...translationsJson(evidence),
  }
}

function factJson(
  id: FactId,
  fact: Fact,
  catalogue: Catalogue,
  asOf: string,
): Record<string, Json | undefined> {
  const definition = catalogue.definition(id)
  if (fact.known) {
    const use = usable(fact, definition, catalogue, asOf)
    if (use.ok) return knownJson(fact, definition)
    return {
      known: false,
      why: use.why,
      suggestion: suggestionJson(fact.suggestion, definition),
      source: sourcesOf(fact.evidence),
      ...translationsJson(fact.evidence),
    }
  }
  return {
    known: false,
    why: fact.why,
    suggestion: suggestionJson(fact.suggestion, definition),
    source: sourcesOf(fact.evidence),
    ...translationsJson(fact.evidence),
  }
}

/** A map fact: the entries that are known, and why the first other is not. */
function mapJson(definition: FactDefinition, assessment: Assessment, catalogue: Catalogue): Json {
  const entries = (definition.entries ?? []).map((e) => {
    const id = `${definition.id}/${e.id}`
    return {
      id: e.id,
      json: factJson(id, assessment.facts.get(id) ?? notRecorded, catalogue, assessment.asOf),
    }
  })
  const known = entries.filter((e) => e.json.known === true)
  const open = entries.filter((e) => e.json.known === false)
  const source = [...new Set(entries.flatMap((e) => (e.json.source ?? []) as string[]))]
  const hints = open.flatMap((e) => {
    const hint = e.json.suggestion as { value: Json; source: string[] } | null
    return hint ? [{ id: e.id, ...hint }] : []
  })
  const suggestion =
    hints.length > 0
      ? {
          value: Object.fromEntries(hints.map((h) => [h.id, h.value])),
          source: [...new Set(hints.flatMap((h) => h.source))],
        }
      : null
  const translations = entries.flatMap((e) => (e.json.localCodes ?? []) as Json[])
  const localCodes = translations.length > 0 ? { localCodes: translations } : {}
  const value = Object.fromEntries(known.map((e) => [e.id, e.json.value]))
  if (known.length === 0) {
    const why = open.find((e) => e.json.why !== 'notRecorded') ?? open[0]
    return { known: false, why: why?.json.why ?? 'notRecorded', suggestion, source, ...localCodes }
  }
  return { known: true, value, mode: definition.mode, suggestion, source, ...localCodes }
}

function trialJson(result: TrialResult, assessment: Assessment, catalogue: Catalogue): Json {
  const { trial, verdict } = result
  const english = { catalogue, language: 'en' } as const
  return {
    id: trial.id,
    verdict,
    ...(verdict === null && { why: 'deceased' }),
    recruitment: trial.recruitment.status,
    holdsUntil: result.holdsUntil,
    ...(result.cohorts && { cohorts: result.cohorts as unknown as Json }),
    criteria: result.criteria.map((r) => ({
      id: r.criterion.id,
      kind: r.kind,
      status: r.status,
      ...(r.criterion.onTheDay && { onTheDay: true }),
      ...(r.status === 'unknown' && { why: r.why }),
      facts: r.facts,
      because: [because(r, assessment.facts, english), ...borderline(r, assessment.facts, english)].join(' '),
    })),
  }
}

/** The line of one patient. */
export function screeningJson(
  chart: Chart,
  assessment: Assessment,
  catalogue: Catalogue,
  account: Account,
): Json {
  return {
    patient: `Patient/${chart.patient.id}`,
    asOf: assessment.asOf,
    facts: Object.fromEntries(
      catalogue.criteria.facts.map((d) => [
        d.id,
        d.entries
          ? mapJson(d, assessment, catalogue)
          : factJson(d.id, assessment.facts.get(d.id) ?? notRecorded, catalogue, assessment.asOf),
      ]),
    ),
    trials: assessment.trials.map((t) => trialJson(t, assessment, catalogue)),
    questions: assessment.questions.map((q) => q.fact.id),
    ...(Object.values(account).some((a) => Object.keys(a).length > 1) && { records: account }),
    ...(chart.leftOut.length > 0 && {
      leftOut: chart.leftOut.map((l) => ({ reference: l.reference, why: l.why, detail: l.detail })),
    }),
  }
}

/** The fact catalogue: id, label, type, options, unit, validity, mode. */
export const factsJson = (catalogue: Catalogue): Json =>
  catalogue.criteria.facts.map((d) => ({
    id: d.id,
    label: d.label,
    question: d.question,
    type: d.type,
    ...(d.options && {
      options: d.options.map((o) => ({ id: o.id, label: o.label, ...(o.awaited && { awaited: true }) })),
    }),
    ...(d.entries && { entries: d.entries.map((e) => ({ id: e.id, label: e.label })) }),
    ...(d.fields && { fields: d.fields as unknown as Json }),
    ...(d.unit !== undefined && { unit: d.unit }),
    ...(d.units && { units: d.units }),
    validity: d.validity
      ? [d.validity].flat().map((v) => ({
          ...(v as unknown as Record<string, Json>),
          days: catalogue.criteria.policies.windows[v.window]?.days ?? null,
        }))
      : null,
    mode: d.mode,
    ...(d.role && { role: d.role }),
  }))

/** The trials and their criteria, rules included. */
export const trialsJson = (catalogue: Catalogue): Json =>
  catalogue.criteria.trials.map((t) => ({
    ...(t as unknown as Record<string, Json>),
    criteria: [
      ...t.inclusion.map((c) => ({ kind: 'inclusion', ...(c as unknown as Record<string, Json>) })),
      ...t.exclusion.map((c) => ({ kind: 'exclusion', ...(c as unknown as Record<string, Json>) })),
    ],
    inclusion: undefined,
    exclusion: undefined,
  }))
