import { startTransition, useEffect, useState } from 'react'

/**
 * A value as it was until the frame that follows is on screen. `useDeferredValue` begins before that frame, and what
 * waits would hold up what the user waits for.
 */
export function useAfterFrame<T extends string>(value: T): T {
  const [shown, setShown] = useState(value)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setShown(value)))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [value])
  return shown
}
