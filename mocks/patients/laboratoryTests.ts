import { loinc } from './coding.ts'

/** How a laboratory reports one analyte: code, unit as printed, UCUM code, reference limits in that unit. */
export type LaboratoryTest = {
  coding: fhir4.Coding
  unit: string
  ucum: string
  low: number | undefined
  high: number | undefined
}

type Limits = [low: number | undefined, high: number | undefined]

export function reported(
  coding: fhir4.Coding,
  unit: string,
  [low, high]: Limits,
  ucum = unit,
): LaboratoryTest {
  return { coding, unit, ucum, low, high }
}

const activity = '[Enzymatic activity/volume] in Serum or Plasma'
const gfr = 'Glomerular filtration rate [Volume Rate/Area] in Serum, Plasma or Blood'
const plasma = 'in Platelet poor plasma by Coagulation assay'

/** The codes that do not depend on the unit, and those of the two ways to report haemoglobin and the like. */
export const codes = {
  massHemoglobin: loinc('718-7', 'Hemoglobin [Mass/volume] in Blood'),
  molarHemoglobin: loinc('59260-0', 'Hemoglobin [Moles/volume] in Blood'),
  automatedPlatelets: loinc('777-3', 'Platelets [#/volume] in Blood by Automated count'),
  automatedNeutrophils: loinc('751-8', 'Neutrophils [#/volume] in Blood by Automated count'),
  automatedLeukocytes: loinc('6690-2', 'Leukocytes [#/volume] in Blood by Automated count'),
  molarBilirubin: loinc('14631-6', 'Bilirubin.total [Moles/volume] in Serum or Plasma'),
  massBilirubin: loinc('1975-2', 'Bilirubin.total [Mass/volume] in Serum or Plasma'),
  molarCreatinine: loinc('14682-9', 'Creatinine [Moles/volume] in Serum or Plasma'),
  massCreatinine: loinc('2160-0', 'Creatinine [Mass/volume] in Serum or Plasma'),
  ast: loinc('1920-8', `Aspartate aminotransferase ${activity}`),
  alt: loinc('1742-6', `Alanine aminotransferase ${activity}`),
  alp: loinc('6768-6', `Alkaline phosphatase ${activity}`),
  albumin: loinc('1751-7', 'Albumin [Mass/volume] in Serum or Plasma'),
  inr: loinc('6301-6', `INR ${plasma}`),
  pt: loinc('5902-2', 'Prothrombin time (PT)'),
  cea: loinc('2039-6', 'Carcinoembryonic Ag [Mass/volume] in Serum or Plasma'),
}

/** Dutch reporting: haemoglobin in mmol/L, other substances in µmol/L, enzymes in U/L. */
export const dutchTests = {
  hemoglobin: reported(codes.molarHemoglobin, 'mmol/L', [7.5, 10.5]),
  leukocytes: reported(loinc('26464-8', 'Leukocytes [#/volume] in Blood'), '10*9/L', [4, 10]),
  anc: reported(loinc('26499-4', 'Neutrophils [#/volume] in Blood'), '10*9/L', [1.5, 7.5]),
  platelets: reported(loinc('26515-7', 'Platelets [#/volume] in Blood'), '10*9/L', [150, 400]),
  bilirubin: reported(codes.molarBilirubin, 'µmol/L', [undefined, 17], 'umol/L'),
  ast: reported(codes.ast, 'U/L', [undefined, 35]),
  alt: reported(codes.alt, 'U/L', [undefined, 45]),
  alp: reported(codes.alp, 'U/L', [40, 120]),
  creatinine: reported(codes.molarCreatinine, 'µmol/L', [50, 110], 'umol/L'),
  egfr: reported(
    loinc('98979-8', `${gfr} by Creatinine-based formula (CKD-EPI 2021)/1.73 sq M`),
    'mL/min/1.73m²',
    [60, undefined],
    'mL/min/{1.73_m2}',
  ),
  albumin: reported(codes.albumin, 'g/L', [35, 50]),
  inr: reported(codes.inr, 'INR', [0.8, 1.2], '{INR}'),
  pt: reported(codes.pt, 's', [9, 12.5]),
  pta: reported(loinc('5894-1', `Prothrombin time (PT) actual/normal ${plasma}`), '%', [70, 130]),
  cea: reported(codes.cea, 'µg/L', [undefined, 5], 'ug/L'),
  ca199: reported(
    loinc('24108-3', 'Cancer Ag 19-9 [Units/volume] in Serum or Plasma'),
    'kU/L',
    [undefined, 37],
    'k[U]/L',
  ),
}

export type Analyte = keyof typeof dutchTests
export type LaboratoryTests = Record<Analyte, LaboratoryTest>
