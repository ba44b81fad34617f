import { describe, expect, it } from 'vitest'
import type { FactDefinition } from '../../src/criteria/fact.ts'
import type { ChartIndex } from '../../src/facts/chartIndex.ts'
import { combine } from '../../src/facts/combine.ts'
import type { Value } from '../../src/facts/fact.ts'
import type { Finding, Problem, ReadResult } from '../../src/facts/finding.ts'

const boolean = (value: boolean): Value => ({ type: 'boolean', value })
const day = (text: string): Value => ({ type: 'date', range: { from: text, to: text, text } })
const finding = (value: Value, over: Partial<Finding> = {}): Finding => ({
  fact: 'x',
  value,
  strength: 'decides',
  evidence: [],
  ...over,
})
const problem = (why: Problem['why']): Problem => ({ fact: 'x', why, evidence: [] })
const index = (complete: boolean) => ({ complete: () => complete }) as unknown as ChartIndex
const definition = (mode: FactDefinition['mode'], over: Partial<FactDefinition> = {}): FactDefinition =>
  ({ id: 'x', mode, type: 'boolean', ...over }) as FactDefinition
const result = (findings: Finding[], problems: Problem[] = []): ReadResult => ({
  findings,
  problems,
  types: ['Condition'],
  lists: [],
})

type Case = readonly [
  it: string,
  mode: FactDefinition['mode'],
  over: Partial<FactDefinition>,
  findings: Finding[],
  problems: Problem[],
  complete: boolean,
  expected: object,
]
const yes = finding(boolean(true))
const no = finding(boolean(false))
const hint = finding(boolean(true), { strength: 'suggests' })
const choice = (value: string): Value => ({ type: 'choice', value })
const suggested = (value: string, on?: string) =>
  finding(choice(value), {
    strength: 'suggests',
    ...(on && { date: { from: on, to: on, text: on } }),
  })
const only = (value: boolean | string) => ({ chartDecides: [value] })

const cases: readonly Case[] = [
  ['A: decides true', 'A', {}, [yes], [], true, { known: true, value: boolean(true) }],
  ['A: decides false', 'A', {}, [no], [], true, { known: true, value: boolean(false) }],
  ['A: decides only the value that is named', 'A', only(true), [no], [], true, { why: 'needsConfirmation' }],
  [
    'A: a hint waits',
    'A',
    {},
    [hint],
    [],
    true,
    { why: 'needsConfirmation', suggestion: { value: boolean(true) } },
  ],
  ...[
    ['2026-01-05', '2026-11-05'],
    ['2026-11-05', '2026-01-05'],
  ].flatMap(([one, other]): Case[] => {
    const date = { from: '2026-11-05', to: '2026-11-05', text: '2026-11-05' }
    const on = (text = '') => ({ date: { from: text, to: text, text } })
    return [
      [
        `A: what two records say is as old as the newer, ${one} before ${other}`,
        'A',
        {},
        [finding(boolean(true), on(one)), finding(boolean(true), on(other))],
        [],
        true,
        { known: true, date },
      ],
      [
        `P: what two records suggest is as old as the newer, ${one} before ${other}`,
        'P',
        {},
        [suggested('a', one), suggested('a', other)],
        [],
        true,
        { why: 'needsConfirmation', suggestion: { value: choice('a'), date } },
      ],
    ]
  }),
  ['A: two sides conflict', 'A', {}, [yes, no], [], true, { why: 'conflicting' }],
  [
    'A: an unusable record comes before a hint',
    'A',
    {},
    [hint],
    [problem('tentative')],
    true,
    { why: 'tentative', suggestion: { value: boolean(true) } },
  ],
  [
    'A: a decision comes before an unusable record',
    'A',
    {},
    [yes],
    [problem('tentative')],
    true,
    { known: true },
  ],
  ['A: nothing is recorded', 'A', {}, [], [], true, { known: false, why: 'notRecorded' }],
  [
    'A⁻: decides the blocking direction',
    'A-',
    only(true),
    [yes],
    [],
    true,
    { known: true, value: boolean(true) },
  ],
  [
    'A⁻: only suggests the other',
    'A-',
    only(true),
    [no],
    [],
    true,
    { why: 'needsConfirmation', suggestion: { value: boolean(false) } },
  ],
  [
    'A⁻: the blocking direction stands beside the other',
    'A-',
    only(true),
    [no, yes],
    [],
    true,
    { known: true, value: boolean(true), suggestion: { value: boolean(false) } },
  ],
  [
    'P: two hints that differ stand side by side',
    'P',
    {},
    [suggested('ii'), suggested('iii')],
    [],
    true,
    { why: 'conflicting', sides: [{ value: choice('ii') }, { value: choice('iii') }] },
  ],
  [
    'P: of two hints the newer is offered',
    'P',
    {},
    [suggested('ii', '2025-03-01'), suggested('iii', '2026-10-01')],
    [],
    true,
    { why: 'needsConfirmation', suggestion: { value: choice('iii') } },
  ],
  ['A⁻: decides nothing where nothing is named', 'A-', {}, [yes], [], true, { why: 'needsConfirmation' }],
  ['A⁻: decides the date of an event', 'A-', {}, [finding(day('2026-10-01'))], [], true, { known: true }],
  [
    'A⁻: the newest of two events speaks',
    'A-',
    {},
    [finding(day('2026-10-01')), finding(day('2026-11-01'))],
    [],
    true,
    { known: true, value: day('2026-11-01') },
  ],
  [
    'A⁻: a hint comes before an unusable record',
    'A-',
    only(true),
    [hint],
    [problem('undated')],
    true,
    { why: 'needsConfirmation' },
  ],
  [
    'A⁻: an unusable record alone gives its reason',
    'A-',
    only(true),
    [],
    [problem('undated')],
    true,
    { why: 'undated' },
  ],
  [
    'P: decides nothing',
    'P',
    {},
    [yes],
    [],
    true,
    { why: 'needsConfirmation', suggestion: { value: boolean(true) } },
  ],
  ['P: decides what its row names', 'P', only(true), [yes], [], true, { known: true }],
  [
    'P: does not decide what its row does not name',
    'P',
    only(true),
    [no],
    [],
    true,
    { why: 'needsConfirmation' },
  ],
  ['Q: decides nothing, whatever the reading says', 'Q', {}, [yes], [], true, { why: 'needsConfirmation' }],
  [
    'Q: decides nothing, even if a value is named',
    'Q',
    only(true),
    [yes],
    [],
    true,
    { why: 'needsConfirmation' },
  ],
  [
    'not read: decides nothing',
    'A',
    {},
    [yes],
    [],
    false,
    { why: 'couldNotRead', suggestion: { value: boolean(true) } },
  ],
  ['not read: nothing is not «not recorded»', 'A', {}, [], [], false, { why: 'couldNotRead' }],
  [
    'not read: comes before every other reason',
    'A',
    {},
    [],
    [problem('conflicting')],
    false,
    { why: 'couldNotRead' },
  ],
  [
    'not read: a lifetime event stands',
    'A',
    {},
    [finding(boolean(true), { lifetime: true })],
    [],
    false,
    { known: true },
  ],
  [
    'not read: a lifetime event that only suggests does not',
    'P',
    {},
    [finding(boolean(true), { lifetime: true })],
    [],
    false,
    { why: 'couldNotRead' },
  ],
  [
    'not read: nothing is conditional',
    'A-',
    only(true),
    [finding(boolean(true), { onlyIf: { unknown: 'awaited' } })],
    [],
    false,
    { why: 'couldNotRead' },
  ],
]

