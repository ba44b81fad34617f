/** The network of the launch tests. Imported first: fhirclient keeps the `fetch` that it finds when it is loaded. */
import { setupServer } from 'msw/node'

export const server = setupServer()
server.listen({ onUnhandledRequest: 'error' })
