import type { ReactNode } from 'react'
import { useScreening } from '../screening.ts'
import { WHAT_IF } from '../words/whatIf.ts'
import { useWords } from '../words/words.ts'

/** Around what is kept, saved or printed: while values are being tried it is out of sight. */
export function LeaveFirst({ children }: { children: ReactNode }) {
  const { trying } = useScreening()
  const words = useWords(WHAT_IF)
  return trying ? <p>{words.leaveFirst}</p> : children
}
