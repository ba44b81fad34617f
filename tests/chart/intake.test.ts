import { describe, expect, it } from 'vitest'
import { patients } from '../../mocks/patients/index.ts'
import { assembleChart } from '../../src/chart/assemble.ts'
import { keyIn } from '../../src/chart/byId.ts'
import type { Concept } from '../../src/chart/datatypes.ts'
import { intake } from '../../src/chart/intake.ts'
import { readFacts } from '../../src/facts/readFacts.ts'
import { catalogue } from '../facts/factCase.ts'
import { condition, loinc, observation, patient, snomed, TODAY } from '../facts/resources.ts'

const wanted = (code: Concept) => catalogue.concepts.memberships(code).length > 0
const chartOf = (resources: readonly unknown[], filter: typeof wanted | undefined = wanted) =>
  assembleChart(
    [patient(), ...resources].map((resource) => ({ resource })),
    { patientId: '7', wanted: filter },
  )
const version = (versionId: string) => ({
  meta: { versionId, lastUpdated: `2026-11-0${versionId}T00:00:00Z` },
})

/** The same JSON, its elements the other way round. */
const turned = (x: unknown): unknown =>
  Array.isArray(x)
    ? x.map(turned)
    : typeof x === 'object' && x !== null
      ? Object.fromEntries(
          Object.entries(x)
            .reverse()
            .map(([k, v]) => [k, turned(v)]),
        )
      : x

it('takes a record for the same in whatever order its elements come', () => {
  const hb = observation(loinc('718-7'), {
    id: 'hb',
    valueQuantity: { value: 8, unit: 'g/dL' },
    ...version('1'),
  })
  const extended = { ...hb, performer: [{ display: 'Laboratory', extension: [{ url: 'x' }] }] }
  expect(chartOf([extended, turned(extended)]).records.Observation).toHaveLength(1)
  const other = { ...extended, valueQuantity: { value: 9, unit: 'g/dL' } }
  expect(chartOf([extended, turned(other)]).records.Observation).toHaveLength(2)
})

it('makes no text of an id that is none', () => {
  const id = JSON.parse('{ "toString": 1, "valueOf": 1 }')
  expect(chartOf([{ resourceType: 'Basic', id }]).unused).toEqual({ Basic: 1 })
  expect(chartOf([observation(loinc('718-7'), { id })]).leftOut).toMatchObject([
    { reference: 'Observation/?', why: 'malformed' },
  ])
})

it('keeps of the reports those that some list knows', () => {
  const report = (id: string, code: object) => ({
    resourceType: 'DiagnosticReport',
    id,
    status: 'final',
    code,
    subject: { reference: 'Patient/7' },
  })
  const { records, unused } = chartOf([
    report('panel', loinc('24323-8')),
    report('letter', { text: 'Letter to the practice' }),
    report('liver', { text: 'liver metastases' }),
  ])
  expect(records.DiagnosticReport.map((r) => r.id)).toEqual(['liver'])
  expect(unused).toEqual({ DiagnosticReport: 2 })
})

it('keeps of diagnoses, procedures, allergies and drugs those that no list knows: they say more than their code', () => {
  const others = ['Condition', 'Procedure', 'AllergyIntolerance', 'Medication'].map((resourceType) => ({
    resourceType,
    id: 'x',
    status: resourceType === 'Procedure' ? 'completed' : undefined,
    code: snomed('1'),
    [resourceType === 'AllergyIntolerance' ? 'patient' : 'subject']: { reference: 'Patient/7' },
  }))
  const { records, unused } = chartOf(others)
  for (const { resourceType } of others)
    expect(records[resourceType as 'Condition'], resourceType).toHaveLength(1)
  expect(unused).toEqual({})
})

