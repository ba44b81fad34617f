/** Plays a browser that is launched from the sandbox EHR; every page gets a new copy of fhirclient's adapter. */
import './network.ts'
import { readFileSync } from 'node:fs'
import BrowserAdapter from 'fhirclient/lib/adapters/BrowserAdapter.js'
import type { Ehr } from '../../mocks/ehr.ts'
import { ehrHandlers } from '../../mocks/msw.ts'
import { authorize } from '../../src/smart/authorize.ts'
import { parseConfig } from '../../src/smart/config.ts'
import { openConnection } from '../../src/smart/connect.ts'
import { type SmartApi, settled } from '../../src/smart/fhirclient.ts'
import { newEhr } from '../mocks/fixture.ts'
import { server } from './network.ts'

export const config = parseConfig(readFileSync('public/config.json', 'utf8'))
export const home = location.origin
export const fhir = `${home}/ehr/fhir`

type Adapter = { getSmartApi(): Omit<SmartApi, 'settings'> & { options: SmartApi['settings'] } }
const Adapter = ((BrowserAdapter as unknown as { default?: unknown }).default ??
  BrowserAdapter) as new () => Adapter

/** A page that the browser has just opened. */
export function open(address: string | URL) {
  history.replaceState(null, '', address)
  const smart = new Adapter().getSmartApi()
  const api = settled({ ready: smart.ready, authorize: smart.authorize, settings: smart.options })
  return { api, address: new URL(location.href), storage: sessionStorage }
}

/** Mounts a sandbox and lists every request that leaves the page. */
export function mount(ehr: Ehr = newEhr()): { ehr: Ehr; requests: string[] } {
  const requests: string[] = []
  server.resetHandlers(...ehrHandlers(ehr))
  server.events.removeAllListeners()
  server.events.on('request:start', ({ request }) => {
    requests.push(`${request.method} ${request.url}`)
  })
  return { ehr, requests }
}

async function redirectOf(ehr: Ehr, address: string): Promise<string> {
  const response = await ehr.handle(new Request(address))
  const to = response?.headers.get('Location')
  if (!to) throw new Error(`${address} does not redirect: ${response?.status}`)
  return to
}

/** From the EHR's launch to the page that sign-in returns to. @param query options of the launch: patient, user, fault */
export async function signedIn(ehr: Ehr, query = 'patient=anna'): Promise<string> {
  const launch = await redirectOf(ehr, `${home}/ehr/launch?${query}`)
  return redirectOf(ehr, await authorize(config, open(launch)))
}

export const connectAt = (address: string | URL) =>
  openConnection({ ...open(address), config: async () => config })

/** A whole launch. */
export const connected = async (ehr: Ehr, query?: string) => connectAt(await signedIn(ehr, query))

/** The code of the SmartError that a promise is rejected with. */
export const problemOf = async (promise: Promise<unknown>): Promise<string> => {
  try {
    await promise
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code)
    throw error
  }
  return 'none'
}
