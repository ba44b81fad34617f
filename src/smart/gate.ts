/** Lets a few tasks run at once; the others wait their turn, also when nobody wants them any more. */

export type Gate = <T>(task: () => Promise<T>) => Promise<T>

/** @param places how many run at once */
export function gate(places: number): Gate {
  const waiting: (() => void)[] = []
  let free = places
  return async (task) => {
    if (free > 0) free--
    else await new Promise<void>((turn) => waiting.push(turn))
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }
}
