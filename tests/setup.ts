/** Around every test of the view: a network that answers nothing unless a test says so, matchers for the DOM, an empty page after it. */
import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { setupServer } from 'msw/node'
import { afterAll, afterEach } from 'vitest'
import { bringWords } from '../src/view/words/first.ts'
import { LANGUAGES } from '../src/wording/language.ts'

// Here and not in a hook: fhirclient keeps the `fetch` that it finds when it is loaded.
export const server = setupServer()
server.listen({ onUnhandledRequest: 'error' })

afterEach(cleanup)
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

await Promise.all(LANGUAGES.map(bringWords))
