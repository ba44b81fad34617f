/** Which charts a file, a folder or standard input holds, in which order, and with how much memory. */
import { spawnSync } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { UsageError } from '../../src/screening/arguments.ts'
import { type RawChart, readCharts } from '../../src/screening/charts.ts'
import { bundle, folder, ndjson, person } from './running.ts'

vi.setConfig({ testTimeout: 60_000 })
const files = folder()
afterAll(files.done)

const nobody = () => {}
async function all(path: string, warn: (s: string) => void = nobody): Promise<RawChart[]> {
  const charts: RawChart[] = []
  for await (const chart of readCharts(path, warn)) charts.push(chart)
  return charts
}
const ids = (charts: readonly RawChart[]) => charts.map((c) => c.patientId)
const types = (chart: RawChart | undefined) =>
  chart?.entries.map((e) => (e.resource as { resourceType: string }).resourceType)

describe('a Bundle', () => {
  it.each(['collection', 'searchset', 'transaction', 'document', 'batch'])(
    'of type %s is the chart of one',
    async (type) => {
      const more =
        type === 'transaction' ? { request: { method: 'PUT', url: 'Patient/x1' } } : { fullUrl: 'urn:uuid:1' }
      const charts = await all(files.write(`${type}.json`, bundle(type, person('x1'), more)))
      expect(charts).toHaveLength(1)
      expect([types(charts[0]), charts[0]?.several]).toEqual([['Patient', 'Observation'], false])
    },
  )

  it.each([undefined, 2])('may be written on one line or on many (%s)', async (indent) => {
    const text = JSON.stringify(bundle('collection', person('x1')), null, indent)
    expect(await all(files.write('written.json', text))).toHaveLength(1)
    expect(
      await all(files.write('written.json', `\uFEFF${text.replaceAll('\n', '\r\n')}\r\n\r\n`)),
    ).toHaveLength(1)
  })

  it('keeps an outcome of its search out of the chart', async () => {
    const found = bundle('searchset', person('x1'))
    const outcome = { resource: { resourceType: 'OperationOutcome', issue: [] }, search: { mode: 'outcome' } }
    const [chart] = await all(files.write('outcome.json', { ...found, entry: [...found.entry, outcome] }))
    expect(types(chart)).toEqual(['Patient', 'Observation', 'OperationOutcome'])
  })

  it('must not hold two patients', async () => {
    const two = bundle('collection', [...person('a'), ...person('b')])
    await expect(all(files.write('two.json', two))).rejects.toThrow(/2 patients/)
  })
})

