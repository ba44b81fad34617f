import { flushSync } from 'react-dom'

/** Where the focus goes when the button that had it is about to disappear: not to the top of the page. */
export function focusNear(leaving: Element): void {
  const card = leaving.closest('.question')
  const next =
    card?.querySelector<HTMLElement>('form input, form select') ??
    leaving.closest<HTMLElement>('[role="tabpanel"]')
  next?.focus({ preventScroll: true })
}

/** Does what may take the button away that had the focus: it is then where the work goes on, not at the top of the page. */
export function thenPanel(act: () => void, button: Element): void {
  const panels = button.closest('.panels')?.querySelectorAll<HTMLElement>('[role="tabpanel"]') ?? []
  flushSync(act)
  if (button.isConnected) return
  // One that is kept for later is there as well, out of sight.
  const [shown] = [...panels].filter((panel) => panel.style.display !== 'none')
  shown?.focus({ preventScroll: true })
}

/**
 * Enters an answer and moves on to the first control of the next open question: Enter answers one after the other.
 * Both happen within the event. The questions that follow may change with the answer, so it is on screen first; and
 * a key that comes right after finds the focus where it belongs.
 * @param enter tells whether it counts; if not, the focus stays
 */
export function thenNextQuestion(enter: () => boolean, from: Element): void {
  if (!flushSync(enter)) return
  const open = document.querySelectorAll<HTMLElement>('.questions .question:not(.answered)')
  const next = [...open].find(
    (card) => from.compareDocumentPosition(card) & Node.DOCUMENT_POSITION_FOLLOWING && control(card),
  )
  if (next) control(next)?.focus()
}

const control = (card: Element) =>
  card.querySelector<HTMLElement>('button:enabled, input:enabled:not([tabindex="-1"]), select:enabled')
