/** Addresses below the FHIR base: the token goes there and nowhere else. */

/** One writing for one address: default ports and ports written twice (`:443:443`, as some servers do) are gone. */
function normalise(address: string): URL | undefined {
  const text = address.trim().replace(/^(https?:\/\/[^/:?#]+)(:\d+)\2+(?=[/?#]|$)/i, '$1$2')
  return URL.canParse(text) ? new URL(text) : undefined
}

/** The FHIR base and the addresses below it. */
export type Base = {
  readonly href: string
  /** The absolute address of a relative or absolute one; undefined if it does not lie below the base. */
  resolve(address: string): string | undefined
  /** `Type/id` of a reference to a resource below the base, relative or absolute, unversioned; else undefined. */
  reference(reference: string): string | undefined
}

/** A reference as nearly all are written: nothing to resolve. Ids are wider than the standard has them. */
const RELATIVE = /^[A-Z]\w+\/[\w-][\w.-]{0,255}$/

/** @param server an absolute address, with or without a slash at its end */
export function baseOf(server: string): Base {
  const url = normalise(server)
  if (!url) throw new TypeError('the FHIR base is no address')
  const href = url.href.replace(/\/+$/, '')
  const path = `${new URL(`${href}/`).pathname}`
  const resolve = (address: string): string | undefined => {
    const absolute = /^[a-z][a-z0-9+.-]*:/i.test(address)
    // `//host/…` is not what a FHIR server calls relative, nor `/path` unless it is the path of the base.
    const local = address.replace(/^\/*/, '/')
    const found = normalise(absolute ? address : (local.startsWith(path) ? url.origin : href) + local)
    // Behind a proxy some servers do not know that they are reached safely.
    if (found?.protocol === 'http:') found.protocol = url.protocol
    if (!found || found.origin !== url.origin || found.username || found.password) return undefined
    const inside = found.pathname.startsWith(path) || `${found.pathname}/` === path
    // An encoded separator may mean another path to the server than to us.
    if (!inside || /%2f|%5c|%2e/i.test(found.pathname)) return undefined
    return found.href
  }
  return {
    href,
    resolve,
    reference(reference) {
      if (RELATIVE.test(reference)) return reference
      if (reference.startsWith('#') || reference.startsWith('urn:')) return undefined
      const found = resolve(reference)
      if (!found) return undefined
      const local = new URL(found).pathname.slice(path.length)
      return /^([A-Z]\w+\/[\w.-]{1,256})(?:\/_history\/[^/]+)?$/.exec(local)?.[1]
    },
  }
}
