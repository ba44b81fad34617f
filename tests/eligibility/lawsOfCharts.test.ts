/** The laws of evaluation that hold over charts: 3, 4, 5 and 7; and that answering ends. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { patients } from '../../mocks/patients/index.ts'
import { assembleChart } from '../../src/chart/assemble.ts'
import type { TypeReading } from '../../src/chart/chart.ts'
import type { ResourceType } from '../../src/chart/resources.ts'
import { assess } from '../../src/eligibility/assess.ts'
import type { Assessment } from '../../src/eligibility/assessment.ts'
import { catalogueId } from '../../src/facts/catalogue.ts'
import { parseAnswers } from '../../src/facts/parseAnswers.ts'
import { type Rational, toNumber } from '../../src/facts/rational.ts'
import {
  ANALYTES,
  type ChartDraft,
  draft,
  noise,
  type Raw,
  resourcesOf,
  underAge,
} from './arbitrary/chart.ts'
import { answerTo } from './arbitrary/facts.ts'
import { catalogue, criteria, TODAY } from './factsOf.ts'

vi.setConfig({ testTimeout: 60_000 })

type Answers = Readonly<Record<string, unknown>>
type Reading = Partial<Record<ResourceType, TypeReading>>

const assessed = (resources: readonly unknown[], answers: Answers = {}, reading: Reading = {}): Assessment =>
  assess({
    criteria,
    chart: assembleChart(
      resources.map((resource) => ({ resource })),
      { patientId: 'x1', reading },
    ),
    answers: parseAnswers(answers, catalogue, TODAY),
    asOf: TODAY,
  })

const statuses = (a: Assessment) =>
  a.trials.flatMap((t) => t.criteria.map((r) => [r.criterion.id, r.status] as const))
const verdicts = (a: Assessment) => a.trials.map((t) => t.verdict)
/** What is known, and why the rest is not: not where it stands in the chart. */
const facts = (a: Assessment) =>
  [...a.facts]
    .map(([id, f]) => [id, f.known ? f.value : f.why] as const)
    .toSorted(([x], [y]) => x.localeCompare(y))
/** Every quantity in its canonical unit, to nine digits, or why there is none. */
const amounts = (a: Assessment) =>
  [...a.facts].flatMap(([id, f]) => {
    if (!f.known) return [[id, f.why]]
    if (f.value.type !== 'quantity') return []
    const bound = (n: Rational | undefined) => n && Number(toNumber(n).toPrecision(9))
    const { range, upperLimit } = f.value
    const limit = upperLimit?.kind === 'number' ? bound(upperLimit.value) : upperLimit?.kind
    return [[id, bound(range.low), bound(range.high), limit]]
  })
const said = (a: Assessment) => ({
  verdicts: verdicts(a),
  statuses: statuses(a),
  facts: facts(a),
  questions: a.questions.map((q) => q.fact.id),
})

