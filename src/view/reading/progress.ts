/** How far the chart has been read, for the screen to watch. */
import type { Progress } from '../../chart/progress.ts'

export type ProgressStore = {
  readonly current: () => Progress
  readonly subscribe: (changed: () => void) => () => void
  readonly report: (progress: Progress) => void
}

export function createProgressStore(): ProgressStore {
  const listeners = new Set<() => void>()
  let state: Progress = {}
  return {
    current: () => state,
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    report(progress) {
      state = progress
      for (const changed of listeners) changed()
    },
  }
}
