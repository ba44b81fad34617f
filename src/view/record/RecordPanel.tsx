/** Into the record and out: saving to the EHR, and the summary to take away. */
import { SavePanel } from './SavePanel.tsx'
import { SummaryPanel } from './SummaryPanel.tsx'

export function RecordPanel() {
  return (
    <div className="record">
      <SavePanel />
      <SummaryPanel />
    </div>
  )
}
