/** How wide a part of the screen is. */
import { type RefCallback, useCallback, useState } from 'react'

/** What is assumed before it has been measured. */
const ASSUMED = 520

/** The width of the element that gets the ref, kept up to date. */
export function useWidth(): [number, RefCallback<HTMLElement>] {
  const [width, setWidth] = useState(ASSUMED)
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(Math.floor(entry.contentRect.width))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [width, ref]
}
