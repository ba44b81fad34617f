/** Checks that the factors of criteria/units.yaml are exact, and that each spelling is that of one unit alone. */
import { type Found, first } from './checkRule.ts'
import type { Units } from './fact.ts'
import { plainSpelling } from './unitSpelling.ts'

/** `0.06`, `5/9`, `-160/9`. */
const EXACT = /^-?\d+(\.\d+)?(\/[1-9]\d*)?$/

/** @returns the first problem with its place, or undefined */
export function checkUnits(units: Units): Found {
  const codes = new Set<string>()
  const spelled = new Map<string, string>()
  return first(Object.entries(units), ([dimension, members]) =>
    first(Object.entries(members), ([code, { factor, offset = '0', show = code, spellings = [] }]) => {
      const at = `${dimension}.${code}`
      if (codes.has(code)) return `${at}: stands twice`
      codes.add(code)
      const vague = [factor, offset].find((n) => !EXACT.test(n))
      if (vague !== undefined) return `${at}: "${vague}" is no exact number`
      return first([code, show, ...spellings], (spelling) => {
        const other = spelled.get(plainSpelling(spelling)) ?? code
        spelled.set(plainSpelling(spelling), other)
        return other === code ? undefined : `${at}: "${spelling}" is ${other} already`
      })
    }),
  )
}
