/** A user without a mouse: only keys are pressed, and the focus goes where the browser takes it. */
import type { Page } from '@playwright/test'

/** What has the focus, as a screen reader would tell it. */
type Focused = {
  readonly tag: string
  readonly type: string
  readonly role: string
  /** Its own name: label, or text. */
  readonly name: string
  /** The fact of the question that it belongs to. */
  readonly fact: string | null
  readonly answered: boolean
  /** The heading of the group of exclusions that it belongs to. */
  readonly group: string | null
  readonly checked: boolean
  readonly value: string
  /** The name of the group of radio buttons or fields around it. */
  readonly legend: string
}

function focusedInPage(): Focused {
  const one = document.activeElement ?? document.body
  const input = one instanceof HTMLInputElement || one instanceof HTMLSelectElement ? one : undefined
  const text = (e: Element | null | undefined) => (e?.textContent ?? '').replace(/\s+/g, ' ').trim()
  const card = one.closest('[data-fact]')
  const fieldset = one.closest('fieldset')
  return {
    tag: one.tagName.toLowerCase(),
    type: input?.type ?? '',
    role: one.getAttribute('role') ?? '',
    name: one.getAttribute('aria-label') ?? text(input?.labels?.[0] ?? one),
    fact: card?.getAttribute('data-fact') ?? null,
    answered: card?.classList.contains('answered') ?? false,
    group: card ? null : text(one.closest('.question.group')?.querySelector('h3')) || null,
    checked: one instanceof HTMLInputElement && one.checked,
    value: input?.value ?? '',
    legend: text(fieldset?.querySelector('legend')),
  }
}

export type Keyboard = ReturnType<typeof keyboardOf>

/** Presses keys and counts them. */
export function keyboardOf(page: Page) {
  let presses = 0
  const at = (): Promise<Focused> => page.evaluate(focusedInPage)
  const press = async (key: string): Promise<void> => {
    presses += 1
    await page.keyboard.press(key)
  }
  /** Presses a key until the focus is where it is wanted. */
  const go = async (key: string, what: string, wanted: (now: Focused) => boolean, limit: number) => {
    for (let i = 0; i < limit; i += 1) {
      if (wanted(await at())) return
      await press(key)
    }
    throw new Error(`${key} does not lead to ${what}; the focus is on ${JSON.stringify(await at())}`)
  }
  const tabTo = (what: string, wanted: (now: Focused) => boolean, limit = 200) =>
    go('Tab', what, wanted, limit)
  const tabBack = (what: string, wanted: (now: Focused) => boolean, limit = 200) =>
    go('Shift+Tab', what, wanted, limit)
  const type = async (text: string): Promise<void> => {
    presses += text.length
    await page.keyboard.type(text)
  }
  return { at, press, tabTo, tabBack, type, presses: () => presses }
}
