import { WHAT_IF } from '../words/whatIf.ts'
import { useWords } from '../words/words.ts'

/** In place of what is kept, saved or printed, while values are being tried. */
export function LeaveFirst() {
  const words = useWords(WHAT_IF)
  return <p>{words.leaveFirst}</p>
}
