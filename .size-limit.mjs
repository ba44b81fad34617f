import { readdirSync, readFileSync } from 'node:fs'

/** The scripts that a page loads before it shows anything: its own, and all that they import. */
function scriptsOf(page) {
  const html = readFileSync(`dist/${page}`, 'utf8')
  const paths = [...html.matchAll(/(?:src|href)="(?:\.|)\/?([^"]+\.js)"/g)].map(([, path]) => `dist/${path}`)
  if (paths.length === 0) throw new Error(`dist/${page} loads no script`)
  return paths
}

/** What the first verdict needs beside them, imported while the chart is read. */
function workspace() {
  const found = readdirSync('dist/assets').filter((name) => /^workspace-.*\.js$/i.test(name))
  if (found.length === 0) throw new Error('dist/assets holds no workspace')
  return found.map((name) => `dist/assets/${name}`)
}

export default [
  {
    name: 'Until the first verdict',
    path: [...scriptsOf('index.html'), ...workspace()],
    limit: '150 kB',
    gzip: true,
  },
  { name: 'Launch page', path: scriptsOf('launch.html'), limit: '25 kB', gzip: true },
]
