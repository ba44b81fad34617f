/** What can go wrong between the EHR and the app. The view has a sentence for each code; no message holds PHI. */

/**
 * badConfig the list of EHRs cannot be used · unconfiguredIssuer an EHR that is not on the list ·
 * forbiddenParameter the launch address tries to set what the configuration sets · launchMissing no EHR named ·
 * standaloneNotAllowed no `launch`, and this EHR wants one · discoveryFailed the sign-in description cannot be read ·
 * noPkce the EHR does not offer PKCE S256 · foreignEndpoint sign-in leads to a host that is not on the list ·
 * refused the authorisation was refused · noSession opened without a launch · stateLost the launch is not known here ·
 * tokenRefused no token for the code · noToken signed in once, but no token is kept · noPatient no patient chosen ·
 * notR4 another FHIR release · sessionEnded the EHR no longer accepts the token · contextChanged the EHR moved on to
 * another patient or user · patientUnreadable the Patient cannot be read · patientReplaced it was merged into another ·
 * storageBlocked the browser keeps nothing for the app · offline no connection.
 */
export type SmartProblem =
  | 'badConfig'
  | 'unconfiguredIssuer'
  | 'forbiddenParameter'
  | 'launchMissing'
  | 'standaloneNotAllowed'
  | 'discoveryFailed'
  | 'noPkce'
  | 'foreignEndpoint'
  | 'refused'
  | 'noSession'
  | 'stateLost'
  | 'tokenRefused'
  | 'noToken'
  | 'noPatient'
  | 'notR4'
  | 'sessionEnded'
  | 'contextChanged'
  | 'patientUnreadable'
  | 'patientReplaced'
  | 'storageBlocked'
  | 'offline'

/** The launch, the session or the chart as a whole fails. `detail` is safe to show: a host, a parameter, an OAuth code. */
export class SmartError extends Error {
  override readonly name = 'SmartError'
  readonly code: SmartProblem
  readonly detail: string | undefined

  constructor(code: SmartProblem, detail?: string) {
    super(detail === undefined ? code : `${code}: ${detail}`)
    this.code = code
    this.detail = detail
  }
}

/**
 * forbidden 403 · refused another 4xx · unavailable 5xx or 429 · network no answer · timeout no answer in time ·
 * notJson the body is not JSON · foreignLink the address is not below the FHIR base.
 */
export type RequestProblem =
  | 'forbidden'
  | 'refused'
  | 'unavailable'
  | 'network'
  | 'timeout'
  | 'notJson'
  | 'foreignLink'

/** One request fails. Neither the address nor the body is kept: both may name the patient. */
export class RequestError extends Error {
  override readonly name = 'RequestError'
  readonly kind: RequestProblem
  readonly status: number | undefined

  constructor(kind: RequestProblem, status?: number) {
    super(status === undefined ? kind : `${kind} (${status})`)
    this.kind = kind
    this.status = status
  }
}