describe('an Observation that no list knows', () => {
  const sodium = observation(loinc('2951-2'), { id: 'na' })

  it('is counted and not kept', () => {
    const { records, unused, leftOut } = chartOf([sodium, { ...sodium, valueQuantity: 'malformed', id: 'b' }])
    expect(records.Observation).toEqual([])
    expect(unused).toEqual({ Observation: 2 })
    expect(leftOut).toEqual([])
  })

  it('takes an older version with it that some list knew', () => {
    const older = observation(loinc('718-7'), { id: 'na', ...version('1') })
    const newer = { ...sodium, ...version('2') }
    expect(chartOf([older, newer]).records.Observation).toEqual([])
    expect(chartOf([newer, older]).unused).toEqual({ Observation: 1 })
  })

  it.each([
    ['a part of it is known', { component: [{ code: loinc('718-7') }] }],
    ['one of its parts is known', { component: [{ code: loinc('2951-2') }, { code: loinc('718-7') }] }],
    ['its parts cannot be read', { component: 'hb' }],
    ['one of its parts cannot be read', { component: [{ code: loinc('2951-2') }, null] }],
    ['it is a panel', { hasMember: [{ reference: 'Observation/hb' }] }],
    ['its code cannot be read', { code: { coding: [{ system: 'http://loinc.org' }] } }],
    ['a wording names it', { code: { text: 'CRLM' } }],
    ['a SNOMED CT expression names it', { code: snomed('94381002:260716003=93761005') }],
  ])('is kept, or named as left out, where %s', (_, over) => {
    const { records, unused, leftOut } = chartOf([{ ...sodium, ...over }])
    expect(unused).toEqual({})
    expect(records.Observation.length + leftOut.length).toBe(1)
  })

  it.each(patients.filter((p) => p.id !== 'large-record').map((p) => p.id))(
    'means nothing to any fact of %s',
    (id) => {
      const entries = (patients.find((p) => p.id === id)?.resources(TODAY) ?? []).map((resource) => ({
        resource,
      }))
      const facts = (filter?: typeof wanted) =>
        readFacts(catalogue, assembleChart(entries, { patientId: id, wanted: filter }), {}, TODAY)
      expect(facts(wanted)).toEqual(facts())
    },
  )
})

describe('a record that comes twice', () => {
  const hb = observation(loinc('718-7'), { id: 'hb', ...version('1'), valueQuantity: { value: 8 } })
  const values = (...resources: unknown[]) =>
    chartOf(resources).records.Observation.map((o) => o.valueQuantity?.value)

  it('is one, also if the second says more that nobody reads', () => {
    expect(values(hb, structuredClone(hb))).toEqual([8])
    expect(values(hb, { ...structuredClone(hb), encounter: { reference: 'Encounter/1' } })).toEqual([8])
    expect(values(hb, { ...structuredClone(hb), valueQuantity: { value: 8, id: 'q' } })).toEqual([8])
  })

  it('is two where one version says two things', () => {
    expect(values(hb, { ...hb, valueQuantity: { value: 9 } })).toEqual([8, 9])
    expect(values(hb, { ...hb, valueString: '9' })).toHaveLength(2)
    expect(values(hb, { ...hb, valueQuantity: { value: 8, comparator: '<' } })).toHaveLength(2)
    const component = [{ code: loinc('718-7'), valueQuantity: { value: 8 } }]
    expect(values({ ...hb, component }, { ...hb, component: [...component, ...component] })).toHaveLength(2)
  })

  it('is two in the same order, whichever came first', () => {
    const other = { ...hb, valueQuantity: { value: 9 } }
    expect(values(other, hb)).toEqual(values(hb, other))
  })
})

describe('records whose ids have one number', () => {
  // As words of a few characters have it by the usual sum.
  const ids = ['AaAa', 'BBBB', 'AaBB', 'BBAa']
  const result = (id: string, n: number, value = n) =>
    observation(loinc('718-7'), { id, ...version(String(n)), valueQuantity: { value } })

  it('have one', () => {
    expect(new Set(ids.map((id) => keyIn(new Map(), id))).size).toBe(1)
  })

  it('are kept apart, each in its newest version', () => {
    const records = intake({ patientId: '7', names: () => false, wanted })
    const [once, again] = [new Set(), new Set()]
    expect(ids.map((id) => records.has('Observation', id))).toEqual(ids.map(() => false))
    expect(ids.map((id) => records.add(result(id, 1), once))).toEqual(ids.map(() => true))
    expect(ids.map((id) => records.has('Observation', id))).toEqual(ids.map(() => true))
    expect(ids.map((id) => records.add(result(id, 1), once))).toEqual(ids.map(() => false))
    expect(ids.map((id) => records.add(result(id, 2), again))).toEqual(ids.map(() => true))
    expect(records.count('Observation')).toBe(4)
    const found = records.settle().records.get('Observation') ?? []
    expect(found).toMatchObject(ids.toSorted().map((id) => ({ id, valueQuantity: { value: 2 } })))
  })
})

describe('a record that comes in three versions', () => {
  const said = { 1: 8, 2: 9, 3: 8 }
  const results = (...told: (keyof ReturnType<typeof version>['meta'])[]) =>
    Object.entries(said).map(([n, value]) => {
      const meta = Object.fromEntries(told.map((t) => [t, version(n).meta[t]]))
      return observation(loinc('718-7'), { id: 'hb', meta, valueQuantity: { value } })
    })
  const ORDERS = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ]

  it.each(ORDERS)('says what the newest says, even if the oldest said it too: %i, %i, %i', (...order) => {
    for (const versions of [results('versionId'), results('lastUpdated')]) {
      const { records } = chartOf(order.map((i) => versions[i]))
      expect(records.Observation).toMatchObject([{ valueQuantity: { value: 8 } }])
    }
  })

  it.each(ORDERS)('says nothing that the newest withdrew: %i, %i, %i', (...order) => {
    const versions = results('versionId', 'lastUpdated')
    const withdrawn = versions.with(2, { ...versions[2], status: 'entered-in-error' })
    expect(chartOf(order.map((i) => withdrawn[i])).records.Observation).toEqual([])
  })
})

