import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { type Meaning, StateMark } from '#renderer/components/StateMark.tsx'
import type { FilterOption, RecordColumn } from '#renderer/components/table/recordColumn.ts'
import type { Reservation } from '#shared/equipment/schema.ts'
import { useCategoryOptions } from './itemColumns.tsx'
import { categoryName } from './words.ts'

export const reservationStates = [
  'open',
  'endangered',
  'forRelease',
  'collected',
  'cancelled',
  'notCollected',
] as const
type State = (typeof reservationStates)[number]

const meanings: Record<State, Meaning> = {
  open: 'waiting',
  endangered: 'danger',
  forRelease: 'warning',
  collected: 'good',
  cancelled: 'good',
  notCollected: 'good',
}

export const stateOf = (reservation: Reservation): State =>
  reservation.ended ??
  (reservation.endangered ? 'endangered' : reservation.overdueForRelease ? 'forRelease' : 'open')

export function ReservationMark({ reservation }: { reservation: Reservation }) {
  const { t } = useTranslation()
  const state = stateOf(reservation)
  const word = t(`equipment.reservations.state.${state}`)
  return <StateMark meaning={meanings[state]} word={word} quiet />
}

/** What was asked for: a category or a model, and how many. */
export const wantedName = (language: string, reservation: Reservation): string => {
  const what = reservation.modelName || categoryName(language, reservation)
  return reservation.quantity === 1 ? what : `${reservation.quantity} × ${what}`
}

/** The things it holds, packed ones said to be so. */
export const heldWords = (t: Texts, { held }: Reservation): string =>
  held
    .map(({ tag, packed }) => (packed ? `${tag} (${t('equipment.reservations.packed')})` : tag))
    .join(', ')

export const useReservationColumns = (): readonly RecordColumn<Reservation>[] => {
  const { t, i18n } = useTranslation()
  const categories = useCategoryOptions()
  return useMemo(() => columns(t, i18n.language, categories), [t, i18n.language, categories])
}

const columns = (
  t: Texts,
  language: string,
  categories: readonly FilterOption[],
): readonly RecordColumn<Reservation>[] => [
  {
    key: 'from',
    title: t('equipment.field.from'),
    width: 112,
    sortable: true,
    filter: { kind: 'dates' },
    cell: (row) => formatDate(row.from),
  },
  {
    key: 'until',
    title: t('equipment.field.until'),
    width: 112,
    sortable: true,
    filter: { kind: 'dates' },
    cell: (row) => formatDate(row.until),
  },
  {
    key: 'person',
    title: t('equipment.field.person'),
    width: 170,
    grow: true,
    sortable: true,
    required: true,
    filter: { kind: 'text' },
    cell: (row) => row.personName,
  },
  {
    key: 'category',
    title: t('equipment.field.category'),
    width: 150,
    grow: true,
    sortable: true,
    filter: { kind: 'set', options: categories },
    cell: (row) => wantedName(language, row),
  },
  {
    key: 'thing',
    title: t('equipment.field.thing'),
    width: 150,
    filter: { kind: 'text' },
    cell: (row) => heldWords(t, row),
  },
  {
    key: 'state',
    title: t('equipment.field.stands'),
    width: 160,
    filter: {
      kind: 'set',
      options: reservationStates.map((value) => ({
        value,
        label: t(`equipment.reservations.state.${value}`),
      })),
    },
    cell: (row) => <ReservationMark reservation={row} />,
  },
  {
    key: 'group',
    title: t('equipment.field.group'),
    width: 150,
    filter: { kind: 'text' },
    cell: (row) => row.groupName,
  },
]
