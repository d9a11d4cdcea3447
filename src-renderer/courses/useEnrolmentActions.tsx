import { useCallback } from 'react'
import { IconArrowsRightLeft, IconStatusChange, IconUserMinus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ChosenRows, RowAction } from '#renderer/components/table/tablePorts.ts'
import type { EnrolmentRow } from '#shared/courses/schema.ts'
import type { Acting } from './EnrolmentDialog.tsx'

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** What can be done to the participants chosen in a group's list; each opens a dialog of its own. */
export const useEnrolmentActions = (
  act: (acting: Acting) => void,
): ((chosen: ChosenRows<EnrolmentRow>) => readonly RowAction[]) => {
  const { t } = useTranslation()
  return useCallback(
    (chosen) => [
      {
        key: 'state',
        label: t('courses.action.changeState'),
        icon: <IconStatusChange {...icon} />,
        run: () => act({ kind: 'state', chosen }),
      },
      {
        key: 'move',
        label: t('courses.action.move'),
        icon: <IconArrowsRightLeft {...icon} />,
        run: () => act({ kind: 'move', chosen }),
      },
      {
        key: 'withdraw',
        label: t('courses.action.withdraw'),
        icon: <IconUserMinus {...icon} />,
        danger: true,
        run: () => act({ kind: 'withdraw', chosen }),
      },
    ],
    [act, t],
  )
}
