/** Tells another FHIR release by what it sends, so that nobody has to ask for `/metadata` first. */
import type { Request } from '../smart/request.ts'
import { isObject, type Raw } from './legible.ts'
import { shapeOf } from './shape.ts'

const R4 = /^4\.[0-3]/

/** A release, if it is not R4 or R4B. */
export const unlessR4 = (release: string | undefined): string | undefined =>
  release !== undefined && R4.test(release) ? undefined : release

/** The release that a media type names, if it is not R4 or R4B: `application/fhir+json; fhirVersion=3.0` → `3.0`. */
export const namedRelease = (headers: Headers): string | undefined =>
  unlessR4(/fhirVersion\s*=\s*"?([\d.]+)/i.exec(headers.get('Content-Type') ?? '')?.[1])

/** What a server says of itself: its release, if it says one. */
export type Stated = () => Promise<string | undefined>

/** Asks a server for its release, once at most. */
export function statedRelease(request: Request, signal?: AbortSignal): Stated {
  let asked: ReturnType<Stated> | undefined
  const ask = async () => {
    const answer = await request('metadata?_elements=fhirVersion', { signal }).catch(() => undefined)
    const version = isObject(answer?.body) ? answer.body.fhirVersion : undefined
    return typeof version === 'string' ? version : undefined
  }
  return () => {
    asked ??= ask()
    return asked
  }
}

/**
 * Says whether records come from a server of another release. One of them out of shape may be a mistake in that one:
 * the server is asked what it is, and where it does not say, all of that type have to be alike.
 * @param records of one page
 * @returns the release, or undefined where it is R4
 */
export async function releaseOf(records: readonly Raw[], stated: Stated): Promise<string | undefined> {
  const odd = records.find(shapeOf)
  if (!odd) return undefined
  const release = await stated()
  if (release !== undefined) return unlessR4(release)
  const ofType = records.filter((r) => r.resourceType === odd.resourceType)
  return ofType.every(shapeOf) ? shapeOf(odd) : undefined
}
