import { readdirSync, readFileSync } from 'node:fs'

/** The scripts that a page loads before it shows anything: its own, and all that they import. */
function scriptsOf(page) {
  const html = readFileSync(`dist/${page}`, 'utf8')
  const paths = [...html.matchAll(/(?:src|href)="(?:\.|)\/?([^"]+\.js)"/g)].map(([, path]) => `dist/${path}`)
  if (paths.length === 0) throw new Error(`dist/${page} loads no script`)
  return paths
}

/** The words of the first screen; one language is loaded, the longer counts. */
function words() {
  const found = readdirSync('dist/assets').filter((name) => /^nl-.*\.js$/.test(name))
  if (found.length !== 1) throw new Error('dist/assets holds no Dutch words')
  return found.map((name) => `dist/assets/${name}`)
}

export default [
  {
    name: 'Until the first verdict',
    path: [...scriptsOf('index.html'), ...words()],
    limit: '150 kB',
    gzip: true,
  },
  { name: 'Launch page', path: scriptsOf('launch.html'), limit: '25 kB', gzip: true },
]
