import { useCallback } from 'react'
import { parseDate } from '../../chart/partialDate.ts'
import { changesOf } from '../../record/changes.ts'
import type { Signature } from '../../record/response.ts'
import { type Summary, summaryOf } from '../../record/summary.ts'
import { showDate } from '../../wording/language.ts'
import { localDay } from '../clock.ts'
import { identifierOf, nameOf } from '../frame/person.ts'
import { showInstant } from '../instant.ts'
import { useScreening } from '../screening.ts'
import { inOrder } from '../trials/order.ts'
import { decidingFailures, verdictInWords } from '../trials/verdict.ts'
import { FRAME } from '../words/frame.ts'
import { useWords } from '../words/words.ts'
import { useRecording } from './useRecording.ts'

export type Signed = { readonly summary: Summary; readonly signature: Signature }

/** Makes the summary of what is known and entered now, signed by the user at that time. */
export function useSummary(): (time: Date) => Signed {
  // Never what is only being tried.
  const { chart, actual, wording } = useScreening()
  const { connection, entered, readAt } = useRecording()
  const frame = useWords(FRAME)
  return useCallback(
    (time) => {
      const { patient } = chart
      const { user, patientId, encounterId } = connection
      const at = time.toISOString()
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
          ...(patient.birthDate !== undefined && { birthDate: patient.birthDate }),
          ...(identifier && {
            identifier: `${identifier.label ?? frame.identifier} ${identifier.value}`,
          }),
        },
        by: user.name ?? user.reference,
        at,
        day: localDay(time),
        readAt: readAt.toISOString(),
        unsaved: changesOf(entered.base.answers, entered.answers).length,
        showInstant,
        kindOf: (type) => kinds[type] ?? type,
        verdictOf: (result) => verdictInWords(result, wording.language),
        deciding: decidingFailures,
      })
      return { summary, signature: { patientId, encounterId, user, at } }
    },
    [chart, actual, wording, connection, entered, readAt, frame],
  )
}
