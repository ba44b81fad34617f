import { describe, expect, it } from 'vitest'
import {
  planQueries,
  type QueryPlan,
  type Search,
  searchesById,
  searchesOf,
  withLocalCodes,
} from '../../src/chart/queries.ts'
import { RESOURCES, type ResourceType } from '../../src/chart/resources.ts'
import type { Criteria } from '../../src/criteria/criteria.ts'
import type { FactDefinition } from '../../src/criteria/fact.ts'
import { loadCriteria } from '../../src/criteria/load.ts'
import { catalogueOf } from '../../src/facts/catalogue.ts'
import { type ChartIndex, chartIndex, MEDICATION_TYPES } from '../../src/facts/chartIndex.ts'
import { runReader } from '../../src/facts/readers.ts'
import { chartOf } from '../facts/resources.ts'

const criteria = loadCriteria('criteria')
const plan = planQueries(criteria)
const planned = plan.codes.map((c) => c.code)
const codesOf = (list: string): string[] => [
  ...(criteria.codes[list]?.loinc ?? []).map((c) => c.code),
  ...(criteria.codes[list]?.includes ?? []).flatMap(codesOf),
]
const without = (...ids: string[]): Criteria => ({
  ...criteria,
  trials: criteria.trials.filter((t) => !ids.includes(t.id)),
})
const only = (id: string): Criteria => ({
  ...criteria,
  trials: criteria.trials.filter((t) => t.id === id),
})
/** Criteria whose one trial asks for these facts. */
const about = (...facts: string[]): Criteria => {
  const [trial] = criteria.trials
  const [criterion] = trial?.inclusion ?? []
  if (!trial || !criterion) throw new Error('no criterion')
  const inclusion = facts.map((fact) => ({ ...criterion, rule: { fact, known: true as const } }))
  return { ...criteria, trials: [{ ...trial, inclusion, exclusion: [] }] }
}
const everyAddress = (searches: ReturnType<typeof searchesOf>): string[] =>
  searches.flatMap((s) => [s.address, ...everyAddress([...(s.otherwise ?? [])])])

describe('the searches for a chart', () => {
  it('ask for laboratory results and vital signs by category, and for every Observation by code', () => {
    const [byCategory, byCode] = searchesOf(plan, '7')
    expect(byCategory?.address).toBe('Observation?patient=7&category=laboratory,vital-signs&_count=200')
    expect(byCode?.address).toMatch(/^Observation\?patient=7&code=[\w,-]+&_count=200$/)
    for (const list of [
      'ecog',
      'karnofsky',
      'ras-tests',
      'variant-assessment',
      'mmr-tests',
      'body-weight',
      'pregnancy-status',
      'hemoglobin',
      'inr-capillary',
      'ca-19-9',
    ])
      expect(planned, list).toEqual(expect.arrayContaining(codesOf(list)))
    expect(planned).toContain('423740007')
    // A part of this panel is what counts, and a search by code looks at the whole.
    expect(planned).toContain('21889-1')
    // Not in any category, and of no system but SNOMED CT.
    expect(planned).toContain('1287652008')
  })

  it('ask for questions, never for answers or diagnoses', () => {
    expect(planned.filter((c) => c.startsWith('LA'))).toEqual([])
    // ECOG, pregnancy (nl-core), status of the disease, a cancer once metastatic, NYHA.
    expect(plan.codes.filter((c) => c.system.includes('snomed')).map((c) => c.code)).toEqual([
      '423740007',
      '118185001',
      '364320009',
      '396432002',
      '1287652008',
      '762994006',
    ])
    expect(new Set(planned).size).toBe(planned.length)
  })

  it('are thirteen, with the Patient fourteen, and no address is too long', () => {
    const searches = searchesOf(plan, 'a'.repeat(64))
    expect(searches).toHaveLength(13)
    const addresses = everyAddress(searches)
    expect(Math.max(...addresses.map((a) => a.length))).toBeLessThanOrEqual(1_900)
    for (const address of addresses) expect(address).toBe(encodeURI(decodeURI(address)).replace(/\|/g, '%7C'))
  })

  it('write what means something in an address or a token so that it does not', () => {
    const odd = { ...plan, codes: [{ system: 'urn:x', code: 'a,b|c$d&e#f é\\' }] }
    const [, byCode] = searchesOf(odd, '7')
    expect(byCode?.address).toBe(
      'Observation?patient=7&code=a%5C,b%5C%7Cc%5C%24d%26e%23f%20%C3%A9%5C%5C&_count=200',
    )
    expect(byCode?.otherwise?.[0]?.address).toContain('code=urn:x%7Ca%5C,b')
  })
})

