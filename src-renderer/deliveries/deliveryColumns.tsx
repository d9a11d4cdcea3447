import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate, formatInstant } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { FilterOption, RecordColumn } from '#renderer/components/table/recordColumn.ts'
import { DeliveryChannel } from '#shared/deliveries/channels.ts'
import { DeliveryStatus } from '#shared/deliveries/status.ts'
import type { Delivery } from '#shared/deliveries/schema.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import { carriersQuery } from './deliveriesQuery.ts'
import { DeliveryMark } from './DeliveryMark.tsx'
import { whereWords } from './words.ts'
import classes from './deliveries.module.css'

/** What the list can be asked to show of the board. */
export const places = [
  'toPack',
  'toSend',
  'toHandOver',
  'late',
  'dueSoon',
  'onTheWay',
  'waiting',
  'toRemind',
  'expired',
  'returned',
  'lostOrDamaged',
  'noMovement',
  'lockerClosed',
  'notNeeded',
  'toGiveBack',
  'done',
] as const

/** The columns of the list of deliveries. Keys are the office's. */
export const useDeliveryColumns = (): readonly RecordColumn<Delivery>[] => {
  const { t } = useTranslation()
  const { data } = useQuery(carriersQuery(useOffice()))
  return useMemo(
    () => columns(t, data?.map(({ id, name }) => ({ value: id, label: name })) ?? []),
    [t, data],
  )
}

const columns = (
  t: Texts,
  carriers: readonly FilterOption[],
): readonly RecordColumn<Delivery>[] => [
  {
    key: 'code',
    title: t('deliveries.field.code'),
    width: 84,
    figures: true,
    sortable: true,
    filter: { kind: 'text' },
    cell: (row) => <span className={classes['strong']}>{row.code}</span>,
  },
  {
    key: 'recipient',
    title: t('deliveries.field.recipient'),
    width: 160,
    grow: true,
    sortable: true,
    required: true,
    filter: { kind: 'text' },
    cell: (row) => row.recipient,
  },
  {
    key: 'place',
    title: t('deliveries.field.status'),
    width: 320,
    filter: {
      kind: 'set',
      options: places.map((value) => ({ value, label: t(`deliveries.place.${value}`) })),
    },
    cell: (row) => <DeliveryMark delivery={row} />,
  },
  {
    key: 'sentAt',
    title: t('deliveries.field.sentAt'),
    width: 132,
    sortable: true,
    figures: true,
    filter: { kind: 'dates' },
    cell: (row) => (row.sentAt === null ? '' : formatInstant(row.sentAt)),
  },
  {
    key: 'contents',
    title: t('deliveries.field.contents'),
    width: 170,
    grow: true,
    filter: { kind: 'text' },
    cell: (row) => row.contents,
  },
  {
    key: 'channel',
    title: t('deliveries.field.channel'),
    width: 120,
    sortable: true,
    filter: {
      kind: 'set',
      options: DeliveryChannel.options.map((value) => ({
        value,
        label: t(`deliveries.channel.${value}`),
      })),
    },
    cell: (row) =>
      row.channel === 'locker' && row.carrierName !== ''
        ? row.carrierName
        : t(`deliveries.channel.${row.channel}`),
  },
  {
    key: 'locker',
    title: t('deliveries.field.address'),
    width: 170,
    grow: true,
    sortable: true,
    filter: { kind: 'text' },
    cell: whereWords,
  },
  {
    key: 'number',
    title: t('deliveries.field.number'),
    width: 140,
    figures: true,
    filter: { kind: 'text' },
    cell: (row) => row.parcel?.number ?? '',
  },
  {
    key: 'statusAt',
    title: t('deliveries.field.statusAt'),
    width: 132,
    hidden: true,
    sortable: true,
    filter: { kind: 'dates' },
    cell: (row) => formatInstant(row.statusAt),
  },
  {
    key: 'status',
    title: t('deliveries.event.timeline'),
    width: 150,
    hidden: true,
    filter: {
      kind: 'set',
      options: DeliveryStatus.options.map((value) => ({
        value,
        label: t(`deliveries.status.${value}`),
      })),
    },
    cell: (row) => t(`deliveries.status.${row.status}`),
  },
  {
    key: 'lastDay',
    title: t('deliveries.field.lastDay'),
    width: 112,
    hidden: true,
    sortable: true,
    filter: { kind: 'dates' },
    cell: (row) => formatDate(row.lastDay),
  },
  {
    key: 'handOverBy',
    title: t('deliveries.field.handOverBy'),
    width: 112,
    hidden: true,
    sortable: true,
    filter: { kind: 'dates' },
    cell: (row) => formatDate(row.handOverBy),
  },
  {
    key: 'group',
    title: t('deliveries.field.group'),
    width: 150,
    hidden: true,
    filter: { kind: 'text' },
    cell: (row) => row.groupName,
  },
  {
    key: 'phone',
    title: t('deliveries.field.phone'),
    width: 104,
    hidden: true,
    figures: true,
    filter: { kind: 'text' },
    cell: (row) => formatPhone(row.phone),
  },
  {
    key: 'carrier',
    title: t('deliveries.field.carrier'),
    width: 120,
    hidden: true,
    sortable: true,
    filter: { kind: 'set', options: carriers },
    cell: (row) => row.carrierName,
  },
  {
    key: 'week',
    title: t('deliveries.field.week'),
    width: 112,
    hidden: true,
    sortable: true,
    filter: { kind: 'dates' },
    cell: (row) => formatDate(row.week),
  },
  {
    key: 'created',
    title: t('deliveries.field.created'),
    width: 132,
    hidden: true,
    sortable: true,
    filter: { kind: 'dates' },
    cell: (row) => formatInstant(row.createdAt),
  },
]
