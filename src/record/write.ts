/** Sends what is to be written, each thing once. What came of it is for a look at the server to tell. */
import { RequestError } from '../smart/problem.ts'
import type { Answer, Request } from '../smart/request.ts'

/** A resource to create unless its identifier is there already, or to put in the place of a version. */
export type Write = {
  readonly resource: fhir4.QuestionnaireResponse | fhir4.Observation
  /** Undefined: create. */
  readonly replaces?: { readonly id: string; readonly version: string | undefined }
}

/**
 * forbidden 403 · locked 409 · stale 412: another version, or another copy, came first · rejected another 4xx ·
 * noAnswer it may have been stored all the same.
 */
export type WriteProblem = 'forbidden' | 'locked' | 'stale' | 'rejected' | 'noAnswer'
export type Sent = { readonly id?: string; readonly problem?: WriteProblem }

const problemOf = (error: unknown): WriteProblem => {
  if (!(error instanceof RequestError)) throw error
  // A body that is no JSON comes after the deed.
  if (error.status === undefined || error.status < 400 || error.status >= 500) return 'noAnswer'
  const named = { 403: 'forbidden', 409: 'locked', 412: 'stale', 429: 'noAnswer' } as const
  return named[error.status as keyof typeof named] ?? 'rejected'
}

/** A server that takes no transactions says one of these, and has stored nothing. */
const NO_TRANSACTION = [400, 403, 404, 405, 406, 415, 422, 501]

const identifierOf = ({ identifier }: Write['resource']): fhir4.Identifier | undefined =>
  Array.isArray(identifier) ? identifier[0] : identifier

const ifNoneExist = ({ resource }: Write): string => {
  const { system = '', value = '' } = identifierOf(resource) ?? {}
  return String(new URLSearchParams({ identifier: `${system}|${value}` }))
}
const etag = (version: string): string => `W/"${version}"`

/** The id in the address of what was stored, or in what came back. */
function idOf(location: string | null | undefined, body: unknown): { id?: string } {
  const named = /\/([A-Za-z0-9.-]{1,64})(?:\/_history\/[^/]+)?$/.exec(location ?? '')?.[1]
  const { id = named } = (body ?? {}) as { id?: string }
  return typeof id === 'string' ? { id } : {}
}

async function sendOne(request: Request, write: Write): Promise<Sent> {
  const { resource, replaces } = write
  const type = resource.resourceType
  try {
    const answer: Answer = replaces
      ? await request(`${type}/${replaces.id}`, {
          method: 'PUT',
          body: resource,
          headers: replaces.version === undefined ? {} : { 'If-Match': etag(replaces.version) },
        })
      : await request(type, {
          method: 'POST',
          body: resource,
          headers: { 'If-None-Exist': ifNoneExist(write) },
        })
    if (replaces) return { id: replaces.id }
    const body = answer.body as { resourceType?: unknown } | undefined
    return idOf(answer.headers.get('Location'), body?.resourceType === type ? body : undefined)
  } catch (error) {
    return { problem: problemOf(error) }
  }
}

/** What a server is sent in one piece. */
export const transactionOf = (writes: readonly Write[]): fhir4.Bundle => ({
  resourceType: 'Bundle',
  type: 'transaction',
  entry: writes.map((write) => {
    const { resource, replaces } = write
    const type = resource.resourceType
    return {
      resource,
      request: replaces
        ? {
            method: 'PUT',
            url: `${type}/${replaces.id}`,
            ...(replaces.version !== undefined && { ifMatch: etag(replaces.version) }),
          }
        : { method: 'POST', url: type, ifNoneExist: ifNoneExist(write) },
    }
  }),
})

/** All together; undefined if the server takes no transactions, and nothing was stored. */
async function sendTogether(request: Request, writes: readonly Write[]): Promise<Sent[] | undefined> {
  try {
    const { body } = await request('', { method: 'POST', body: transactionOf(writes) })
    const { entry = [] } = (body ?? {}) as fhir4.Bundle
    return writes.map(({ replaces }, i) =>
      replaces ? { id: replaces.id } : idOf(entry[i]?.response?.location, entry[i]?.resource),
    )
  } catch (error) {
    if (error instanceof RequestError && NO_TRANSACTION.includes(error.status ?? 0)) return undefined
    const problem = problemOf(error)
    return writes.map(() => ({ problem }))
  }
}

/**
 * Writes: several things as one transaction where the server can, else one by one. Nothing is sent a second time.
 * @throws SmartError the session has ended
 */
export async function send(request: Request, writes: readonly Write[]): Promise<Sent[]> {
  const together = writes.length > 1 ? await sendTogether(request, writes) : undefined
  if (together) return together
  const sent: Sent[] = []
  for (const write of writes) sent.push(await sendOne(request, write))
  return sent
}
