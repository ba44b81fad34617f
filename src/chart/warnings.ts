/** What an answer says of what it leaves out. */
import { codesOf, listOf, type Raw } from './legible.ts'

/** Epic: the search finds nothing. Not a sign that something is left out. */
const NO_RESULTS = '4101'
/** Of whatever severity: it says that something is left out. The numbers are those of Epic. */
const INCOMPLETE =
  /^(suppressed|incomplete|security|forbidden|throttled|timeout|too-costly|4119|413[014]|59133|5920[45])$/

/** What an OperationOutcome warns of: its codes, never its text, which may name the patient. */
export function warningsOf({ issue }: Raw): string[] {
  if (!Array.isArray(issue)) return ['warning']
  return listOf(issue).flatMap(({ severity, code = 'warning', details }) => {
    const codes = [...codesOf(details).map((c) => String(c.code)), String(code)]
    const harmless = severity === 'information' || codes.includes(NO_RESULTS)
    return harmless && !codes.some((c) => INCOMPLETE.test(c)) ? [] : codes.slice(0, 1)
  })
}
