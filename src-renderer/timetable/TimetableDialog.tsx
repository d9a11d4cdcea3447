import type { StudyGroup } from '#shared/courses/schema.ts'
import type { SessionsOf, TimetableSession } from '#shared/timetable/schema.ts'
import { CancelDialog, MoveDialog, PlaceDialog, SubstituteDialog } from './ChangeDialogs.tsx'
import type { ChosenSessions } from './ChosenDialog.tsx'
import { MoveGroupDialog } from './MoveGroupDialog.tsx'
import { PatternDialog } from './PatternDialog.tsx'
import { SessionDialog } from './SessionDialog.tsx'

/** What is being done to the timetable over the screen. */
export type TimetableTask =
  | { kind: 'session'; session: TimetableSession | null; group: string | null }
  | {
      kind: 'cancel' | 'restore' | 'move' | 'place' | 'substitute'
      of: SessionsOf
      chosen: ChosenSessions
    }
  | { kind: 'pattern' | 'moveGroup'; group: StudyGroup }

/** The dialog of a task. */
export function TimetableDialog({ task, onClose }: { task: TimetableTask; onClose: () => void }) {
  switch (task.kind) {
    case 'session':
      return <SessionDialog session={task.session} group={task.group} onClose={onClose} />
    case 'pattern':
      return <PatternDialog group={task.group} onClose={onClose} />
    case 'moveGroup':
      return <MoveGroupDialog group={task.group} onClose={onClose} />
    case 'cancel':
    case 'restore':
      return <CancelDialog of={task.of} chosen={task.chosen} way={task.kind} onClose={onClose} />
    case 'move':
      return <MoveDialog of={task.of} chosen={task.chosen} onClose={onClose} />
    case 'place':
      return <PlaceDialog of={task.of} chosen={task.chosen} onClose={onClose} />
    case 'substitute':
      return <SubstituteDialog of={task.of} chosen={task.chosen} onClose={onClose} />
  }
}
