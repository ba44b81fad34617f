/**
 * Where the places stand one below the other, choosing a trial changes what is far below: goes there. Where both are in
 * sight the trial keeps the focus.
 */
export function comeIntoSight(): void {
  const panels = document.querySelector('.panels')
  const { left = 0, top = 0 } = panels?.getBoundingClientRect() ?? {}
  if (left > 0 || top < window.innerHeight / 2) return
  panels?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus({ preventScroll: true })
  panels?.scrollIntoView()
}
