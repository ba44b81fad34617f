import { about, known, why } from '../factCase.ts'
import { lab, loinc, man, observation, patient, ucum, worded } from '../resources.ts'

const egfr = about('egfr')
const mdrd = about('egfrMdrd')
const crcl = about('crcl')
const AREA = 'mL/min/{1.73_m2}'
const scr = (value: number, over = {}) => lab('2160-0', ucum(value, 'mg/dL'), over)
const kg = (value: number, over = {}) => lab('29463-7', ucum(value, 'kg'), over)
const born = (year: number, over = {}) => ({ birthDate: `${year}-01-01`, ...over })

export const kidney = [
  egfr('reads a reported value', [lab('98979-8', ucum(61, AREA))], known(61)),
  egfr('reads a reported value in mL/min', [lab('98979-8', ucum(61, 'mL/min'))], known(61)),
  egfr('reads «mL/min/1.73m2»', [lab('62238-1', { value: 61, unit: 'mL/min/1.73m2' })], known(61)),
  egfr('reads «mL/min/1,73 m²»', [lab('62238-1', { value: 61, unit: 'mL/min/1,73 m²' })], known(61)),
  egfr('reads «>60»', [observation(loinc('62238-1'), { valueString: '>60' })], known('>60')),
  egfr(
    'reads «> 90 mL/min/1.73m2»',
    [observation(loinc('62238-1'), { valueString: '> 90 mL/min/1.73m2' })],
    known('>90'),
  ),
  egfr('reads «≥90»', [observation(loinc('62238-1'), { valueString: '≥90' })], known('≥90')),
  egfr('reads «<15»', [observation(loinc('62238-1'), { valueString: '<15' })], known('<15')),
  egfr(
    'does not read «61» as text',
    [observation(loinc('62238-1'), { valueString: '61' })],
    why('unitMissing'),
  ),
  egfr('reads a quantity with a comparator', [lab('62238-1', ucum(60, AREA, '>'))], known('>60')),
  egfr('does not read mg/dL under its code', [lab('62238-1', ucum(1.1, 'mg/dL'))], why('unitNotConvertible')),
  egfr('is implausible at 900', [lab('62238-1', ucum(900, AREA))], why('implausible')),
  egfr('does not read the race-adjusted value', [lab('48643-1', ucum(61, AREA))], why('notRecorded')),
  egfr('reads the CKD-EPI value that is not adjusted for race', [lab('88294-4', ucum(61, AREA))], known(61)),
  egfr('does not read CKD-EPI adjusted for race', [lab('88293-6', ucum(61, AREA))], why('notRecorded')),
  egfr('reads «mL/min/1.73 m2 BSA»', [lab('62238-1', { value: 61, unit: 'mL/min/1.73 m2 BSA' })], known(61)),
  egfr('reads «mL/min/BSA»', [lab('62238-1', { value: 61, unit: 'mL/min/BSA' })], known(61)),
  mdrd(
    'is not believed where its name says CKD-EPI',
    [observation({ ...loinc('33914-3'), text: 'eGFR (CKD-EPI)' }, { valueQuantity: ucum(48, AREA) })],
    why('imprecise'),
  ),
  mdrd(
    'is not believed where its method says CKD-EPI',
    [lab('33914-3', ucum(48, AREA), { method: worded('CKD-EPI 2009') })],
    why('imprecise'),
  ),
  mdrd('reads one that says MDRD', [lab('33914-3', ucum(48, AREA), { method: worded('MDRD-4') })], known(48)),
  crcl('is implausible at 9999', [lab('2164-2', ucum(9999, 'mL/min'))], why('implausible')),
  crcl('is implausible at 0', [lab('2164-2', ucum(0, 'mL/min'))], why('implausible')),
  egfr('is not a creatinine clearance', [lab('2164-2', ucum(61, 'mL/min'))], why('notRecorded')),
  egfr(
    'takes the later of two of the same equation on one day',
    [
      lab('98979-8', ucum(61, AREA), { effectiveDateTime: '2026-11-16T08:00:00Z' }),
      lab('98979-8', ucum(55, AREA), { effectiveDateTime: '2026-11-16T16:00:00Z' }),
    ],
    known(55),
  ),
  egfr(
    'is conflicting if one equation gives two values at one time',
    [lab('98979-8', ucum(61, AREA)), lab('98979-8', ucum(55, AREA))],
    why('conflicting'),
  ),
  egfr(
    'is not computed if the reported value cannot be used',
    [man(born(1961)), lab('98979-8', { value: 61 }), scr(1)],
    why('unitMissing'),
  ),
  egfr('is not computed if the reported value was not read', [man(born(1961)), scr(1)], why('couldNotRead'), {
    reading: { Observation: { status: 'partial', why: 'warning' } },
  }),
  egfr('is computed where none was reported', [man(born(1961)), scr(1.6)], known(43.5975593242)),

  mdrd('reads a reported MDRD value', [lab('77147-7', ucum(44, AREA))], known(44)),
  mdrd('does not take CKD-EPI in its place', [lab('98979-8', ucum(61, AREA))], why('notRecorded')),
  mdrd('does not read mL/min', [lab('77147-7', ucum(44, 'mL/min'))], why('unitNotConvertible')),
  mdrd('is computed where none was reported', [man(born(1961)), scr(1.6)], known(43.5975593242)),
  mdrd('is computed for a woman of 70', [patient(born(1956)), scr(1.2)], known(44.4131824515)),
  mdrd('is not computed without creatinine', [man(born(1961))], why('notRecorded')),
  mdrd(
    'is not computed without a sex',
    [patient({ ...born(1961), gender: 'other' }), scr(1)],
    why('notRecorded'),
  ),
  mdrd(
    'is not computed without a date of birth',
    [man({ birthDate: undefined }), scr(1)],
    why('notRecorded'),
  ),
  mdrd('is not computed under 18', [man({ birthDate: '2010-01-01' }), scr(1)], why('notRecorded')),
  mdrd(
    'is not computed from a creatinine without a unit',
    [man(born(1961)), lab('2160-0', { value: 1 })],
    why('unitMissing'),
  ),
  mdrd(
    'is not computed from a creatinine in the wrong unit',
    [man(born(1961)), lab('2160-0', ucum(106, 'umol/L'))],
    why('unitNotConvertible'),
  ),
  mdrd(
    'is not computed from a conflicting creatinine',
    [man(born(1961)), scr(1), scr(2)],
    why('conflicting'),
  ),
  mdrd(
    'is not computed from a preliminary creatinine',
    [man(born(1961)), scr(1, { status: 'preliminary' })],
    why('notFinal'),
  ),
  mdrd(
    'is above what a creatinine of «<0.5» is below of',
    [man(born(1961)), lab('2160-0', ucum(0.5, 'mg/dL', '<'))],
    known('>166.880369347'),
  ),
  mdrd(
    'is at most what a creatinine of «>=5» is at least',
    [man(born(1961)), lab('2160-0', ucum(5, 'mg/dL', '>='))],
    known('≤11.7059119281'),
  ),
  mdrd(
    'is below the most that a year of birth and a creatinine of «>5» allow',
    [man({ birthDate: '1961' }), lab('2160-0', ucum(5, 'mg/dL', '>'))],
    known('<11.7428125676'),
  ),
  mdrd(
    'is not computed from «>0»',
    [man(born(1961)), lab('2160-0', ucum(0, 'mg/dL', '>'))],
    why('implausible'),
  ),
  crcl(
    'is computed from a creatinine of «<0.5» too',
    [man(born(1961)), lab('2160-0', ucum(0.5, 'mg/dL', '<')), kg(70)],
    known('>145.833333333'),
  ),
  crcl(
    'is not computed from a weight of «>100»',
    [man(born(1961)), scr(1.4), lab('29463-7', ucum(100, 'kg', '>'))],
    why('imprecise'),
  ),
  mdrd(
    'is an interval where the year of birth is all that is known',
    [man({ birthDate: '1961' }), scr(1.6)],
    known('43.5975593242–43.734992258'),
  ),

  crcl('reads a reported value', [lab('35591-7', ucum(61, 'mL/min'))], known(61)),
  crcl('reads mL/s', [lab('2164-2', ucum(1, 'mL/s'))], known(60)),
  crcl('does not read an area-related value', [lab('35591-7', ucum(61, AREA))], why('unitNotConvertible')),
  crcl('is not an eGFR', [lab('98979-8', ucum(61, AREA))], why('notRecorded')),
  crcl('is implausible below 0', [lab('35591-7', ucum(-5, 'mL/min'))], why('implausible')),
  crcl('is computed by Cockcroft–Gault', [man(born(1961)), scr(1.4), kg(70)], known(52.0833333333)),
  crcl('is not computed without a weight', [man(born(1961)), scr(1.4)], why('notRecorded')),
  crcl(
    'is not computed with a weight that is too old',
    [man(born(1961)), scr(1.4), kg(70, { effectiveDateTime: '2026-09-01' })],
    why('stale'),
  ),
  crcl(
    'is not computed with a weight in the future',
    [man(born(1961)), scr(1.4), kg(70, { effectiveDateTime: '2026-12-24' })],
    why('implausible'),
  ),
  crcl(
    'is not computed with a weight whose day may be too old',
    [man(born(1961)), scr(1.4), kg(70, { effectiveDateTime: '2026' })],
    why('imprecise'),
  ),
  crcl(
    'is not computed with an undated weight',
    [man(born(1961)), scr(1.4), kg(70, { effectiveDateTime: undefined })],
    why('undated'),
  ),
  crcl(
    'is not computed if the reported value is a text',
    [man(born(1961)), scr(1.4), kg(70), observation(loinc('35591-7'), { valueString: 'normal' })],
    why('imprecise'),
  ),
]
