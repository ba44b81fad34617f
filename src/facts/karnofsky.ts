/** Karnofsky, which pre-fills the ECOG performance status. */
import type { NumberRange } from './fact.ts'
import type { ReadResult } from './finding.ts'
import { latestResult } from './observations.ts'
import { rational } from './rational.ts'
import type { Env } from './standing.ts'

/** Published mappings differ on 90 and on 70: from 80 on it is 0 or 1, at 70 it is asked, below at least 2. */
function ecogOf(points: number): NumberRange | undefined {
  if (points < 10 || points > 100) return undefined
  if (points >= 80) return { low: rational(0), high: rational(1) }
  return points <= 60 ? { low: rational(2), high: rational(4) } : undefined
}

/** The reader `karnofsky`. It never decides; a newer one that cannot be the ECOG takes an older ECOG away. */
export function readKarnofsky(fact: string, env: Env): ReadResult {
  const { concepts } = env.catalogue
  const { findings } = latestResult(
    fact,
    env.index.observations('karnofsky'),
    ({ part }) => {
      const coded = concepts.answer(part.valueCodeableConcept, 'karnofsky-values')
      const gives = coded && coded !== 'disagree' ? Number(coded.gives) : undefined
      const points = part.valueInteger ?? part.valueQuantity?.value ?? gives
      const range = points === undefined || part.valueQuantity?.comparator ? undefined : ecogOf(points)
      return range ? { value: { type: 'integer', range } } : { why: 'imprecise' }
    },
    'suggests',
  )
  return { findings, problems: [], types: ['Observation'], lists: ['karnofsky'] }
}