describe('NDJSON', () => {
  it('of one patient is one chart', async () => {
    const charts = await all(files.write('one.ndjson', ndjson(person('x1'))))
    expect([ids(charts), charts[0]?.several]).toEqual([['x1'], false])
  })

  it('of many comes in the order of the patients, with the records wherever they stand', async () => {
    const [a, b, c] = [person('a'), person('b'), person('c')]
    const rows = [c[0], a[1], b[0], c[1], a[0], b[1]]
    const charts = await all(files.write('mixed.ndjson', `\n${ndjson(rows)}\r\n\n`))
    expect(ids(charts)).toEqual(['c', 'b', 'a'])
    for (const chart of charts)
      expect([types(chart)?.toSorted(), chart.several]).toEqual([['Observation', 'Patient'], true])
  })

  it('of a folder is read as one, file by file', async () => {
    const rows = [person('a'), person('b')]
    files.write('export/Observation.ndjson', ndjson(rows.map((r) => r[1])))
    files.write('export/Patient.ndjson', ndjson(rows.map((r) => r[0])))
    files.write('export/Medication.ndjson', ndjson([{ resourceType: 'Medication', id: 'm1' }]))
    files.write('export/notes.txt', 'no records')
    files.write('export/nested.json/deeper.txt', 'no records')
    const charts = await all(`${files.path}/export`)
    expect(ids(charts)).toEqual(['a', 'b'])
    for (const chart of charts)
      expect(types(chart)?.toSorted()).toEqual(['Medication', 'Observation', 'Patient'])
  })

  it('gives one chart to a patient whose resource comes twice', async () => {
    const charts = await all(files.write('twice.ndjson', ndjson([...person('a'), ...person('a')])))
    expect([ids(charts), types(charts[0])?.length]).toEqual([['a'], 4])
  })

  it('tells of records that name no patient', async () => {
    const complaints: string[] = []
    const stray = { resourceType: 'Organization', id: 'o1' }
    await all(files.write('stray.ndjson', ndjson([...person('a'), stray, stray])), (s) => complaints.push(s))
    expect(complaints).toEqual(['2 resources name no patient and were left out.'])
  })

  const searched = { reference: 'Patient?identifier=1' }
  it.each([{ display: 'Ada' }, { reference: '#p' }, searched])(
    'of one patient keeps a record that names nobody: %j',
    async (subject) => {
      const stray = { ...person('a')[1], id: 'stray', subject }
      const [chart] = await all(files.write('nobody.ndjson', ndjson([...person('a'), stray])))
      expect(chart?.entries).toContainEqual({ resource: stray })
    },
  )

  it('of many tells of a record that names the patient by a search', async () => {
    const complaints: string[] = []
    const rows = [...person('a'), ...person('b'), { ...person('a')[1], subject: searched }]
    await all(files.write('searched.ndjson', ndjson(rows)), (s) => complaints.push(s))
    expect(complaints).toEqual(['1 resources name no patient and were left out.'])
  })

  it('brings the records of an id from before two patients were merged', async () => {
    const [patient, result] = person('a')
    const link = [{ type: 'replaces', other: { reference: 'Patient/old' } }]
    const before = { ...result, id: 'before', subject: { reference: 'Patient/old' } }
    const rows = [{ ...patient, link }, before, ...person('b')]
    const charts = await all(files.write('merged.ndjson', ndjson(rows)))
    expect(charts.map((c) => c.entries.some((e) => (e.resource as typeof before).id === 'before'))).toEqual([
      true,
      false,
    ])
  })

  it('says where a Patient without an id stands, and goes on', async () => {
    const path = files.write('nameless.ndjson', ndjson([{ resourceType: 'Patient' }, ...person('b')]))
    const charts = await all(path)
    expect(charts.map((c) => c.patientId ?? c.place)).toEqual([`${path}, line 1`, 'b'])
    expect(charts[0]?.several).toBe(true)
  })

  it.each([
    ['a broken line', `${ndjson(person('a'))}{"resourceType":\n`, /line 3,? is not JSON/],
    ['a broken line at the beginning', `{"resourceType":\n${ndjson(person('a'))}`, /is not JSON/],
    ['a line that is no resource', `${ndjson(person('a'))}{"id":"x"}\n`, /line 3,? is not FHIR/],
    ['a line that is a number', `${ndjson(person('a'))}42\n`, /is not FHIR/],
    ['a Bundle among the lines', ndjson([...person('a'), bundle('collection', person('b'))]), /not a Bundle/],
    ['no Patient at all', ndjson([person('a')[1]]), /no Patient/],
    ['nothing', '', /is not JSON/],
    ['a list', '[]', /is not FHIR/],
  ])('with %s is refused before the first chart', async (_, text, message) => {
    const path = files.write('wrong.ndjson', text)
    const charts: RawChart[] = []
    const reading = (async () => {
      for await (const chart of readCharts(path, nobody)) charts.push(chart)
    })()
    await expect(reading).rejects.toThrow(message)
    await expect(reading).rejects.toThrow(UsageError)
    expect(charts).toEqual([])
  })

  it('is checked in every file of a folder before the first chart', async () => {
    files.write('partly/a.json', JSON.stringify(bundle('collection', person('a')), null, 1))
    files.write('partly/b.ndjson', `${ndjson(person('b'))}{"resourceType":\n`)
    const charts: RawChart[] = []
    const reading = (async () => {
      for await (const chart of readCharts(`${files.path}/partly`, nobody)) charts.push(chart)
    })()
    await expect(reading).rejects.toThrow(/is not JSON/)
    expect(charts).toEqual([])
  })
})

describe('a path', () => {
  it.each(['nowhere.json', 'empty'])('that leads to no records is refused: %s', async (name) => {
    files.write('empty/readme.txt', '')
    await expect(all(`${files.path}/${name}`)).rejects.toThrow(UsageError)
  })
})

describe('memory', () => {
  it('does not grow with the number of patients: 3,000 charts of 20 kB in a heap of 64 MB', () => {
    const path = files.write('big.ndjson', '')
    const filling = 'x'.repeat(20_000)
    for (let i = 0; i < 3000; i += 100) {
      const rows = Array.from({ length: 100 }, (_, n) => person(`p${i + n}`)).flat()
      appendFileSync(
        path,
        ndjson(rows.map((r) => (r.resourceType === 'Patient' ? r : { ...r, note: filling }))),
      )
    }
    const count = `
      import { readCharts } from './src/screening/charts.ts'
      let n = 0
      for await (const c of readCharts(${JSON.stringify(path)}, () => {})) n += c.entries.length
      console.log(n)`
    const run = spawnSync(
      process.execPath,
      ['--max-old-space-size=64', '--import', 'tsx', '--input-type=module', '--eval', count],
      { encoding: 'utf8' },
    )
    expect([run.stdout.trim(), run.status]).toEqual(['6000', 0])
  })
})
