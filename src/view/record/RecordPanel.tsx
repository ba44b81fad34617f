/** Into the record and out: saving to the EHR, and the summary to take away. */
import { LeaveFirst } from '../whatIf/LeaveFirst.tsx'
import { SavePanel } from './SavePanel.tsx'
import { SummaryPanel } from './SummaryPanel.tsx'

export function RecordPanel() {
  return (
    <LeaveFirst>
      <div className="record">
        <SavePanel />
        <SummaryPanel />
      </div>
    </LeaveFirst>
  )
}
