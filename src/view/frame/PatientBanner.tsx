import { memo } from 'react'
import type { Day } from '../../chart/partialDate.ts'
import { ageAt, parseDate } from '../../chart/partialDate.ts'
import type { Patient } from '../../chart/resources.ts'
import { showDate } from '../../wording/language.ts'
import { FRAME } from '../words/frame.ts'
import { useWords } from '../words/words.ts'
import { identifierOf, nameOf } from './person.ts'

/** Whose chart this is; always in sight. @param full the EHR does not show it itself */
export const PatientBanner = memo(function PatientBanner({
  patient,
  today,
  full,
}: {
  patient: Patient
  today: Day
  full: boolean
}) {
  const words = useWords(FRAME)
  const identifier = identifierOf(patient)
  const died = patient.deceasedDateTime === undefined ? undefined : parseDate(patient.deceasedDateTime)
  const deceased = patient.deceasedBoolean === true || patient.deceasedDateTime !== undefined
  return (
    <section className={deceased ? 'banner deceased' : 'banner'} aria-label={words.patient}>
      <h1>{nameOf(patient) ?? words.noName}</h1>
      <Born patient={patient} until={died?.to ?? today} />
      {full && <span>{patient.gender ? words.gender[patient.gender] : words.genderMissing}</span>}
      {full && identifier && (
        <span>
          <span className="quiet">{identifier.label ?? words.identifier}</span> {identifier.value}
        </span>
      )}
      {deceased && <strong className="died">{words.deceased(died ? showDate(died) : '')}</strong>}
    </section>
  )
})

function Born({ patient, until }: { patient: Patient; until: Day }) {
  const words = useWords(FRAME)
  const birth = patient.birthDate === undefined ? undefined : parseDate(patient.birthDate)
  if (!birth) return <span>{words.bornUnknown}</span>
  const { low, high } = ageAt(birth, until)
  return (
    <span>
      <span className="quiet">{words.born}</span> {showDate(birth)} ({words.years(low, high)})
    </span>
  )
}
