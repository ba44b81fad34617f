/** Versions of one record: which is the newest. */
import { isObject, type Raw } from './legible.ts'

/** What a record says of its version, as it says it. */
export type Version = { readonly updated: unknown; readonly number: unknown }

export const versionOf = (raw: Raw): Version => {
  const meta = isObject(raw.meta) ? raw.meta : undefined
  return { updated: meta?.lastUpdated, number: meta?.versionId }
}

export const sameVersion = (a: Version, b: Version): boolean =>
  a.updated === b.updated && a.number === b.number

/** Nested deeper than any record. */
const DEEPEST = 40

/** Whether two pieces of JSON are the same to the last element, in whatever order. JSON holds nothing undefined. */
export function same(a: unknown, b: unknown, depth = 0): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || depth > DEEPEST)
    return false
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false
    for (let i = 0; i < a.length; i++) if (!same(a[i], b[i], depth + 1)) return false
    return true
  }
  if (Array.isArray(b)) return false
  let more = 0
  for (const key in a) {
    const x = (a as Raw)[key]
    const y = (b as Raw)[key]
    // Most elements are texts: to call for each takes longer than to compare it.
    if (x !== y && (typeof x !== 'object' || !same(x, y, depth + 1))) return false
    more++
  }
  for (const _ in b) more--
  return more === 0
}

/**
 * Whether a raw record surely says what a slice of another one says. Much cheaper than to check and cut it first.
 * @param elements those that a slice may have
 */
export function saysTheSame(slice: Raw, raw: Raw, elements: ReadonlySet<string>): boolean {
  let more = 0
  for (const key in raw) {
    const said = slice[key]
    if (said === undefined) {
      if (elements.has(key)) return false
    } else if (same(said, raw[key])) more++
    else return false
  }
  for (const _ in slice) more--
  return more === 0
}

/** Is a certainly newer than b? */
function newer(a: Version, b: Version): boolean {
  const [now, then] = [Date.parse(String(a.updated)), Date.parse(String(b.updated))]
  if (now !== then && !Number.isNaN(now) && !Number.isNaN(then)) return now > then
  return Number(a.number) > Number(b.number)
}

/** The newest of the versions. Those that cannot be told apart are all kept, and may conflict. */
export function newestOf<V extends Version>(versions: readonly V[]): readonly V[] {
  const newest = versions.filter((v) => !versions.some((o) => newer(o, v)))
  return newest.length > 0 ? newest : versions
}
