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
