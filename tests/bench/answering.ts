/**
 * How long the screen takes to follow an answer, on a slow computer: from the click to the frame that has all of it
 * (judging and rendering), and to that frame's paint (style, layout, painting). Beside both stands an empty tree: what
 * the computer itself takes, and how busy it was with other programs.
 */
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { type CDPSession, chromium, type Page } from '@playwright/test'
import { build, preview } from 'vite'
import { findBrowser, howToGetOne, launchOptions } from '../browser.ts'

const PATIENT = 'large-record'
const SLOWER = 4
const ANSWERS = 40
const AIM = 50
/** Between two presses, in ms: what one of them left to do is not counted for the next. */
const PAUSE = 150

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const root = at('../..')
const app = at('../../node_modules/.cache/bench/app')
const tree = at('../../node_modules/.cache/bench/emptyTree')

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 4173
}

/** Milliseconds that the main thread of the page has worked, by its own clock: other programs do not count. */
async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find((m) => m.name === 'TaskDuration')?.value ?? Number.NaN) * 1_000
}

type Measured = {
  /** Milliseconds from the event to the paint after it. */
  readonly paint: number
  /** Milliseconds in which the page could do nothing else, up to the frame. */
  readonly work: number
}

/** Runs in the page: notes when an event came, when the work was done and when its frame was painted. */
function watchEvents(): void {
  const measured: { paint: number; work: number }[] = []
  Object.assign(window, { measured })
  const channel = new MessageChannel()
  let began = 0
  let frame = 0
  channel.port1.onmessage = () => measured.push({ paint: performance.now() - began, work: frame - began })
  window.addEventListener(
    'click',
    (event) => {
      began = event.timeStamp
      requestAnimationFrame(() => {
        frame = performance.now()
        // After the frame has been painted.
        channel.port2.postMessage(undefined)
      })
    },
    true,
  )
}

const measuredIn = (page: Page) =>
  page.evaluate(() => (window as unknown as { measured: Measured[] }).measured)

/** Milliseconds that the main thread of the page worked for each press of the space bar. */
async function press(page: Page, ready: (nth: number) => Promise<void>): Promise<number[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const busy: number[] = []
  for (let nth = 0; nth < ANSWERS; nth += 1) {
    await ready(nth)
    await page.waitForTimeout(PAUSE)
    const before = await worked(session)
    await page.keyboard.press('Space')
    await page.waitForTimeout(PAUSE)
    busy.push((await worked(session)) - before)
  }
  await session.detach()
  return busy
}

/** Goes to one choice after the other: first answers, and answers changed. */
const toChoice = (page: Page) => (nth: number) =>
  page.evaluate((n) => {
    const radios = [
      ...document.querySelectorAll<HTMLElement>('[data-fact] form > .radios input:not(:checked)'),
    ]
    const chosen = radios[n % radios.length]
    chosen?.scrollIntoView({ block: 'center' })
    chosen?.focus()
  }, nth * 5)

const quantile = (numbers: readonly number[], q: number): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN
}
function report(name: string, measured: readonly Measured[], busy: readonly number[]): void {
  const line = (what: string, numbers: readonly number[]) =>
    console.log(
      `  ${what.padEnd(34)}median ${quantile(numbers, 0.5).toFixed(1)} ms, p90 ${quantile(numbers, 0.9).toFixed(1)} ms, longest ${Math.max(...numbers).toFixed(1)} ms`,
    )
  console.log(`${name} (${measured.length} times)`)
  line(
    'event to frame',
    measured.map((m) => m.work),
  )
  line(
    'event to painted',
    measured.map((m) => m.paint),
  )
  line('work of the page, processor time', busy)
}

/** Prints how long an answer takes to be on screen. */
export async function answering(): Promise<void> {
  const browser = await findBrowser()
  if (!browser) throw new Error(howToGetOne)
  await build({ root, logLevel: 'warn', build: { outDir: app, emptyOutDir: true } })
  await build({
    configFile: false,
    root: at('answering'),
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: tree,
      emptyOutDir: true,
      lib: { entry: 'emptyTree.tsx', formats: ['iife'], name: 'emptyTree', fileName: () => 'emptyTree.js' },
    },
  })
  const port = await freePort()
  const server = await preview({
    root,
    logLevel: 'warn',
    build: { outDir: app },
    preview: { port, strictPort: true },
  })
  const chrome = await chromium.launch(launchOptions(browser))
  try {
    const page = await chrome.newPage({ locale: 'en-GB', viewport: { width: 1280, height: 900 } })
    await page.addInitScript(watchEvents)
    await page.goto(`http://localhost:${port}/ehr/launch?patient=${PATIENT}`)
    await page.getByRole('heading', { name: 'Trials', exact: true }).waitFor({ timeout: 60_000 })
    await page.waitForTimeout(1_000)
    const elements = await page.evaluate(() => document.querySelectorAll('body *').length)
    const busy = await press(page, toChoice(page))
    console.log(
      `Chromium ${chrome.version()}, CPU slowed down ${SLOWER} times, patient ${PATIENT}, ${elements} elements on screen; the aim is ${AIM} ms\n`,
    )
    report('An answer by the space bar', await measuredIn(page), busy)

    const empty = await chrome.newPage({ viewport: { width: 1280, height: 900 } })
    await empty.addInitScript(watchEvents)
    await empty.route('**/empty.html*', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><body>' }),
    )
    await empty.goto(`http://localhost:${port}/empty.html?elements=${elements}`)
    await empty.addScriptTag({ path: `${tree}/emptyTree.js` })
    await empty.locator('button').focus()
    const rendering = await press(empty, async () => {})
    report(`An empty React tree of ${elements} elements, rendered anew`, await measuredIn(empty), rendering)
  } finally {
    await chrome.close()
    await server.close()
  }
}
