import type { ReactNode } from 'react'
import type { Shape } from './series.ts'

const SHAPES: Readonly<Record<Shape, ReactNode>> = {
  usable: <circle r="4" className="filled" />,
  suggests: <circle r="4" />,
  below: <path d="M-5 -4H5L0 5Z" className="filled" />,
  above: <path d="M-5 4H5L0 -5Z" className="filled" />,
  unusable: <path d="M-4.5 -4.5H4.5V4.5H-4.5ZM-4.5 -4.5L4.5 4.5" />,
  noNumber: <path d="M-4 -4L4 4M-4 4L4 -4" />,
  entered: <path d="M0 -6L6 0L0 6L-6 0Z" className="filled own" />,
  tried: <path d="M0 -7L7 0L0 7L-7 0Z" className="tried" />,
}

/** The mark of one result; around the one that counts goes a ring. */
export function Mark({ shape, counts = false }: { shape: Shape; counts?: boolean }) {
  return (
    <>
      {SHAPES[shape]}
      {counts && <circle r="9" className="ring" />}
    </>
  )
}

/** A mark in a line of text. */
export const MarkSample = (props: { shape: Shape; counts?: boolean }) => (
  <svg className="course-sample" viewBox="-11 -11 22 22" aria-hidden="true">
    <g className="result">
      <Mark {...props} />
    </g>
  </svg>
)
