import type { RequestDetails } from '#shared/recordings/listed.ts'
import { AccessDialog } from './AccessDialog.tsx'
import { AddSeenDialog } from './AddSeenDialog.tsx'
import { ConsentGridDialog } from './ConsentGridDialog.tsx'
import { CutOffDialog } from './CutOffDialog.tsx'
import { DecideDialog } from './DecideDialog.tsx'
import { DeletionDialog } from './DeletionDialog.tsx'
import { GuestsDialog } from './GuestsDialog.tsx'
import { HoldDialog } from './HoldDialog.tsx'
import { NoteRecordingDialog } from './NoteRecordingDialog.tsx'
import { RequestPaperDialog } from './RequestPaperDialog.tsx'
import { TerminateDialog } from './TerminateDialog.tsx'
import { TermsDialog } from './TermsDialog.tsx'
import { UnrecognisableDialog } from './UnrecognisableDialog.tsx'
import { WithdrawDialog } from './WithdrawDialog.tsx'
import type { NameOf } from './words.ts'

/** What can be opened from a request's pane. */
export type OpenRequestDialog =
  | 'grid'
  | 'note'
  | 'report'
  | 'withdraw'
  | 'terminate'
  | 'cutOff'
  | 'guests'
  | 'narrow'
  | 'widen'
  | 'cancel'
  | 'reject'
  | 'access'
  | 'addSeen'
  | 'delete'
  | 'hold'
  | 'unrecognisable'
  | 'deletionRecord'

/** The dialog that is open over a request's pane. */
export function RequestDialog({
  dialog,
  request,
  nameOf,
  onClose,
}: {
  dialog: OpenRequestDialog
  request: RequestDetails
  nameOf: NameOf
  onClose: () => void
}) {
  const { recording, notices } = request
  const terms = notices.at(-1)?.terms
  const shared = { request, nameOf, onClose }
  switch (dialog) {
    case 'grid':
      return <ConsentGridDialog {...shared} />
    case 'note':
    case 'report':
      return <NoteRecordingDialog {...shared} uncleared={dialog === 'report'} />
    case 'withdraw':
      return <WithdrawDialog {...shared} />
    case 'terminate':
      return <TerminateDialog {...shared} />
    case 'cutOff':
      return <CutOffDialog {...shared} />
    case 'guests':
      return <GuestsDialog {...shared} />
    case 'narrow':
    case 'widen':
      return terms === undefined ? null : <TermsDialog {...shared} terms={terms} change={dialog} />
    case 'cancel':
    case 'reject':
      return <DecideDialog {...shared} decision={dialog} />
    case 'access':
      return recording === null ? null : <AccessDialog {...shared} recording={recording} />
    case 'addSeen':
      return recording === null ? null : <AddSeenDialog {...shared} recording={recording} />
    case 'delete':
      return recording === null ? null : <DeletionDialog {...shared} recording={recording} />
    case 'hold':
      return recording === null ? null : <HoldDialog {...shared} recording={recording} />
    case 'deletionRecord':
      return (
        <RequestPaperDialog
          request={request.id}
          kind="deletionRecord"
          person={null}
          onClose={onClose}
        />
      )
    case 'unrecognisable':
      return recording === null ? null : <UnrecognisableDialog {...shared} recording={recording} />
  }
}
