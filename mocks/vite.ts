import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Connect, Plugin } from 'vite'
import type { Ehr } from './ehr.ts'

async function toRequest(incoming: IncomingMessage, path: string): Promise<Request> {
  const encrypted = 'encrypted' in incoming.socket && incoming.socket.encrypted
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    // HTTP/2 pseudo-headers are no headers.
    if (value !== undefined && !name.startsWith(':')) headers.set(name, String(value))
  }
  const host = incoming.headers.host ?? incoming.headers[':authority'] ?? 'localhost'
  const method = incoming.method ?? 'GET'
  const chunks: Uint8Array[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  const body = method === 'GET' || method === 'HEAD' ? null : new Uint8Array(Buffer.concat(chunks))
  return new Request(new URL(path, `${encrypted ? 'https' : 'http'}://${host}`), { method, headers, body })
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  if (response.type === 'error') {
    outgoing.destroy()
    return
  }
  outgoing.statusCode = response.status
  for (const [name, value] of response.headers) outgoing.setHeader(name, value)
  outgoing.end(new Uint8Array(await response.arrayBuffer()))
}

function middleware(ehr: Ehr, base: string): Connect.NextHandleFunction {
  return (incoming, outgoing, next) => {
    const path = incoming.originalUrl ?? incoming.url ?? '/'
    const ours = path.startsWith(base) && /^($|[/?])/.test(path.slice(base.length))
    if (!ours) return next()
    const answer = async () => {
      const response = await ehr.handle(await toRequest(incoming, path))
      if (response) await send(response, outgoing)
      else next()
    }
    answer().catch(next)
  }
}

/** Mounts the sandbox EHR under `/ehr` in `vite` and `vite preview`; a build knows nothing of it. */
export function sandboxEhr(): Plugin {
  const base = '/ehr'
  const mount = async ({ middlewares }: { middlewares: Connect.Server }) => {
    // Loaded here, so that building the app loads no patients.
    const [{ createEhr }, { patients }] = await Promise.all([
      import('./ehr.ts'),
      import('./patients/index.ts'),
    ])
    middlewares.use(middleware(createEhr({ base, patients }), base))
  }
  return {
    name: 'sandbox-ehr',
    // Vite would answer preflights itself, before the sandbox; the app is of one origin and needs none.
    config: () => ({ server: { cors: false }, preview: { cors: false } }),
    configureServer: mount,
    configurePreviewServer: mount,
  }
}
