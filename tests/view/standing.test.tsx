/** What an answer leaves as it was is not rendered again, and yet shows what a screen made afresh would show. */
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { recordsFor } from '../../src/view/questions/hints.ts'
import { decidingFailures } from '../../src/view/trials/verdict.ts'
import { memory, ready, sandbox, show } from './screen.tsx'

// Each is asked once by every rendering of a card.
vi.mock('../../src/view/questions/hints.ts', { spy: true })
vi.mock('../../src/view/trials/verdict.ts', { spy: true })

const cardOf = (fact: string): HTMLElement => {
  const card = document.querySelector<HTMLElement>(`[data-fact="${fact}"]`)
  if (!card) throw new Error(`${fact} is not asked`)
  return card
}
const answer = async (user: ReturnType<typeof show>['user'], fact: string, name: string | RegExp) =>
  user.click(within(cardOf(fact)).getByRole('radio', { name }))

const texts = (elements: Iterable<Element>) => [...elements].map((e) => e.textContent ?? '')
const trials = () => texts(document.querySelectorAll('.trial'))
const unanswered = () =>
  new Map(
    [...document.querySelectorAll('.question[data-fact]:not(.answered)')].map((card) => [
      card.getAttribute('data-fact'),
      card.textContent,
    ]),
  )

/** What comes after the frame is there as well. */
const frame = () => act(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20))))

beforeEach(() => {
  vi.mocked(recordsFor).mockClear()
  vi.mocked(decidingFailures).mockClear()
})

describe('after an answer', () => {
  it('no card is rendered again but those that it changes', async () => {
    const { user } = show({ chart: sandbox('large-record') })
    await ready()
    await answer(user, 'liverMetsPrimary', 'colorectal cancer')
    await frame()
    const before = unanswered()
    const trialsBefore = trials()
    vi.mocked(recordsFor).mockClear()
    vi.mocked(decidingFailures).mockClear()
    await answer(user, 'liverResectability', 'not known')
    const changed = [...unanswered()].filter(([fact, text]) => before.get(fact) !== text)
    const rendered = new Set(vi.mocked(recordsFor).mock.calls.map(([{ id }]) => id))
    expect(rendered).toContain('liverResectability')
    expect([...rendered].filter((id) => id !== 'liverResectability').sort()).toEqual(
      changed.map(([fact]) => fact).sort(),
    )
    expect(before.size).toBeGreaterThan(rendered.size)
    const trialsChanged = trials().filter((text, i) => text !== trialsBefore[i])
    expect(vi.mocked(decidingFailures)).toHaveBeenCalledTimes(trialsChanged.length)
    expect(trialsChanged.length).toBeLessThan(trialsBefore.length)
  })

  it('new cards that are out of sight follow after the frame that shows the answer', async () => {
    show({ chart: sandbox('large-record') })
    await ready()
    const shown = () => document.querySelectorAll('.questions > .question').length
    const before = shown()
    const last = [...document.querySelectorAll('.questions > .question[data-fact]')].at(-1)
    fireEvent.click(within(last as HTMLElement).getByRole('radio', { name: 'not known' }))
    // Up to six in sight below it.
    expect(shown()).toBe(before + 6)
    await waitFor(() => expect(shown()).toBe(before + 12))
  })

  it('the screen says what it would say if it were made afresh', async () => {
    const storage = memory()
    const chart = sandbox('large-record')
    const { user } = show({ chart, storage })
    await ready()
    for (let step = 0; step < 15; step += 1) {
      const radios = screen
        .getAllByRole<HTMLInputElement>('radio')
        .filter((r) => r.closest('[data-fact]') && !r.checked)
      // Mostly what decides nothing, or no trial would be left.
      const undecided = radios.filter((r) => r.closest('label')?.textContent === 'not known')
      const among = step % 3 === 0 ? radios : undecided
      const radio = among[(step * 7) % among.length]
      if (radio) await user.click(radio)
      if (step % 6 === 3) await user.keyboard('{Control>}z{/Control}')
    }
    const [shownTrials, shownCards] = [trials(), unanswered()]
    cleanup()
    show({ chart, storage })
    await ready()
    expect(shownTrials).toEqual(trials())
    const afresh = unanswered()
    const both = [...shownCards].filter(([fact]) => afresh.has(fact))
    expect(both.length).toBeGreaterThan(5)
    for (const [fact, text] of both) expect(text).toBe(afresh.get(fact))
  })
})
