import { conflicting, recordsInError, staleLabs } from './doubtful.ts'
import { dragonEligible } from './dragonEligible.ts'
import { dragonFails } from './dragonFails.ts'
import { largeRecord } from './largeRecord.ts'
import type { SandboxPatient } from './patient.ts'
import { pdacEligible, pdacFails } from './pdac.ts'
import { ecog2, ecog3, woman63 } from './performance.ts'
import { age17, deceased, emptyChart } from './plain.ts'
import { pumpItEligible, pumpItFails } from './pumpIt.ts'
import { pumpThreeEligible, pumpThreeFails } from './pumpThree.ts'
import { rfaEligible, rfaFails, woman36 } from './rfa.ts'
import { siUnits, usUnits } from './units.ts'

/** The patients of the sandbox EHR, in the order in which its page lists them. */
export const patients: SandboxPatient[] = [
  dragonEligible,
  dragonFails,
  pumpItEligible,
  pumpItFails,
  pumpThreeEligible,
  pumpThreeFails,
  rfaEligible,
  rfaFails,
  pdacEligible,
  pdacFails,
  emptyChart,
  usUnits,
  siUnits,
  staleLabs,
  conflicting,
  woman36,
  woman63,
  ecog2,
  ecog3,
  age17,
  recordsInError,
  largeRecord,
  deceased,
]
