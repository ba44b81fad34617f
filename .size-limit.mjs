import { readFileSync } from 'node:fs'

/** The scripts that a page loads before it shows anything: its own, and all that they import. */
function scriptsOf(page) {
  const html = readFileSync(`dist/${page}`, 'utf8')
  const paths = [...html.matchAll(/(?:src|href)="(?:\.|)\/?([^"]+\.js)"/g)].map(([, path]) => `dist/${path}`)
  if (paths.length === 0) throw new Error(`dist/${page} loads no script`)
  return paths
}

export default [
  { name: 'First load', path: scriptsOf('index.html'), limit: '150 kB', gzip: true },
  { name: 'Launch page', path: scriptsOf('launch.html'), limit: '25 kB', gzip: true },
]
