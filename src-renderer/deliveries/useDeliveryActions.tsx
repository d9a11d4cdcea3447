import { useCallback, useMemo } from 'react'
import {
  IconBellRinging,
  IconBox,
  IconCheck,
  IconDots,
  IconNumber,
  IconPackages,
  IconPrinter,
  IconRepeat,
  IconTruckDelivery,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import type { ChosenRows, RowAction } from '#renderer/components/table/tablePorts.ts'
import { usePolicies } from '#renderer/settings/settingsQueries.ts'
import type { DeliveryChannel } from '#shared/deliveries/channels.ts'
import type { Delivery, EventInput } from '#shared/deliveries/schema.ts'
import {
  type DeliveryStatus,
  endedBadly,
  mayBecome,
  nextStatuses,
  possibleStatuses,
} from '#shared/deliveries/status.ts'
import { refusalText } from './refusalText.ts'

/** A dialog about deliveries. */
export type DeliveryDialogKind =
  | 'event'
  | 'taken'
  | 'number'
  | 'weigh'
  | 'papers'
  | 'receipt'
  | 'again'
  | 'settle'
  | 'reminder'
  | 'takeBack'
export interface OpenDeliveryDialog {
  kind: DeliveryDialogKind
  deliveries: readonly Delivery[]
  /** Of lent things that came back: their lines that are out still. */
  lent?: readonly string[]
}

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** The commands on deliveries, each saying what came of it. */
export const useDeliveryCommands = () => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  const record = useCallback(
    (deliveries: readonly string[], event: EventInput) =>
      run(
        (commandId) =>
          client.deliveries.record({ commandId, payload: { deliveries: [...deliveries], event } }),
        {
          done: ({ count }) => t('deliveries.done.recorded', { count }),
          // What happened is never taken back: another event says that it was otherwise.
          undoable: () => false,
          refused: (refusal) => refusalText(t, refusal),
        },
      ),
    [client, run, t],
  )
  const mark = useCallback(
    (deliveries: readonly string[], status: DeliveryStatus) =>
      record(deliveries, {
        status,
        at: null,
        source: 'office',
        takenBy: '',
        relation: '',
        handedBy: null,
        note: '',
      }),
    [record],
  )
  const join = useCallback(
    ([into = '', ...deliveries]: readonly string[]) =>
      run((commandId) => client.deliveries.join({ commandId, payload: { into, deliveries } }), {
        done: () => t('deliveries.done.joined'),
        refused: (refusal) => refusalText(t, refusal),
      }),
    [client, run, t],
  )
  const leave = useCallback(
    (delivery: string) =>
      run((commandId) => client.deliveries.leave({ commandId, payload: { delivery } }), {
        done: () => t('deliveries.done.left'),
        refused: (refusal) => refusalText(t, refusal),
      }),
    [client, run, t],
  )
  const again = useCallback(
    (delivery: string, locker: string | null) =>
      run(
        (commandId) => client.deliveries.sendAgain({ commandId, payload: { delivery, locker } }),
        {
          done: ({ code }) => t('deliveries.done.again', { code }),
          refused: (refusal) => refusalText(t, refusal),
        },
      ),
    [client, run, t],
  )
  return { record, mark, join, leave, again }
}

/** What lies in somebody's hands, and has a slip or a label. */
const byHand: readonly DeliveryChannel[] = ['locker', 'post', 'inPerson', 'weeklyPacket']

const icons: Partial<Record<DeliveryStatus, typeof IconBox>> = {
  packed: IconBox,
  handedOver: IconTruckDelivery,
}

/** What usually comes next for all of these, at most three things; what nobody needs any more is called off. */
export const nextForAll = (deliveries: readonly Delivery[]): readonly DeliveryStatus[] => {
  const [first] = deliveries
  if (first === undefined) return []
  const usual = nextStatuses(first.channel, first.status).filter(
    (status) => status !== 'draft' && status !== 'cancelled',
  )
  const unneeded = deliveries.every(({ notNeeded }) => notNeeded !== null)
  return (unneeded ? (['cancelled', ...usual] as const) : usual)
    .filter((status) => deliveries.every((one) => mayBecome(one.channel, one.status, status)))
    .slice(0, 3)
}

