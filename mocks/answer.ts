type Extra = Record<string, string>

/** A JSON answer. `type` is the media type; FHIR answers pass `application/fhir+json`. */
export function json(body: unknown, status = 200, headers: Extra = {}, type = 'application/json'): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type, ...headers } })
}

/** A FHIR answer (`application/fhir+json`). */
export function fhirJson(body: unknown, status = 200, headers: Extra = {}): Response {
  return json(body, status, headers, 'application/fhir+json; charset=utf-8')
}

/** A 302 to an absolute URL. */
export function redirect(to: URL | string): Response {
  return new Response(null, { status: 302, headers: { Location: String(to) } })
}

const headers: Extra = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, POST, PUT, OPTIONS',
  // The wildcard does not cover Authorization, so every header is named.
  'Access-Control-Allow-Headers':
    'Authorization, Content-Type, Accept, Prefer, If-Match, If-None-Match, If-None-Exist, Cache-Control, X-Requested-With',
  'Access-Control-Expose-Headers':
    'ETag, Location, Content-Location, Last-Modified, Retry-After, WWW-Authenticate',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
}

/** The same answer with the headers that every answer of the sandbox carries (CORS, no-store). */
export function withCommonHeaders(response: Response): Response {
  if (response.type === 'error') return response
  const copy = new Response(response.body, response)
  for (const [name, value] of Object.entries(headers)) copy.headers.set(name, value)
  return copy
}
