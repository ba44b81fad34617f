import { fhirJson } from '../answer.ts'
import { cursorParameter } from './call.ts'
import { Refusal } from './outcome.ts'
import type { Resource } from './resource.ts'

/** A search result that is handed out page by page, as it was when it was searched. */
export type Result = {
  type: string
  /** Whoever searched: nobody else may turn the pages. */
  holder: object
  matches: readonly Resource[]
  size: number
  /** A fault: how long the pages after the first are at most. */
  later: number
  /** A fault: how many entries of the page before come again. */
  overlap: number
  /** What comes along with the matches of a page. */
  include: (matches: readonly Resource[]) => readonly Resource[]
}

const kept = 500

/** Hands out searchsets with `next` links; a cursor is opaque and forgotten when many others follow. */
export function createPages() {
  const results = new Map<string, Result>()

  function page(result: Result, from: number, id: string | undefined, base: string, self: string): Response {
    const { matches, type } = result
    const size = from === 0 ? result.size : result.later
    const until = from + size
    const link: fhir4.BundleLink[] = [{ relation: 'self', url: self }]
    if (id !== undefined && size > 0 && until < matches.length) {
      link.push({ relation: 'next', url: `${base}/${type}?${cursorParameter}=${id}.${until}` })
    }
    const found = matches.slice(from === 0 ? 0 : Math.max(0, from - result.overlap), until)
    const entryOf = (mode: 'match' | 'include') => (resource: Resource) => ({
      fullUrl: `${base}/${resource.resourceType}/${resource.id}`,
      resource,
      search: { mode },
    })
    return fhirJson({
      resourceType: 'Bundle',
      type: 'searchset',
      total: matches.length,
      link,
      entry: [...found.map(entryOf('match')), ...result.include(found).map(entryOf('include'))],
    })
  }

  return {
    /** The first page. */
    first(result: Result, base: string, self: string): Response {
      const id = result.matches.length > result.size ? crypto.randomUUID().replaceAll('-', '') : undefined
      if (id !== undefined) results.set(id, result)
      const oldest = results.keys().next()
      if (results.size > kept && !oldest.done) results.delete(oldest.value)
      return page(result, 0, id, base, self)
    },

    /** The page of a cursor; 410 for one that is not known to this holder. */
    later(cursor: string, type: string, holder: object, base: string, self: string): Response {
      const [id = '', from = ''] = cursor.split('.')
      const result = results.get(id)
      if (!result || result.type !== type || result.holder !== holder || !/^\d+$/.test(from)) {
        throw new Refusal(410, 'not-found', 'This page is no longer kept; search again')
      }
      return page(result, Number(from), id, base, self)
    },
  }
}
