import { useState } from 'react'
import type { FactDefinition } from '../../criteria/fact.ts'
import type { Trial } from '../../criteria/trial.ts'
import { measuredBehind } from '../../facts/course.ts'
import { notRecorded } from '../../facts/fact.ts'
import { useScreening } from '../screening.ts'
import { COURSE } from '../words/course.ts'
import { useWords } from '../words/words.ts'
import { Course } from './Course.tsx'

type Props = {
  definition: FactDefinition
  trial?: Trial | undefined
  /** Unfolded from the start. */
  open?: boolean
}

/** The courses behind a fact, where there is anything to show. Nothing is computed before it is unfolded. */
export function CourseFold({ definition, trial, open = false }: Props) {
  const { assessment, wording } = useScreening()
  const words = useWords(COURSE)
  const [unfolded, setUnfolded] = useState(open)
  const factOf = (id: string) => assessment.facts.get(id) ?? notRecorded
  const ids = measuredBehind(definition, factOf(definition.id), wording.catalogue).filter((id) => {
    const fact = factOf(id)
    return fact.known || fact.evidence.length > 0
  })
  if (ids.length === 0) return null
  return (
    <details
      className="course-fold"
      open={unfolded}
      onToggle={(event) => setUnfolded(event.currentTarget.open)}
    >
      <summary>{words.course}</summary>
      {unfolded && ids.map((id) => <Course key={id} id={id} limitsOf={definition} trial={trial} />)}
    </details>
  )
}
