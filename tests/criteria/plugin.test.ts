import { join } from 'node:path'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { criteriaPlugin } from '../../src/criteria/plugin.ts'

let server: ViteDevServer
beforeAll(async () => {
  server = await createServer({
    configFile: false,
    logLevel: 'silent',
    plugins: [criteriaPlugin(({ trials }) => ({ count: trials.length }))],
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false },
  })
})
afterAll(() => server.close())

it('gives the development server the criteria, and what is derived from them', async () => {
  const module = await server.transformRequest('virtual:criteria')
  expect(module?.code).toContain('pump-it')
  expect(module?.code).toMatch(/export const \{ criteria, count \}/)
})

it('reloads the page when a file of criteria/ changes, and for no other file', async () => {
  await server.transformRequest('virtual:criteria')
  const send = vi.spyOn(server.ws, 'send')
  server.watcher.emit('all', 'change', join(process.cwd(), 'README.md'))
  expect(send).not.toHaveBeenCalled()
  server.watcher.emit('all', 'change', join(process.cwd(), 'criteria/trials/pump-it.yaml'))
  expect(send).toHaveBeenCalledWith({ type: 'full-reload' })
  const entry = server.moduleGraph.getModuleById('\0virtual:criteria')
  expect(entry?.transformResult).toBeNull()
})
