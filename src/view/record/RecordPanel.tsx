/** Into the record and out: saving to the EHR, and the summary to take away. */
import '../style/record.css'
import { SavePanel } from './SavePanel.tsx'

export function RecordPanel() {
  return (
    <div className="record">
      <SavePanel />
    </div>
  )
}
