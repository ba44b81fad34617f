import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { sandboxEhr } from './mocks/vite.ts'
import { planQueries } from './src/chart/queries.ts'
import { criteriaPlugin } from './src/criteria/plugin.ts'
import { parseConfig } from './src/smart/config.ts'
import { securityHeaders } from './src/smart/policy.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The headers of a deployment, also in `vite preview`: what the policy forbids fails before it is deployed. */
function headers(): Plugin {
  return {
    name: 'trialside-headers',
    configurePreviewServer({ middlewares }) {
      const config = parseConfig(readFileSync(at('./public/config.json'), 'utf8'), 'public/config.json')
      const all = Object.entries(securityHeaders(config, false))
      middlewares.use((incoming, outgoing, next) => {
        const { pathname } = new URL(incoming.url ?? '/', 'http://localhost')
        // The sandbox is another server, with headers of its own.
        if (!/^\/ehr(\/|$)/.test(pathname)) for (const [name, value] of all) outgoing.setHeader(name, value)
        if (/(\/|\.html|\/config\.json|\/codes\.json)$/.test(pathname))
          outgoing.setHeader('Cache-Control', 'no-store')
        next()
      })
    },
  }
}

/** What is built hands nothing to React's developer tools: an extension of the browser has no business in a chart. */
const withoutDevtools: Plugin = {
  name: 'trialside-without-devtools',
  apply: 'build',
  config: () => ({ define: { __REACT_DEVTOOLS_GLOBAL_HOOK__: 'undefined' } }),
}

/** What is fetched later brings no style and is told of by nobody: Vite's helper that fetches those first has nothing to do. */
const withoutPreloading: Plugin = {
  name: 'trialside-without-preloading',
  apply: 'build',
  transform: {
    filter: { id: /vite\/preload-helper/ },
    handler: () => 'export const __vitePreload = (load) => load()',
  },
}

export default defineConfig({
  base: './',
  plugins: [
    react(),
    criteriaPlugin((criteria) => ({ plan: planQueries(criteria) })),
    headers(),
    withoutDevtools,
    withoutPreloading,
    sandboxEhr(),
  ],
  // fhirclient brings polyfills for old browsers unless it is told that there are none.
  define: { FHIRCLIENT_PURE: 'true' },
  resolve: {
    alias: [
      { find: /^debug$/, replacement: at('./src/smart/silence.cjs') },
      { find: /^js-base64$/, replacement: at('./src/smart/base64.ts') },
    ],
  },
  build: {
    rolldownOptions: {
      input: { index: at('./index.html'), launch: at('./launch.html') },
      // To read a property does nothing else: what is read and not used can go.
      treeshake: { propertyReadSideEffects: false },
      // Each with all that it imports: however many panels share a module, the first verdict needs few files and its words.
      output: {
        // Nobody asks what kind of object a module is.
        generatedCode: { symbols: false },
        codeSplitting: {
          groups: [
            { name: 'sign-in', test: /src\/smart\/(config|fhirclient|problem)\.ts$/, priority: 3 },
            { name: 'shell', test: /src\/(main|view\/App|chart\/read)\.tsx?$|react-dom/, priority: 2 },
          ],
        },
      },
    },
    // The page names what it starts with; what follows after the first verdict is few files, each of which asks for the next.
    modulePreload: false,
  },
  test: {
    // Generous: a busy machine is no failed test.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // fhirclient would resolve to its entry for servers.
    alias: [
      {
        find: /^fhirclient$/,
        replacement: createRequire(import.meta.url).resolve('fhirclient/lib/entry/browser.js'),
      },
    ],
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          setupFiles: ['src/wording/phrases/all.ts'],
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'view',
          environment: 'jsdom',
          include: ['tests/view/**/*.test.tsx'],
          setupFiles: ['tests/setup.ts'],
        },
      },
    ],
  },
})
