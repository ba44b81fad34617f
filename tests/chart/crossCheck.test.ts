import { expect, it } from 'vitest'
import { crossCheck } from '../../src/chart/crossCheck.ts'
import type { Raw } from '../../src/chart/legible.ts'

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

const plan = {
  types: [],
  categories: ['laboratory' as const, 'vital-signs' as const],
  codes: [
    { system: 'http://loinc.org', code: '718-7' },
    { system: 'http://loinc.org', code: '777-3' },
  ],
}
const category = (...codes: string[]) => ({ coding: codes.map((code) => ({ code })) })
const result = (...more: object[]): Raw => Object.assign({ resourceType: 'Observation' }, ...more)
const HB = { code: { coding: [{ code: 'HB' }, { system: 'http://loinc.org', code: '718-7' }] } }
const SODIUM = { code: { coding: [{ system: 'http://loinc.org', code: '2951-2' }] } }
const LABORATORY = { category: [category('survey'), category('HM', 'laboratory')] }

it.each<[string, Raw[][], Raw[][], boolean, boolean]>([
  ['both bring the same', [[result(HB, LABORATORY)]], [[result(HB, LABORATORY)]], false, false],
  ['both bring nothing', [[]], [[]], false, false],
  ['nothing is of both', [[result(SODIUM, LABORATORY)]], [[result(HB)]], false, false],
  ['a code stands beside another', [[result(HB, LABORATORY)]], [], true, false],
  ['a category stands beside another', [], [[result(HB, LABORATORY)]], false, true],
  ['the category is another', [], [[result(HB, { category: [category('survey')] })]], false, false],
  ['the category is no list', [], [[result(HB, { category: category('laboratory') })]], false, false],
  [
    'only the first page has what the other should find',
    [[result(HB, LABORATORY)], [result(SODIUM, LABORATORY)], []],
    [[]],
    true,
    false,
  ],
  [
    'only the last page has what the other should find',
    [[result(SODIUM, LABORATORY)], [], [result(HB, LABORATORY)]],
    [[]],
    true,
    false,
  ],
  [
    'only the first page has what it should find itself',
    [[result(HB, LABORATORY)], [result(HB)]],
    [[result(HB, LABORATORY)], []],
    false,
    false,
  ],
  [
    'only the last page has what it should find itself',
    [[result(HB)], [result(SODIUM, LABORATORY)]],
    [[result(SODIUM, LABORATORY)], [result(HB)]],
    false,
    false,
  ],
  ['only reports have the code', [[{ ...result(HB), resourceType: 'DiagnosticReport' }]], [], false, false],
  ['an empty page comes after what the other should find', [[result(HB)], []], [[]], true, false],
  [
    'an empty page comes after what it should find itself',
    [[result(SODIUM, LABORATORY)], []],
    [[result(HB, LABORATORY)]],
    false,
    false,
  ],
])('knows what was not understood where %s', (_, byCategory, byCode, code, inCategory) => {
  for (const first of ['category', 'code'] as const) {
    const check = crossCheck(plan)
    const pages = { category: byCategory, code: byCode }
    for (const by of [first, first === 'code' ? 'category' : 'code'] as const)
      for (const page of pages[by]) check.note(by, page)
    expect(check.misunderstood('code')).toBe(code)
    expect(check.misunderstood('category')).toBe(inCategory)
  }
})
