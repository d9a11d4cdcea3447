import { useCallback, useMemo } from 'react'
import { IconUserX, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import type { ChosenRows, RowAction } from '#renderer/components/table/tablePorts.ts'
import type { Reservation } from '#shared/equipment/schema.ts'
import type { Selection } from '#shared/lists/list.ts'
import { refusalText } from './refusalText.ts'

/** Calls reservations off, and packs what they hold. */
export const useReservationCommands = () => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  const cancel = useCallback(
    (selection: Selection, release: boolean) =>
      run(
        (commandId) =>
          client.equipment.cancelReservations({ commandId, payload: { selection, release } }),
        {
          done: ({ count }) => t('equipment.done.cancelled', { count }),
          undoable: ({ count }) => count > 0,
          refused: () => t('components.refusal.other'),
        },
      ),
    [client, run, t],
  )
  const pack = useCallback(
    (reservation: string, item: string, unpack: boolean) =>
      run(
        (commandId) => client.equipment.pack({ commandId, payload: { reservation, item, unpack } }),
        {
          done: () => t(unpack ? 'equipment.done.unpacked' : 'equipment.done.packed'),
          refused: (refusal) => refusalText(t, refusal),
        },
      ),
    [client, run, t],
  )
  const replan = useCallback(
    (id: string) =>
      run((commandId) => client.equipment.replan({ commandId, payload: { id } }), {
        done: ({ tags }) => t('equipment.done.replanned', { tags: tags.join(', ') }),
        refused: (refusal) => refusalText(t, refusal),
      }),
    [client, run, t],
  )
  return { cancel, pack, replan }
}

/** What can be done to the reservations chosen in the list. */
export const useReservationActions = (): ((
  chosen: ChosenRows<Reservation>,
) => readonly RowAction[]) => {
  const { t } = useTranslation()
  const { cancel } = useReservationCommands()
  return useMemo(
    () => (chosen) => {
      const act = (release: boolean) => () =>
        void cancel(chosen.selection, release).then((done) => done !== null && chosen.clear())
      return [
        {
          key: 'cancel',
          label: t('equipment.action.cancel'),
          icon: <IconX size={16} stroke={1.5} aria-hidden />,
          run: act(false),
        },
        {
          key: 'release',
          label: t('equipment.action.release'),
          icon: <IconUserX size={16} stroke={1.5} aria-hidden />,
          run: act(true),
        },
      ]
    },
    [t, cancel],
  )
}
