/** Which searches read a chart: few, and as wide as the facts need. */
import type { Criteria } from '../criteria/criteria.ts'
import type { LocalCodes } from './localCodes.ts'
import { type Category, needsOf } from './needs.ts'
import type { ResourceType } from './resources.ts'

/** What is asked for; made once from the criteria, when the app is built. */
export type QueryPlan = {
  readonly types: readonly ResourceType[]
  readonly categories: readonly Category[]
  /** The codes of Observations, whatever category they have. */
  readonly codes: readonly { readonly system: string; readonly code: string }[]
}

export type Search = {
  readonly type: ResourceType
  /** Below the FHIR base: `Condition?patient=7&_count=200`. */
  readonly address: string
  /** Asked in its place, all of them, where the server refuses it. */
  readonly otherwise?: readonly Search[]
  /** It may miss records: what it finds is not complete. */
  readonly lossy?: true
  /** Observations by one of the two ways that ought to find most of them both. */
  readonly by?: 'code' | 'category'
}

/** What the facts of the trials need. */
export function planQueries(criteria: Criteria): QueryPlan {
  const { types, categories, codes } = needsOf(criteria)
  const uri = (system: (typeof codes)[number]['system']) => criteria.systems[system]?.[0] ?? ''
  return {
    types: [...types],
    categories,
    codes: codes.map(({ system, code }) => ({ system: uri(system), code })),
  }
}

/** The plan with the hospital's own codes for what is asked for, which stand beside the known ones. */
export function withLocalCodes(plan: QueryPlan, { codes }: Pick<LocalCodes, 'codes'>): QueryPlan {
  const asked = new Set(plan.codes.map((c) => c.code))
  const own = codes.filter((c) => asked.has(c.is.code)).map(({ system = '', code }) => ({ system, code }))
  return { ...plan, codes: [...plan.codes, ...own] }
}

/** Internet Information Services, which stand before Epic, refuse a query of more than 2,048 characters. */
const LONGEST = 1_900
/** For a server that takes fewer values at once. */
const SHORT = 500
/** Oracle gives no more at once; others give what they like. */
const COUNT = '200'

/** As short as an address may be: a comma, a colon and a slash mean nothing else in a query. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/%(3A|2F|2C)/g, (escaped) => decodeURIComponent(escaped))
const address = (type: string, query: Readonly<Record<string, string>>): string =>
  `${type}?${Object.entries(query)
    .map(([key, value]) => `${key}=${encode(value)}`)
    .join('&')}`

/** What means something in a token stands for itself behind a backslash. */
const escaped = (text: string): string => text.replace(/[\\,|$]/g, '\\$&')

/** One address for all of them, or as many as keep each short. */
function addresses<T>(
  items: readonly T[],
  write: (item: T) => string,
  of: (list: string) => string,
  longest = LONGEST,
): { address: string; items: T[] }[] {
  const room = longest - of('').length
  const rows: { texts: string[]; items: T[]; length: number }[] = []
  for (const item of items) {
    const text = write(item)
    const length = encode(text).length + 1
    let row = rows.at(-1)
    if (!row || row.length + length > room) {
      row = { texts: [], items: [], length: 0 }
      rows.push(row)
    }
    row.texts.push(text)
    row.items.push(item)
    row.length += length
  }
  return rows.map((row) => ({ address: of(row.texts.join(',')), items: row.items }))
}

/** All that the sandboxes and hospitals use. */
const CATEGORIES = [
  'laboratory',
  'vital-signs',
  'survey',
  'exam',
  'imaging',
  'procedure',
  'therapy',
  'activity',
  'social-history',
]

/**
 * The searches for Observations: by category, and by code for what stands outside its category.
 * A code is asked for without its system, as every server certified for US Core understands it: one short list that
 * also finds LOINC written as an OID. Refused, the list is asked for with systems, then in short lists; then everything;
 * then by category. Where categories are refused, everything is asked for, then the codes alone.
 */
