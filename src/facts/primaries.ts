/** Which cancer is meant: the lists of primaries, and what a metastasis says of its own. */
import type { Concept } from '../chart/datatypes.ts'
import type { Condition } from '../chart/resources.ts'
import { type Env, standingOf } from './standing.ts'

/** The lists of what is, or may be, a colorectal or a pancreatic primary. */
export const COLORECTAL = ['crc-primary', 'crc-primary-nonspecific']
export const PANCREATIC = ['pdac-primary', 'pdac-nonspecific']

/** What may be the cancer that the trials are about. */
const OWN = [...COLORECTAL, ...PANCREATIC, 'malignancy-unspecified']

const RELATED_PRIMARY = /mcode-related-primary-cancer-condition$/

/** The primaries that a metastasis names (mCODE): in doubt or not, it is theirs. */
export const namedPrimaries = (metastasis: Condition, env: Env): Condition[] =>
  (metastasis.extension ?? []).flatMap((e) => {
    const primary = RELATED_PRIMARY.test(e.url ?? '') && env.index.condition(e.valueReference?.reference)
    return primary && standingOf(primary, env) !== 'refuted' ? [primary] : []
  })

/** Whether a concept is a cancer of none of these kinds. */
export const isCancerBut = (kinds: readonly string[], concept: Concept | undefined, env: Env): boolean =>
  env.catalogue.concepts.member(concept, 'malignancy') !== undefined &&
  !kinds.some((list) => env.catalogue.concepts.member(concept, list))

/** Whether a record names a cancer that it comes from, and that one is of another kind. */
export const isOfAnother = (metastasis: Condition, env: Env): boolean =>
  namedPrimaries(metastasis, env).some(({ code }) => isCancerBut(OWN, code, env))
