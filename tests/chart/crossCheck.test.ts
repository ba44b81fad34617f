import { expect, it } from 'vitest'
import { crossCheck } from '../../src/chart/crossCheck.ts'

it.each([
  ['', undefined],
  ['http://loinc.org', 'http://loinc.org'],
])('knows by what the categories bring that a code of system "%s" was not understood', (asked, found) => {
  const plan = { types: [], categories: ['laboratory' as const], codes: [{ system: asked, code: 'HB' }] }
  const check = crossCheck(plan)
  const code = { coding: [{ code: 'HB', ...(found && { system: found }) }] }
  check.note('category', [{ resourceType: 'Observation', code }])
  check.note('code', [])
  expect(check.misunderstood('code')).toBe(true)
  check.note('code', [{ resourceType: 'Observation', code }])
  expect(check.misunderstood('code')).toBe(false)
})
