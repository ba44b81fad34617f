import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { chartOf, memory, OTHERS, person, ready, result, show } from './screen.tsx'

const platelets = chartOf([person(), result('777-3', 90, '10*9/L')])

/** The card of a question, wherever it stands in the list. */
async function card(view: ReturnType<typeof show>, fact: string) {
  await ready()
  const more = screen.queryByRole('button', { name: /^Show \d+ more/ })
  if (more) await view.user.click(more)
  const found = document.querySelector<HTMLElement>(`[data-fact="${fact}"]`)
  if (!found) throw new Error(`${fact} is not asked`)
  return within(found)
}

/** Opens the facts and corrects the platelets; what was typed is still to be saved. */
async function correct({ user }: ReturnType<typeof show>) {
  await ready()
  await user.click(screen.getByRole('tab', { name: 'Facts' }))
  await user.click(screen.getByRole('button', { name: /^Platelets/ }))
  await user.click(screen.getByRole('button', { name: 'Correct Platelets' }))
  await user.type(screen.getByRole('textbox', { name: /platelet/i }), '140')
  await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'the lab called')
}

describe('what is typed and not yet saved', () => {
  it('outlives a reload in a question, and counts only once it is saved', async () => {
    const storage = memory()
    const first = show({ storage })
    await first.user.type((await card(first, 'platelets')).getByRole('textbox', { name: /platelet/i }), '14')
    first.unmount()
    const again = show({ storage })
    const field = (await card(again, 'platelets')).getByRole('textbox', { name: /platelet/i })
    expect(field).toHaveValue('14')
    expect(screen.getByRole('tab', { name: /^Entered/ })).toHaveTextContent('0')
    await again.user.type(field, '0{Enter}')
    expect(screen.getByRole('tab', { name: /^Entered/ })).toHaveTextContent('1')
    again.unmount()
    const last = show({ storage })
    await ready()
    expect(screen.getByRole('tab', { name: /^Entered/ })).toHaveTextContent('1')
    expect([...storage.kept.keys()]).toHaveLength(1)
    last.unmount()
  })

  it('outlives a reload and another panel in a correction, which stays open', async () => {
    const storage = memory()
    const first = show({ storage, chart: platelets })
    await correct(first)
    await first.user.click(screen.getByRole('tab', { name: /^Criteria/ }))
    await first.user.click(screen.getByRole('tab', { name: 'Facts' }))
    await first.user.click(screen.getByRole('button', { name: /^Platelets/ }))
    expect(screen.getByRole('textbox', { name: 'Reason' })).toHaveValue('the lab called')
    first.unmount()
    const { user } = show({ storage, chart: platelets })
    await ready()
    await user.click(screen.getByRole('tab', { name: 'Facts' }))
    await user.click(screen.getByRole('button', { name: /^Platelets/ }))
    expect(screen.getByRole('textbox', { name: /platelet/i })).toHaveValue('140')
    expect(screen.getByRole('textbox', { name: 'Reason' })).toHaveValue('the lab called')
  })

  it('is gone once it is given up', async () => {
    const storage = memory()
    const view = show({ storage, chart: platelets })
    await correct(view)
    expect([...storage.kept.values()].join()).toContain('the lab called')
    await view.user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect([...storage.kept.values()].join()).not.toContain('the lab called')
  })

  it('is gone once everything unsaved is discarded', async () => {
    const storage = memory()
    const view = show({ storage })
    await view.user.type((await card(view, 'platelets')).getByRole('textbox', { name: /platelet/i }), '14')
    await view.user.click((await card(view, 'ecog')).getByRole('radio', { name: '1' }))
    await view.user.click(screen.getByRole('tab', { name: /^Save and share/ }))
    await view.user.click(screen.getByRole('button', { name: /^Discard/ }))
    await view.user.click(screen.getByRole('button', { name: /^(Yes|Discard)/ }))
    expect(storage.kept.size).toBe(0)
    await view.user.click(screen.getByRole('tab', { name: /^Questions/ }))
    expect((await card(view, 'platelets')).getByRole('textbox', { name: /platelet/i })).toHaveValue('')
    expect(storage.kept.size).toBe(0)
  })

  it.each(OTHERS)('is not shown to %s', async (_, other) => {
    const storage = memory()
    const first = show({ storage })
    await first.user.type((await card(first, 'platelets')).getByRole('textbox', { name: /platelet/i }), '14')
    first.unmount()
    const again = show({ storage, ...other })
    expect((await card(again, 'platelets')).getByRole('textbox', { name: /platelet/i })).toHaveValue('')
  })

  it('is not restored as a choice that seems to count', async () => {
    const storage = memory()
    const first = show({ storage })
    const choices = await card(first, 'ecog')
    await first.user.clear(choices.getByRole('textbox', { name: /date/i }))
    await first.user.click(choices.getByRole('radio', { name: '1' }))
    const counted = screen.getByRole('tab', { name: /^Entered/ }).textContent
    expect(counted).toContain('0')
    first.unmount()
    const again = show({ storage })
    const radio = (await card(again, 'ecog')).getByRole('radio', { name: '1' })
    expect(radio).not.toBeChecked()
  })

  it('is never taken for what is tried', async () => {
    const storage = memory()
    const { user } = show({ storage, chart: platelets })
    await ready()
    await user.click(screen.getByRole('tab', { name: 'Facts' }))
    await user.click(screen.getByRole('button', { name: /^Platelets/ }))
    await user.click(screen.getByRole('button', { name: 'Try a value Platelets' }))
    await user.type(screen.getByRole('textbox', { name: /platelet/i }), '140')
    expect(storage.kept.size).toBe(0)
  })
})
