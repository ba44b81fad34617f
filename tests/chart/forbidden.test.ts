/** What an EHR forbids, or fails to bring, is not taken for read. */
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import { readChart } from '../../src/chart/read.ts'
import { fhir } from '../mocks/fixture.ts'
import { plan, playNetwork, requests, server, sourceOf } from './reading.ts'

playNetwork()

it.each([
  ['forbidden', new HttpResponse(null, { status: 403 })],
  ['unavailable', new HttpResponse(null, { status: 500 })],
  ['notBundle', HttpResponse.json({})],
])('a category of Observations that is %s leaves them incomplete', async (why, response) => {
  const source = await sourceOf()
  server.use(
    http.get(`${fhir}/Observation`, ({ request }) =>
      new URL(request.url).searchParams.has('category') ? response.clone() : undefined,
    ),
  )
  const { reading } = await readChart(source, plan)
  expect(reading.Observation).toMatchObject({ status: 'partial', why })
  const searches = requests.filter(({ url }) => url.pathname.endsWith('/Observation'))
  const ways = ['category', 'code', '_id']
  expect(searches.filter(({ url }) => !ways.some((way) => url.searchParams.has(way)))).toEqual([])
})

it('a warning that something is left out holds, though the EHR would answer another search without one', async () => {
  const source = await sourceOf()
  const issue = [{ severity: 'warning', code: 'incomplete' }]
  const entry = [{ search: { mode: 'outcome' }, resource: { resourceType: 'OperationOutcome', issue } }]
  server.use(
    http.get(`${fhir}/Condition`, ({ request }) =>
      new URL(request.url).searchParams.has('_count')
        ? HttpResponse.json({ resourceType: 'Bundle', type: 'searchset', entry })
        : undefined,
    ),
  )
  const { reading } = await readChart(source, plan)
  expect(reading.Condition).toEqual({ status: 'partial', why: 'warning', detail: 'incomplete' })
})

it('a category of Observations that is not found is asked for in another way', async () => {
  const source = await sourceOf()
  server.use(
    http.get(`${fhir}/Observation`, ({ request }) =>
      new URL(request.url).searchParams.has('category') ? new HttpResponse(null, { status: 404 }) : undefined,
    ),
  )
  expect((await readChart(source, plan)).reading.Observation).toEqual({ status: 'complete' })
})

it.each([
  ['somebody else', { resourceType: 'Patient', id: 'bo' }],
  ['another record', { resourceType: 'Group', id: 'anna' }],
  ['nothing', null],
])('there is no chart where the EHR answers with %s', async (_, body) => {
  const source = await sourceOf()
  server.use(http.get(`${fhir}/Patient/anna`, () => HttpResponse.json(body)))
  await expect(readChart(source, plan)).rejects.toMatchObject({
    code: 'patientUnreadable',
    detail: 'notBundle',
  })
})
