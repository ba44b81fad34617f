/** The shape of criteria/policies.yaml: our own defaults, stated by no source. */
import { z } from 'zod'
import { text } from './trial.ts'

export const policiesFile = z.strictObject({
  windows: z.record(
    z.string(),
    z.strictObject({ days: z.int().nonnegative(), policy: z.boolean(), why: text }),
  ),
})
export type Policies = z.infer<typeof policiesFile>
