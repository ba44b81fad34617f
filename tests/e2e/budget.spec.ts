import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, open, test } from './app.ts'

const limit = 170_000

const packedSize = (path: string) =>
  gzipSync(readFileSync(fileURLToPath(new URL(`../../dist${path}`, import.meta.url))), { level: 9 }).length

/** Size-limit sees what a page names; this sees what is loaded, however it is imported. */
test('loads at most 170 kB of scripts (gzip) until the first verdicts, and asks for no metadata', async ({
  page,
}) => {
  const scripts = new Set<string>()
  const metadata: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.endsWith('/metadata')) metadata.push(pathname)
    // What launch.html loads has a limit of its own.
    if (pathname === '/') scripts.clear()
    if (request.resourceType() === 'script') scripts.add(pathname)
  })
  await open(page, 'dragon-eligible')
  const sizes = [...scripts].map((path) => ({ path, size: packedSize(path) }))
  const total = sizes.reduce((sum, { size }) => sum + size, 0)
  expect(total, 'scripts were loaded').toBeGreaterThan(0)
  expect(total, sizes.map(({ path, size }) => `${path} ${size}`).join(', ')).toBeLessThanOrEqual(limit)
  expect(metadata).toEqual([])
})
