import { about, known, suggests, why } from '../factCase.ts'
import { coded, condition, HGNC, loinc, observation, snomed, worded } from '../resources.ts'

const ras = about('rasStatus')
const braf = about('brafV600eStatus')
const mmr = about('mmrStatus')
const dpd = about('dpdStatus')

const PRESENT = loinc('LA9633-4', 'Present')
const ABSENT = loinc('LA9634-2', 'Absent')
const variant = (
  hgnc: string,
  display: string | undefined,
  value: object,
  over: object = {},
  change?: string,
) =>
  observation(loinc('69548-6'), {
    valueCodeableConcept: value,
    component: [
      { code: loinc('48018-6'), valueCodeableConcept: coded(HGNC, hgnc, display) },
      ...(change
        ? [{ code: loinc('48005-3'), valueCodeableConcept: coded('http://varnomen.hgvs.org', change) }]
        : []),
    ],
    ...over,
  })
const test = (code: string, value: object, over: object = {}) =>
  observation(loinc(code), { valueCodeableConcept: value, ...over })
const stains = (value: object, codes = ['81691-8', '81692-6', '81693-4', '81694-2']) =>
  codes.map((c) => test(c, value))

const dnaChange = (code: string, change: string) =>
  observation(loinc('69548-6'), {
    valueCodeableConcept: ABSENT,
    component: [
      { code: loinc('48018-6'), valueCodeableConcept: coded(HGNC, 'HGNC:6407', 'KRAS') },
      { code: loinc(code), valueCodeableConcept: coded('http://varnomen.hgvs.org', change) },
    ],
  })
const msi = (code: string, display: string) => test('81695-9', loinc(code, display))
const STABLE = msi('LA14122-8', 'Stable')

