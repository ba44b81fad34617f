/** The course of one measured fact: a chart, its legend, and the same as a table. */
import { useId, useMemo, useState } from 'react'
import type { FactDefinition } from '../../criteria/fact.ts'
import type { Trial } from '../../criteria/trial.ts'
import { type CourseLimit, courseLimits, courseWindows } from '../../eligibility/courseLimits.ts'
import { needsOf } from '../../eligibility/needs.ts'
import { courseOf } from '../../facts/course.ts'
import { type FactId, notRecorded } from '../../facts/fact.ts'
import { factLabel, showUnit } from '../../wording/values.ts'
import { useScreening } from '../screening.ts'
import { COURSE } from '../words/course.ts'
import { useWords } from '../words/words.ts'
import { CourseChart } from './CourseChart.tsx'
import { CourseTable } from './CourseTable.tsx'
import { Legend } from './Legend.tsx'
import { useLimitTexts } from './limitTexts.ts'
import { amountIn, firstView, isNear, limitLine, plotted, timesUpperLimit, unitShown } from './series.ts'
import { summaryOf } from './summary.ts'
import { useWidth } from './width.ts'

type Props = {
  id: FactId
  /** The fact whose limits are drawn, where the course is one of its sources. */
  limitsOf: FactDefinition
  /** Only this trial's limits and window. */
  trial?: Trial | undefined
}

export function Course({ id, limitsOf, trial }: Props) {
  const { chart, assessment, wording } = useScreening()
  const words = useWords(COURSE)
  const caption = useId()
  const [width, measure] = useWidth()
  const [whole, setWhole] = useState(false)
  const { catalogue } = wording
  const { facts, asOf } = assessment
  const definition = catalogue.definition(id)
  const points = useMemo(
    () => courseOf(definition, facts.get(id) ?? notRecorded, chart, catalogue, asOf),
    [definition, facts, id, chart, catalogue, asOf],
  )
  const { needs, limits } = useMemo(() => {
    const all = needsOf(assessment)
    const of = (fact: FactId) =>
      (all.get(fact) ?? []).filter((n) => trial === undefined || n.trial.id === trial.id)
    const own = of(id)
    // Of a ratio to the upper limit the limit is so many times that; other sources have limits of their own.
    const behind = limitsOf.id !== id && limitsOf.unit === 'ULN' ? of(limitsOf.id) : []
    return {
      needs: [...own, ...behind],
      limits: [...courseLimits(own, definition, catalogue), ...courseLimits(behind, limitsOf, catalogue)],
    }
  }, [assessment, id, definition, limitsOf, trial, catalogue])
  const texts = useLimitTexts(definition, points)
  const drawing = useMemo(() => {
    const unit = unitShown(points, definition, catalogue)
    const inUnit = unit && amountIn(unit, definition, catalogue)
    return unit && inUnit && { unit, inUnit, results: plotted(points, inUnit) }
  }, [points, definition, catalogue])
  if (!drawing) return null
  const { unit, inUnit, results } = drawing
  if (results.length === 0 && points.length === 0) return <p>{words.noResults(factLabel(id, wording))}</p>
  const recent = firstView(results, asOf)
  const shown = whole ? results : recent
  const reading = trial ? [trial] : needs.map((n) => n.trial)
  const windows = courseWindows(reading, definition, catalogue, asOf)
  const drawn = (limit: CourseLimit) => ({
    label: texts.short(limit, inUnit),
    steps: limitLine(limit, shown, inUnit),
  })
  const lines = limits.map(drawn)
  const upperLimit = timesUpperLimit(shown, 1)
  const others = [...shown.map((r) => r.y ?? 0), ...lines.flatMap((l) => l.steps.map((s) => s.y))]
  const upperLimitDrawn = isNear(upperLimit, others)
  const summary = summaryOf(id, results, wording)
  return (
    <figure className="course" aria-labelledby={caption} ref={measure}>
      <figcaption id={caption}>{summary}</figcaption>
      {results.length > 0 && (
        <>
          <CourseChart
            label={[summary, ...limits.map(texts.long)].join(' ')}
            results={shown}
            limits={lines}
            upperLimit={upperLimitDrawn ? upperLimit : []}
            windows={windows}
            unit={showUnit(unit.code, wording)}
            asOf={asOf}
            width={width}
          />
          <Legend
            results={shown}
            limits={limits}
            windows={windows}
            upperLimit={upperLimit}
            upperLimitDrawn={upperLimitDrawn}
            long={texts.long}
          />
        </>
      )}
      {recent.length < results.length && (
        <button type="button" onClick={() => setWhole(!whole)}>
          {whole ? words.recent : words.whole(results.length - recent.length)}
        </button>
      )}
      {results.length < points.length && (
        <p className="quiet">{words.undatedCount(points.length - results.length)}</p>
      )}
      <details>
        <summary>{words.asTable(points.length)}</summary>
        <CourseTable definition={definition} points={points} />
      </details>
    </figure>
  )
}