it.each([
  ['Observation', 'Observation?patient=7&_id=a,b&_count=200'],
  ['Medication', 'Medication?_id=a,b&_count=200'],
] as const)('a search by id names the patient only where the record does: %s', (type, address) => {
  expect(searchesById(type, ['a', 'b'], '7')).toEqual([{ type, address }])
})

describe('a search that is refused', () => {
  /** Each way of asking, and what is asked in its place. */
  const ways = ({ type, address, by, lossy, otherwise }: Search): string =>
    [
      `${by ?? '-'} ${lossy ? 'some of ' : ''}${address.replace(`${type}?`, '')}`,
      ...(otherwise?.length ? [otherwise.map(ways).join(' + ')] : []),
    ].join(' > ')
  const small: QueryPlan = {
    types: ['Observation'],
    categories: ['laboratory'],
    codes: [{ system: 'urn:x', code: '1' }],
  }
  const categories = 'laboratory,vital-signs,survey,exam,imaging,procedure,therapy,activity,social-history'
  const byCode = (lossy: string) => [
    `code ${lossy}patient=7&code=1&_count=200`,
    'code patient=7&code=urn:x%7C1&_count=200',
    // In short lists.
    'code patient=7&code=urn:x%7C1&_count=200',
    'code patient=7&_count=200',
    'code patient=7&_count=50',
    `- some of patient=7&category=${categories}&_count=200`,
    categories
      .split(',')
      .map((c) => `- patient=7&category=${c}&_count=200`)
      .join(' + '),
  ]
  const byCategory = [
    'category patient=7&category=laboratory&_count=200',
    'category patient=7',
    ...byCode('some of '),
  ]

  it('is asked in other ways, by category and by code', () => {
    expect(searchesOf(small, '7').map(ways)).toEqual([byCategory.join(' > '), byCode('').join(' > ')])
  })

  it('is asked for one category at a time', () => {
    const [first] = searchesOf({ ...small, categories: ['laboratory', 'vital-signs'] }, '7')
    expect(first?.address).toBe('Observation?patient=7&category=laboratory,vital-signs&_count=200')
    const vitalSigns = byCategory.join(' > ').replace('laboratory', 'vital-signs')
    expect(first?.otherwise?.map(ways)).toEqual([byCategory.join(' > '), vitalSigns])
  })

  it.each<[ResourceType, string[]]>([
    ['Condition', ['patient=7&_count=200', 'patient=7', 'subject=Patient/7']],
    ['Procedure', ['patient=7&_count=200', 'patient=7', 'subject=Patient/7']],
    ...(['MedicationRequest', 'MedicationStatement', 'MedicationAdministration'] as const).map(
      (type): [ResourceType, string[]] => [
        type,
        [`patient=7&_include=${type}:medication&_count=200`, 'patient=7', 'subject=Patient/7'],
      ],
    ),
    ['AllergyIntolerance', ['patient=7&_count=200', 'patient=7']],
    ['Consent', ['patient=7&_count=200', 'patient=7']],
    ['BodyStructure', ['patient=7&_count=200', 'patient=7']],
    ['ResearchSubject', ['individual=Patient/7&_count=200', 'individual=Patient/7', 'patient=7']],
  ])('is asked for plainly, then by the other name of the person: %s', (type, asked) => {
    const [search] = searchesOf({ ...small, types: [type] }, '7')
    expect(search && ways(search)).toBe(asked.map((text) => `- ${text}`).join(' > '))
  })

  it('is asked for a local code of no system as one of none', () => {
    const codes = [{ code: 'HB', is: { system: 'urn:x', code: '1' } }]
    const [, byCode] = searchesOf(withLocalCodes(small, { codes }), '7')
    expect(byCode?.otherwise?.[0]?.address).toContain('&code=urn:x%7C1,%7CHB&')
  })

  it('is asked for in lists as long as they may be, then in short ones', () => {
    const codes = Array.from({ length: 400 }, (_, i) => ({ system: 'urn:x', code: `${100_000_000 + i}` }))
    const asked = searchesOf({ ...small, categories: [], codes }, 'abc')
    const sizes = (searches: readonly Search[]) =>
      searches.map(({ address }) => new URLSearchParams(address).get('code')?.split(',').length)
    // 1,900 characters and 500, of which 40 are not for codes; with its comma a code has 10, or 18 with its system.
    expect(sizes(asked)).toEqual([186, 186, 28])
    expect(sizes(asked[0]?.otherwise ?? [])).toEqual([103, 83])
    expect(sizes(asked[0]?.otherwise?.[0]?.otherwise ?? [])).toEqual([25, 25, 25, 25, 3])
  })
})