/** With which status somebody else may take all of these now; null where nobody can. */
export const takenBy = (deliveries: readonly Delivery[]): DeliveryStatus | null =>
  nextForAll(deliveries).find((status) => status === 'collected' || status === 'received') ?? null

/** What can be done to the deliveries chosen in the list. */
export const useDeliveryActions = (
  open: (dialog: OpenDeliveryDialog & { clear: () => void }) => void,
): ((chosen: ChosenRows<Delivery>) => readonly RowAction[]) => {
  const { t } = useTranslation()
  const { mark, join, again } = useDeliveryCommands()
  const { data: policies } = usePolicies()
  const papers = policies?.deliveryLabels === true
  return useMemo(
    () => (chosen) => {
      const { rows, clear } = chosen
      if (rows.length === 0 || rows.length < chosen.count) return []
      const ids = rows.map(({ id }) => id)
      const [only] = rows
      const parcels = rows.every(({ parcel }) => parcel !== null)
      return [
        ...nextForAll(rows).map((status) => {
          const Icon = icons[status] ?? IconCheck
          return {
            key: status,
            label: t(
              status === 'ready' && only?.channel === 'post'
                ? 'deliveries.action.readyAtPost'
                : `deliveries.action.${status}`,
            ),
            icon: <Icon {...icon} />,
            run: () => {
              const marked = async (): Promise<void> => {
                const done = await mark(ids, status)
                if (done === null) return
                clear()
                const { lent } = done
                if (lent.length > 0) open({ kind: 'takeBack', deliveries: rows, lent, clear })
              }
              void marked()
            },
          }
        }),
        ...(parcels && rows.length === 1
          ? [
              {
                key: 'number',
                label: t('deliveries.action.number'),
                icon: <IconNumber {...icon} />,
                run: () => open({ kind: 'number' as const, deliveries: rows, clear }),
              },
            ]
          : []),
        ...(parcels && rows.length > 1
          ? [
              {
                key: 'join',
                label: t('deliveries.action.join'),
                icon: <IconPackages {...icon} />,
                run: () => void join(ids).then((done) => done !== null && clear()),
              },
            ]
          : []),
        ...(only !== undefined && rows.length === 1 && canGoAgain(only)
          ? [
              {
                key: 'again',
                label: t('deliveries.action.again'),
                icon: <IconRepeat {...icon} />,
                run: () =>
                  only.channel === 'locker'
                    ? open({ kind: 'again' as const, deliveries: rows, clear })
                    : void again(only.id, null).then((done) => done !== null && clear()),
              },
            ]
          : []),
        ...(rows.every(({ status }) => status === 'ready')
          ? [
              {
                key: 'reminder',
                label: t('deliveries.action.remind'),
                icon: <IconBellRinging {...icon} />,
                run: () => open({ kind: 'reminder' as const, deliveries: rows, clear }),
              },
            ]
          : []),
        ...(papers && rows.every(({ channel }) => byHand.includes(channel))
          ? [
              {
                key: 'papers',
                label: t('deliveries.packing.print'),
                icon: <IconPrinter {...icon} />,
                run: () => open({ kind: 'papers' as const, deliveries: rows, clear }),
              },
            ]
          : []),
        ...(possibleStatuses(rows).length === 0
          ? []
          : [
              {
                key: 'event',
                label: t('deliveries.action.other'),
                icon: <IconDots {...icon} />,
                run: () => open({ kind: 'event' as const, deliveries: rows, clear }),
              },
            ]),
      ]
    },
    [t, open, mark, join, again, papers],
  )
}

/** Whether it may be said of it that nothing more is sent. */
export const canSettle = (delivery: Delivery): boolean => canGoAgain(delivery) && !delivery.settled

/** Whether it ended in a way after which it is sent once more. */
export const canGoAgain = (delivery: Delivery): boolean =>
  !delivery.sentAgain && endedBadly(delivery)
