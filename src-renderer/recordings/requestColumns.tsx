import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate, formatInstant } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { RecordColumn } from '#renderer/components/table/recordColumn.ts'
import { type ListedRequest, ListedState } from '#shared/recordings/listed.ts'
import { RequestMark } from './RequestMark.tsx'
import { sessionWords } from './words.ts'
import classes from './recordings.module.css'

/** The columns of the list of requests. Keys are the office's. */
export const useRequestColumns = (): readonly RecordColumn<ListedRequest>[] => {
  const { t } = useTranslation()
  return useMemo(() => columns(t), [t])
}

const columns = (t: Texts): readonly RecordColumn<ListedRequest>[] => [
  {
    key: 'day',
    title: t('recordings.field.session'),
    width: 200,
    figures: true,
    sortable: true,
    required: true,
    filter: { kind: 'dates' },
    cell: (row) => sessionWords(row.session),
  },
  {
    key: 'group',
    title: t('recordings.field.group'),
    width: 160,
    grow: true,
    filter: { kind: 'text' },
    cell: (row) => row.group.name,
  },
  {
    key: 'person',
    title: t('recordings.field.person'),
    width: 160,
    grow: true,
    sortable: true,
    filter: { kind: 'text' },
    cell: (row) =>
      row.person === null ? (
        <span className={classes['quiet']}>{t('recordings.nobody')}</span>
      ) : (
        <span className={classes['strong']}>{row.person.name}</span>
      ),
  },
  {
    key: 'state',
    title: t('recordings.field.state'),
    width: 180,
    filter: {
      kind: 'set',
      options: ListedState.options.map((value) => ({
        value,
        label: t(`recordings.state.${value}`),
      })),
    },
    cell: (row) => <RequestMark state={row.state} />,
  },
  {
    key: 'missing',
    title: t('recordings.field.missing'),
    width: 120,
    figures: true,
    cell: (row) => (row.missing === 0 ? '' : String(row.missing)),
  },
  {
    key: 'cutOff',
    title: t('recordings.field.cutOff'),
    width: 150,
    figures: true,
    sortable: true,
    filter: { kind: 'dates' },
    cell: (row) => formatInstant(row.answersBy),
  },
  {
    key: 'recorded',
    title: t('recordings.field.recorded'),
    width: 150,
    figures: true,
    sortable: true,
    filter: { kind: 'dates' },
    cell: (row) => (row.recordedAt === null ? '' : formatInstant(row.recordedAt)),
  },
  {
    key: 'deleteBy',
    title: t('recordings.field.deleteBy'),
    width: 130,
    figures: true,
    sortable: true,
    filter: { kind: 'dates' },
    cell: (row) => formatDate(row.deleteBy),
  },
  {
    key: 'asked',
    title: t('recordings.field.asked'),
    width: 150,
    figures: true,
    sortable: true,
    hidden: true,
    filter: { kind: 'dates' },
    cell: (row) => formatInstant(row.askedAt),
  },
]
