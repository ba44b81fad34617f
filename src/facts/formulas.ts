/** Published formulas. Units stand in each signature; results are unrounded. */

export type Sex = 'male' | 'female'

/**
 * MDRD-4 (IDMS), without a race factor: 175 × Scr^−1.154 × age^−0.203 × 0.742 if female.
 * @param creatinine serum creatinine in mg/dL @param age completed years
 * @returns eGFR in mL/min/1.73 m². Source: kidney.org, MDRD study equation.
 */
export const mdrd4 = (creatinine: number, age: number, sex: Sex): number =>
  175 * creatinine ** -1.154 * age ** -0.203 * (sex === 'female' ? 0.742 : 1)

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

/**
 * Cockcroft–Gault with actual body weight.
 * @param creatinine serum creatinine in mg/dL @param age completed years @param weight kg
 * @returns creatinine clearance in mL/min. Source: Nephron 1976;16:31.
 */
export const cockcroftGault = (creatinine: number, age: number, weight: number, sex: Sex): number =>
  ((140 - age) * weight * (sex === 'female' ? 0.85 : 1)) / (72 * creatinine)
