/** The EHRs that the app may be launched from: public/config.json, checked. Pure but for `loadConfig`. */
import * as z from 'zod/mini'
import { SmartError } from './problem.ts'

/** The public launcher puts its options into the issuer: `…/v/r4/sim/<options>/fhir`. No other issuer may vary. */
const LAUNCHER = 'https://launch.smarthealthit.org/v/r4/'
const LAUNCHER_ISSUER = /^https:\/\/launch\.smarthealthit\.org\/v\/r4\/(sim\/[\w-]+\/)?fhir$/

const loopback = (url: URL): boolean => ['localhost', '127.0.0.1'].includes(url.hostname)
/** An https address (http on this machine), or a path of our own origin. */
const isIssuer = (text: string): boolean => {
  if (/^\/(?!\/)[^?#\\]*[^/?#\\]$/.test(text)) return true
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  // What else a host may hold (`*`, `;`) would say something of its own in the security policy.
  if (!/^[a-z0-9.-]+$/.test(url.hostname)) return false
  const plain = !url.search && !url.hash && !url.username && !text.endsWith('/')
  return plain && (url.protocol === 'https:' || (url.protocol === 'http:' && loopback(url)))
}
const isOrigin = (text: string): boolean =>
  URL.canParse(text) && new URL(text).origin === text && isIssuer(text)

const isScope = (text: string): boolean => /^[!#-[\]-~]+$/.test(text)

const ehr = z
  .strictObject({
    name: z.string().check(z.minLength(1)),
    /** The FHIR base as the EHR writes it in `iss`, or a path of the app's own origin. */
    issuer: z.string().check(z.refine(isIssuer, 'is no https address and no path, or ends in a slash')),
    issuerPattern: z.optional(z.literal('prefix')),
    clientId: z.string().check(z.minLength(1)),
    /** Without the scopes `launch` and `launch/patient`, which go with the kind of launch. */
    scopes: z.array(z.string().check(z.refine(isScope, 'is no scope'))).check(z.minLength(1)),
    /** Whether the app may be opened outside the EHR and ask for the patient. */
    standalone: z.optional(z.boolean()),
    /** Origins of sign-in and token where they are not the issuer's. */
    origins: z.optional(z.array(z.string().check(z.refine(isOrigin, 'is no https origin')))),
  })
  .check(
    z.refine((e) => e.issuerPattern === undefined || e.issuer.startsWith(LAUNCHER), {
      path: ['issuerPattern'],
      error: `is only for issuers below ${LAUNCHER}`,
    }),
  )
const schema = z.strictObject({ ehrs: z.array(ehr).check(z.minLength(1)) })

export type EhrConfig = z.infer<typeof ehr>
export type Config = z.infer<typeof schema>

/** `ehrs[1].issuer` */
const place = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (at, p) => (typeof p === 'number' ? `${at}[${p}]` : at ? `${at}.${String(p)}` : String(p)),
    '',
  )

/** zod/mini has no words of its own. */
function complaint(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'unrecognized_keys') return `${issue.keys.map((k) => `"${k}"`).join(', ')} is not known`
  if (issue?.code === 'invalid_type') return `must be of type ${issue.expected}`
  if (issue?.code === 'too_small') return 'must not be empty'
  return issue?.message ?? 'does not fit'
}

/**
 * Checks the text of a configuration.
 * @param file named in the error
 * @throws SmartError `badConfig` with one sentence: file, place, what is wrong
 */
export function parseConfig(text: string, file = 'config.json'): Config {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new SmartError('badConfig', `${file} is not JSON.`)
  }
  const result = schema.safeParse(json)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const at = place(issue?.path ?? [])
  throw new SmartError('badConfig', `${file}${at ? ` › ${at}` : ''}: ${complaint(issue)}.`)
}

/** Fetches and checks the configuration beside the page. @throws SmartError `badConfig` or `offline` */
export async function loadConfig(url: string | URL = 'config.json'): Promise<Config> {
  const response = await fetch(url, { signal: AbortSignal.timeout(15_000) }).catch(() => {
    throw new SmartError('offline')
  })
  if (!response.ok) throw new SmartError('badConfig', `config.json is not there (${response.status}).`)
  return parseConfig(await response.text())
}

/** The text of a file beside the page that need not be there. @throws SmartError `offline`, `badConfig` */
export async function loadOptional(file: string): Promise<string | undefined> {
  const response = await fetch(file, { signal: AbortSignal.timeout(15_000) }).catch(() => {
    throw new SmartError('offline')
  })
  if (response.status === 404) return undefined
  if (!response.ok) throw new SmartError('badConfig', `${file} cannot be fetched (${response.status}).`)
  return response.text()
}

/** The absolute issuer of an entry. @param origin the app's own */
export const issuerOf = (entry: EhrConfig, origin: string): string =>
  entry.issuer.startsWith('/') ? origin + entry.issuer : entry.issuer

/** The entry for exactly this issuer, or undefined. */
export const findEhr = (config: Config, iss: string, origin: string): EhrConfig | undefined =>
  config.ehrs.find(
    (e) => issuerOf(e, origin) === iss || (e.issuerPattern === 'prefix' && LAUNCHER_ISSUER.test(iss)),
  )

/** The address that launches the same EHR anew without its help, where the configuration allows; else undefined. */
export function relaunchAddress(config: Config, iss: string, origin: string): string | undefined {
  const entry = findEhr(config, iss, origin)
  return entry?.standalone ? `launch.html?iss=${encodeURIComponent(iss)}` : undefined
}
