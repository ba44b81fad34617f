import { act, screen } from '@testing-library/react'
import { createRoot } from 'react-dom/client'
import { describe, expect, it, vi } from 'vitest'
import { SmartError, type SmartProblem } from '../../src/smart/problem.ts'
import { ErrorBoundary } from '../../src/view/frame/ErrorBoundary.tsx'
import { QUIET } from '../../src/view/frame/quiet.ts'
import { PROBLEM } from '../../src/view/words/problem.ts'
import { chartOf, memory, person, ready, show } from './screen.tsx'

const codes = Object.keys(PROBLEM.en.sentences).filter((c) => c !== 'unforeseen') as SmartProblem[]

describe.each(['en', 'nl'] as const)('what went wrong, in %s', (language) => {
  it.each(codes)('%s: what happened, what it means, what to do', async (code) => {
    show({ language, connect: () => Promise.reject(new SmartError(code)) })
    const alert = await screen.findByRole('alert')
    const { happened, means, todo } = PROBLEM[language].sentences[code]
    for (const sentence of [happened, means, todo]) expect(alert).toHaveTextContent(sentence)
    expect(screen.queryByRole('tab')).toBeNull()
  })
})

it('tells how to launch when it is opened without a patient, and links to the sandbox', async () => {
  show({ connect: () => Promise.reject(new SmartError('noSession')) })
  expect(await screen.findByRole('heading', { name: /opened without a patient/ })).toBeVisible()
  expect(await screen.findByRole('link', { name: 'Open the sandbox EHR' })).toHaveAttribute('href', '/ehr/')
})

it('never shows the message of an unforeseen error: it may hold an address or a body', async () => {
  show({ read: () => Promise.reject(new Error('https://ehr.example/fhir/Patient/77 Jansen')) })
  expect(await screen.findByRole('alert')).toHaveTextContent(PROBLEM.en.sentences.unforeseen.happened)
  expect(document.body).not.toHaveTextContent('Jansen')
})

function Fault(): never {
  throw new Error('The answer to "age" must be a date, not "Jansen 1960".')
}

it('writes nothing of a fault to the console: its text may hold what the chart says', async () => {
  const written = (['error', 'warn', 'log'] as const).map((name) => vi.spyOn(console, name))
  const root = createRoot(document.createElement('div'), QUIET)
  await act(async () => {
    root.render(
      <ErrorBoundary instead="gone">
        <Fault />
      </ErrorBoundary>,
    )
  })
  const all = JSON.stringify(written.flatMap((spy) => spy.mock.calls.flat().map(String)))
  expect(all).not.toContain('Jansen')
  await act(async () => root.unmount())
  vi.restoreAllMocks()
})

it('hides the verdicts when the session has ended, and keeps the entries', async () => {
  const storage = memory()
  let times = 0
  const read = async () => {
    times += 1
    if (times > 1) throw new SmartError('sessionEnded')
    return chartOf([person()])
  }
  const { user } = show({ read, storage, connection: { relaunch: 'launch.html?iss=x' } })
  await ready()
  await user.click(screen.getByRole('radio', { name: 'colorectal cancer' }))
  await user.click(screen.getByRole('button', { name: 'Read again' }))
  expect(await screen.findByRole('heading', { name: 'The session with the EHR has ended.' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'DRAGON 1' })).toBeNull()
  expect(screen.getByRole('link', { name: 'Open again' })).toHaveAttribute('href', 'launch.html?iss=x')
  expect([...storage.kept.values()].join()).toContain('colorectal')
})

it('reads again once the connection is back', async () => {
  let times = 0
  const read = async () => {
    times += 1
    if (times === 1) throw new SmartError('offline')
    return chartOf([person()])
  }
  const { user } = show({ read })
  await user.click(await screen.findByRole('button', { name: 'Try again' }))
  await ready()
})