export const molecular = [
  ras('is mutated by KRAS alone', [variant('HGNC:6407', 'KRAS', PRESENT)], known('mutated')),
  ras('is mutated by NRAS alone', [variant('HGNC:7989', 'NRAS', PRESENT)], known('mutated')),
  ras('is mutated by the code without its prefix', [variant('6407', undefined, PRESENT)], known('mutated')),
  ras(
    'is wild-type by KRAS and NRAS',
    [variant('HGNC:6407', 'KRAS', ABSENT), variant('HGNC:7989', 'NRAS', ABSENT)],
    known('wild-type'),
  ),
  ras('is not wild-type by KRAS alone', [variant('HGNC:6407', 'KRAS', ABSENT)], why('imprecise')),
  ras(
    'is not wild-type by KRAS and HRAS',
    [variant('HGNC:6407', 'KRAS', ABSENT), variant('HGNC:5173', 'HRAS', ABSENT)],
    why('imprecise'),
  ),
  ...['', '2026-05-01'].map((kras) =>
    ras(
      `is not wild-type by a test after the registration date, beside one of ${kras || 'no date'}`,
      [
        variant('HGNC:6407', 'KRAS', ABSENT, { effectiveDateTime: kras || undefined }),
        variant('HGNC:7989', 'NRAS', ABSENT, { effectiveDateTime: '2026-12-01' }),
      ],
      why('implausible'),
    ),
  ),
  ...[
    ['a', 'b'],
    ['b', 'a'],
  ].map(([one, other]) =>
    ras(
      `is mutated by the test before the registration date, whatever their order (${one}, ${other})`,
      [
        variant('HGNC:6407', 'KRAS', PRESENT, { id: one, effectiveDateTime: '2026-05-01' }),
        variant('HGNC:6407', 'KRAS', PRESENT, { id: other, effectiveDateTime: '2026-12-01' }),
      ],
      known('mutated'),
    ),
  ),
  ras('is wild-type by the panel of both', [test('81420-2', ABSENT)], known('wild-type')),
  ras('is mutated by the panel of both', [test('81420-2', PRESENT)], known('mutated')),
  ras('is mutated by 21702-6', [test('21702-6', PRESENT)], known('mutated')),
  ras('is not wild-type by 21702-6 alone', [test('21702-6', ABSENT)], why('imprecise')),
  ras(
    'is wild-type by a test and a variant together',
    [test('82535-6', ABSENT), variant('HGNC:7989', 'NRAS', ABSENT)],
    known('wild-type'),
  ),
  ras(
    'is unknown if HGNC:6342, which is KIT, stands beside «NRAS»',
    [variant('HGNC:6407', 'KRAS', ABSENT), variant('HGNC:6342', 'NRAS', ABSENT)],
    why('conflicting'),
  ),
  ras(
    'is unknown if HGNC:7989 stands beside «KIT»',
    [variant('HGNC:6407', 'KRAS', ABSENT), variant('HGNC:7989', 'KIT', ABSENT)],
    why('conflicting'),
  ),
  ras(
    'is mutated by KRAS although another gene is unclear',
    [variant('HGNC:6407', 'KRAS', PRESENT), variant('HGNC:6342', 'NRAS', ABSENT)],
    known('mutated'),
  ),
  ras('is not touched by KIT called KIT', [variant('HGNC:6342', 'KIT', PRESENT)], why('notRecorded')),
  ras('is not touched by BRAF', [variant('HGNC:1097', 'BRAF', PRESENT)], why('notRecorded')),
  ras(
    'is only suggested by a gene in words',
    [
      observation(loinc('69548-6'), {
        valueCodeableConcept: PRESENT,
        component: [{ code: loinc('48018-6'), valueCodeableConcept: worded('KRAS') }],
      }),
    ],
    suggests('mutated'),
  ),
  ras(
    'is conflicting if KRAS is present and absent',
    [variant('HGNC:6407', 'KRAS', ABSENT), variant('HGNC:6407', 'KRAS', PRESENT)],
    why('conflicting'),
  ),
  ras(
    'is conflicting if a panel and a single test differ',
    [test('81420-2', ABSENT), test('21702-6', PRESENT)],
    why('conflicting'),
  ),
  ras('is only suggested by words', [test('81420-2', worded('Niet aangetoond'))], suggests('wild-type')),
  ras(
    'is not «detected» where the text says not detected',
    [test('81420-2', worded('not detected'))],
    suggests('wild-type'),
  ),
  ras(
    'is only suggested by text',
    [observation(loinc('81420-2'), { valueString: 'Wildtype' })],
    suggests('wild-type'),
  ),
  ras(
    'is unknown if code and display of the result disagree',
    [test('81420-2', loinc('LA9634-2', 'Present'))],
    why('conflicting'),
  ),
  ras(
    'is not wild-type beside a test that cannot be read',
    [test('81420-2', ABSENT), observation(loinc('21702-6'), { valueString: 'c.35G>A p.(Gly12Asp)' })],
    why('imprecise'),
  ),
  ras(
    'is unknown where the test cannot be read',
    [observation(loinc('21702-6'), { valueString: 'c.35G>A p.(Gly12Asp)' })],
    why('imprecise'),
  ),
  ras(
    'is not final while preliminary',
    [test('81420-2', ABSENT, { status: 'preliminary' })],
    why('notFinal'),
  ),
  ras(
    'is not final while the variant is preliminary',
    [variant('HGNC:6407', 'KRAS', PRESENT, { status: 'preliminary' })],
    why('notFinal'),
  ),
  ras('ignores a cancelled test', [test('81420-2', ABSENT, { status: 'cancelled' })], why('notRecorded')),
  ras(
    'passes over a test without a value',
    [test('81420-2', ABSENT), observation(loinc('21702-6'), { dataAbsentReason: worded('not done') })],
    known('wild-type'),
  ),
  ras(
    'reads a test in a component',
    [
      observation(loinc('81247-9'), {
        component: [{ code: loinc('81420-2'), valueCodeableConcept: ABSENT }],
      }),
    ],
    known('wild-type'),
  ),
  ras(
    'is mutated although a page is missing: it stays so',
    [variant('HGNC:6407', 'KRAS', PRESENT)],
    known('mutated'),
    {
      reading: { Observation: { status: 'partial', why: 'pageMissing' } },
    },
  ),
  ras(
    'is not wild-type if a page is missing: a mutation may stand on it',
    [test('81420-2', ABSENT)],
    why('couldNotRead', 'wild-type'),
    {
      reading: { Observation: { status: 'partial', why: 'pageMissing' } },
    },
  ),
  ras(
    'is not wild-type because one change in each gene is absent',
    [
      variant('HGNC:6407', 'KRAS', ABSENT, {}, 'p.Gly12Cys'),
      variant('HGNC:7989', 'NRAS', ABSENT, {}, 'p.Gln61Arg'),
    ],
    why('imprecise'),
  ),
  ras(
    'is not wild-type because one change in the DNA is absent',
    [dnaChange('48004-6', 'NM_004985.5:c.34G>T'), variant('HGNC:7989', 'NRAS', ABSENT)],
    why('imprecise'),
  ),
  ras(
    'is not wild-type because one change in the genome is absent',
    [dnaChange('81290-9', 'NC_000012.11:g.25398285C>A'), variant('HGNC:7989', 'NRAS', ABSENT)],
    why('imprecise'),
  ),
  ras(
    'is mutated by one change although another is absent',
    [
      variant('HGNC:6407', 'KRAS', PRESENT, {}, 'p.Gly12Asp'),
      variant('HGNC:6407', 'KRAS', ABSENT, {}, 'p.Gly13Asp'),
    ],
    known('mutated'),
  ),
  ras(
    'is wild-type by a panel beside one absent change',
    [test('81420-2', ABSENT), variant('HGNC:6407', 'KRAS', ABSENT, {}, 'p.Gly12Cys')],
    known('wild-type'),
  ),
  ras(
    'is mutated where the gene has its full name',
    [variant('HGNC:6407', 'Kirsten rat sarcoma viral oncogene homolog', PRESENT)],
    known('mutated'),
  ),
  ras('holds for ever', [test('81420-2', ABSENT, { effectiveDateTime: '2019-01-01' })], known('wild-type')),

  braf(
    'is suggested as present with p.Val600Glu',
    [variant('HGNC:1097', 'BRAF', PRESENT, {}, 'p.Val600Glu')],
    suggests('present'),
  ),
  braf(
    'is suggested as present with p.(Val600Glu)',
    [variant('HGNC:1097', 'BRAF', PRESENT, {}, 'p.(Val600Glu)')],
    suggests('present'),
  ),
  braf(
    'is not another variant',
    [variant('HGNC:1097', 'BRAF', PRESENT, {}, 'p.Gly469Ala')],
    why('notRecorded'),
  ),
  braf('is not a variant without a name', [variant('HGNC:1097', 'BRAF', PRESENT)], why('notRecorded')),
  braf('is suggested as absent', [variant('HGNC:1097', 'BRAF', ABSENT)], suggests('absent')),
  ...['NP_004324.2:p.Val600Glu', 'NP_004324.2:p.(Val600Glu)', 'p.V600E (c.1799T>A)'].map((change) =>
    braf(
      `is suggested as present with ${change}`,
      [variant('HGNC:1097', 'BRAF', PRESENT, {}, change)],
      suggests('present'),
    ),
  ),
  braf(
    'is suggested as present where the gene has its full name',
    [variant('HGNC:1097', 'B-Raf proto-oncogene, serine/threonine kinase', PRESENT, {}, 'p.Val600Glu')],
    suggests('present'),
  ),
  braf('is not V600K', [variant('HGNC:1097', 'BRAF', PRESENT, {}, 'p.Val600Lys')], why('notRecorded')),
  braf(
    'is not absent because V600K is',
    [variant('HGNC:1097', 'BRAF', ABSENT, {}, 'p.Val600Lys')],
    why('notRecorded'),
  ),
  braf(
    'is suggested as absent where V600E is',
    [variant('HGNC:1097', 'BRAF', ABSENT, {}, 'p.Val600Glu')],
    suggests('absent'),
  ),
  braf('is suggested by the immunostain', [test('85299-6', PRESENT)], suggests('present')),
  braf('is not V600E because the gene is mutated', [test('58483-9', PRESENT)], why('notRecorded')),
  braf('is suggested as absent where the gene is not mutated', [test('58483-9', ABSENT)], suggests('absent')),
  braf(
    'is unknown if the immunostain and the variant disagree',
    [test('85299-6', PRESENT), variant('HGNC:1097', 'BRAF', ABSENT, {}, 'p.Val600Glu')],
    why('conflicting'),
  ),
  braf(
    'is suggested as present where another variant of it is absent',
    [test('85299-6', PRESENT), variant('HGNC:1097', 'BRAF', ABSENT, {}, 'p.Val600Lys')],
    suggests('present'),
  ),
  braf('is not touched by DPYD', [variant('HGNC:3012', 'DPYD', ABSENT)], why('notRecorded')),
  braf('is not touched by KRAS', [variant('HGNC:6407', 'KRAS', PRESENT)], why('notRecorded')),
  braf(
    'is unknown if code and display of the gene disagree',
    [variant('HGNC:6342', 'BRAF', ABSENT)],
    why('conflicting'),
  ),

  mmr('is suggested as proficient by four stains', stains(PRESENT), suggests('proficient')),
  mmr(
    'is not proficient by three stains',
    stains(PRESENT, ['81691-8', '81692-6', '81693-4']),
    why('notRecorded'),
  ),
  mmr(
    'is suggested as deficient by the loss of one',
    [...stains(PRESENT, ['81692-6', '81693-4', '81694-2']), ...stains(ABSENT, ['81691-8'])],
    suggests('deficient'),
  ),
  mmr(
    'reads «loss» as absent',
    stains(worded('Loss of nuclear expression'), ['81691-8']),
    suggests('deficient'),
  ),
  mmr('reads «intact» as present', stains(worded('Intact nuclear expression')), suggests('proficient')),
  mmr(
    'is suggested as deficient by MSI-H',
    [test('81695-9', loinc('LA26203-2', 'MSI-H'))],
    suggests('deficient'),
  ),
  mmr(
    'is suggested as proficient by Stable',
    [test('81695-9', loinc('LA14122-8', 'Stable'))],
    suggests('proficient'),
  ),
  mmr('is not MSI-L', [test('81695-9', loinc('LA26202-4', 'MSI-L'))], why('notRecorded')),
  mmr(
    'is not proficient beside a loss in words that are not known',
    [STABLE, observation(loinc('81694-2'), { valueString: 'Loss of PMS2 expression' })],
    why('imprecise'),
  ),
  mmr(
    'is not proficient beside a stain that is indeterminate',
    [STABLE, test('81691-8', loinc('LA11884-6', 'Indeterminate'))],
    why('imprecise'),
  ),
  mmr(
    'is not proficient beside satellites that are unstable',
    [...stains(PRESENT), msi('LA14123-6', 'Unstable')],
    why('imprecise'),
  ),
  mmr(
    'is not proficient beside a preliminary loss',
    [...stains(PRESENT), test('81691-8', ABSENT, { status: 'preliminary' })],
    why('notFinal'),
  ),
  mmr(
    'is deficient by the loss of one beside another that cannot be read',
    [test('81694-2', ABSENT), test('81691-8', loinc('LA11884-6', 'Indeterminate'))],
    suggests('deficient'),
  ),
  mmr(
    'passes over a stain that was not done',
    [STABLE, test('81691-8', worded('Not performed'))],
    suggests('proficient'),
  ),
  mmr(
    'is conflicting where a diagnosis says otherwise',
    [STABLE, condition(snomed('737058005'))],
    why('conflicting'),
  ),
  ...['No loss of expression', 'Intact nuclear staining', 'Normale aankleuring'].map((text) =>
    mmr(`reads «${text}» as present`, stains(worded(text)), suggests('proficient')),
  ),
  mmr(
    'reads «MSI-high (dMMR)»',
    [observation(loinc('81695-9'), { valueString: 'MSI-high (dMMR)' })],
    suggests('deficient'),
  ),
  mmr(
    'is conflicting if stains and MSI differ',
    [...stains(PRESENT), test('81695-9', loinc('LA26203-2'))],
    why('conflicting'),
  ),
  mmr('is not a Lynch syndrome', [condition(snomed('716318002'))], why('notRecorded')),
  mmr('is only suggested by a condition', [condition(snomed('737058005'))], suggests('deficient')),

  dpd('is suggested as normal where no variant is found', [test('45284-7', ABSENT)], suggests('normal')),
  dpd('needs its grade where a variant is found', [test('45284-7', PRESENT)], why('needsConfirmation')),
  dpd(
    'needs its grade where the variant names the gene',
    [variant('HGNC:3012', 'DPYD', PRESENT)],
    why('needsConfirmation'),
  ),
  dpd(
    'is not normal because one variant is absent',
    [variant('HGNC:3012', 'DPYD', ABSENT, {}, 'c.1905+1G>A')],
    why('notRecorded'),
  ),
  dpd(
    'is suggested as normal where the gene has its full name',
    [variant('HGNC:3012', 'dihydropyrimidine dehydrogenase', ABSENT)],
    suggests('normal'),
  ),
  dpd(
    'is asked where a condition speaks of it in words',
    [condition(worded('DPD deficiency'))],
    why('notRecorded'),
  ),
  dpd('is not touched by BRAF', [variant('HGNC:1097', 'BRAF', ABSENT)], why('notRecorded')),
]
