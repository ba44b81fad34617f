import { fhirJson, json, redirect, withCommonHeaders } from './answer.ts'
import { capabilityStatement } from './fhir/capability.ts'
import { operationOutcome, Refusal } from './fhir/outcome.ts'
import { createFhirServer } from './fhir/server.ts'
import { createStore, type Store } from './fhir/store.ts'
import { ehrPage, errorPage, pickerPage } from './page.ts'
import type { SandboxPatient } from './patients/patient.ts'
import { authorize } from './smart/authorize.ts'
import { smartConfiguration } from './smart/configuration.ts'
import { jwks } from './smart/idToken.ts'
import { launchContext } from './smart/launch.ts'
import { registeredRedirect } from './smart/redirects.ts'
import { createSession } from './smart/session.ts'
import { token } from './smart/token.ts'
import { style } from './style.ts'
import { users } from './users.ts'

export type EhrOptions = {
  /** Path under which everything lies. Default `/ehr`. */
  base?: string
  patients: readonly SandboxPatient[]
  /** `YYYY-MM-DD` to which the patients are dated. Default: the local day of `now`, moving on at midnight. */
  today?: string
  now?: () => Date
  /** How the slow faults wait. Default: a timer. */
  wait?: (milliseconds: number) => Promise<void>
}

export type Ehr = {
  /** Answers a request under the base path; undefined for any other. Never throws. */
  handle: (request: Request) => Promise<Response | undefined>
  /** What the sandbox holds, for tests to look at. */
  store: Store
}

const launchLife = 300

const timer = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds))

function localDay(date: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
}

/** A sandbox EHR: SMART App Launch 2 and FHIR R4, in memory, with nothing but web standards. */
export function createEhr(options: EhrOptions): Ehr {
  const { base = '/ehr', patients, now = () => new Date(), wait = timer } = options
  const today = () => options.today ?? localDay(now())
  const store = createStore({ patients, common: users.map(({ practitioner }) => practitioner), today, now })
  const session = createSession(now)
  const fhirServer = createFhirServer({ store, grantOf: session.tokens.look, wait })

  function launch({ searchParams: query, origin }: URL, fhir: string): Response {
    const app = registeredRedirect(query.get('app') ?? '/launch.html', origin)
    if (!app) return errorPage(base, 400, 'The app must be of this origin or of this machine')
    if (!query.get('patient')) return errorPage(base, 400, 'A launch needs a patient')
    const context = launchContext(query, store)
    if (typeof context === 'string') return errorPage(base, 400, context)
    app.searchParams.set('iss', fhir)
    app.searchParams.set('launch', session.launches.issue(context, launchLife))
    return redirect(app)
  }

  async function route(request: Request, url: URL): Promise<Response> {
    const { origin } = url
    const fhir = `${origin}${base}/fhir`
    const auth = `${origin}${base}/auth`
    const path = url.pathname.slice(base.length + 1)
    const pages = { base, origin, fhir, patients, store, today: today() }
    switch (path) {
      case '':
        return url.pathname.endsWith('/') ? ehrPage(pages) : redirect(`${origin}${base}/`)
      case 'style.css':
        return new Response(style, { headers: { 'Content-Type': 'text/css; charset=utf-8' } })
      case 'launch':
        return launch(url, fhir)
      case 'reset':
        if (request.method !== 'POST') return errorPage(base, 405, 'POST is required')
        store.reset()
        return redirect(`${origin}${base}/`)
      case 'fhir/.well-known/smart-configuration':
      case 'fhir/.well-known/openid-configuration':
        return json(smartConfiguration(fhir, auth))
      case 'fhir/metadata':
        return fhirJson(capabilityStatement(fhir, auth, today()))
      case 'auth/authorize': {
        const query = request.method === 'POST' ? new URLSearchParams(await request.text()) : url.searchParams
        return authorize(query, {
          session,
          store,
          origin,
          fhir,
          pick: (asked) => pickerPage(asked, pages),
          fail: (status, why) => errorPage(base, status, why),
        })
      }
      case 'auth/token':
        return token(request, { session, issuer: fhir, now })
      case 'auth/jwks':
        return json(await jwks())
    }
    if (path === 'fhir' || path.startsWith('fhir/')) {
      return fhirServer(request, fhir, path.slice('fhir/'.length))
    }
    return errorPage(base, 404, 'There is nothing here')
  }

  async function handle(request: Request): Promise<Response | undefined> {
    const url = new URL(request.url)
    if (url.pathname !== base && !url.pathname.startsWith(`${base}/`)) return undefined
    if (request.method === 'OPTIONS') return withCommonHeaders(new Response(null, { status: 204 }))
    try {
      return withCommonHeaders(await route(request, url))
    } catch (error) {
      if (error instanceof Refusal) return withCommonHeaders(error.answer())
      const why = error instanceof Error ? error.message : String(error)
      return withCommonHeaders(fhirJson(operationOutcome('fatal', 'exception', why), 500))
    }
  }

  return { handle, store }
}
