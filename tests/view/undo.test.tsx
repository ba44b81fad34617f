import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { memory, ready, show, TODAY } from './screen.tsx'

/** It is fetched after the first verdict, and the machine may be busy. */
const ARRIVES = { timeout: 20_000 }

/** With a clock that the test sets. */
const open = async (setting: Parameters<typeof show>[0] = {}) => {
  let now = new Date(`${TODAY}T10:00:00`)
  const view = show({ ...setting, now: () => now })
  await ready()
  const wait = (seconds: number) => {
    now = new Date(now.getTime() + seconds * 1000)
  }
  return { ...view, wait }
}
const card = (fact: string) => {
  const found = document.querySelector<HTMLElement>(`[data-fact="${fact}"]`)
  if (!found) throw new Error(`${fact} is not asked`)
  return within(found)
}
const gate = () => card('liverMetsPrimary')
const undo = () => screen.queryByRole('button', { name: /^Undo/ })

describe('the last entry', () => {
  it('is undone with a button that names it, and nothing is left to undo then', async () => {
    const { user } = await open()
    expect(undo()).toBeNull()
    await user.click(gate().getByRole('radio', { name: /PDAC/ }))
    expect(
      await screen.findByText(/^Last entered: Primary of the liver metastases/, {}, ARRIVES),
    ).toBeVisible()
    await user.click(screen.getByRole('button', { name: /^Undo primary of the liver metastases/ }))
    expect(gate().getByRole('radio', { name: /PDAC/ })).not.toBeChecked()
    expect(screen.getByRole('tab', { name: 'Entered 0' })).toBeVisible()
    expect(undo()).toBeNull()
  })

  it('leaves the focus where the work goes on, once there is nothing left to undo', async () => {
    const { user, wait } = await open()
    await user.click(gate().getByRole('radio', { name: /PDAC/ }))
    wait(6)
    await user.click(gate().getByRole('radio', { name: 'colorectal cancer' }))
    const button = await screen.findByRole('button', { name: /^Undo/ }, ARRIVES)
    await user.click(button)
    expect(button).toHaveFocus()
    await user.click(button)
    expect(button).not.toBeInTheDocument()
    expect(screen.getByRole('tabpanel')).toHaveFocus()
  })

  it('is undone step by step with Ctrl+Z: a change gives the answer before it back', async () => {
    const { user, wait } = await open()
    await user.click(gate().getByRole('radio', { name: /PDAC/ }))
    wait(6)
    await user.click(gate().getByRole('radio', { name: 'colorectal cancer' }))
    await screen.findByRole('button', { name: /^Undo/ }, ARRIVES)
    await user.keyboard('{Control>}z{/Control}')
    expect(gate().getByRole('radio', { name: /PDAC/ })).toBeChecked()
    await user.keyboard('{Control>}z{/Control}')
    expect(gate().getByRole('radio', { name: /PDAC/ })).not.toBeChecked()
    expect(undo()).toBeNull()
  })

  it('stays while a field is typed in: Ctrl+Z belongs to the field', async () => {
    const { user } = await open()
    await user.click(gate().getByRole('radio', { name: /PDAC/ }))
    await screen.findByRole('button', { name: /^Undo/ }, ARRIVES)
    await user.click(screen.getByLabelText('Planned registration date'))
    await user.keyboard('{Control>}z{/Control}')
    expect(gate().getByRole('radio', { name: /PDAC/ })).toBeChecked()
  })

  it('comes back when taking it back is undone', async () => {
    const { user } = await open()
    await user.click(gate().getByRole('radio', { name: /PDAC/ }))
    await user.click(gate().getByRole('button', { name: /^Take back/ }))
    expect(await screen.findByText(/^Last taken back:/, {}, ARRIVES)).toBeVisible()
    await user.click(screen.getByRole('button', { name: /^Undo/ }))
    expect(gate().getByRole('radio', { name: /PDAC/ })).toBeChecked()
  })
})

describe('choices that the arrow keys pass over', () => {
  it('are one entry, the last; one undo leads back to before the question was touched', async () => {
    const storage = memory()
    const { user, wait } = await open({ storage })
    const [first] = gate().getAllByRole('radio')
    first?.focus()
    await user.keyboard(' ')
    for (let i = 0; i < 3; i++) {
      // As long as it takes to hear one: longer than five seconds in all.
      wait(2)
      await user.keyboard('{ArrowDown}')
    }
    expect(gate().getByRole('radio', { name: 'not known' })).toBeChecked()
    expect(screen.getByRole('tab', { name: 'Entered 1' })).toBeVisible()
    expect(gate().getByText('not known', { selector: 'strong' })).toBeVisible()
    const [kept] = [...storage.kept.values()].map((text) => JSON.parse(text).answers)
    expect(Object.keys(kept)).toEqual(['liverMetsPrimary'])
    expect(kept.liverMetsPrimary).toMatchObject({
      value: 'unknown',
      at: new Date(`${TODAY}T10:00:06`).toISOString(),
    })

    await screen.findByRole('button', { name: /^Undo/ }, ARRIVES)
    await user.keyboard('{Control>}z{/Control}')
    for (const radio of gate().getAllByRole('radio')) expect(radio).not.toBeChecked()
    expect(screen.getByRole('tab', { name: 'Entered 0' })).toBeVisible()
    expect(undo()).toBeNull()
  })

  it('are announced once, as what came of the last', async () => {
    const { user } = await open()
    const said: string[] = []
    const status = screen.getByRole('status')
    const observer = new MutationObserver(() => said.push(status.textContent ?? ''))
    observer.observe(status, { childList: true, characterData: true, subtree: true })
    const [first] = gate().getAllByRole('radio')
    first?.focus()
    // Colorectal, PDAC, another primary: in passing, trials of each close and open again.
    await user.keyboard(' {ArrowDown}{ArrowDown}')
    await waitFor(() => expect(status).toHaveTextContent('ScanPan1: Does not meet:'), { timeout: 5_000 })
    observer.disconnect()
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('DRAGON 1: Does not meet:')
  })

  it('are steps of their own where a question has several parts', async () => {
    const { user, wait } = await open()
    await user.click(screen.getByRole('button', { name: /^Show \d+ more/ }))
    const site = (name: string) =>
      within(card('extrahepaticSites').getByRole('group', { name })).getByRole('radio', { name: 'present' })
    await user.click(site('lung'))
    wait(1)
    await user.click(site('bone'))
    await screen.findByRole('button', { name: /^Undo/ }, ARRIVES)
    await user.keyboard('{Control>}z{/Control}')
    expect(site('lung')).toBeChecked()
    expect(site('bone')).not.toBeChecked()
  })
})
