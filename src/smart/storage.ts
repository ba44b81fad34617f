import { SmartError } from './problem.ts'

/** The tab's own storage. @throws SmartError where the browser blocks it, as some do in a frame of another site */
export function tabStorage(): Storage {
  try {
    return sessionStorage
  } catch {
    throw new SmartError('storageBlocked')
  }
}
