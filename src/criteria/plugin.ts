/**
 * Gives the browser the checked criteria as `virtual:criteria`; a wrong file fails the build with its place.
 * A build keeps them in a file of their own beside the scripts, fetched while those are still on their way.
 */
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import type { Criteria } from './criteria.ts'
import { loadCriteria } from './load.ts'

const FOLDER = fileURLToPath(new URL('../../criteria', import.meta.url))
const ID = 'virtual:criteria'

/** What only a reader of the files needs (names of codes, where they were verified) does not travel. */
const forBrowser = (key: string, value: unknown) =>
  key === 'display' || key === 'verified' ? undefined : value

/** @param derive what follows from the criteria alone is made once, here, and travels with them, by its name */
export function criteriaPlugin(derive: (criteria: Criteria) => Readonly<Record<string, unknown>>): Plugin {
  let building = false
  let reference: string | undefined
  return {
    name: 'trialside-criteria',
    configResolved({ command }) {
      building = command === 'build'
    },
    configureServer({ watcher, moduleGraph, ws }) {
      watcher.add(FOLDER)
      watcher.on('all', (_, file) => {
        if (!file.startsWith(FOLDER)) return
        const module = moduleGraph.getModuleById(`\0${ID}`)
        if (module) moduleGraph.invalidateModule(module)
        ws.send({ type: 'full-reload' })
      })
    },
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load(id) {
      if (id !== `\0${ID}`) return undefined
      const criteria = loadCriteria(FOLDER)
      const data = { criteria, ...derive(criteria) }
      const json = JSON.stringify(data, forBrowser)
      const names = `export const { ${Object.keys(data).join(', ')} }`
      if (!building) return `${names} = JSON.parse(${JSON.stringify(json)})`
      reference = this.emitFile({ type: 'asset', name: 'criteria.json', source: json })
      return `${names} = await (await fetch(import.meta.ROLLUP_FILE_URL_${reference})).json()`
    },
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle, filename }) {
        const file = Object.keys(bundle ?? {}).find((name) => /criteria-.*\.json$/.test(name))
        if (!file || !/index\.html$/.test(filename)) return []
        const attrs = { rel: 'preload', as: 'fetch', href: `./${file}`, crossorigin: 'anonymous' }
        return [{ tag: 'link', attrs, injectTo: 'head' as const }]
      },
    },
  }
}
