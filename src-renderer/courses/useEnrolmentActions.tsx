import { useCallback } from 'react'
import { IconStatusChange, IconUserMinus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import type { ChosenRows, RowAction } from '#renderer/components/table/tablePorts.ts'
import type { EnrolmentRow } from '#shared/courses/schema.ts'
import type { ChosenEnrolments } from './StateDialog.tsx'

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** What can be done to the participants chosen in a group's list. */
export const useEnrolmentActions = (
  group: string,
  onChange: (chosen: ChosenEnrolments) => void,
): ((chosen: ChosenRows<EnrolmentRow>) => readonly RowAction[]) => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  return useCallback(
    (chosen) => {
      const withdraw = async (): Promise<void> => {
        const payload = {
          group,
          selection: chosen.selection,
          state: 'withdrawn' as const,
          since: null,
          seen: {},
        }
        const done = await run(
          (commandId) => client.courses.changeEnrolmentState({ commandId, payload }),
          {
            done: ({ count }) => t('courses.done.withdrawn', { count }),
            refused: () => t('components.refusal.other'),
          },
        )
        if (done !== null) chosen.clear()
      }
      return [
        {
          key: 'state',
          label: t('courses.action.changeState'),
          icon: <IconStatusChange {...icon} />,
          run: () => onChange(chosen),
        },
        {
          key: 'withdraw',
          label: t('courses.action.withdraw'),
          icon: <IconUserMinus {...icon} />,
          danger: true,
          run: () => void withdraw(),
        },
      ]
    },
    [client, group, onChange, run, t],
  )
}
