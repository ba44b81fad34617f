/** `--codes FILE`, as the command line is called. */
import { afterAll, expect, it, vi } from 'vitest'
import { bundle, folder, linesOf, screen } from './running.ts'

vi.setConfig({ testTimeout: 90_000 })
const files = folder()
afterAll(files.done)

const chart = files.write(
  'chart.json',
  bundle('collection', [
    { resourceType: 'Patient', id: 'f201', birthDate: '1960-03-13', gender: 'male' },
    {
      resourceType: 'Observation',
      id: 'krea',
      status: 'final',
      subject: { reference: 'Patient/f201' },
      code: { coding: [{ system: 'urn:lab', code: 'KREA', display: 'Kreatinine' }] },
      effectiveDateTime: '2026-11-20',
      valueQuantity: { value: 122, unit: 'umol/L' },
    },
  ]),
)
const codes = (code: string) =>
  files.write(`${code}.json`, {
    codes: [{ system: 'urn:lab', code: 'KREA', is: { system: 'http://loinc.org', code } }],
  })

it('reads local codes as what the file says they stand for', async () => {
  const run = await screen([chart, '--codes', codes('14682-9'), '--as-of', '2026-11-21'])
  expect(run.status).toBe(0)
  const creatinine = (of: typeof run) =>
    (linesOf(of)[0]?.facts as Record<string, unknown> | undefined)?.creatinine
  expect(creatinine(run)).toMatchObject({
    known: true,
    unit: 'mg/dL',
    source: ['Observation/krea'],
    localCodes: [{ local: 'KREA', readAs: '14682-9', source: 'Observation/krea' }],
  })
  const without = await screen([chart, '--as-of', '2026-11-21'])
  expect(creatinine(without)).toMatchObject({ known: false })
  expect(creatinine(without)).not.toHaveProperty('localCodes')
})

it('names what is wrong with the file, and screens nobody', async () => {
  const file = codes('1-1')
  const run = await screen([chart, '--codes', file])
  expect([run.status, run.out]).toEqual([2, ''])
  expect(run.err).toContain(`${file} › codes[0].is: no list of criteria/codes/ has http://loinc.org|1-1.`)
  expect((await screen([chart, '--codes', `${file}.not`])).err).toContain('cannot be read')
})
