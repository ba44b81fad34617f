/** The command line, run as it is called. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { patients } from '../../mocks/patients/index.ts'
import { criterionIds } from '../eligibility/factsOf.ts'
import { bundle, folder, linesOf, ndjson, person, screen } from './running.ts'

vi.setConfig({ testTimeout: 90_000 })
const files = folder()
afterAll(files.done)

const DAY = ['--as-of', '2026-11-21']
type Line = {
  patient: string
  asOf: string
  facts: Record<string, Record<string, unknown>>
  trials: {
    id: string
    verdict: string | null
    why?: string
    recruitment: string
    holdsUntil: string | null
    cohorts?: unknown[]
    criteria: {
      id: string
      kind: string
      status: string
      facts: string[]
      because: string
      onTheDay?: true
    }[]
  }[]
  questions: string[]
}

describe.concurrent('the command line', () => {
  it('screens a Bundle of one patient', async () => {
    const run = await screen([files.write('one.json', bundle('collection', person('x1'))), ...DAY])
    expect([run.status, run.err]).toEqual([0, ''])
    const [line] = linesOf(run) as Line[]
    expect(Object.keys(line ?? {})).toEqual(['patient', 'asOf', 'facts', 'trials', 'questions'])
    expect(line).toMatchObject({ patient: 'Patient/x1', asOf: '2026-11-21' })
    expect(line?.facts.platelets).toEqual({
      known: true,
      value: 98,
      unit: '10*9/L',
      date: '2026-11-16',
      mode: 'A',
      source: ['Observation/x1-platelets'],
    })
    expect(line?.facts.ecog).toEqual({ known: false, why: 'notRecorded', suggestion: null, source: [] })
    expect(line?.trials.map((t) => [t.id, t.verdict, t.recruitment])).toEqual([
      ['dragon-1', 'incomplete', 'closed'],
      ['pdac-liver', 'incomplete', 'not-yet-recruiting'],
      ['pump-iii', 'ineligible', 'full'],
      ['pump-it', 'ineligible', 'recruiting'],
      ['rfa-crlm', 'incomplete', 'not-yet-recruiting'],
    ])
    const all = line?.trials.flatMap((t) => t.criteria) ?? []
    expect(all).toHaveLength(179)
    expect(all.find((c) => c.id === 'PIT-I13c')).toMatchObject({
      kind: 'inclusion',
      status: 'failed',
      facts: ['platelets'],
    })
    expect(all.filter((c) => c.onTheDay).map((c) => c.id)).toEqual(['RFA-E10'])
    expect(
      all.filter((c) => c.because === '' || !['satisfied', 'failed', 'unknown'].includes(c.status)),
    ).toEqual([])
    expect(line?.trials.find((t) => t.id === 'pdac-liver')?.cohorts).toMatchObject([
      { id: 'primary-limited', verdict: 'incomplete' },
    ])
    expect(line?.questions[0]).toBe('liverMetsPrimary')
  })

  it('screens many patients of NDJSON in the order of the input, each with its own answers', async () => {
    const three = [...person('b'), ...person('a', 120), ...person('c', 40)]
    const answers = { 'Patient/a': { ecog: 1 }, c: { ecog: { value: 4, date: '2026-11-20' } } }
    const run = await screen([
      files.write('three.ndjson', ndjson(three)),
      '--answers',
      files.write('answers.json', answers),
      ...DAY,
    ])
    expect([run.status, run.err]).toEqual([0, ''])
    const lines = linesOf(run) as Line[]
    expect(lines.map((l) => l.patient)).toEqual(['Patient/b', 'Patient/a', 'Patient/c'])
    expect(lines.map((l) => l.facts.ecog?.value)).toEqual([undefined, 1, 4])
    expect(lines.map((l) => l.facts.platelets?.value)).toEqual([98, 120, 40])
  })

  it('says which answers are for nobody, and what is not read', async () => {
    const [patient, result] = person('a')
    const link = [{ type: 'replaces', other: { reference: 'Patient/old' } }]
    const before = { ...result, id: 'before', subject: { reference: 'Patient/old' } }
    const run = await screen([
      files.write('nobody.ndjson', ndjson([{ ...patient, link }, result, before, ...person('b')])),
      '--answers',
      files.write('nobody.json', { a: { ecog: 1 }, 'Patient/x': { ecog: 1 } }),
      ...DAY,
    ])
    expect([run.status, run.err]).toEqual([
      0,
      'Patient/a: some Observation not read (the patient at another address or id)\n' +
        'Patient/x: answers not used; the input has no such patient.\n',
    ])
    const lines = linesOf(run) as Line[]
    expect(lines.map((l) => l.facts.platelets?.why)).toEqual(['couldNotRead', undefined])
  })

  it('reads standard input', async () => {
    const run = await screen(['-', ...DAY], { input: ndjson([...person('s1'), ...person('s2')]) })
    expect(linesOf(run).map((l) => l.patient)).toEqual(['Patient/s1', 'Patient/s2'])
    const one = await screen(['-', ...DAY], {
      input: JSON.stringify(bundle('searchset', person('s3')), null, 2),
    })
    expect(linesOf(one).map((l) => l.patient)).toEqual(['Patient/s3'])
  })

  it('takes one trial or several, and prints in lines for people', async () => {
    const chart = files.write('trial.json', bundle('transaction', person('x1')))
    const run = await screen([chart, '--trial', 'rfa-crlm', '--trial', 'pump-it', '--pretty', ...DAY])
    expect(run.out.split('\n').length).toBeGreaterThan(100)
    const line = JSON.parse(run.out) as Line
    expect(line.trials.map((t) => t.id).sort()).toEqual(['pump-it', 'rfa-crlm'])
    expect(line.questions).not.toContain('conversionChemo')
  })

  it('gives a deceased patient no verdict', async () => {
    const chart = bundle('collection', [
      { resourceType: 'Patient', id: 'x1', deceasedDateTime: '2026-10-01' },
    ])
    const [line] = linesOf(await screen([files.write('dead.json', chart), ...DAY])) as Line[]
    expect(line?.trials.map((t) => [t.verdict, t.why, t.holdsUntil])).toEqual(
      Array(5).fill([null, 'deceased', null]),
    )
    expect(line?.trials.flatMap((t) => t.cohorts ?? [])).toMatchObject([{ verdict: null }])
    expect(line?.questions).toEqual([])
  })

  it('goes on after a patient that cannot be screened, and names it', async () => {
    const rows = [...person('a'), { resourceType: 'Patient', birthDate: '1970' }, ...person('b')]
    const run = await screen([files.write('nameless.ndjson', ndjson(rows)), ...DAY])
    expect(run.status).toBe(1)
    expect(linesOf(run).map((l) => l.patient)).toEqual(['Patient/a', 'Patient/b'])
    expect(run.err).toMatch(/line 3\b.*could not be screened: .*no id/)
  })

  it('stops quietly when nobody reads on', async () => {
    const many = files.write(
      'many.ndjson',
      ndjson(Array.from({ length: 60 }, (_, i) => person(`p${i}`)).flat()),
    )
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/screen.ts', many, ...DAY])
    let err = ''
    child.stderr.on('data', (text) => {
      err += text
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const [status] = await once(child, 'close')
    expect([status, err]).toEqual([0, ''])
  })

  it('prints the fact catalogue', async () => {
    const run = await screen(['--facts'])
    const facts = JSON.parse(run.out) as Record<string, unknown>[]
    expect(run.status).toBe(0)
    expect(facts.find((f) => f.id === 'platelets')).toMatchObject({
      label: { en: 'Platelets' },
      type: 'quantity',
      unit: '10*9/L',
      validity: [{ window: 'laboratory', days: 14 }],
      mode: 'A',
    })
    expect(facts.find((f) => f.id === 'rasStatus')).toMatchObject({
      options: [
        { id: 'wild-type' },
        { id: 'mutated' },
        { id: 'pending', awaited: true },
        { id: 'not-tested' },
      ],
      validity: null,
    })
    for (const f of facts)
      for (const key of ['id', 'label', 'type', 'validity', 'mode'])
        expect([f.id, key in f]).toEqual([f.id, true])
  })

  it('prints the trials and their 179 criteria, rules included', async () => {
    const run = await screen(['--trials'])
    const trials = JSON.parse(run.out) as {
      id: string
      criteria: { id: string; kind: string; rule: unknown }[]
    }[]
    expect(run.status).toBe(0)
    expect(trials.map((t) => t.id).sort()).toEqual([
      'dragon-1',
      'pdac-liver',
      'pump-iii',
      'pump-it',
      'rfa-crlm',
    ])
    const all = trials.flatMap((t) => t.criteria)
    expect(all.map((c) => c.id)).toEqual(criterionIds)
    expect(new Set(all.map((c) => c.id)).size).toBe(179)
    expect(all.filter((c) => !c.rule || !['inclusion', 'exclusion'].includes(c.kind))).toEqual([])
  })

  it('gives a sandbox patient the verdicts of the app', async () => {
    const patient = patients.find((p) => p.id === 'pump-it-eligible')
    const chart = bundle(
      'searchset',
      (patient?.resources('2026-11-21') ?? []) as unknown as Record<string, unknown>[],
      {
        search: { mode: 'match' },
      },
    )
    const run = await screen([
      files.write('pump-it.json', chart),
      '--answers',
      files.write('pump-it-answers.json', patient?.answers?.('2026-11-21')),
      ...DAY,
    ])
    const [line] = linesOf(run) as Line[]
    expect(Object.fromEntries(line?.trials.map((t) => [t.id, t.verdict]) ?? [])).toMatchObject(
      patient?.expect ?? {},
    )
    expect(line?.facts.extrahepaticSites).toMatchObject({
      known: true,
      value: { lung: 'absent', other: 'absent' },
    })
    expect(line?.facts.priorMalignancies).toMatchObject({
      known: true,
      value: { list: [], listComplete: true },
    })
    expect(line?.facts.indeterminateExtrahepaticLesions).toMatchObject({ known: true, value: 'none' })
  })
})

describe.concurrent('a call that is wrong', () => {
  const good = () => files.write('good.json', bundle('collection', person('x1')))
  const answers = (name: string, content: unknown) => ['--answers', files.write(name, content)]
  const cases: readonly (readonly [string, () => readonly string[]])[] = [
    ['a file that is not JSON', () => [files.write('broken.json', '{"resourceType": "Bundle", ')]],
    ['a file that is not FHIR', () => [files.write('other.json', { hello: 'world' })]],
    [
      'a broken line in the middle',
      () => [files.write('cut.ndjson', `${ndjson(person('a'))}{"resourceType":"Obs\n`)],
    ],
    ['a file that is not there', () => [`${files.path}/nowhere.json`]],
    ['an unknown fact', () => [good(), ...answers('fact.json', { ecogs: 1 })]],
    ['a date that does not exist', () => [good(), ...answers('day.json', { stagingCtDate: '2026-02-30' })]],
    ['a registration date that does not exist', () => [good(), '--as-of', '2026-13-01']],
    ['an unknown trial', () => [good(), '--trial', 'dragon-2']],
    ['an unknown option', () => [good(), '--verbose']],
  ]
  it.each(cases)('ends with status 2, one sentence and nothing on standard output: %s', async (_, args) => {
    const run = await screen(args())
    expect([run.status, run.out]).toEqual([2, ''])
    expect(run.err.trimEnd().split('\n')).toHaveLength(1)
    expect(run.err.length).toBeGreaterThan(10)
    expect(run.err).not.toMatch(/\bat .*:\d+:\d+|undefined|\[object/)
  })
})
