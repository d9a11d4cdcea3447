import { useCallback } from 'react'
import {
  IconArrowRight,
  IconCalendarOff,
  IconMapPin,
  IconPencil,
  IconRestore,
  IconTrash,
  IconUserShare,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import type { RowAction } from '#renderer/components/table/tablePorts.ts'
import type { SessionsOf } from '#shared/timetable/schema.ts'
import type { ChosenSessions } from './ChosenDialog.tsx'
import { refusalText } from './refusalText.ts'
import type { TimetableTask } from './TimetableDialog.tsx'

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

const changes = [
  { kind: 'move', icon: <IconArrowRight {...icon} /> },
  { kind: 'place', icon: <IconMapPin {...icon} /> },
  { kind: 'substitute', icon: <IconUserShare {...icon} /> },
] as const

/** What can be done to the sessions chosen in a list. */
export const useSessionActions = (
  of: SessionsOf,
  onTask: (task: TimetableTask) => void,
): ((chosen: ChosenSessions) => readonly RowAction[]) => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  return useCallback(
    (chosen) => {
      const ask = (kind: 'cancel' | 'restore' | (typeof changes)[number]['kind']) => () =>
        onTask({ kind, of, chosen })
      const remove = async (): Promise<void> => {
        const payload = { of, selection: chosen.selection }
        const done = await run(
          (commandId) => client.timetable.removeSessions({ commandId, payload }),
          {
            done: ({ count }) => t('timetable.done.removed', { count }),
            refused: (refusal) => refusalText(t, refusal),
          },
        )
        if (done !== null) chosen.clear()
      }
      const [first] = chosen.rows
      const cancelled = chosen.rows.filter(({ state }) => state === 'cancelled').length
      const actions: RowAction[] = []
      if (chosen.count === 1 && first !== undefined) {
        actions.push({
          key: 'edit',
          label: t('timetable.action.edit'),
          icon: <IconPencil {...icon} />,
          run: () => onTask({ kind: 'session', session: first, group: null }),
        })
      }
      if (cancelled < chosen.count) {
        actions.push(
          ...changes.map(({ kind, icon: sign }) => ({
            key: kind,
            label: t(`timetable.action.${kind}`),
            icon: sign,
            run: ask(kind),
          })),
          {
            key: 'cancel',
            label: t('timetable.action.cancel'),
            icon: <IconCalendarOff {...icon} />,
            danger: true,
            run: ask('cancel'),
          },
        )
      }
      if (cancelled > 0) {
        actions.push({
          key: 'restore',
          label: t('timetable.action.restore'),
          icon: <IconRestore {...icon} />,
          run: ask('restore'),
        })
      }
      actions.push({
        key: 'remove',
        label: t('timetable.action.remove'),
        icon: <IconTrash {...icon} />,
        danger: true,
        run: () => void remove(),
      })
      return actions
    },
    [client, of, onTask, run, t],
  )
}
