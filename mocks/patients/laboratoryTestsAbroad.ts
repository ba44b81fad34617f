import { codes, dutchTests, type LaboratoryTests, reported } from './laboratoryTests.ts'

/** Chinese reporting: haemoglobin in g/L. */
export const chineseTests: LaboratoryTests = {
  ...dutchTests,
  hemoglobin: reported(codes.massHemoglobin, 'g/L', [115, 150]),
  platelets: reported(codes.automatedPlatelets, '10^9/L', [125, 350], '10*9/L'),
}

/** Swedish reporting: haemoglobin in g/L, enzymes in µkat/L. */
export const swedishTests: LaboratoryTests = {
  ...dutchTests,
  hemoglobin: reported(codes.massHemoglobin, 'g/L', [117, 153]),
  platelets: reported(codes.automatedPlatelets, '10*9/L', [145, 387]),
  bilirubin: reported(codes.molarBilirubin, 'µmol/L', [5, 25], 'umol/L'),
  ast: reported(codes.ast, 'µkat/L', [0.25, 0.76], 'ukat/L'),
  alt: reported(codes.alt, 'µkat/L', [0.15, 1.1], 'ukat/L'),
  alp: reported(codes.alp, 'µkat/L', [0.7, 1.9], 'ukat/L'),
  creatinine: reported(codes.molarCreatinine, 'µmol/L', [45, 105], 'umol/L'),
  albumin: reported(codes.albumin, 'g/L', [34, 45]),
}

/** United States reporting: g/dL, mg/dL, thousands per microlitre. */
export const americanTests: LaboratoryTests = {
  ...dutchTests,
  hemoglobin: reported(codes.massHemoglobin, 'g/dL', [13.2, 16.6]),
  leukocytes: reported(codes.automatedLeukocytes, 'K/uL', [3.4, 9.6], '10*3/uL'),
  anc: reported(codes.automatedNeutrophils, 'K/uL', [1.56, 6.45], '10*3/uL'),
  platelets: reported(codes.automatedPlatelets, 'K/uL', [135, 317], '10*3/uL'),
  bilirubin: reported(codes.massBilirubin, 'mg/dL', [undefined, 1.2]),
  ast: reported(codes.ast, 'U/L', [8, 48]),
  alt: reported(codes.alt, 'U/L', [7, 55]),
  alp: reported(codes.alp, 'U/L', [40, 129]),
  creatinine: reported(codes.massCreatinine, 'mg/dL', [0.74, 1.35]),
  albumin: reported(codes.albumin, 'g/dL', [3.5, 5]),
  inr: reported(codes.inr, 'INR', [0.9, 1.1], '{INR}'),
  pt: reported(codes.pt, 'sec', [9.4, 12.5], 's'),
  cea: reported(codes.cea, 'ng/mL', [undefined, 3]),
}
