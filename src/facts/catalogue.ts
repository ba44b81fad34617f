/** The fact catalogue, ready for look-ups: definitions by id, entries of map facts, code lists, units, windows. */
import type { Criteria } from '../criteria/criteria.ts'
import type { FactDefinition } from '../criteria/fact.ts'
import { named } from '../criteria/named.ts'
import type { Trial } from '../criteria/trial.ts'
import { factsOf } from '../criteria/walk.ts'
import type { Words } from '../criteria/words.ts'
import { type ConceptIndex, conceptIndex, type Says } from './concepts.ts'
import type { FactId } from './fact.ts'
import { type UnitTable, unitTable } from './units.ts'

export type Catalogue = {
  readonly criteria: Criteria
  readonly concepts: ConceptIndex
  readonly units: UnitTable
  /** Every fact id, entries of map facts apart: `extrahepaticSites/lung`. */
  readonly ids: readonly FactId[]
  /** The definition behind a fact id or an entry's id; undefined if there is none. */
  find(id: FactId): FactDefinition | undefined
  /** As `find`. @throws RangeError for an unknown id (a checked criteria file names none) */
  definition(id: FactId): FactDefinition
  /** The validity window in days for a trial, its own before our policy. */
  windowDays(name: string, trial?: Trial): number
  readonly says: Says
  /** The widest window that a trial reading the fact gives it. */
  widestWindow(name: string, factId: string): number
}

/** `extrahepaticSites/lung` → `extrahepaticSites`. */
export const catalogueId = (id: FactId): string => {
  const end = id.indexOf('/')
  return end < 0 ? id : id.slice(0, end)
}

/** What has to stand before and behind the words. */
const PLACES: Readonly<Record<keyof Words, readonly [string, string]>> = {
  before: ['^(', ')(?![-\\p{L}])'],
  behind: ['(?<!\\p{L})(', ')\\P{L}*$'],
  within: ['(?<!\\p{L})(', ')'],
  whole: ['^(', ')$'],
  only: ['^(', ')*$'],
  anywhere: ['(', ')'],
}
const patternOf = (words: Words): RegExp => {
  const parts = (Object.keys(words) as (keyof Words)[]).map((p) => PLACES[p].join(words[p]?.join('|')))
  return new RegExp(parts.join('|'), 'u')
}

const made = new WeakMap<Criteria, Catalogue>()

/** The catalogue of the criteria; made once for each. */
export function catalogueOf(criteria: Criteria): Catalogue {
  const known = made.get(criteria)
  if (known) return known
  const byId = new Map(criteria.facts.map((f) => [f.id, f]))
  const find = (id: FactId) => byId.get(id) ?? byId.get(catalogueId(id))
  const windowDays = (name: string, trial?: Trial) => {
    const days = trial?.windows?.[name]?.days ?? criteria.policies.windows[name]?.days
    return named(days, 'window', name)
  }
  const readBy = new Map<string, Trial[]>()
  for (const trial of criteria.trials) {
    const rules = [...trial.inclusion, ...trial.exclusion].map((c) => c.rule)
    for (const id of new Set(rules.flatMap((r) => factsOf(r, criteria.shared))))
      readBy.set(id, [...(readBy.get(id) ?? []), trial])
  }
  const patterns = new Map(Object.entries(criteria.words).map(([kind, words]) => [kind, patternOf(words)]))
  const says: Says = (kind, text) => named(patterns.get(kind), 'words', kind).test(text.trim().toLowerCase())
  const catalogue: Catalogue = {
    criteria,
    concepts: conceptIndex(criteria, says),
    units: unitTable(criteria.units),
    ids: criteria.facts.flatMap((f) => f.entries?.map((e) => `${f.id}/${e.id}`) ?? [f.id]),
    find,
    definition: (id) => named(find(id), 'fact', id),
    windowDays,
    says,
    widestWindow(name, factId) {
      const trials = readBy.get(factId) ?? []
      return Math.max(...(trials.length > 0 ? trials : [undefined]).map((t) => windowDays(name, t)))
    },
  }
  made.set(criteria, catalogue)
  return catalogue
}
