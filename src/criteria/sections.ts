/** The sections of the fact catalogue, one file each, in order. Apart from the schemas, which do not travel to the browser. */
export const SECTIONS = [
  'identity',
  'disease',
  'treatment',
  'fitness',
  'molecular',
  'laboratory',
  'comorbidity',
] as const
