/** The one place that knows fhirclient. */
import FHIR from 'fhirclient'
import type Client from 'fhirclient/lib/Client'
import type { fhirclient } from 'fhirclient/lib/types'

export type SmartClient = Client
export type SmartApi = {
  readonly ready: () => Promise<Client>
  /** The library takes a list too, though its types do not say so; it takes the first whose `issMatch` is the `iss`. */
  readonly authorize: (
    choices: readonly (fhirclient.AuthorizeParams & { readonly issMatch: string })[],
  ) => Promise<unknown>
  /** `oauth2.settings` of the library, `options` of an adapter of one's own. */
  readonly settings: fhirclient.BrowserFHIRSettings
}

/**
 * Settles what the library leaves open. Without its shared entry in the session storage each tab keeps to the launch
 * that its address names (`?state=`); a public client names itself when it refreshes (RFC 6749, 6).
 */
export function settled(api: SmartApi): SmartApi {
  api.settings.fullSessionStorageSupport = false
  api.settings.refreshTokenWithClientId = true
  return api
}

/** The library's own interface for this page. */
export const smartApi = (): SmartApi => settled(FHIR.oauth2 as unknown as SmartApi)
