/** A server that means harm, without a network: broken pages, circles, other hosts, the same record again and again. */
import fc from 'fast-check'
import { baseOf } from '../../src/smart/address.ts'
import { RequestError, type RequestProblem } from '../../src/smart/problem.ts'
import type { Request } from '../../src/smart/request.ts'

export const SERVER = 'https://hostile.example/fhir'
const base = baseOf(SERVER)

/** What happens to one type of records. `at`: the page, counted from 0, on which it happens. */
export type Trick =
  | { readonly does: 'fail'; readonly at: number; readonly with: RequestProblem; readonly status: number }
  | { readonly does: 'answer'; readonly at: number; readonly body: unknown }
  | { readonly does: 'next'; readonly at: number; readonly url: unknown }
  | { readonly does: 'repeat' }
  | { readonly does: 'warn'; readonly at: number }
  | { readonly does: 'overstate' }

const FAILURES = ['forbidden', 'refused', 'unavailable', 'network', 'timeout', 'notJson'] as const

export const trick = (junk: readonly unknown[]): fc.Arbitrary<Trick> => {
  const at = fc.nat(2)
  return fc.oneof(
    fc.record({
      does: fc.constant('fail' as const),
      at,
      with: fc.constantFrom(...FAILURES),
      status: fc.constantFrom(400, 403, 404, 410, 414, 500, 503),
    }),
    fc.record({
      does: fc.constant('answer' as const),
      at,
      body: fc.constantFrom(
        ...junk,
        { resourceType: 'Bundle', type: 'batch-response', entry: [] },
        { resourceType: 'Bundle', type: 'searchset', entry: 'none', link: {} },
        { resourceType: 'Bundle', type: 'searchset', entry: [null, 1, {}, { resource: null }], link: [null] },
      ),
    }),
    fc.record({
      does: fc.constant('next' as const),
      at,
      url: fc.constantFrom('https://other.example/fhir/x', '//other.example', 'javascript:0', '', 7, null),
    }),
    fc.record({ does: fc.constant('repeat' as const) }),
    fc.record({ does: fc.constant('warn' as const), at }),
    fc.record({ does: fc.constant('overstate' as const) }),
  )
}

const typeOf = (resource: unknown): unknown => (resource as { resourceType?: unknown } | null)?.resourceType

/**
 * Serves records by type, so many on a page, whatever else a search asks for.
 * @param records anything; what has no type comes with the Conditions
 */
export function hostileServer(
  records: readonly unknown[],
  size: number,
  tricks: Readonly<Record<string, Trick>> = {},
): { request: Request; asked: () => number } {
  let asked = 0
  const ofType = (type: string) =>
    records.filter((r) => typeOf(r) === type || (type === 'Condition' && typeof typeOf(r) !== 'string'))

  function answer(address: string): unknown {
    const [path = '', query = ''] = address.slice(SERVER.length + 1).split('?')
    const [type = '', id] = path.split('/')
    if (id !== undefined) {
      const found = records.find((r) => typeOf(r) === type && (r as { id?: unknown }).id === id)
      if (!found) throw new RequestError('refused', 404)
      return found
    }
    const page = Number(new URLSearchParams(query).get('page') ?? 0)
    const trick = tricks[type]
    if (trick && 'at' in trick && trick.at === page) {
      if (trick.does === 'fail') throw new RequestError(trick.with, trick.status)
      if (trick.does === 'answer') return trick.body
    }
    const all = ofType(type)
    const repeats = trick?.does === 'repeat'
    const from = repeats ? 0 : page * size
    const next =
      trick?.does === 'next' && trick.at === page ? trick.url : `${SERVER}/${type}?page=${page + 1}`
    const more = repeats || from + size < all.length || (trick?.does === 'next' && trick.at === page)
    const warning = {
      search: { mode: 'outcome' },
      resource: { resourceType: 'OperationOutcome', issue: [{ severity: 'warning', code: 'incomplete' }] },
    }
    return {
      resourceType: 'Bundle',
      type: 'searchset',
      total: trick?.does === 'overstate' ? all.length + 3 : undefined,
      link: more ? [{ relation: 'next', url: next }] : [],
      entry: [
        ...all.slice(from, from + size).map((resource) => ({ resource })),
        ...(trick?.does === 'warn' && trick.at === page ? [warning] : []),
      ],
    }
  }
  return {
    asked: () => asked,
    async request(address) {
      const url = base.resolve(address)
      if (url === undefined) throw new RequestError('foreignLink')
      asked++
      if (asked > 20_000) throw new Error('it goes on asking')
      return { status: 200, headers: new Headers(), body: answer(url) }
    },
  }
}
