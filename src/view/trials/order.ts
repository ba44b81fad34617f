/** The order of the trials: what can be decided best comes first. */
import type { TrialResult } from '../../eligibility/assessment.ts'

const VERDICTS = ['eligible', 'incomplete', 'ineligible', null] as const

/** No further patient can take part, whatever the verdict. */
export const isClosed = ({ trial }: TrialResult): boolean =>
  trial.recruitment.status === 'full' || trial.recruitment.status === 'closed'

const rank = (result: TrialResult): number[] => [
  VERDICTS.indexOf(result.verdict),
  isClosed(result) ? 1 : 0,
  result.verdict === 'incomplete' && result.wouldFail.length > 0 ? 1 : 0,
  result.verdict === 'incomplete' ? result.open.length : 0,
]

/** By verdict, then open to recruitment, then not ruled out by what the chart suggests, then by how little is open. */
export function inOrder(results: readonly TrialResult[]): TrialResult[] {
  return results.toSorted((a, b) => {
    const [x, y] = [rank(a), rank(b)]
    const at = x.findIndex((n, i) => n !== y[i])
    return at < 0 ? 0 : (x[at] ?? 0) - (y[at] ?? 0)
  })
}
