import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ready, show } from './screen.tsx'

/** Every question in sight. */
async function open() {
  const view = show()
  await ready()
  await view.user.click(screen.getByRole('button', { name: /^Show \d+ more/ }))
  return view
}
const cardOf = (element: Element | null) => element?.closest('.question')
const focused = () => cardOf(document.activeElement)

describe('Enter', () => {
  it('on a choice moves on to the next open question', async () => {
    const { user } = await open()
    const [first] = screen.getAllByRole('radio')
    if (first) await user.click(first)
    const before = focused()
    expect(before).toHaveClass('answered')
    // Within the event: a focus that moves later meets the next key on its way.
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter' })
    expect(focused()).not.toBe(before)
    expect(focused()).not.toHaveClass('answered')
    const both = before?.compareDocumentPosition(document.activeElement ?? document.body) ?? 0
    expect(both & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  })

  it('on an empty question stays there and says so', async () => {
    const { user } = await open()
    const [first] = screen.getAllByRole('radio')
    first?.focus()
    await user.keyboard('{Enter}')
    expect(first).toHaveFocus()
    expect(within(focused() as HTMLElement).getByRole('alert')).not.toBeEmptyDOMElement()
  })

  it('on "none of these" confirms the group and moves on', async () => {
    await open()
    const group = screen.getByRole('region', { name: 'Immunity' })
    fireEvent.click(within(group).getByRole('button', { name: /^None of these/ }))
    expect(group.contains(document.activeElement)).toBe(false)
    expect(focused()).toBeInTheDocument()
  })
})

describe('a group of exclusions', () => {
  it('is one stop for Tab; the arrows move from box to box', async () => {
    const { user } = await open()
    const group = within(screen.getByRole('region', { name: 'Immunity' }))
    const boxes = group.getAllByRole('checkbox')
    boxes[0]?.focus()
    await user.keyboard('{ArrowDown}')
    expect(boxes[1]).toHaveFocus()
    await user.keyboard('{ArrowUp}{ArrowUp}')
    expect(boxes.at(-1)).toHaveFocus()
    await user.tab()
    expect(group.getByRole('button', { name: /^None of these/ })).toHaveFocus()
    await user.tab({ shift: true })
    expect(boxes.at(-1)).toHaveFocus()
  })

  it('takes out what the space bar unticks', async () => {
    const { user } = await open()
    const group = within(screen.getByRole('region', { name: 'Immunity' }))
    group.getByRole('checkbox', { name: /Chronic systemic corticosteroid/ }).focus()
    await user.keyboard(' ')
    expect(group.getByRole('button', { name: /^None of these 2/ })).toBeVisible()
    expect(group.getByRole('radio', { name: 'yes' })).toBeVisible()
  })
})
