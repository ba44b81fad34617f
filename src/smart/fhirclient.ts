/** The one place that knows fhirclient. */
import FHIR from 'fhirclient'
import type Client from 'fhirclient/lib/Client'
import type { fhirclient } from 'fhirclient/lib/types'

export type SmartClient = Client
export type SmartApi = Pick<fhirclient.SMART, 'ready' | 'authorize'> & {
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
