import { http, type RequestHandler } from 'msw'
import type { Ehr } from './ehr.ts'

/** Handlers for `setupServer`; what is not the sandbox's falls through to the next handler. `base` as for the EHR. */
export function ehrHandlers(ehr: Ehr, base = '/ehr'): RequestHandler[] {
  return [`*${base}`, `*${base}/*`].map((path) => http.all(path, ({ request }) => ehr.handle(request)))
}