describe('what the trials need', () => {
  const codesFor = (needing: Criteria) => planQueries(needing).codes.map((c) => c.code)
  const haemoglobin = expect.arrayContaining(codesOf('hemoglobin'))
  const rule = { fact: 'hemoglobin', known: true as const }
  const never = { fact: 'age', below: 0 }
  const because = { en: '', nl: '' }
  const ofLiver = {
    from: 'condition',
    codes: 'liver-metastasis',
    when: 'current',
    strength: 'suggests',
  } as const
  /** A fact that is read from nothing but what is added. */
  const withFact = (more: Partial<FactDefinition>): Criteria => {
    const { section, label, question } = catalogueOf(criteria).definition('ecog')
    const fact: FactDefinition = { id: 'x', section, label, question, type: 'boolean', mode: 'A', ...more }
    const asking = about('x')
    return { ...asking, facts: [...asking.facts, fact] }
  }

  it('covers, for each reading by itself, what its reader says it must have read, and what it looks at', () => {
    const catalogue = catalogueOf(criteria)
    const index = chartIndex(chartOf([]), catalogue.concepts)
    const seen = { types: new Set<string>(), lists: new Set<string>() }
    const readings = criteria.facts.flatMap((f) => (f.read ?? []).map((reading) => [f, reading] as const))
    for (const [definition, reading] of readings) {
      const looked = { types: new Set<ResourceType>(), lists: new Set<string>() }
      const spied: ChartIndex = {
        ...index,
        observations(list) {
          looked.lists.add(list)
          return index.observations(list)
        },
        conditions(list) {
          looked.types.add('Condition')
          return index.conditions(list)
        },
        procedures(list) {
          looked.types.add('Procedure')
          return index.procedures(list)
        },
      }
      const says = runReader(definition, reading, { catalogue, index: spied, asOf: '2026-11-21' })
      const lists = [...looked.lists, ...(says.types.includes('Observation') ? says.lists : [])]
      const { types, codes } = planQueries(withFact({ read: [reading] }))
      expect(types, definition.id).toEqual(expect.arrayContaining([...looked.types, ...says.types]))
      for (const list of lists)
        expect(
          codes.map((c) => c.code),
          list,
        ).toEqual(expect.arrayContaining(codesOf(list)))
      for (const t of says.types) seen.types.add(t)
      for (const l of lists) seen.lists.add(l)
    }
    expect(seen.types.size).toBeGreaterThan(8)
    expect(seen.lists.size).toBeGreaterThan(20)
  })

  it.each<[string, Partial<FactDefinition>]>([
    ['that it follows from', { impliedBy: [{ when: rule, value: true }] }],
    ['that keeps it from following', { impliedBy: [{ when: never, unless: rule, value: true }] }],
    ['that suggests it', { suggestedWhen: [{ when: rule, value: true, because }] }],
    ['that settles whether it is asked', { askedIf: rule }],
    ['that is asked in its place', { askedAs: ['hemoglobin'] }],
    ['that decides it together with a record', { read: [{ ...ofLiver, gives: true, if: rule }] }],
  ])('is, besides a fact, the one %s', (_, more) => {
    expect(codesFor(withFact(more))).toEqual(haemoglobin)
  })

  it.each([
    ['mdrd4', ['creatinine', 'age', 'administrativeSex']],
    ['cockcroftGault', ['creatinine', 'bodyWeight', 'age', 'administrativeSex']],
    ['ptInrTimesUln', ['inr', 'pt']],
  ] as const)('is whatever a computed fact is made of, wherever that is read: %s', (formula, inputs) => {
    const computed = withFact({ read: [{ from: 'computed', formula }] })
    const { read = [] } = catalogueOf(criteria).definition('hemoglobin')
    for (const input of inputs) {
      const facts = computed.facts.map((f) => (f.id === input ? { ...f, read } : f))
      expect(codesFor({ ...computed, facts }), input).toEqual(haemoglobin)
    }
  })

  it('ends where facts stand behind each other, and lists within each other', () => {
    const round = withFact({ askedAs: ['x', 'hemoglobin'] })
    const hemoglobin = { ...criteria.codes.hemoglobin, includes: ['hemoglobin'] }
    expect(codesFor({ ...round, codes: { ...criteria.codes, hemoglobin } })).toEqual(codesOf('hemoglobin'))
  })

  it('is no Observation for what is only shown, unless some are read anyway', () => {
    const prompts = ['hemoglobin']
    expect(codesFor(withFact({ prompts, read: [{ ...ofLiver, gives: true }] }))).toEqual([])
    expect(codesFor(withFact({ prompts, askedAs: ['ecog'] }))).toEqual(haemoglobin)
  })

  it.each([
    [['hemoglobin'], ['laboratory']],
    [['serumPregnancyTest'], ['laboratory']],
    [['bodyWeight'], ['vital-signs']],
    [
      ['bodyTemperature', 'hemoglobin'],
      ['laboratory', 'vital-signs'],
    ],
    [['ecog'], []],
  ])('for %j is in the categories %j', (facts, categories) => {
    expect(planQueries(about(...facts)).categories).toEqual(categories)
  })

  it.each([
    ['ecog', ['Patient', 'Observation', 'DiagnosticReport']],
    ['primaryTumourStatus', ['Patient', 'Procedure', 'Condition']],
    ['coumarinUse', ['Patient', ...MEDICATION_TYPES, 'Condition', 'Procedure', 'Medication']],
  ])('for %s are the records %j', (fact, types) => {
    expect(planQueries(about(fact)).types).toEqual(types)
  })

  it('is less with a trial less', () => {
    expect(planQueries(without('rfa-crlm')).codes.length).toBeLessThan(planned.length)
    // Body weight and temperature are for RFA alone, and so are its allergies to contrast.
    expect(planQueries(without('rfa-crlm')).categories).toEqual(['laboratory'])
    expect(planQueries(without('rfa-crlm')).types).not.toContain('AllergyIntolerance')
    expect(planQueries(only('dragon-1')).categories).toEqual([])
  })

  it('is no more for a trial that shares its facts', () => {
    const [first] = criteria.trials
    const twice = {
      ...criteria,
      trials: [...criteria.trials, ...criteria.trials.map((t) => ({ ...t, id: `${t.id}-2` }))],
    }
    expect(first).toBeDefined()
    expect(planQueries(twice)).toEqual(plan)
  })

  it('is nothing but the person without a trial', () => {
    const nothing = planQueries({ ...criteria, trials: [] })
    expect([...nothing.types]).toEqual(['Patient'])
    expect(searchesOf(nothing, '7')).toEqual([])
  })

  it('asks for no type that no fact is read from', () => {
    const allergies = criteria.facts.filter((f) => f.read?.some((r) => r.from === 'allergy')).map((f) => f.id)
    const facts = criteria.facts.filter((f) => !allergies.includes(f.id))
    const fewer = planQueries({ ...criteria, facts })
    const missing = (Object.keys(RESOURCES) as ResourceType[]).filter((t) => !fewer.types.includes(t))
    expect(missing).toEqual(['AllergyIntolerance'])
    expect(searchesOf(fewer, '7').some((s) => s.type === 'AllergyIntolerance')).toBe(false)
  })
})
