/** What one rule of ours suggests for several questions is confirmed in one tap. */
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { chartOf, memory, person, ready, show } from './screen.tsx'

async function open(birthDate: string) {
  const storage = memory()
  const view = show({ storage, chart: chartOf([person({ gender: 'female', birthDate })]) })
  await ready()
  await view.user.click(screen.getByRole('button', { name: /^Show \d+ more/ }))
  const card = (fact: string) => {
    const found = document.querySelector<HTMLElement>(`[data-fact="${fact}"]`)
    if (!found) throw new Error(`${fact} is not asked`)
    return within(found)
  }
  return { ...view, card, kept: () => JSON.parse([...storage.kept.values()][0] ?? '{}').answers ?? {} }
}

describe('what our rule says of a woman from 60 years on', () => {
  it('is confirmed for all three questions at once, which the button tells, and undone at once', async () => {
    const { user, card, kept } = await open('1960-05-04')
    const first = card('childbearingPotential')
    expect(first.getByText(/^Confirmed with it:/)).toHaveTextContent(
      /Pregnancy: not pregnant; Breast-feeding: not breast-feeding/,
    )
    await user.click(first.getByRole('button', { name: /^Confirm/ }))
    expect(kept()).toMatchObject({
      childbearingPotential: { value: false },
      pregnancyStatus: { value: 'not-pregnant' },
      lactationStatus: { value: 'not-lactating' },
    })
    await user.click(await screen.findByRole('button', { name: /^Undo/ }, { timeout: 20_000 }))
    expect(kept()).toEqual({})
  })

  it('leaves alone what has been answered already', async () => {
    const { user, card, kept } = await open('1960-05-04')
    await user.click(card('lactationStatus').getByRole('radio', { name: 'not known' }))
    const first = card('childbearingPotential')
    expect(first.getByText(/^Confirmed with it:/)).not.toHaveTextContent(/Breast-feeding/)
    await user.click(first.getByRole('button', { name: /^Confirm/ }))
    expect(kept()).toMatchObject({ lactationStatus: { value: 'unknown' } })
  })

  it('is suggested to nobody younger', async () => {
    const { card } = await open('1970-05-04')
    expect(card('childbearingPotential').queryByText(/Our own rule/)).toBeNull()
  })
})
