/** Checks that what an entry of the fact catalogue names exists and fits. */
import { checkRule, type Found, first } from './checkRule.ts'
import type { Criteria } from './criteria.ts'
import type { CodeList, FactDefinition, Reading } from './fact.ts'
import { SYSTEMS } from './systems.ts'

const within = (where: string, found: Found): Found => found && `${where}: ${found}`

/** What stands wrong with a value that the fact is given, suggested or allowed to have. */
function checkValue(value: unknown, d: FactDefinition): Found {
  const fits =
    d.type === 'boolean'
      ? typeof value === 'boolean'
      : d.type === 'choice' || d.type === 'map'
        ? (d.options ?? []).some((o) => o.id === String(value))
        : d.type === 'integer'
          ? Number.isInteger(Number(value))
          : d.type === 'dateOrNever'
            ? value === 'never'
            : false
  return fits ? undefined : `"${value}" is no value of this fact`
}

function answersOf(list: CodeList, c: Criteria, seen: ReadonlySet<CodeList> = new Set()): unknown[] {
  if (seen.has(list)) return []
  const own = SYSTEMS.flatMap((system) => list[system] ?? []).flatMap(({ gives }) => gives ?? [])
  const included = (list.includes ?? []).flatMap((name) => c.codes[name] ?? [])
  return [...own, ...included.flatMap((l) => answersOf(l, c, new Set([...seen, list])))]
}

const LISTS = [
  'codes',
  'values',
  'with',
  'bodySite',
  'spoiltBy',
  'spoiltByNote',
  'about',
  'except',
  'exceptSite',
  'since',
  'after',
] as const

function checkReading(r: Reading, d: FactDefinition, c: Criteria): Found {
  const named = r as { [key in (typeof LISTS)[number]]?: string }
  const list = (name: string | undefined): Found =>
    name === undefined || c.codes[name] ? undefined : `there is no code list "${name}"`
  const entry = 'entry' in r && r.entry !== undefined
  return (
    first(LISTS, (key) => list(named[key])) ??
    ('gives' in r ? within('gives', checkValue(r.gives, d)) : undefined) ??
    (named.values === undefined || (d.type === 'boolean' && r.from === 'codedObservation')
      ? undefined
      : first(answersOf(c.codes[named.values] ?? {}, c), (v) =>
          within(`values: ${named.values}`, checkValue(v, d)),
        )) ??
    (r.from === 'condition' && entry !== (d.type === 'map')
      ? 'entry: belongs to a fact of type map, and only to it'
      : undefined) ??
    (r.from === 'condition' && entry && !d.entries?.some((e) => e.id === r.entry)
      ? `entry: "${r.entry}" is no entry of this fact`
      : undefined) ??
    (r.from === 'condition' && r.if ? within('if', checkRule(r.if, { criteria: c })) : undefined) ??
    (r.from === 'consent' && !c.trials.some((t) => t.id === r.trial)
      ? `trial: there is no trial "${r.trial}"`
      : undefined)
  )
}

/** @returns the first problem with its place below the fact */
export function checkFact(d: FactDefinition, c: Criteria): Found {
  const windows = [d.validity ?? []].flat()
  const unit = (u: string | undefined): Found =>
    u === undefined || Object.values(c.units).some((m) => Object.hasOwn(m, u))
      ? undefined
      : `"${u}" is not a known unit`
  const list = (name: string): Found => (c.codes[name] ? undefined : `there is no code list "${name}"`)
  const value = (v: unknown): Found => checkValue(v, d)
  const ids = (items: readonly { id: string }[] | undefined) => items?.map((i) => i.id) ?? []
  const twice = (all: readonly string[]): Found => {
    const again = all.find((id, i) => all.indexOf(id) !== i)
    return again && `"${again}" stands twice`
  }
  return (
    within('unit', unit(d.unit)) ??
    first([...(d.units ?? []), ...(d.alsoUnits ?? [])], (u) => within('units', unit(u))) ??
    (d.type === 'quantity' && !d.unit ? 'unit: a quantity needs a canonical unit' : undefined) ??
    (['choice', 'map'].includes(d.type) && !d.options?.length ? 'options: are missing' : undefined) ??
    (d.type === 'map' && !d.entries?.length ? 'entries: are missing' : undefined) ??
    within('options', twice(ids(d.options))) ??
    within('entries', twice(ids(d.entries))) ??
    within('fields', twice(ids(d.fields))) ??
    first(windows, (v) =>
      within(
        'validity',
        c.policies.windows[v.window] ? first(v.only ?? [], value) : `there is no window "${v.window}"`,
      ),
    ) ??
    first(d.chartDecides ?? [], (v) => within('chartDecides', value(v))) ??
    first(d.ofExamination ?? [], (v) => within('ofExamination', value(v))) ??
    (d.group && within('group.none', value(d.group.none))) ??
    (d.askedIf && within('askedIf', checkRule(d.askedIf, { criteria: c }))) ??
    first(d.rulesOutWhen ?? [], (x) => within('rulesOutWhen', checkRule(x.when, { criteria: c }))) ??
    first(d.askedAs ?? [], (id) =>
      c.facts.some((f) => f.id === id) ? undefined : `askedAs: there is no fact "${id}"`,
    ) ??
    first([...(d.impliedBy ?? []), ...(d.suggestedWhen ?? [])], (x) =>
      within('when', checkRule(x.when, { criteria: c, readings: true }) ?? value(x.value)),
    ) ??
    first(
      d.impliedBy ?? [],
      (x) => x.unless && within('unless', checkRule(x.unless, { criteria: c, readings: true })),
    ) ??
    first(d.prompts ?? [], (p) => within('prompts', list(p))) ??
    first(d.read ?? [], (r, i) => within(`read[${i}]`, checkReading(r, d, c)))
  )
}
