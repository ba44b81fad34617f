import type { FactCase } from '../factCase.ts'
import { about, suggests, why } from '../factCase.ts'

const scope = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentscope', code: 'research' }] }
const consent = (over: Record<string, unknown> = {}) => ({
  resourceType: 'Consent',
  id: 'c',
  status: 'active',
  scope,
  category: [{ text: 'research' }],
  patient: { reference: 'Patient/7' },
  dateTime: '2026-11-01',
  identifier: [{ value: 'NCT06857773' }],
  ...over,
})
const of = about('consent.pump-it')

export const consents: FactCase[] = [
  of('is only suggested, even if it is all in order', [consent()], suggests('signed')),
  of(
    'is found by the name of the trial',
    [consent({ identifier: undefined, provision: { code: [{ text: 'PUMP-IT' }] } })],
    suggests('signed'),
  ),
  of(
    'is not the consent to another trial',
    [consent({ identifier: [{ value: 'NCT04272931' }] })],
    why('notRecorded'),
  ),
  of(
    'is not the consent to PUMP-III',
    [consent({ identifier: [{ value: 'PUMP-III' }] })],
    why('notRecorded'),
  ),
  of('is not named by a mere id', [consent({ id: 'pump-it', identifier: undefined })], why('notRecorded')),
  of('is not a denial', [consent({ provision: { type: 'deny' } })], why('notRecorded')),
  of('is not a draft', [consent({ status: 'draft' })], why('notRecorded')),
  of('is not an inactive one', [consent({ status: 'inactive' })], why('notRecorded')),
  of(
    'is not one for treatment',
    [consent({ scope: { coding: [{ code: 'treatment' }] } })],
    why('notRecorded'),
  ),
  of(
    'is not one that has ended',
    [consent({ provision: { period: { end: '2026-11-20' } } })],
    why('notRecorded'),
  ),
  of(
    'is not one that has not begun',
    [consent({ provision: { period: { start: '2026-11-22' } } })],
    why('notRecorded'),
  ),
  of(
    'holds on its last day',
    [consent({ provision: { period: { end: '2026-11-21' } } })],
    suggests('signed'),
  ),
  of('is not one of tomorrow', [consent({ dateTime: '2026-11-22' })], why('notRecorded')),
  about('consent.dragon-1')(
    'is found by its name with a hyphen',
    [consent({ identifier: undefined, category: [{ text: 'DRAGON-1' }] })],
    suggests('signed'),
  ),
  about('consent.dragon-1')(
    'is not the consent to DRAGON 2',
    [consent({ identifier: undefined, category: [{ text: 'DRAGON 2' }] })],
    why('notRecorded'),
  ),
  about('consent.pump-iii')('is not the consent to PUMP-IT', [consent()], why('notRecorded')),
  about('consent.dragon-1')('is not the consent to PUMP-IT', [consent()], why('notRecorded')),
]
