import { describe, expect, it } from 'vitest'
import type { failing } from '../../mocks/faults/failing.ts'
import type { misleading } from '../../mocks/faults/misleading.ts'
import { client, idsOf, newEhr, nextOf, send, signIn } from './fixture.ts'
import { labs, type Play, statuses, writeRefused } from './playing.ts'

/** The pages of a search, at most four. */
async function pagesWith(fault: string): Promise<fhir4.Bundle[]> {
  const call = await client(newEhr(), `patient=anna&fault=${fault}`)
  const pages: fhir4.Bundle[] = []
  for (let url: string | undefined = labs; url && pages.length < 4; ) {
    const bundle: fhir4.Bundle = await (await call(url)).json()
    pages.push(bundle)
    url = nextOf(bundle)
  }
  return pages
}

const total =
  (query: string, expected: number): Play =>
  async (fault) => {
    const call = await client(newEhr(), `patient=anna&fault=${fault}`)
    expect((await (await call(query)).json()).total).toBe(expected)
  }

const table = {
  slow: async (fault) => {
    const waited: number[] = []
    const ehr = newEhr({ wait: async (milliseconds) => void waited.push(milliseconds) })
    const call = await client(ehr, `patient=anna&fault=${fault}`)
    expect((await call(labs)).status).toBe(200)
    expect(waited).toEqual([3_000])
  },
  'unauthorized-unseen': async (fault) => {
    const ehr = newEhr()
    const { access_token, refresh_token } = await signIn(ehr, `patient=anna&fault=${fault}`)
    const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token })
    const refreshed = await (await send(ehr, '/ehr/auth/token', { method: 'POST', body })).json()
    const answerTo = (token: string) =>
      send(ehr, '/ehr/fhir/Patient/anna', { headers: { Authorization: `Bearer ${token}` } })
    expect((await answerTo(access_token)).type).toBe('error')
    expect((await answerTo(refreshed.access_token)).status).toBe(200)
  },
  'unauthorized-unseen-later': async (fault) => {
    const call = await client(newEhr(), `patient=anna&fault=${fault}`)
    for (let i = 0; i < 5; i++) expect((await call(labs)).status).toBe(200)
    expect((await call(labs)).type).toBe('error')
  },
  unauthorized: statuses([['Patient/anna'], [labs]], [401, 401]),
  forbidden: statuses([['Patient/anna'], [labs]], [403, 403]),
  'labs-forbidden': statuses([['Patient/anna'], [labs], ['Condition/crc']], [200, 403, 200]),
  'rate-limited': statuses([[labs], ['Condition/crc'], [labs], ['Condition/crc']], [429, 429, 200, 200]),
  unavailable: statuses([[labs], [labs], ['Condition/crc'], ['Condition/crc']], [503, 200, 503, 200]),
  'unavailable-forever': statuses([[labs], [labs], [labs]], [503, 503, 503]),
  offline: async (fault) => {
    const call = await client(newEhr(), `patient=anna&fault=${fault}`)
    expect((await call(labs)).type).toBe('error')
  },
  'html-200': async (fault) => {
    const response = await (await client(newEhr(), `patient=anna&fault=${fault}`))(labs)
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(await response.text()).toContain('Sign in')
  },
  'html-error': async (fault) => {
    const response = await (await client(newEhr(), `patient=anna&fault=${fault}`))(labs)
    expect([response.status, await response.text()]).toEqual([500, '<h1>Internal error</h1>'])
  },
  'truncated-json': async (fault) => {
    const response = await (await client(newEhr(), `patient=anna&fault=${fault}`))(labs)
    expect(response.status).toBe(200)
    const text = await response.text()
    expect(text).toContain('searchset')
    expect(() => JSON.parse(text)).toThrow(SyntaxError)
  },
  'page-two-fails': async (fault) => {
    const call = await client(newEhr(), `patient=anna&fault=${fault}`)
    const first = await (await call(labs)).json()
    expect(first.entry).toHaveLength(10)
    expect((await call(nextOf(first) ?? '')).status).toBe(500)
  },
  'write-unauthorized': writeRefused(401),
  'small-pages': async (fault) => {
    expect((await pagesWith(fault)).map(({ entry }) => entry?.length)).toEqual([10, 10, 7])
  },
  'shorter-pages': async (fault) => {
    const pages = await pagesWith(fault)
    expect(pages.map(({ entry }) => entry?.length)).toEqual([10, 3, 3, 3])
    expect(new Set(pages.flatMap(idsOf)).size).toBe(19)
  },
  'ports-in-links': async (fault) => {
    const call = await client(newEhr(), `patient=anna&fault=${fault}`)
    const next = nextOf(await (await call(labs)).json())
    expect(next).toMatch(/^https:\/\/sandbox\.example:443:443\/ehr\/fhir\/Observation\?_page=/)
  },
  stu3: async (fault) => {
    const response = await (await client(newEhr(), `patient=anna&fault=${fault}`))(labs)
    expect(response.headers.get('Content-Type')).toBe('application/fhir+json; fhirVersion=3.0')
  },
  'status-as-code': async (fault) => {
    const call = await client(newEhr(), `patient=anna&fault=${fault}`)
    const { entry } = await (await call('Condition?patient=anna')).json()
    expect(entry[0].resource.clinicalStatus).toBe('active')
  },
  'duplicate-ids': async (fault) => {
    const pages = await pagesWith(fault)
    expect(pages.map(({ entry }) => entry?.length)).toEqual([10, 12, 9])
    expect(new Set(pages.flatMap(idsOf)).size).toBe(27)
  },
  'looping-next': async (fault) => {
    const pages = await pagesWith(fault)
    expect(pages).toHaveLength(4)
    expect(idsOf(pages[3] ?? { resourceType: 'Bundle', type: 'searchset' })).toEqual(
      pages.slice(0, 1).flatMap(idsOf),
    )
  },
  'foreign-next': async (fault) => {
    const call = await client(newEhr(), `patient=anna&fault=${fault}`)
    const next = nextOf(await (await call('Condition?patient=anna')).json())
    expect(new URL(next ?? '').host).toBe('foreign.example')
  },
  'missing-next': async (fault) => {
    const pages = await pagesWith(fault)
    expect(pages.map((page) => [page.total, page.entry?.length])).toEqual([[27, 10]])
  },
  'warning-outcome': async (fault) => {
    const [page] = await pagesWith(fault)
    expect(page?.entry).toHaveLength(28)
    expect(page?.entry?.at(-1)).toMatchObject({
      search: { mode: 'outcome' },
      resource: {
        resourceType: 'OperationOutcome',
        issue: [{ severity: 'warning', details: { coding: [{ code: '4119' }] } }],
      },
    })
  },
  'not-authorised-outcome': async (fault) => {
    const [page] = await pagesWith(fault)
    expect(page?.entry?.at(-1)?.resource).toMatchObject({
      issue: [{ severity: 'warning', details: { coding: [{ code: '59204' }] } }],
    })
  },
  'skipped-entries': async (fault) => {
    const [page] = await pagesWith(fault)
    expect(page?.entry).toHaveLength(28)
    expect(page?.entry?.[0]?.resource).toBeUndefined()
  },
  'no-results-outcome': async (fault) => {
    const [page] = await pagesWith(fault)
    expect(page).toMatchObject({
      total: 0,
      entry: [{ resource: { issue: [{ details: { coding: [{ code: '4101' }] } }] } }],
    })
  },
  empty: total(labs, 0),
  'ignored-parameters': total(`${labs}&code=89247-1`, 27),
  'other-patient': async (fault) => {
    const [page] = await pagesWith(fault)
    expect(page?.entry?.[0]?.resource).toMatchObject({
      id: 'stray',
      subject: { reference: 'Patient/stray-patient' },
    })
    expect(page?.entry).toHaveLength(28)
  },
} satisfies Record<keyof typeof failing | keyof typeof misleading, Play>

describe('the fault of a request or an answer', () => {
  it.each(Object.entries(table))('%s is played', async (fault, play) => {
    await play(fault)
  })
})
