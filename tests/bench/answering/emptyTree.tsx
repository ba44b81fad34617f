/** A React tree of so many elements and nothing else: what rendering alone takes. */
import { useState } from 'react'
import { createRoot } from 'react-dom/client'

const IN_A_ROW = 10

function Row({ length }: { length: number }) {
  return (
    <div>
      {Array.from({ length: length - 1 }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves
        <span key={i}>·</span>
      ))}
    </div>
  )
}

function Tree({ elements }: { elements: number }) {
  const [, setTick] = useState(0)
  const rows = Math.ceil(elements / IN_A_ROW)
  return (
    <section>
      <button type="button" onClick={() => setTick((tick) => tick + 1)}>
        again
      </button>
      {Array.from({ length: rows }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves
        <Row key={i} length={IN_A_ROW} />
      ))}
    </section>
  )
}

const root = document.createElement('div')
document.body.append(root)
const elements = Number(new URLSearchParams(location.search).get('elements'))
createRoot(root).render(<Tree elements={elements} />)
