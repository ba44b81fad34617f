/** Something that takes a while: what came of it, and a way to ask again. */
import { useEffect, useState } from 'react'

type State<T> = {
  /** The last success, also while it is asked again and after that failed. */
  readonly data?: T | undefined
  /** Why the last time failed. */
  readonly error?: Error
  readonly loading: boolean
}

/** @param load the same function from render to render, or it is asked anew */
export function useLoaded<T>(load: (signal: AbortSignal) => Promise<T>): State<T> & { again: () => void } {
  const [state, setState] = useState<State<T>>({ loading: true })
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks the same again
  useEffect(() => {
    const stop = new AbortController()
    const settle = (next: (before: State<T>) => State<T>) => {
      if (!stop.signal.aborted) setState(next)
    }
    load(stop.signal).then(
      (data) => settle(() => ({ data, loading: false })),
      (error: Error) => settle(({ data }) => ({ data, error, loading: false })),
    )
    return () => stop.abort()
  }, [load, round])
  const again = () => {
    setState((before) => ({ ...before, loading: true }))
    setRound((n) => n + 1)
  }
  return { ...state, again }
}
