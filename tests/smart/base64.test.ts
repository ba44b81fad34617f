import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, encodeURL, fromUint8Array } from '../../src/smart/base64.ts'

describe('base64 as fhirclient uses it', () => {
  it('is that of Node, for every run of bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromUint8Array(bytes)).toBe(Buffer.from(bytes).toString('base64'))
        expect(fromUint8Array(bytes, true)).toBe(Buffer.from(bytes).toString('base64url'))
      }),
    )
  })

  it('encodes text as UTF-8 and reads it back from either alphabet', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bytes = Buffer.from(text)
        expect(encodeURL(text)).toBe(bytes.toString('base64url'))
        for (const alphabet of ['base64', 'base64url'] as const)
          expect(decode(bytes.toString(alphabet))).toBe(bytes.toString())
      }),
    )
  })
})
