/** The absolute URL if a browser may be sent there: to the sandbox's own origin, or to a development server on this machine. */
export function registeredRedirect(uri: string | null, origin: string): URL | undefined {
  const url = uri !== null && URL.canParse(uri, origin) ? new URL(uri, origin) : undefined
  const local = url?.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(url.hostname)
  return url && (url.origin === origin || local) ? url : undefined
}
