/** Where the focus goes when the button that had it is about to disappear: not to the top of the page. */
export function focusNear(leaving: Element): void {
  const card = leaving.closest('.question')
  const next =
    card?.querySelector<HTMLElement>('form input, form select') ??
    leaving.closest<HTMLElement>('[role="tabpanel"]')
  next?.focus({ preventScroll: true })
}

/**
 * Moves on to the first control of the next open question: Enter answers one after the other. It waits until the
 * answer is on screen, because the questions that follow may change with it.
 */
export function focusNextQuestion(from: Element): void {
  setTimeout(() => {
    const open = document.querySelectorAll<HTMLElement>('.questions .question:not(.answered)')
    const next = [...open].find(
      (card) => from.compareDocumentPosition(card) & Node.DOCUMENT_POSITION_FOLLOWING && control(card),
    )
    if (next) control(next)?.focus()
  })
}

const control = (card: Element) =>
  card.querySelector<HTMLElement>('button:enabled, input:enabled:not([tabindex="-1"]), select:enabled')
