import type { Permission } from './access.ts'
import { intervalOf } from './dates.ts'
import { isInclude } from './includes.ts'
import { type Test, testFor, valuesAt } from './matching.ts'
import { Refusal } from './outcome.ts'
import { parameters, parametersOf, patientParameters } from './parameters.ts'
import { plainReference, type Resource } from './resource.ts'
import type { Store } from './store.ts'

export type Found = {
  matches: Resource[]
  /** The parameters that were honoured, for the self link. */
  used: URLSearchParams
  /** Each `_include` that is followed. */
  includes: string[]
  /** Page size that was asked for. */
  count: number
}

const defaultCount = 50
const greatestCount = 200
const controls = new Set(['_count', '_sort', '_format', '_pretty', '_summary', '_total', '_elements'])

function count(parameters: URLSearchParams): number {
  const text = parameters.get('_count')
  if (parameters.get('_summary') === 'count') return 0
  if (text === null) return defaultCount
  if (!/^\d+$/.test(text)) throw new Refusal(400, 'value', `_count=${text} is not a number`)
  return Math.min(Number(text), greatestCount)
}

/** The patients that a search names: empty when it names something else. */
function patientsNamed(value: string, key: string): string[] {
  const type = key.split(':')[1] ?? 'Patient'
  return value.split(',').flatMap((one) => {
    const plain = plainReference(one)
    if (!plain.includes('/')) return type === 'Patient' ? plain : []
    return plain.startsWith('Patient/') ? plain.slice('Patient/'.length) : []
  })
}

function sortKey(resource: Resource, name: string): number | string | undefined {
  if (name === '_id') return resource.id
  const parameter = parameters[name]
  const value = parameter?.elements.flatMap((path) => valuesAt(resource, path))[0]
  return intervalOf(value)?.from
}

function sorted(matches: Resource[], sort: string): Resource[] {
  const orders = sort.split(',').map((name) => ({ name: name.replace(/^-/, ''), down: name.startsWith('-') }))
  const keyed = matches.map((resource) => ({
    resource,
    keys: orders.map(({ name }) => sortKey(resource, name)),
  }))
  keyed.sort((one, other) => {
    for (const [at, { down }] of orders.entries()) {
      const [a, b] = [one.keys[at], other.keys[at]]
      if (a === b) continue
      // What has no date comes last, whichever way the rest is sorted.
      if (a === undefined) return 1
      if (b === undefined) return -1
      return a < b === down ? 1 : -1
    }
    return 0
  })
  return keyed.map(({ resource }) => resource)
}

function isSortable(sort: string): boolean {
  return sort.split(',').every((name) => {
    const plain = name.replace(/^-/, '')
    return plain === '_id' || parameters[plain]?.kind === 'date'
  })
}

export type SearchManner = {
  /** `Prefer: handling=strict`: refuse what is not known instead of ignoring it. */
  strict: boolean
  /** A fault: look at the patient only. */
  ignoresFilters: boolean
  /** A fault: bring nothing but what matches. */
  ignoresIncludes: boolean
}

/** All that a search finds within a permission. Unknown parameters are ignored, or refused when strict. */
export function find(
  store: Store,
  permission: Permission,
  type: string,
  query: URLSearchParams,
  { strict, ignoresFilters, ignoresIncludes }: SearchManner,
): Found {
  const known = parametersOf(type)
  if (!known) throw new Refusal(404, 'not-supported', `The resource type ${type} is not served here`)
  const used = new URLSearchParams()
  const tests: Test[] = [permission.covers]
  let patients = permission.patient === undefined ? undefined : [permission.patient]
  for (const [key, value] of query) {
    const name = key.split(':')[0] ?? key
    if (controls.has(name) && (name !== '_sort' || isSortable(value))) {
      used.append(key, value)
    } else if (name === '_include' && isInclude(value, type)) {
      if (!ignoresIncludes) used.append(key, value)
    } else if (!known.includes(name)) {
      if (strict) throw new Refusal(400, 'not-supported', `${type} cannot be searched by ${key}=${value}`)
    } else if (patientParameters.includes(name)) {
      const named = [...new Set(patientsNamed(value, key))]
      patients = patients ? patients.filter((id) => named.includes(id)) : named
      used.append(key, value)
    } else {
      const test = testFor(key, value)
      if (!ignoresFilters) tests.push(test)
      used.append(key, value)
    }
  }
  const candidates = patients ? patients.flatMap((id) => store.list(type, id)) : store.list(type)
  const matches = candidates.filter((resource) => tests.every((test) => test(resource)))
  const sort = used.get('_sort')
  return {
    matches: sort ? sorted(matches, sort) : matches,
    used,
    includes: used.getAll('_include'),
    count: count(query),
  }
}