function observationSearches({ categories, codes }: QueryPlan, patient: string): Search[] {
  const type = 'Observation'
  const ask = (query: Readonly<Record<string, string>>) => address(type, { patient, ...query })
  const inCategories = (list: readonly string[]) => ask({ category: list.join(','), _count: COUNT })
  const inOneEach: Search[] = CATEGORIES.map((c) => ({ type, address: inCategories([c]) }))
  const few: Search = { type, address: inCategories(CATEGORIES), lossy: true, otherwise: inOneEach }
  // Some refuse so many at once, whatever they are asked for.
  const slowly: Search = { type, by: 'code', address: ask({ _count: '50' }), otherwise: [few] }
  const anywhere: Search[] = [{ type, by: 'code', address: ask({ _count: COUNT }), otherwise: [slowly] }]
  const withCodes = (text: string) => ask({ code: text, _count: COUNT })
  const bare = ({ code }: QueryPlan['codes'][number]) => escaped(code)
  const withSystem = ({ system, code }: QueryPlan['codes'][number]) => `${system}|${escaped(code)}`
  const lists = (list: QueryPlan['codes'], write: typeof bare, longest?: number) =>
    addresses(list, write, withCodes, longest)
  const by = 'code' as const
  const fewAtOnce = (list: QueryPlan['codes']): Search[] =>
    lists(list, withSystem, SHORT).map((row) => ({ type, by, address: row.address, otherwise: anywhere }))
  const withSystems = (list: QueryPlan['codes']): Search[] =>
    lists(list, withSystem).map((row) => ({
      type,
      by,
      address: row.address,
      otherwise: fewAtOnce(row.items),
    }))
  const byCode: Search[] = lists(codes, bare).map((row) => ({
    type,
    by,
    address: row.address,
    otherwise: withSystems(row.items),
  }))
  const inOne = (list: readonly string[], otherwise: readonly Search[]): Search => ({
    type,
    by: 'category',
    address: inCategories(list),
    otherwise,
  })
  // Codes alone do not find the components of a panel.
  const codesAlone = byCode.map((search) => ({ ...search, lossy: true as const }))
  // An address of its own: what it finds is found in place of the categories.
  const all: Search = { type, by: 'category', address: ask({}), otherwise: codesAlone }
  const byCategory = categories.map((c) => inOne([c], [all]))
  return [...(categories.length > 1 ? [inOne(categories, byCategory)] : byCategory), ...byCode]
}

const WITH_MEDICATION = ['MedicationRequest', 'MedicationStatement', 'MedicationAdministration']
/** The parameter for the person, and the other one that some servers know instead. */
const PERSON: Partial<Record<ResourceType, readonly [string, string?]>> = {
  AllergyIntolerance: ['patient'],
  Consent: ['patient'],
  BodyStructure: ['patient'],
  ResearchSubject: ['individual', 'patient'],
}

/** All records of one type: plainly where more is refused, by the other name of the person where that is refused too. */
function searchOfType(type: ResourceType, id: string): Search {
  const [name, other]: readonly [string, string?] = PERSON[type] ?? ['patient', 'subject']
  const person = (key: string) => ({ [key]: key === 'patient' ? id : `Patient/${id}` })
  const include = WITH_MEDICATION.includes(type) && { _include: `${type}:medication` }
  const otherwise = other === undefined ? [] : [{ type, address: address(type, person(other)) }]
  return {
    type,
    address: address(type, { ...person(name), ...include, _count: COUNT }),
    otherwise: [{ type, address: address(type, person(name)), otherwise }],
  }
}

/** Read by other ways than a search for the patient. */
const NOT_SEARCHED: readonly ResourceType[] = ['Patient', 'Observation', 'Medication']

/** The searches of the first round, all independent of each other. @param id the patient's */
export const searchesOf = (plan: QueryPlan, id: string): Search[] => [
  ...(plan.types.includes('Observation') ? observationSearches(plan, id) : []),
  ...plan.types.filter((t) => !NOT_SEARCHED.includes(t)).map((t) => searchOfType(t, id)),
]

/** The searches for records that others refer to. */
export const searchesById = (
  type: 'Observation' | 'Medication',
  ids: readonly string[],
  patient: string,
): Search[] =>
  addresses(
    ids,
    (id) => id,
    (list) => address(type, { ...(type === 'Observation' && { patient }), _id: list, _count: COUNT }),
  ).map((row) => ({ type, address: row.address }))
