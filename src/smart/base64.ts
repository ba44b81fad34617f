/** In place of the package `js-base64`, of which fhirclient uses these three: what every browser can do needs no polyfill. */

/** @param urlSafe the alphabet of RFC 4648, section 5, without padding */
export function fromUint8Array(bytes: Uint8Array, urlSafe = false): string {
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  return urlSafe ? base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '') : base64
}

/** Text as UTF-8. */
export const encodeURL = (text: string): string => fromUint8Array(new TextEncoder().encode(text), true)

/** Text of UTF-8, from either alphabet. */
export function decode(base64: string): string {
  const binary = atob(base64.replaceAll('-', '+').replaceAll('_', '/'))
  return new TextDecoder().decode(Uint8Array.from(binary, (letter) => letter.charCodeAt(0)))
}
