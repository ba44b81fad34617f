import { fhirJson } from '../answer.ts'
import { faultsOf } from '../faults.ts'
import type { Letter } from '../smart/scopes.ts'
import type { Grant } from '../smart/session.ts'
import { type Permission, permission } from './access.ts'
import { serveBundle } from './bundles.ts'
import { type Call, cursorParameter, type Interaction, routeOf } from './call.ts'
import { includedBy } from './includes.ts'
import { Refusal, unauthorized } from './outcome.ts'
import { createPages } from './paging.ts'
import { parametersOf } from './parameters.ts'
import type { Resource } from './resource.ts'
import { find } from './search.ts'
import type { Store, Undo } from './store.ts'
import { create, existing, update } from './writes.ts'

const letters: Record<Exclude<Interaction, 'batch'>, Letter> = {
  read: 'r',
  vread: 'r',
  history: 'r',
  search: 's',
  create: 'c',
  update: 'u',
}

export type FhirServerOptions = {
  store: Store
  /** The grant of an access token, while it lives. */
  grantOf: (token: string) => Grant | undefined
  wait: (milliseconds: number) => Promise<void>
}

/** The FHIR server behind the token check: `(request, base, path) => answer`, where path is what follows the base. */
export function createFhirServer({ store, grantOf, wait }: FhirServerOptions) {
  const pages = createPages()

  function read(call: Call, { patient, covers }: Permission): Response {
    const { type = '', id = '', version } = call
    const versions = store.history(type, id, patient)
    const newest = versions.at(-1)
    if (!newest || !covers(newest)) throw new Refusal(404, 'not-found', `${type}/${id} does not exist`)
    if (call.interaction === 'history') {
      const entry = versions.toReversed().map((resource) => ({
        fullUrl: `${call.base}/${type}/${id}`,
        resource,
        request: { method: resource.meta?.versionId === '1' ? 'POST' : 'PUT', url: `${type}/${id}` },
        response: { status: '200', etag: `W/"${resource.meta?.versionId}"` },
      }))
      return fhirJson({ resourceType: 'Bundle', type: 'history', total: entry.length, entry })
    }
    const wanted = version === undefined ? newest : versions.find(({ meta }) => meta?.versionId === version)
    if (!wanted) throw new Refusal(404, 'not-found', `${type}/${id} has no version ${version}`)
    return fhirJson(wanted, 200, {
      ETag: `W/"${wanted.meta?.versionId}"`,
      'Last-Modified': new Date(wanted.meta?.lastUpdated ?? 0).toUTCString(),
    })
  }

  function search(call: Call, grant: Grant, allowed: Permission): Response {
    const { type = '', base, parameters } = call
    const cursor = parameters.get(cursorParameter)
    if (cursor !== null) return pages.later(cursor, type, grant.context, base, call.url.href)
    const faults = faultsOf(grant.context.faults, call)
    const { matches, used, includes, count } = find(store, allowed, type, parameters, {
      strict: call.headers.get('prefer')?.includes('handling=strict') ?? false,
      ignoresFilters: faults.some(({ ignoresFilters }) => ignoresFilters),
      ignoresIncludes: faults.some(({ ignoresIncludes }) => ignoresIncludes),
    })
    const size = Math.min(count, ...faults.flatMap(({ paging }) => paging?.size ?? []))
    const later = Math.min(size, ...faults.flatMap(({ paging }) => paging?.later ?? []))
    const overlap = Math.max(0, ...faults.flatMap(({ paging }) => paging?.overlap ?? []))
    const self = `${base}/${type}${used.size > 0 ? `?${used}` : ''}`
    const include = (of: readonly Resource[]) =>
      includedBy(of, includes).flatMap((reference) => readable(grant, reference))
    return pages.first({ type, holder: grant.context, matches, size, later, overlap, include }, base, self)
  }

  /** What is referred to, if this grant may read it. */
  function readable(grant: Grant, reference: string): Resource[] {
    const [type = '', id = ''] = reference.split('/')
    try {
      const { patient, covers } = permission(grant, type, 'r', id)
      const found = store.read(type, id, patient)
      return found && covers(found) ? [found] : []
    } catch (refusal) {
      if (refusal instanceof Refusal) return []
      throw refusal
    }
  }

  async function interact(call: Call, grant: Grant, journal: Undo[] | undefined): Promise<Response> {
    if (call.interaction === 'batch') {
      const existingId = (entry: Call) =>
        existing(entry, { store, permission: permission(grant, entry.type ?? '', 'c') })[0]?.id
      return serveBundle(call, (entry, entries) => serve(entry, grant, entries), existingId)
    }
    const { type = '', interaction, id } = call
    if (!parametersOf(type))
      throw new Refusal(404, 'not-supported', `The resource type ${type} is not served here`)
    const allowed = permission(grant, type, letters[interaction], id)
    if (interaction === 'search') return search(call, grant, allowed)
    if (interaction !== 'create' && interaction !== 'update') return read(call, allowed)
    const faults = faultsOf(grant.context.faults, call)
    const keep = (resource: Resource) => faults.reduce((kept, fault) => fault.keep?.(kept) ?? kept, resource)
    const writing = { store, permission: allowed, keep, journal }
    return interaction === 'create' ? create(call, writing) : update(call, writing)
  }

  async function serve(call: Call, grant: Grant, journal?: Undo[]): Promise<Response> {
    const faults = faultsOf(grant.context.faults, call)
    for (const fault of faults) {
      const answer = await fault.instead?.(call)
      if (answer) return answer
    }
    let response = await interact(call, grant, journal).catch((error: unknown) => {
      if (error instanceof Refusal) return error.answer()
      throw error
    })
    for (const fault of faults) response = (await fault.after?.(call, response)) ?? response
    return response
  }

  return async (request: Request, base: string, path: string): Promise<Response> => {
    const token = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
    if (!token) throw unauthorized('An access token is required')
    const grant = grantOf(token)
    if (!grant) throw unauthorized('The access token is not known or has expired')
    const route = routeOf(request.method, path)
    const url = new URL(request.url)
    const { played } = grant.context
    const call: Call = {
      ...route,
      method: request.method,
      url,
      base,
      parameters: new URLSearchParams(url.search),
      headers: request.headers,
      body: undefined,
      nested: false,
      refreshed: grant.refreshed ?? false,
      times: (event) => {
        const count = (played.get(event) ?? 0) + 1
        played.set(event, count)
        return count
      },
      wait,
    }
    if (request.method !== 'GET') await readBody(request, call)
    return serve(call, grant)
  }
}

async function readBody(request: Request, call: Call): Promise<void> {
  const text = await request.text()
  if (call.interaction === 'search') {
    for (const [name, value] of new URLSearchParams(text)) call.parameters.append(name, value)
    return
  }
  if (!request.headers.get('content-type')?.includes('json')) {
    throw new Refusal(415, 'not-supported', 'The body must be application/fhir+json')
  }
  try {
    call.body = JSON.parse(text)
  } catch {
    throw new Refusal(400, 'structure', 'The body is not JSON')
  }
}
