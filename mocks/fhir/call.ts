import { Refusal } from './outcome.ts'

export type Interaction = 'read' | 'vread' | 'history' | 'search' | 'create' | 'update' | 'batch'

/** One FHIR interaction: a request, or an entry of a batch or transaction. */
export type Call = {
  method: string
  interaction: Interaction
  type?: string
  id?: string
  version?: string
  /** The absolute URL that was asked for. */
  url: URL
  /** The base of the FHIR server, without a slash at the end. */
  base: string
  /** Of the URL and of a `_search` form. */
  parameters: URLSearchParams
  headers: Headers
  body: unknown
  /** Whether it is an entry of a Bundle. */
  nested: boolean
  /** Whether the access token is a refreshed one. */
  refreshed: boolean
  /** The id that a transaction gave to what it creates. */
  newId?: string
  /** Counts an event of this launch and returns how often it has happened, this time included. */
  times: (event: string) => number
  wait: (milliseconds: number) => Promise<void>
}

/** The parameter that carries a paging cursor. */
export const cursorParameter = '_page'

/** Whether the call asks for a page after the first. */
export const isLaterPage = (call: Call): boolean => call.parameters.has(cursorParameter)

/** Whether the call changes what is stored. */
export function isWrite({ interaction, body }: Call): boolean {
  if (interaction !== 'batch') return interaction === 'create' || interaction === 'update'
  const entries = (body as fhir4.Bundle | undefined)?.entry ?? []
  return entries.some(({ request }) => request?.method === 'POST' || request?.method === 'PUT')
}

type Route = Pick<Call, 'interaction' | 'type' | 'id' | 'version'>

/** Which interaction a method and a path below the base mean. Throws a Refusal (404, 405). */
export function routeOf(method: string, path: string): Route {
  const [type = '', id, history, version, ...rest] = path.split('/').filter((part) => part !== '')
  if (type === '' && method === 'POST') return { interaction: 'batch' }
  if (id === '_search' && history === undefined && method === 'POST') return { interaction: 'search', type }
  const known = rest.length === 0 && (history === undefined || history === '_history') && type !== ''
  if (!known || (id ?? '').startsWith('_'))
    throw new Refusal(404, 'not-found', `Nothing is served at /${path}`)
  if (method === 'GET') {
    if (id === undefined) return { interaction: 'search', type }
    if (history === undefined) return { interaction: 'read', type, id }
    return version ? { interaction: 'vread', type, id, version } : { interaction: 'history', type, id }
  }
  if (method === 'POST' && id === undefined) return { interaction: 'create', type }
  if (method === 'PUT' && id !== undefined && !history) return { interaction: 'update', type, id }
  throw new Refusal(405, 'not-supported', `${method} is not supported at /${path}`)
}
