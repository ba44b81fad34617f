/** Gives the browser the checked criteria as `virtual:criteria`; a wrong file fails the build with its place. */
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { loadCriteria } from './load.ts'

const FOLDER = fileURLToPath(new URL('../../criteria', import.meta.url))
const ID = 'virtual:criteria'

export const criteriaPlugin = (): Plugin => ({
  name: 'trialside-criteria',
  resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
  load(id) {
    if (id !== `\0${ID}`) return undefined
    this.addWatchFile(FOLDER)
    // What only a reader of the files needs (names of codes, where they were verified) does not travel.
    const forBrowser = (key: string, value: unknown) => (key === 'display' || key === 'verified' ? undefined : value)
    // A string literal parses faster than an object literal.
    const json = JSON.stringify(JSON.stringify(loadCriteria(FOLDER), forBrowser))
    return `export const criteria = JSON.parse(${json})`
  },
})
