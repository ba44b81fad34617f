import type { CourseLimit, CourseWindow } from '../../eligibility/courseLimits.ts'
import { showDay } from '../../wording/language.ts'
import { showNumber } from '../../wording/values.ts'
import { COURSE } from '../words/course.ts'
import { useLanguage, useWords } from '../words/words.ts'
import { MarkSample } from './Mark.tsx'
import { type Plotted, SHAPES, type Step } from './series.ts'

type Props = {
  results: readonly Plotted[]
  limits: readonly CourseLimit[]
  windows: readonly CourseWindow[]
  upperLimit: readonly Step[]
  /** Else it lies far above everything else. */
  upperLimitDrawn: boolean
  /** A limit in full. */
  long: (limit: CourseLimit) => string
}

/** What each mark, line and shade means: only what is there. */
export function Legend(props: Props) {
  const { results, limits, windows, upperLimit, upperLimitDrawn, long } = props
  const language = useLanguage()
  const words = useWords(COURSE)
  const shapes = SHAPES.filter((shape) => results.some((r) => r.shape === shape))
  const hasLimit = upperLimit.length > 0
  const amounts = [...new Set(upperLimit.map((s) => showNumber(Number(s.y.toPrecision(4)), language)))]
  const asksLimit = limits.some((l) => l.at.kind === 'timesUpperLimit')
  return (
    <ul className="course-legend">
      {limits.map((limit, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: limits have no name
        <li key={i}>
          <LineSample className="limit" /> {long(limit)}
        </li>
      ))}
      {hasLimit && (
        <li>
          {upperLimitDrawn && <LineSample className="upper-limit" />} {words.upperLimitShort}{' '}
          {amounts.join(', ')}: {words.upperLimit}
          {!upperLimitDrawn && ` (${words.notDrawn})`}
        </li>
      )}
      {asksLimit && !hasLimit && <li>{words.noUpperLimit}</li>}
      {windows.map((w) => (
        <li key={w.days}>
          <WindowSample /> {w.trials.map((t) => t.name).join(', ')}:{' '}
          {words.window(showDay(w.from), showDay(w.to), w.days)}
        </li>
      ))}
      {results.some((r) => r.point.counts) && (
        <li>
          <MarkSample shape={results.find((r) => r.point.counts)?.shape ?? 'usable'} counts /> {words.counts}
        </li>
      )}
      {shapes.map((shape) => (
        <li key={shape}>
          <MarkSample shape={shape} /> {words.shape[shape]}
        </li>
      ))}
    </ul>
  )
}

const LineSample = ({ className }: { className: string }) => (
  <svg className="course-sample wide" viewBox="0 0 32 22" aria-hidden="true">
    <g className={className}>
      <path d="M0 11H32" />
    </g>
  </svg>
)

const WindowSample = () => (
  <svg className="course-sample wide" viewBox="0 0 32 22" aria-hidden="true">
    <rect className="window" x="0" y="2" width="32" height="18" />
    <line className="window-edge" x1="1" x2="1" y1="2" y2="20" />
  </svg>
)
