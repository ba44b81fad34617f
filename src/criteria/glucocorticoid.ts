/** The shape of criteria/glucocorticoids.yaml: anti-inflammatory equivalents (oral, intravenous). */
import { z } from 'zod'
import { text } from './trial.ts'

const codes = z.array(z.union([z.string(), z.number()]).transform(String)).optional()

export const glucocorticoid = z.strictObject({
  name: text,
  /** mg of methylprednisolone that 1 mg equals: lowest and highest published, exact. Absent: no published factor. */
  factor: z.tuple([z.string(), z.string()]).optional(),
  atc: codes,
  rxnorm: codes,
  snomed: codes,
  text: z.array(z.string()).optional(),
})
export type Glucocorticoid = z.infer<typeof glucocorticoid>
export const glucocorticoidsFile = z.array(glucocorticoid).min(1)
