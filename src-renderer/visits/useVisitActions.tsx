import { useCallback, useMemo } from 'react'
import { IconCheck, IconClock, IconUserX, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import type { ChosenRows, RowAction } from '#renderer/components/table/tablePorts.ts'
import type { Selection } from '#shared/lists/list.ts'
import type { Visit, VisitState } from '#shared/visits/schema.ts'

/** Says of visits that somebody came, did not come, or called it off. */
export const useMarkVisits = () => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  return useCallback(
    (selection: Selection, state: VisitState) =>
      run((commandId) => client.visits.changeState({ commandId, payload: { selection, state } }), {
        done: ({ count }) => t('visits.done.marked', { count }),
        undoable: ({ count }) => count > 0,
        refused: () => t('components.refusal.other'),
      }),
    [client, run, t],
  )
}

const icons = { came: IconCheck, missed: IconUserX, cancelled: IconX, agreed: IconClock } as const
const inOrder = ['came', 'missed', 'cancelled', 'agreed'] as const

/** What can be done to the visits chosen in the list: the states that not all of them are in. */
export const useVisitActions = (): ((chosen: ChosenRows<Visit>) => readonly RowAction[]) => {
  const { t } = useTranslation()
  const mark = useMarkVisits()
  return useMemo(
    () => (chosen) =>
      inOrder
        .filter(
          (state) =>
            chosen.rows.length < chosen.count || chosen.rows.some((row) => row.state !== state),
        )
        .map((state) => {
          const Icon = icons[state]
          return {
            key: state,
            label: t(`visits.action.${state}`),
            icon: <Icon size={16} stroke={1.5} aria-hidden />,
            run: () =>
              void mark(chosen.selection, state).then((done) => done !== null && chosen.clear()),
          }
        }),
    [t, mark],
  )
}
