/** Where the focus goes when the button that had it is about to disappear: not to the top of the page. */
export function focusNear(leaving: Element): void {
  const card = leaving.closest('.question')
  const next =
    card?.querySelector<HTMLElement>('form input, form select') ??
    leaving.closest<HTMLElement>('[role="tabpanel"]')
  next?.focus({ preventScroll: true })
}
