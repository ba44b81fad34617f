import { useState } from 'react'
import type { FactDefinition } from '../../criteria/fact.ts'
import type { CoursePoint } from '../../facts/course.ts'
import { showDate } from '../../wording/language.ts'
import { phrasesOf } from '../../wording/phrases.ts'
import { showUpperLimit, showValue } from '../../wording/values.ts'
import { EvidenceItems } from '../evidence/EvidenceItem.tsx'
import { useScreening } from '../screening.ts'
import { COURSE } from '../words/course.ts'
import { useLanguage, useWords } from '../words/words.ts'
import { MarkSample } from './Mark.tsx'
import { shapeOf } from './series.ts'

/** So many rows at first, the newest. */
const ROWS = 20

/** The same results as words, the newest first. */
export function CourseTable({
  definition,
  points,
}: {
  definition: FactDefinition
  points: readonly CoursePoint[]
}) {
  const { wording } = useScreening()
  const words = useWords(COURSE)
  const language = useLanguage()
  const [all, setAll] = useState(false)
  const newest = points.toReversed()
  const use = ({ why, suggests, counts }: CoursePoint) => {
    if (counts) return words.countsNow
    if (why) return phrasesOf(language).reason[why]
    return suggests ? words.suggestsOnly : words.notInUse
  }
  return (
    <>
      <table className="course-table">
        <thead>
          <tr>
            <th scope="col">{words.date}</th>
            <th scope="col">{words.value}</th>
            <th scope="col">{words.use}</th>
            <th scope="col">{words.source}</th>
          </tr>
        </thead>
        <tbody>
          {(all ? newest : newest.slice(0, ROWS)).map((point, i) => {
            const limit = point.value?.reported.upperLimit
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: results have no name of their own
              <tr key={i}>
                <th scope="row">{point.date ? showDate(point.date) : words.undated}</th>
                <td>
                  {point.value ? showValue(point.value, definition, wording) : point.recorded}
                  {limit !== undefined && (
                    <span className="quiet">
                      {' '}
                      {words.upperLimitShort} {showUpperLimit(limit, wording)}
                    </span>
                  )}
                </td>
                <td>
                  <MarkSample shape={shapeOf(point)} counts={point.counts === true} /> {use(point)}
                </td>
                <td>
                  <EvidenceItems evidence={point.evidence} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {!all && points.length > ROWS && (
        <button type="button" onClick={() => setAll(true)}>
          {words.all(points.length)}
        </button>
      )}
    </>
  )
}
