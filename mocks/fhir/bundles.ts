import { fhirJson } from '../answer.ts'
import { type Call, routeOf } from './call.ts'
import { Refusal } from './outcome.ts'
import type { Undo } from './store.ts'

type Serve = (call: Call, journal?: Undo[]) => Promise<Response>
type Entry = fhir4.BundleEntry

function callOf(outer: Call, { request, resource }: Entry): Call {
  if (!request?.method || !request.url) throw new Refusal(400, 'required', 'Bundle.entry.request is required')
  const url = new URL(request.url, `${outer.base}/`)
  if (!url.href.startsWith(`${outer.base}/`)) {
    throw new Refusal(400, 'invalid', `${request.url} is not of this server`)
  }
  const headers = new Headers()
  if (request.ifMatch) headers.set('if-match', request.ifMatch)
  if (request.ifNoneExist) headers.set('if-none-exist', request.ifNoneExist)
  const prefer = outer.headers.get('prefer')
  if (prefer) headers.set('prefer', prefer)
  const route = routeOf(request.method, url.href.slice(outer.base.length + 1).split('?')[0] ?? '')
  if (route.interaction === 'batch') throw new Refusal(400, 'not-supported', 'A Bundle within a Bundle')
  const { times, wait, base, refreshed } = outer
  const parameters = url.searchParams
  return {
    ...route,
    method: request.method,
    url,
    base,
    parameters,
    headers,
    body: resource,
    nested: true,
    refreshed,
    times,
    wait,
  }
}

async function entryOf(response: Response): Promise<Entry> {
  const text = await response.text()
  const resource = text === '' ? undefined : JSON.parse(text)
  const [etag, location, lastModified] = ['ETag', 'Location', 'Last-Modified'].map((name) =>
    response.headers.get(name),
  )
  return {
    ...(resource && response.ok ? { resource } : {}),
    response: {
      status: String(response.status),
      ...(location ? { location } : {}),
      ...(etag ? { etag } : {}),
      ...(lastModified ? { lastModified: new Date(lastModified).toISOString() } : {}),
      ...(resource && !response.ok ? { outcome: resource } : {}),
    },
  }
}

async function batch(outer: Call, entries: Entry[], serve: Serve): Promise<Response[]> {
  const responses: Response[] = []
  for (const entry of entries) {
    try {
      responses.push(await serve(callOf(outer, entry)))
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal
      responses.push(refusal.answer())
    }
  }
  return responses
}

const order = ['POST', 'PUT', 'GET']

/** References to `urn:uuid:…` of the entries become references to what is created. */
function withRealReferences(entries: Entry[], existingId: (call: Call) => string | undefined, outer: Call) {
  const calls = entries.map((entry) => callOf(outer, entry))
  const real = new Map<string, string>()
  for (const [at, call] of calls.entries()) {
    if (call.interaction === 'create') call.newId = existingId(call) ?? crypto.randomUUID()
    const fullUrl = entries[at]?.fullUrl
    if (fullUrl) real.set(fullUrl, `${call.type}/${call.newId ?? call.id}`)
  }
  for (const call of calls) {
    call.body = JSON.parse(JSON.stringify(call.body ?? null), (key, value) =>
      key === 'reference' && typeof value === 'string' ? (real.get(value) ?? value) : value,
    )
  }
  return calls
}

async function transaction(calls: Call[], serve: Serve): Promise<Response[] | Response> {
  const journal: Undo[] = []
  const responses: Response[] = []
  const inOrder = [...calls.entries()].sort(
    ([, a], [, b]) => order.indexOf(a.method) - order.indexOf(b.method),
  )
  for (const [at, call] of inOrder) {
    const response = await serve(call, journal)
    if (!response.ok) {
      for (const undo of journal.reverse()) undo()
      return response
    }
    responses[at] = response
  }
  return responses
}

/**
 * Serves a batch (each entry on its own) or a transaction (all or nothing: the first refusal is the answer).
 * `existingId` tells what a conditional create will find.
 */
export async function serveBundle(
  call: Call,
  serve: Serve,
  existingId: (call: Call) => string | undefined,
): Promise<Response> {
  const bundle = call.body as fhir4.Bundle | null
  if (bundle?.resourceType !== 'Bundle' || (bundle.type !== 'batch' && bundle.type !== 'transaction')) {
    throw new Refusal(400, 'invalid', 'A Bundle of type batch or transaction is expected')
  }
  const entries = bundle.entry ?? []
  const responses =
    bundle.type === 'batch'
      ? await batch(call, entries, serve)
      : await transaction(withRealReferences(entries, existingId, call), serve)
  if (responses instanceof Response) return responses
  return fhirJson({
    resourceType: 'Bundle',
    type: `${bundle.type}-response`,
    entry: await Promise.all(responses.map(entryOf)),
  })
}
