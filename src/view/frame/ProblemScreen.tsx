import { SmartError } from '../../smart/problem.ts'
import { useLoaded } from '../loaded.ts'
import { PROBLEM, type ProblemCode } from '../words/problem.ts'
import { useWords } from '../words/words.ts'

/** Problems that may be gone at the next try. */
const PASSING: readonly ProblemCode[] = ['offline', 'patientUnreadable', 'unforeseen']

export type ProblemProps = {
  error: Error
  onAgain: () => void
  relaunch?: string | undefined
  sandbox?: () => Promise<string | null>
}

/** Instead of everything else: what happened, what it means for the verdicts, what to do. */
export function ProblemScreen(props: ProblemProps) {
  const words = useWords(PROBLEM)
  const { error } = props
  const code = error instanceof SmartError ? error.code : 'unforeseen'
  // Only a SmartError's detail is safe to show; any other message may hold an address or a body.
  const detail = error instanceof SmartError ? error.detail : undefined
  const { happened, means, todo } = words.sentences[code]
  return (
    <main className="alone">
      <p className="mark">Trialside</p>
      <div role="alert">
        <h1>{happened}</h1>
        <p>{means}</p>
        <p>{todo}</p>
      </div>
      {detail !== undefined && (
        <p className="quiet">
          {words.detail}: {detail}
        </p>
      )}
      <p className="actions">
        {PASSING.includes(code) && (
          <button type="button" className="main" onClick={props.onAgain}>
            {words.again}
          </button>
        )}
        {props.relaunch !== undefined && <a href={props.relaunch}>{words.relaunch}</a>}
        {code === 'noSession' && props.sandbox && <SandboxLink find={props.sandbox} text={words.sandbox} />}
      </p>
    </main>
  )
}

function SandboxLink({ find, text }: { find: () => Promise<string | null>; text: string }) {
  const { data } = useLoaded(find)
  return data ? <a href={data}>{text}</a> : null
}
