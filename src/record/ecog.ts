/** An entered ECOG performance status as an Observation in the shape of mCODE. */
import type { Answers } from '../facts/answers.ts'
import { IDENTIFIERS, LOINC } from './names.ts'
import { authorOf, type Signature } from './response.ts'

/** The LOINC code that EHRs file the ECOG score under. */
export const ECOG = { system: LOINC, code: '89247-1', display: 'ECOG Performance Status score' } as const

/** LOINC's answers, by score. */
const GRADES = ['LA9622-7', 'LA9623-5', 'LA9624-3', 'LA9625-0', 'LA9626-8', 'LA9627-6'] as const

/** One score of a patient's on one day. */
export const ecogIdentifier = (patientId: string, day: string): string => `${patientId}.${day}`

/**
 * The Observation of an ECOG score that this user entered. Scores that others entered are theirs to write.
 * @returns undefined without a score, with *not known*, or signed by somebody else
 */
export function ecogOf(
  { ecog }: Answers,
  signature: Signature,
  before?: { readonly id: string },
): fhir4.Observation | undefined {
  const { patientId, encounterId, user } = signature
  const score = ecog?.value
  if (!ecog || typeof score !== 'number' || ecog.by !== (user.name ?? user.reference)) return undefined
  const day = ecog.date ?? ecog.at?.slice(0, 10)
  const performer = authorOf(signature)
  const grade = GRADES[score]
  if (day === undefined || grade === undefined) return undefined
  return {
    resourceType: 'Observation',
    ...(before && { id: before.id }),
    identifier: [{ system: IDENTIFIERS.ecog, value: ecogIdentifier(patientId, day) }],
    status: before ? 'corrected' : 'final',
    category: [
      {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey' }],
      },
    ],
    code: { coding: [{ ...ECOG }], text: 'ECOG performance status' },
    subject: { reference: `Patient/${patientId}` },
    ...(encounterId !== undefined && { encounter: { reference: `Encounter/${encounterId}` } }),
    effectiveDateTime: day,
    ...(ecog.at !== undefined && { issued: ecog.at }),
    ...(performer && { performer: [performer] }),
    valueInteger: score,
    interpretation: [{ coding: [{ system: LOINC, code: grade }] }],
  }
}

/** Whether the EHR holds this score, and it counts. */
export const holdsScore = (
  { valueInteger, status }: Readonly<Record<string, unknown>>,
  score: number | undefined,
): boolean => valueInteger === score && ['final', 'amended', 'corrected'].includes(String(status))
