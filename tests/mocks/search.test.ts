import { describe, expect, it } from 'vitest'
import type { SandboxPatient } from '../../mocks/patients/patient.ts'
import { client, fhir, idsOf, newEhr, nextOf, send } from './fixture.ts'

const search = async (query: string) => {
  const response = await (await client(newEhr()))(query)
  return { status: response.status, body: await response.json() }
}

describe('a search', () => {
  it('returns a searchset with total, links, full URLs and modes', async () => {
    const { body } = await search('Condition?patient=anna&nonsense=1')
    expect(body).toMatchObject({
      resourceType: 'Bundle',
      type: 'searchset',
      total: 1,
      link: [{ relation: 'self', url: `${fhir}/Condition?patient=anna` }],
      entry: [{ fullUrl: `${fhir}/Condition/crc`, resource: { id: 'crc' }, search: { mode: 'match' } }],
    })
  })

  it.each([
    ['Observation?patient=anna', 27],
    ['Observation?patient=Patient/anna', 27],
    ['Observation?subject=Patient/anna', 27],
    ['Observation?subject:Patient=anna', 27],
    [`Observation?patient=${fhir}/Patient/anna`, 27],
    ['Observation', 27],
    ['Patient?_id=anna', 1],
    ['Observation?_id=hb-1,hb-2', 2],
    ['Observation?code=http://loinc.org|718-7', 25],
    ['Observation?code=718-7', 25],
    ['Observation?code=718-7,89247-1', 26],
    ['Observation?code=|HB', 1],
    ['Observation?code=|718-7', 0],
    ['Observation?code=http://snomed.info/sct|718-7', 0],
    ['Observation?code=http://loinc.org|', 26],
    ['Observation?category=laboratory', 26],
    ['Observation?category=survey', 1],
    ['Observation?status=preliminary', 1],
    ['Observation?status=final,preliminary', 27],
    ['Observation?status:not=preliminary', 26],
    ['Observation?code=718-7&category=survey', 0],
    ['Observation?date=2026-01-05', 1],
    ['Observation?date=ge2026-01-20', 7],
    ['Observation?date=gt2026-01-20', 6],
    ['Observation?date=lt2026-01-03', 3],
    ['Observation?date=le2026-01-03', 4],
    ['Observation?date=ge2026-01-02&date=le2026-01-03', 2],
    ['Observation?date=2026', 26],
    ['Observation?date=2026-03-05', 0],
    ['Observation?date=ge2026-03-05', 1],
    ['Encounter?status=in-progress', 1],
    ['ResearchStudy?status=active', 1],
  ])('finds with %s %i', async (query, total) => {
    const { status, body } = await search(query)
    expect([status, body.total]).toEqual([200, total])
  })

  it('takes a form as well, with the parameters of the URL', async () => {
    const call = await client(newEhr())
    const request = call('Observation/_search?status=final', { method: 'POST', headers: {} })
    expect((await (await request).json()).total).toBe(26)
  })

  it.each([
    ['date', 'local', 'ecog'],
    ['-date', 'ecog', 'local'],
    ['_id', 'ecog', 'local'],
    ['-_id', 'local', 'ecog'],
    ['-_lastUpdated,_id', 'ecog', 'local'],
  ])('sorts by %s', async (sort, first, last) => {
    const ids = idsOf((await search(`Observation?_sort=${sort}`)).body)
    expect([ids[0], ids.at(-1)]).toEqual([first, last])
  })

  it.each([
    ['Observation?date=soon', 400],
    ['Observation?_count=many', 400],
    ['Observation?code:above=1', 400],
    ['Nonsense?patient=anna', 404],
  ])('refuses %s with an OperationOutcome and %i', async (query, expected) => {
    const { status, body } = await search(query)
    expect(status).toBe(expected)
    expect(body).toMatchObject({ resourceType: 'OperationOutcome', issue: [{ severity: 'error' }] })
  })

  it('refuses unknown parameters only when asked to be strict', async () => {
    const call = await client(newEhr())
    expect((await call('Observation?nonsense=1')).status).toBe(200)
    const strict = await call('Observation?nonsense=1', { headers: { Prefer: 'handling=strict' } })
    expect(strict.status).toBe(400)
  })
})

describe('paging', () => {
  it('leads through all results without a gap or a repetition', async () => {
    const call = await client(newEhr())
    const ids: (string | undefined)[] = []
    const sizes: number[] = []
    for (let url: string | undefined = 'Observation?patient=anna&_count=10'; url; ) {
      const bundle: fhir4.Bundle = await (await call(url)).json()
      expect(bundle.total).toBe(27)
      sizes.push(idsOf(bundle).length)
      ids.push(...idsOf(bundle))
      url = nextOf(bundle)
    }
    expect(sizes).toEqual([10, 10, 7])
    expect(new Set(ids).size).toBe(27)
  })

  it('counts without entries when asked for none', async () => {
    const { body } = await search('Observation?_count=0')
    expect([body.total, body.entry.length, nextOf(body)]).toEqual([27, 0, undefined])
  })

  it('does not hand the pages of one launch to another', async () => {
    const ehr = newEhr()
    const [one, other] = [await client(ehr), await client(ehr, 'patient=bo')]
    const next = nextOf(await (await one('Observation?_count=10')).json()) ?? ''
    expect((await one(next)).status).toBe(200)
    expect((await other(next)).status).toBe(410)
  })

  it('gives at most 200 entries a page, and turns 50,000 resources over quickly', async () => {
    const many: SandboxPatient = {
      id: 'many',
      title: '',
      interest: '',
      resources: () => [
        { resourceType: 'Patient', id: 'many' },
        ...Array.from(
          { length: 50_000 },
          (_, at): fhir4.Observation => ({
            resourceType: 'Observation',
            id: `o${at}`,
            status: 'final',
            code: { coding: [{ system: 'http://loinc.org', code: '718-7' }] },
            subject: { reference: 'Patient/many' },
            effectiveDateTime: '2026-01-01',
          }),
        ),
      ],
    }
    const call = await client(newEhr({ patients: [many] }), 'patient=many')
    const first = await (await call('Observation?patient=many&code=718-7&_count=1000')).json()
    expect([first.total, first.entry.length]).toEqual([50_000, 200])
    const start = performance.now()
    let url = nextOf(first)
    let pages = 1
    for (; url; pages += 1) url = nextOf(await (await call(url)).json())
    expect(pages).toBe(250)
    // Scanning everything again for each page would take many times as long.
    expect((performance.now() - start) / pages).toBeLessThan(20)
  })
})

describe('the capability statement', () => {
  it('is R4, names the endpoints and needs no token', async () => {
    const body = await (await send(newEhr(), '/ehr/fhir/metadata')).json()
    expect(body).toMatchObject({ resourceType: 'CapabilityStatement', fhirVersion: '4.0.1' })
    const observation = body.rest[0].resource.find(({ type }: { type: string }) => type === 'Observation')
    expect(observation.searchParam).toContainEqual({ name: 'date', type: 'date' })
    expect(observation.searchParam).toContainEqual({ name: 'patient', type: 'reference' })
  })
})
