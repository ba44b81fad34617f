import { fhirJson } from '../answer.ts'

/** An OperationOutcome with one issue. */
export function operationOutcome(
  severity: fhir4.OperationOutcomeIssue['severity'],
  code: fhir4.OperationOutcomeIssue['code'],
  diagnostics: string,
  details?: fhir4.CodeableConcept,
): fhir4.OperationOutcome {
  return {
    resourceType: 'OperationOutcome',
    issue: [{ severity, code, diagnostics, ...(details ? { details } : {}) }],
  }
}

/** A request that the FHIR server refuses; `answer()` is what the client sees. */
export class Refusal extends Error {
  readonly status: number
  readonly code: fhir4.OperationOutcomeIssue['code']
  readonly headers: Record<string, string>

  constructor(
    status: number,
    code: fhir4.OperationOutcomeIssue['code'],
    diagnostics: string,
    headers: Record<string, string> = {},
  ) {
    super(diagnostics)
    this.status = status
    this.code = code
    this.headers = headers
  }

  answer(): Response {
    return fhirJson(operationOutcome('error', this.code, this.message), this.status, this.headers)
  }
}

/** 401 as RFC 6750 asks. */
export function unauthorized(why: string): Refusal {
  return new Refusal(401, 'login', why, {
    'WWW-Authenticate': `Bearer error="invalid_token", error_description="${why}"`,
  })
}
