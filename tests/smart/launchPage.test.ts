// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { launchSentences } from '../../src/smart/launchSentences.ts'
import { home, mount, signedIn } from './launching.ts'
import { server } from './network.ts'

const page = readFileSync('launch.html', 'utf8')
let { ehr, requests } = mount()

/** Opens launch.html and waits for what it says. */
async function opened(query: string, language = 'en-GB'): Promise<string> {
  document.documentElement.innerHTML = new DOMParser().parseFromString(
    page,
    'text/html',
  ).documentElement.innerHTML
  history.replaceState(null, '', `${home}/launch.html${query}`)
  vi.spyOn(navigator, 'language', 'get').mockReturnValue(language)
  vi.resetModules()
  await import('../../src/launch.ts')
  const alert = () => document.querySelector('[role=alert]')
  await vi.waitFor(() => expect(alert()).not.toBeNull())
  return `${alert()?.textContent} ${document.getElementById('next')?.textContent}`
}

beforeEach(() => {
  sessionStorage.clear()
  ;({ ehr, requests } = mount())
  server.use(
    http.get(`${home}/config.json`, () => new HttpResponse(readFileSync('public/config.json', 'utf8'))),
  )
})

describe('launch.html', () => {
  it('says in a sentence why it does not go on, and what to do', async () => {
    expect(await opened('?iss=https://evil.example/fhir&launch=x')).toMatch(
      /^This app may not be opened from this EHR \(evil\.example\).*Nothing was sent.* Ask whoever/,
    )
    expect(requests).toEqual([`GET ${home}/config.json`])
  })

  it('speaks Dutch to who reads Dutch', async () => {
    expect(await opened('', 'nl-NL')).toBe(
      'Deze pagina is geopend zonder EPD. Open de app vanuit het dossier van de patiënt in het EPD.',
    )
    expect(document.documentElement.lang).toBe('nl')
  })

  it('names file and place of a broken configuration', async () => {
    server.use(http.get(`${home}/config.json`, () => new HttpResponse('{"ehrs":[{"name":"x"}]}')))
    expect(await opened('?iss=x&launch=y')).toContain('config.json › ehrs[0].issuer: must be of type string.')
  })

  it('says so where the browser blocks its storage', async () => {
    vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
      throw new DOMException('Access is denied', 'SecurityError')
    })
    expect(await opened(`?iss=${home}/ehr/fhir&launch=y`)).toMatch(
      /^The browser lets this app keep nothing here.* Open the app in a window of its own/,
    )
    vi.restoreAllMocks()
  })

  it('shows what the address says as text', async () => {
    await opened('?iss=https://x.example/<img src=x onerror=alert(1)>&fhirServiceUrl=<b>x</b>')
    expect(document.querySelectorAll('img, b')).toHaveLength(0)
  })

  it('holds no inline script and no inline style', () => {
    const launch = new DOMParser().parseFromString(page, 'text/html')
    expect([...launch.scripts].filter((s) => !s.src || s.textContent)).toEqual([])
    expect(launch.querySelectorAll('style, [style], [onload], [onclick]')).toHaveLength(0)
  })

  it('has its own sentence for whatever can go wrong before sign-in, in both languages', () => {
    const codes = [
      'badConfig',
      'unconfiguredIssuer',
      'forbiddenParameter',
      'launchMissing',
      'standaloneNotAllowed',
      'discoveryFailed',
      'noPkce',
      'foreignEndpoint',
      'storageBlocked',
      'offline',
    ] as const
    const sentences = (['en', 'nl'] as const).flatMap((l) => codes.map((c) => launchSentences(c, 'x', l)[0]))
    expect(new Set(sentences).size).toBe(20)
    expect(sentences).not.toContain(launchSentences(undefined, undefined, 'en')[0])
  })
})

describe('the page that sign-in returns to', () => {
  it('posts the code once although it asks for the connection twice', async () => {
    const address = await signedIn(ehr)
    history.replaceState(null, '', address)
    vi.resetModules()
    const { connect } = await import('../../src/smart/connect.ts')
    const [one, two] = await Promise.all([connect(), connect()])
    expect(one).toBe(two)
    expect(one.patientId).toBe('anna')
    expect(requests.filter((r) => r.startsWith('POST'))).toHaveLength(1)
  })
})