it('takes records without an id for none of the others, however new', () => {
  const nameless = ['718-7', '777-3', '718-7'].map((code, i) =>
    observation(loinc(code), { id: undefined, ...version(String(i + 1)) }),
  )
  const codes = chartOf(nameless).leftOut.map((l) => l.codings?.[0]?.code)
  expect(codes).toEqual(['718-7', '777-3', '718-7'])
})

it('is about somebody else where one version names another patient, whichever comes first', () => {
  const ours = observation(loinc('718-7'), { id: 'hb', ...version('1') })
  const theirs = { ...ours, subject: { reference: 'Patient/8' } }
  for (const resources of [
    [ours, theirs],
    [theirs, ours],
  ]) {
    const { records, setAside } = chartOf(resources)
    expect(records.Observation).toHaveLength(1)
    expect(setAside.others).toEqual({ Observation: 1 })
  }
})

it.each([
  ['words alone', { text: 'Confirmed' }, 1],
  ['no codings', { coding: [] }, 1],
  ['an error, and a code of the hospital', { coding: [{ code: 'E' }, { code: 'entered-in-error' }] }, 0],
])('is no diagnosis only where its verification says so: %s', (_, verificationStatus, kept) => {
  const { records, setAside } = chartOf([condition(snomed('94381002'), { verificationStatus })])
  expect(records.Condition).toHaveLength(kept)
  expect(setAside.erroneous).toEqual(kept === 1 ? {} : { Condition: 1 })
})

it.each([
  ['tag', 'SUBSETTED'],
  ['security', 'MASKED'],
  ['security', 'REDACTED'],
])('does not use a record of which the EHR withholds a part: %s %s', (where, code) => {
  const result = (id: string, over: object) =>
    observation(loinc('718-7'), { id, valueQuantity: { value: 12, unit: 'g/dL' }, ...over })
  const masked = {
    effectiveDateTime: '2026-11-20',
    meta: { [where]: [{ code: 'N' }, { code }] },
    valueQuantity: undefined,
  }
  const chart = chartOf([result('old', { effectiveDateTime: '2026-11-15' }), result('new', masked)])
  expect(chart.leftOut).toMatchObject([{ reference: 'Observation/new', why: 'modified' }])
  expect(readFacts(catalogue, chart, {}, TODAY).get('hemoglobin')).toMatchObject({ known: false })
})

it.each([
  ['category', 'laboratory'],
  ['encounter', 7],
  ['identifier', { value: 'x' }],
])('keeps a record whose %s, which nobody reads, is out of shape', (element, value) => {
  const { records } = chartOf([observation(loinc('718-7'), { id: 'hb', [element]: value })])
  expect(records.Observation).toHaveLength(1)
})

describe('who brings a record', () => {
  const hb = observation(loinc('718-7'), { id: 'hb' })
  const sodium = observation(loinc('2951-2'), { id: 'na' })
  const taken = () => intake({ patientId: '7', names: () => false, wanted })

  it.each([
    ['of use', hb],
    ['of no use', sodium],
    ['without an id', { ...hb, id: undefined }],
    ['of another type', { resourceType: 'Encounter', id: 'e' }],
    ['without a type', { id: 'x' }],
  ])('brings it once, and once more says nothing new: one %s', (_, record) => {
    const { add } = taken()
    const search = new Set()
    expect([add(record, search), add(record, search)]).toEqual([true, false])
  })

  it('brings two of another type, and none of them again', () => {
    const { add } = taken()
    const [search, visits] = [new Set(), ['e', 'f'].map((id) => ({ resourceType: 'Encounter', id }))]
    expect([...visits, ...visits].map((v) => add(v, search))).toEqual([true, true, false, false])
  })

  it.each([hb, sodium])('is told apart from another that brought it before', (record) => {
    const { add } = taken()
    const [byCategory, byCode] = [new Set(), new Set()]
    expect(add(record, byCategory)).toBe(true)
    // A server that counts it twice leaves another one out: its total must not seem to be reached.
    expect([add(record, byCode), add(record, byCode), add(record, byCategory)]).toEqual([true, false, false])
    const [again, oneByOne] = [new Set(), new Set()]
    expect([add(record, again), add(record, oneByOne)]).toEqual([true, true])
    expect([add(record, again), add(record, oneByOne), add(record, byCode)]).toEqual([false, false, false])
  })
})
