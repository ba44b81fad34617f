/**
 * What a name stands for that the files of criteria/ use.
 * @throws RangeError if there is none; `check` sees to it, for criteria that were loaded
 */
export function named<T>(found: T | undefined, kind: string, name: string | undefined): T {
  if (found === undefined) throw new RangeError(`There is no ${kind} "${name}".`)
  return found
}
