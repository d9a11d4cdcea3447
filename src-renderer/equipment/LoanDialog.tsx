import type { LoanLine } from '#shared/equipment/schema.ts'
import { ExpectDialog } from './ExpectDialog.tsx'
import { ExtendDialog } from './ExtendDialog.tsx'
import { ReminderDialog } from './ReminderDialog.tsx'
import { SentBackDialog } from './SentBackDialog.tsx'
import { TakeBackDialog } from './TakeBackDialog.tsx'

export type LoanDialogKind = 'takeBack' | 'extend' | 'expect' | 'remind' | 'sentBack'

/** What is about to be done to lines that are out. */
export interface OpenLoanDialog {
  kind: LoanDialogKind
  lines: readonly LoanLine[]
}

/** The dialog for it. */
export function LoanDialog({
  open: { kind, lines },
  onClose,
}: {
  open: OpenLoanDialog
  onClose: (done: boolean) => void
}) {
  const [first] = lines
  if (first === undefined) return null
  switch (kind) {
    case 'takeBack':
      return <TakeBackDialog lines={lines} onClose={onClose} />
    case 'extend':
      return <ExtendDialog lines={lines} onClose={onClose} />
    case 'expect':
      return <ExpectDialog lines={lines} onClose={onClose} />
    case 'remind':
      return <ReminderDialog line={first.id} lines={lines} onClose={onClose} />
    case 'sentBack':
      return <SentBackDialog lines={lines} onClose={onClose} />
  }
}
