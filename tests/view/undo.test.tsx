import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ready, show } from './screen.tsx'

/** It is fetched after the first verdict, and the machine may be busy. */
const ARRIVES = { timeout: 20_000 }

const open = async () => {
  const view = show()
  await ready()
  return view
}
const gate = () => {
  const card = document.querySelector<HTMLElement>('[data-fact="liverMetsPrimary"]')
  if (!card) throw new Error('The question is not shown')
  return within(card)
}
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

  it('is undone step by step with Ctrl+Z: a change gives the answer before it back', async () => {
    const { user } = await open()
    await user.click(gate().getByRole('radio', { name: /PDAC/ }))
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
