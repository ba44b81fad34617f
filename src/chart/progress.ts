/** How far the reading of a chart is, told now and then. */
import type { TypeReading } from './chart.ts'
import type { ResourceType } from './resources.ts'

/** By type: how many records so far, and how far it was read once that is known. */
export type Progress = {
  readonly [T in ResourceType]?: { readonly records: number; readonly reading?: TypeReading }
}

/** Ten times a second is as often as anyone can read. */
const PAUSE = 100

export type Progressing = {
  /** Something has changed. `settled`: a type is done, which is always told. */
  changed(settled?: boolean): void
}

/** @param tell called with the progress, at most every tenth of a second but for what is settled */
export function progressing(
  tell: ((progress: Progress) => void) | undefined,
  now: () => Progress,
  clock: () => number = () => performance.now(),
): Progressing {
  let last = Number.NEGATIVE_INFINITY
  return {
    changed(settled = false) {
      if (!tell || (!settled && clock() - last < PAUSE)) return
      tell(now())
      last = clock()
    },
  }
}
