import { describe, expect, it } from 'vitest'
import { faults } from '../../mocks/faults.ts'
import { users } from '../../mocks/users.ts'
import { client, fhir, newEhr, origin, send } from './fixture.ts'

describe('the EHR page', () => {
  it('lists every patient with name, age and what is interesting, and escapes it', async () => {
    const html = await (await send(newEhr(), '/ehr/')).text()
    expect(html).toContain('<h3>Anna &lt;b&gt; Visser</h3>')
    expect(html).toContain('64 years, female')
    expect(html).toContain('Many &amp; small &quot;labs&quot;')
    expect(html).toContain('born 1950, gender not recorded')
    expect(html).toContain('<button class="launch" name="patient" value="anna"')
  })

  it('offers every fault and every user', async () => {
    const html = await (await send(newEhr(), '/ehr/')).text()
    const offered = (id: string) => html.includes(`value="${id}"`) || html.includes(`value="${id}:`)
    expect(Object.keys(faults).filter((id) => !offered(id))).toEqual([])
    expect(users.filter(({ name }) => !html.includes(name))).toEqual([])
  })

  it('shows the launch URL and the FHIR base', async () => {
    const html = await (await send(newEhr(), '/ehr/')).text()
    expect(html).toContain(`<code>${origin}/launch.html</code>`)
    expect(html).toContain(`<code>${fhir}</code>`)
  })

  it('runs no script and takes its style from its own origin', async () => {
    const response = await send(newEhr(), '/ehr/')
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'; style-src 'self'")
    expect(await response.text()).not.toMatch(/<script|<style|style=/)
    expect((await send(newEhr(), '/ehr/style.css')).headers.get('Content-Type')).toContain('text/css')
  })

  it('forgets what was written when told to', async () => {
    const ehr = newEhr()
    const call = await client(ehr)
    const body = { resourceType: 'Observation', status: 'final', code: { text: 'ECOG' } }
    const location = (await call('Observation', { method: 'POST', body })).headers.get('Location') ?? ''
    expect((await call(location)).status).toBe(200)
    expect((await send(ehr, '/ehr/reset', { method: 'POST' })).status).toBe(302)
    expect((await call(location)).status).toBe(404)
    expect((await call('Observation/hb-1')).status).toBe(200)
  })
})