describe('what the chart says of one fact', () => {
  it.each(cases)('%s', (_, mode, over, findings, problems, complete, expected) => {
    expect(combine('x', definition(mode, over), [result(findings, problems)], index(complete))).toMatchObject(
      expected,
    )
  })

  it('waits for the rule of a conditional reading', () => {
    const waiting = finding(boolean(true), { onlyIf: { fact: 'nyhaClass', is: 'iii' } })
    const fact = combine('x', definition('A-', only(true)), [result([waiting])], index(true))
    expect(fact).toMatchObject({
      known: false,
      why: 'needsConfirmation',
      conditional: { known: { known: true } },
    })
  })

  it('leaves the findings of other entries alone', () => {
    const other = finding(boolean(true), { fact: 'y' })
    expect(combine('x', definition('A'), [result([other])], index(true))).toEqual({
      known: false,
      why: 'notRecorded',
      evidence: [],
    })
  })

  it('needs no reading to be complete for what it does not read', () => {
    const nothing: ReadResult = { findings: [], problems: [], types: [], lists: [] }
    expect(combine('x', definition('A'), [nothing], index(false))).toMatchObject({ why: 'notRecorded' })
  })

  it('joins the evidence of those that agree', () => {
    const of = (reference: string) => finding(boolean(true), { evidence: [{ kind: 'chart', reference }] })
    const fact = combine('x', definition('A'), [result([of('a'), of('b')])], index(true))
    expect(fact.evidence).toHaveLength(2)
  })

  it('shows both sides of a conflict', () => {
    const fact = combine('x', definition('A'), [result([yes, no])], index(true))
    expect(fact.known || fact.sides?.map((s) => s.value)).toEqual([boolean(true), boolean(false)])
  })

  it('offers neither of two hints that differ where not all was read', () => {
    const hints = [result([suggested('ii'), suggested('iii')])]
    const fact = combine('x', definition('P'), hints, index(false))
    expect(fact).toMatchObject({ why: 'couldNotRead' })
    expect(fact.suggestion).toBeUndefined()
  })
})
