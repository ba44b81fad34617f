/** The published formula that decides nothing, beside those that do (`formulas.ts`). */
import type { Sex } from './formulas.ts'

/**
 * CKD-EPI 2021, for display only.
 * @param creatinine serum creatinine in mg/dL @param age completed years
 * @returns eGFR in mL/min/1.73 m². Source: N Engl J Med 2021;385:1737.
 */
export function ckdEpi2021(creatinine: number, age: number, sex: Sex): number {
  const [kappa, alpha] = sex === 'female' ? [0.7, -0.241] : [0.9, -0.302]
  const ratio = creatinine / kappa
  return (
    142 *
    Math.min(ratio, 1) ** alpha *
    Math.max(ratio, 1) ** -1.2 *
    0.9938 ** age *
    (sex === 'female' ? 1.012 : 1)
  )
}
