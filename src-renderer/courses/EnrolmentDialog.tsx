import type { StudyGroup } from '#shared/courses/schema.ts'
import { MoveDialog } from './MoveDialog.tsx'
import { type ChosenEnrolments, StateDialog } from './StateDialog.tsx'
import type { ChosenState } from './stateFields.ts'
import { WithdrawDialog } from './WithdrawDialog.tsx'

/** What is being done to chosen participants of a group. */
export type Acting =
  | { kind: 'state'; chosen: ChosenEnrolments; state?: ChosenState }
  | { kind: 'withdraw'; chosen: ChosenEnrolments }
  | { kind: 'move'; chosen: ChosenEnrolments }

/** The dialog of what is being done to chosen participants. */
export function EnrolmentDialog(props: {
  group: StudyGroup
  acting: Acting | null
  onClose: () => void
}) {
  const { group, acting, onClose } = props
  switch (acting?.kind) {
    case undefined:
      return null
    case 'state':
      return <StateDialog group={group.id} {...acting} onClose={onClose} />
    case 'withdraw':
      return <WithdrawDialog group={group.id} chosen={acting.chosen} onClose={onClose} />
    case 'move':
      return <MoveDialog group={group.id} chosen={acting.chosen} onClose={onClose} />
  }
}
