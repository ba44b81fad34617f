/** What saving needs, where it is needed. */
import { useContext } from 'react'
import { type Recording, RecordingContext } from './recording.ts'

/** @throws Error outside a screening */
export function useRecording(): Recording {
  const recording = useContext(RecordingContext)
  if (!recording) throw new Error('There is nothing to save here.')
  return recording
}
