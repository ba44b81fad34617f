import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, open, test } from './app.ts'

const limit = 150_000

const packedSize = (path: string) =>
  gzipSync(readFileSync(fileURLToPath(new URL(`../../dist${path}`, import.meta.url))), { level: 9 }).length

/** Marks when the first verdict stands in the page. */
const markFirstVerdict = () =>
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.verdict')) return
    performance.mark('first verdict')
    observer.disconnect()
  }).observe(document, { childList: true, subtree: true })

/** The scripts that were asked for before that mark. */
const askedBefore = () => {
  const [mark] = performance.getEntriesByName('first verdict')
  return performance
    .getEntriesByType('resource')
    .filter(({ name, startTime }) => name.endsWith('.js') && mark && startTime < mark.startTime)
    .map(({ name }) => new URL(name).pathname)
}

/** Size-limit sees what a page names; this sees what is loaded, however it is imported. */
test('loads at most 150 kB of scripts (gzip) until the first verdict, and asks for no metadata', async ({
  page,
}) => {
  const metadata: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.endsWith('/metadata')) metadata.push(pathname)
  })
  await page.addInitScript(markFirstVerdict)
  await open(page, 'dragon-eligible')
  const sizes = (await page.evaluate(askedBefore)).map((path) => ({ path, size: packedSize(path) }))
  const total = sizes.reduce((sum, { size }) => sum + size, 0)
  expect(total, 'scripts were loaded').toBeGreaterThan(100_000)
  expect(total, sizes.map(({ path, size }) => `${path} ${size}`).join(', ')).toBeLessThanOrEqual(limit)
  expect(metadata).toEqual([])
})
