import type { Call } from '../fhir/call.ts'

/** The answer with its searchset changed; any other answer as it is. */
export async function editSearchset(
  call: Call,
  response: Response,
  edit: (bundle: fhir4.Bundle) => fhir4.Bundle,
): Promise<Response> {
  if (call.interaction !== 'search' || !response.ok) return response
  const bundle = (await response.json()) as fhir4.Bundle
  return new Response(JSON.stringify(edit(bundle)), response)
}

/** The Bundle with this `next` link, or without one. */
export function withNext(bundle: fhir4.Bundle, url: string | undefined): fhir4.Bundle {
  const others = (bundle.link ?? []).filter(({ relation }) => relation !== 'next')
  return { ...bundle, link: url === undefined ? others : [...others, { relation: 'next', url }] }
}

/** The Bundle with an OperationOutcome among its entries, as Epic warns. */
export function withWarning(bundle: fhir4.Bundle, code: string, text: string): fhir4.Bundle {
  const warning: fhir4.OperationOutcome = {
    resourceType: 'OperationOutcome',
    issue: [
      {
        severity: 'warning',
        code: 'processing',
        details: { coding: [{ system: 'urn:oid:1.2.840.113619.21.1.1', code, display: text }], text },
        diagnostics: text,
      },
    ],
  }
  return { ...bundle, entry: [...(bundle.entry ?? []), { resource: warning, search: { mode: 'outcome' } }] }
}
