import { fhirJson } from '../answer.ts'
import type { Permission } from './access.ts'
import type { Call } from './call.ts'
import { Refusal } from './outcome.ts'
import { isShared, patientOf, type Resource } from './resource.ts'
import { find } from './search.ts'
import type { Store, Undo } from './store.ts'

/** What a write needs besides the call. */
export type Writing = {
  store: Store
  permission: Permission
  /** What of the resource is kept: faults drop items in silence. */
  keep: (resource: Resource) => Resource
  journal: Undo[] | undefined
}

/** The elements without which the sandbox takes nothing. */
const required: Readonly<Record<string, readonly string[]>> = {
  Condition: ['subject'],
  DocumentReference: ['status', 'content'],
  Observation: ['status', 'code'],
  QuestionnaireResponse: ['status'],
  ResearchSubject: ['status', 'study', 'individual'],
}

function bodyOf({ body, type }: Call): Resource {
  if (typeof body !== 'object' || body === null)
    throw new Refusal(400, 'structure', 'The body is no resource')
  const resource = body as Resource
  if (resource.resourceType !== type) {
    throw new Refusal(400, 'invalid', `The body is a ${resource.resourceType}, not a ${type}`)
  }
  const missing = (required[type ?? ''] ?? []).filter((element) => resource[element] === undefined)
  if (missing.length > 0) {
    throw new Refusal(422, 'required', missing.map((element) => `${type}.${element} is required`).join('; '))
  }
  return resource
}

/** The patient to whom the resource belongs from now on; 403 if that is not one whom the token may write. */
function ownerFor(resource: Resource, permission: Permission): string | undefined {
  const patient = permission.patient
  const named = patientOf(resource)
  const other = patient !== undefined && (isShared(resource.resourceType) || (named ?? patient) !== patient)
  if (other || !permission.covers(resource)) {
    throw new Refusal(403, 'forbidden', 'The granted scopes do not allow to write this resource')
  }
  return named ?? patient
}

function answer(call: Call, stored: Resource, status: number): Response {
  const version = stored.meta?.versionId ?? '1'
  const headers = {
    ETag: `W/"${version}"`,
    'Last-Modified': new Date(stored.meta?.lastUpdated ?? 0).toUTCString(),
    Location: `${call.base}/${stored.resourceType}/${stored.id}/_history/${version}`,
  }
  const minimal = call.headers.get('prefer')?.includes('return=minimal')
  return minimal ? new Response(null, { status, headers }) : fhirJson(stored, status, headers)
}

/** What `If-None-Exist` finds already there. */
export function existing(
  call: Call,
  { store, permission }: Pick<Writing, 'store' | 'permission'>,
): Resource[] {
  const condition = call.headers.get('if-none-exist')
  if (!condition || !call.type) return []
  const query = new URLSearchParams(condition.replace(/^\?/, ''))
  return find(store, permission, call.type, query, {
    strict: true,
    ignoresFilters: false,
    ignoresIncludes: true,
  }).matches
}

/** Creates: 201 with Location, or 200 with what `If-None-Exist` found. */
export function create(call: Call, writing: Writing): Response {
  const resource = bodyOf(call)
  const owner = ownerFor(resource, writing.permission)
  const [present, ...more] = existing(call, writing)
  if (more.length > 0) throw new Refusal(412, 'multiple-matches', 'If-None-Exist finds more than one')
  if (present) return answer(call, present, 200)
  const id = call.newId ?? crypto.randomUUID()
  return answer(call, writing.store.put(writing.keep({ ...resource, id }), owner, writing.journal), 201)
}

/** Updates, or creates under the id of the client. `If-Match` must name the newest version. */
export function update(call: Call, writing: Writing): Response {
  const { type = '', id = '' } = call
  const { store, permission } = writing
  const resource = bodyOf(call)
  if (resource.id !== id) throw new Refusal(400, 'invalid', `The body has the id ${resource.id}, not ${id}`)
  const owner = ownerFor(resource, permission)
  const present = store.read(type, id, permission.patient)
  if (!present && store.taken(type, id)) throw new Refusal(403, 'forbidden', `${type}/${id} is out of reach`)
  if (present && !permission.covers(present))
    throw new Refusal(403, 'forbidden', `${type}/${id} is out of reach`)
  const match = call.headers.get('if-match')
  const newest = present?.meta?.versionId
  if (match !== null && match.replace(/^W\//, '').replaceAll('"', '') !== newest) {
    const now = newest === undefined ? 'does not exist' : `is at version ${newest}`
    throw new Refusal(412, 'conflict', `If-Match is ${match}, but ${type}/${id} ${now}`)
  }
  return answer(call, store.put(writing.keep(resource), owner, writing.journal), present ? 200 : 201)
}
