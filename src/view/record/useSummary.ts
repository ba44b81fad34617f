import { useMemo } from 'react'
import { parseDate } from '../../chart/partialDate.ts'
import { changesOf } from '../../record/changes.ts'
import type { Signature } from '../../record/response.ts'
import { type Summary, summaryOf } from '../../record/summary.ts'
import { showDate } from '../../wording/language.ts'
import { showInstant } from '../clock.ts'
import { identifierOf, nameOf } from '../frame/person.ts'
import { useScreening } from '../screening.ts'
import { inOrder } from '../trials/order.ts'
import { decidingFailures, verdictInWords } from '../trials/verdict.ts'
import { FRAME } from '../words/frame.ts'
import { useWords } from '../words/words.ts'
import { useRecording } from './recording.ts'

/** The summary of what is on screen now, signed by the user. */
export function useSummary(): { readonly summary: Summary; readonly signature: Signature } {
  // Never what is only being tried.
  const { chart, actual, wording } = useScreening()
  const { connection, entered, now, readAt } = useRecording()
  const frame = useWords(FRAME)
  return useMemo(() => {
    const { patient } = chart
    const { user, patientId, encounterId } = connection
    const at = now().toISOString()
    const birth = patient.birthDate === undefined ? undefined : parseDate(patient.birthDate)
    const identifier = identifierOf(patient)
    const kinds: Readonly<Record<string, string>> = frame.types
    const summary = summaryOf({
      chart,
      assessment: { ...actual, trials: inOrder(actual.trials) },
      context: wording,
      patient: {
        id: patient.id,
        name: nameOf(patient) ?? frame.noName,
        born: birth ? showDate(birth) : '?',
        ...(identifier && {
          identifier: `${identifier.label ?? frame.identifier} ${identifier.value}`,
        }),
      },
      by: user.name ?? user.reference,
      at,
      readAt: readAt.toISOString(),
      unsaved: changesOf(entered.base.answers, entered.answers).length,
      showInstant,
      kindOf: (type) => kinds[type] ?? type,
      verdictOf: (result) => verdictInWords(result, wording.language),
      deciding: decidingFailures,
    })
    return { summary, signature: { patientId, encounterId, user, at } }
  }, [chart, actual, wording, connection, entered, now, readAt, frame])
}