describe('law 3', () => {
  it('resources of no interest change nothing', () => {
    fc.assert(
      fc.property(
        draft().chain((d) => fc.tuple(fc.constant(resourcesOf(d)), noise(resourcesOf(d)))),
        ([resources, more]) => {
          expect(said(assessed([...resources, ...more]))).toEqual(said(assessed(resources)))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('the order of resources changes nothing', () => {
    const shuffled = draft().chain((d) => {
      const resources = resourcesOf(d)
      return fc.tuple(
        fc.constant(resources),
        fc.shuffledSubarray(resources, { minLength: resources.length, maxLength: resources.length }),
      )
    })
    fc.assert(
      fc.property(shuffled, ([resources, otherwise]) => {
        expect(said(assessed(otherwise))).toEqual(said(assessed(resources)))
      }),
      { numRuns: 60 },
    )
  })
})

describe('law 3, over pages', () => {
  it('the order of pages, and records that stand on two of them, change nothing', () => {
    const paged = draft().chain((d) => {
      const resources = resourcesOf(d)
      const again = fc.subarray(resources.filter((r) => r.resourceType !== 'Patient'))
      return fc.tuple(fc.constant(resources), again, fc.integer({ min: 1, max: 4 }), fc.nat())
    })
    fc.assert(
      fc.property(paged, ([resources, again, size, turn]) => {
        const all = [...resources, ...again]
        const pages = Array.from({ length: Math.ceil(all.length / size) }, (_, i) =>
          all.slice(i * size, (i + 1) * size),
        )
        const first = turn % pages.length
        const turned = [...pages.slice(first), ...pages.slice(0, first)].toReversed()
        expect(said(assessed(turned.flat()))).toEqual(said(assessed(resources)))
      }),
      { numRuns: 60 },
    )
  })
})

describe('law 4', () => {
  it('is tried with every laboratory fact, every unit offered for it, and codes that fit', () => {
    const measured = catalogue.criteria.facts.flatMap((f) => {
      const reading = f.read?.find((r) => r.from === 'observation' && r.as === 'quantity')
      return reading?.from === 'observation' ? [{ fact: f, codes: reading.codes }] : []
    })
    expect(Object.keys(ANALYTES).toSorted()).toEqual(measured.map((m) => m.fact.id).toSorted())
    for (const { fact, codes } of measured) {
      const ways = ANALYTES[fact.id]?.ways ?? []
      const units = ways.map((w) => w.unit)
      // An eGFR per minute alone is another number: it is read, but no other writing of the same one.
      const offered = (fact.units ?? []).filter((u) => !fact.alsoUnits?.includes(u))
      expect([fact.id, offered.filter((u) => !units.includes(u))]).toEqual([fact.id, []])
      for (const w of ways) {
        const concept = { coding: [{ system: 'http://loinc.org', code: w.loinc }] }
        expect(catalogue.concepts.member(concept, codes)?.dimension).toBe(
          catalogue.units.byCode.get(w.unit)?.dimension,
        )
      }
    }
  })

  it('the unit a value is recorded in, with the code that fits it, changes nothing', () => {
    fc.assert(
      fc.property(draft(), fc.nat(7), fc.nat(7), (d, one, other) => {
        const [a, b] = [assessed(resourcesOf(d, one)), assessed(resourcesOf(d, other))]
        expect([verdicts(b), statuses(b)]).toEqual([verdicts(a), statuses(a)])
        expect(amounts(b)).toEqual(amounts(a))
      }),
      { numRuns: 120 },
    )
  })
})

describe('law 5', () => {
  it('an empty chart gives five times incomplete', () => {
    const bare = { resourceType: 'Patient', id: 'x1' }
    expect(verdicts(assessed([bare]))).toEqual(Array(5).fill('incomplete'))
    expect(verdicts(assessed([{ ...bare, birthDate: '1970-01-01', gender: 'female' }]))).toEqual(
      Array(5).fill('incomplete'),
    )
  })

  it('age under 18 gives five times ineligible', () => {
    fc.assert(
      fc.property(draft(underAge), (d) => {
        expect(verdicts(assessed(resourcesOf(d)))).toEqual(Array(5).fill('ineligible'))
      }),
      { numRuns: 60 },
    )
  })
})

describe('law 7: a resource type that was not read completely', () => {
  const TYPES = [
    'Observation',
    'Condition',
    'Procedure',
    'MedicationAdministration',
    'AllergyIntolerance',
    'Patient',
  ] as const
  const unread = (type: (typeof TYPES)[number], of: readonly Raw[], kept: readonly Raw[]) =>
    assessed(
      of.filter((r) => r.resourceType !== type || kept.includes(r)),
      {},
      {
        [type]: {
          status: kept.length > 0 ? 'partial' : 'notRead',
          why: kept.length > 0 ? 'pageMissing' : 'forbidden',
        },
      },
    )

  it('never settles a criterion that is open with the facts from it unknown', () => {
    const partly = fc
      .tuple(draft(), fc.constantFrom(...TYPES))
      .chain(([d, type]) =>
        fc.tuple(
          fc.constant(resourcesOf(d)),
          fc.constant(type),
          fc.subarray(resourcesOf(d).filter((r) => r.resourceType === type && type !== 'Patient')),
        ),
      )
    fc.assert(
      fc.property(partly, ([resources, type, seen]) => {
        const kept = resources.filter((r) => r.resourceType === 'Patient' || seen.some((s) => s.id === r.id))
        const nobody = { resourceType: 'Patient', id: 'x1' }
        const others = resources.filter((r) => r.resourceType !== type)
        const without = new Map(statuses(assessed(type === 'Patient' ? [nobody, ...others] : others)))
        // What was seen before reading stopped may stand: then the whole chart says the same.
        const whole = new Map(statuses(assessed(resources)))
        for (const [id, status] of statuses(unread(type, resources, kept)))
          if (status !== 'unknown') expect([id, without.get(id), whole.get(id)]).toContain(status)
      }),
      { numRuns: 150 },
    )
  })

  it('leaves every criterion that rests on it unknown, for want of reading', () => {
    const chart: ChartDraft = {
      person: { resourceType: 'Patient', id: 'x1', birthDate: '1970', gender: 'male' },
      results: [
        { id: 'a', analyte: 'platelets', value: '230', day: TODAY, status: 'final', ranged: false, way: 0 },
        { id: 'b', analyte: 'platelets', value: '40', day: TODAY, status: 'final', ranged: false, way: 0 },
      ],
      records: [],
    }
    for (const [why, status] of [
      ['forbidden', 'notRead'],
      ['pageMissing', 'partial'],
      ['warning', 'partial'],
    ] as const) {
      const a = assessed(resourcesOf(chart).slice(0, 2), {}, { Observation: { status, why } })
      for (const id of ['PIT-I13c', 'RFA-I12a', 'RFA-E6a', 'PIT-I7', 'P3-I7h'])
        expect(a.trials.flatMap((t) => t.criteria).find((r) => r.criterion.id === id)).toMatchObject({
          status: 'unknown',
          why: ['couldNotRead'],
        })
    }
  })

  it('lets a lifetime event stand that was already seen', () => {
    const seen = draft().map((d) => [
      d.person,
      {
        resourceType: 'Procedure',
        id: 'hepatectomy',
        status: 'completed',
        code: { coding: [{ system: 'http://snomed.info/sct', code: '71273005' }] },
        subject: { reference: 'Patient/x1' },
        performedDateTime: '2024-02-01',
      },
    ])
    fc.assert(
      fc.property(seen, (resources) => {
        const a = assessed(resources, {}, { Procedure: { status: 'partial', why: 'pageMissing' } })
        expect(new Map(statuses(a)).get('PIT-E1b')).toBe('failed')
      }),
      { numRuns: 10 },
    )
  })
})

describe('answering every question', () => {
  /** Answers one question after the other with what is drawn for it. */
  function answerAll(resources: readonly Raw[], seed: number) {
    let answers: Record<string, unknown> = {}
    let now = assessed(resources, answers)
    for (let asked = 0; now.questions.length > 0; asked += 1) {
      expect(asked).toBeLessThan(200)
      const [question] = now.questions
      const id = question?.fact.id ?? ''
      const definition = catalogue.definition(id)
      let [answer] = fc.sample(answerTo(definition, true), { seed: seed + asked, numRuns: 1 })
      // At least half a year is at least twelve weeks: no clinician says otherwise.
      const twelveWeeks = now.facts.get('lifeExpectancyAtLeast12Weeks')
      if (id === 'lifeExpectancyAtLeast6Months' && twelveWeeks?.known) answer = { value: false }
      const usedElsewhere = [...now.facts].some(([key, f]) => catalogueId(key) === id && f.known)
      answers = { ...answers, [id]: { ...answer, reason: 'repeated' } }
      const next = assessed(resources, answers)
      const after = new Map(statuses(next))
      if (!usedElsewhere)
        for (const [criterion, status] of statuses(now))
          if (status !== 'unknown')
            expect([id, criterion, after.get(criterion)]).toEqual([id, criterion, status])
      now = next
    }
    return now
  }

  it('ends, and moves no criterion that was decided', () => {
    fc.assert(
      fc.property(draft(), fc.nat(), (d, seed) => {
        const end = answerAll(resourcesOf(d), seed)
        for (const t of end.trials.filter((x) => x.verdict === 'eligible')) expect(t.open).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it.each(patients.filter((p) => !['large-record', 'deceased'].includes(p.id)).map((p) => p.id))(
    'of the sandbox patient %s ends',
    (id) => {
      const found = patients.find((p) => p.id === id)
      const resources = (found?.resources(TODAY) ?? []) as unknown as Raw[]
      const own = JSON.parse(JSON.stringify(resources).replaceAll(`Patient/${id}"`, 'Patient/x1"')) as Raw[]
      const named = own.map((r) => (r.resourceType === 'Patient' ? { ...r, id: 'x1' } : r))
      expect(answerAll(named, 7).questions).toEqual([])
    },
  )

  it('also ends when the answer is always "not known"', () => {
    fc.assert(
      fc.property(draft(), (d) => {
        let answers: Record<string, unknown> = {}
        for (let asked = 0; asked < 200; asked += 1) {
          const [question] = assessed(resourcesOf(d), answers).questions
          if (!question) return
          expect(Object.keys(answers)).not.toContain(question.fact.id)
          answers = { ...answers, [question.fact.id]: 'unknown' }
        }
        throw new Error('it goes on asking')
      }),
      { numRuns: 10 },
    )
  })
})
