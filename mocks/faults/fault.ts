import type { Call } from '../fhir/call.ts'
import type { Resource } from '../fhir/resource.ts'

type TokenAnswer = Record<string, unknown>

/** Something that goes wrong in an EHR. A launch names it, and whoever holds that launch's token meets it. */
export type Fault = {
  /** For the EHR page: what happens, in a clause. */
  label: string
  /** The resource type that it concerns unless the launch names another (`id:Type`); without one it concerns all. */
  type?: string
  /** Answers in place of the server. */
  instead?: (call: Call) => Response | undefined | Promise<Response | undefined>
  /** Changes the server's answer. */
  after?: (call: Call, response: Response) => Response | Promise<Response>
  /** Pages no longer than `size` (`later`: those after the first), each beginning with the last `overlap` entries of the page before. */
  paging?: { size: number; overlap?: number; later?: number }
  /** Searches look at the patient only. */
  ignoresFilters?: true
  /** Searches bring nothing but what matches. */
  ignoresIncludes?: true
  /** What is kept of a resource that is written. */
  keep?: (resource: Resource) => Resource
  /** The scopes that are granted of those that could be. */
  grant?: (scopes: readonly string[], type: string | undefined) => string[]
  /** The user refuses, or the server does: the error of the authorisation. */
  authorization?: string
  /** Seconds until a first access token expires; `stated` is what the answer says. */
  lifetime?: { stated: number; real: number }
  /** Changes the answer of the token endpoint; `refreshed` where a refresh token was exchanged. */
  token?: (answer: TokenAnswer, refreshed: boolean) => TokenAnswer
  /** The error (and status) with which a refresh is refused. */
  refresh?: { status: number; error: string }
}
