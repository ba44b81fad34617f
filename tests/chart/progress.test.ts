import { expect, it } from 'vitest'
import { patients } from '../../mocks/patients/index.ts'
import { type Progress, progressing } from '../../src/chart/progress.ts'
import { readChart } from '../../src/chart/read.ts'
import { plan, playNetwork, requests, sandbox, sourceOf } from './reading.ts'

playNetwork()

it('is told at once, then at most every tenth of a second, and always when a type is done', () => {
  let [time, told] = [0, 0]
  const progress = progressing(
    () => {
      told++
    },
    () => ({}),
    () => time,
  )
  for (time = 0; time < 1000; time++) progress.changed()
  expect(told).toBe(10)
  progress.changed(true)
  progress.changed(true)
  expect(told).toBe(12)
})

it('counts by type while a long chart is read, in fewer reports than pages', async () => {
  const seen: Progress[] = []
  const long = patients.find((p) => p.id === 'large-record')
  const source = await sourceOf(`patient=${long?.id}&fault=small-pages:Observation`, sandbox())
  const chart = await readChart(source, plan, { onProgress: (p) => seen.push(p) })
  const counts = seen.map((p) => p.Observation?.records ?? 0)
  expect(counts).toEqual(counts.toSorted((a, b) => a - b))
  expect(new Set(counts).size).toBeGreaterThan(3)
  expect(seen.at(-1)?.Observation).toEqual({
    records: chart.records.Observation.length,
    reading: { status: 'complete' },
  })
  expect(requests.length).toBeGreaterThan(300)
  expect(seen.length).toBeLessThan(requests.length / 2)
})
