import { TRIALS } from '../words/trials.ts'
import { useWords } from '../words/words.ts'

/** In place of what is kept, saved or printed, while values are being tried. */
export function LeaveFirst() {
  const words = useWords(TRIALS)
  return <p>{words.leaveFirst}</p>
}
