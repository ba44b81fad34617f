/** The published formulas that decide. Units stand in each signature; results are unrounded. */

export type Sex = 'male' | 'female'

/**
 * MDRD-4 (IDMS), without a race factor: 175 × Scr^−1.154 × age^−0.203 × 0.742 if female.
 * @param creatinine serum creatinine in mg/dL @param age completed years
 * @returns eGFR in mL/min/1.73 m². Source: kidney.org, MDRD study equation.
 */
export const mdrd4 = (creatinine: number, age: number, sex: Sex): number =>
  175 * creatinine ** -1.154 * age ** -0.203 * (sex === 'female' ? 0.742 : 1)

/**
 * Cockcroft–Gault with actual body weight.
 * @param creatinine serum creatinine in mg/dL @param age completed years @param weight kg
 * @returns creatinine clearance in mL/min. Source: Nephron 1976;16:31.
 */
export const cockcroftGault = (creatinine: number, age: number, weight: number, sex: Sex): number =>
  ((140 - age) * weight * (sex === 'female' ? 0.85 : 1)) / (72 * creatinine)
