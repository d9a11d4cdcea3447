import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate, formatTimes } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { RecordColumn } from '#renderer/components/table/recordColumn.ts'
import type { SessionImportRow } from '#shared/imports/schema.ts'
import type { FieldChange } from '#shared/imports/target.ts'
import { SessionKind, SessionMode } from '#shared/timetable/schema.ts'
import { fieldWord, findingWords } from './importWords.ts'
import { verdictColumns } from './verdictColumns.tsx'
import classes from './imports.module.css'

/** The columns of judged sessions: what happens and why before what else the list says. */
export const useSessionRowColumns = (): readonly RecordColumn<SessionImportRow>[] => {
  const { t } = useTranslation()
  return useMemo(() => columns(t), [t])
}

/** A kind of session as people call it. */
export const kindWord = (t: Texts, kind: string): string => {
  const known = SessionKind.safeParse(kind)
  return known.success ? t(`timetable.kind.${known.data}`) : kind
}

/** How a session is held, in words. */
export const modeWord = (t: Texts, mode: string): string => {
  const known = SessionMode.safeParse(mode)
  return known.success ? t(`timetable.mode.${known.data}`) : mode
}

/** What an update changes in a session, in words. */
export const sessionChangeWords = (t: Texts, { field, from, to }: FieldChange): string => {
  const word = (value: string): string => {
    if (field === 'kind') return kindWord(t, value)
    if (field === 'mode') return modeWord(t, value)
    return value === '' ? '–' : value
  }
  return `${fieldWord(t, field)}: ${word(from)} → ${word(to)}`
}

const columns = (t: Texts): readonly RecordColumn<SessionImportRow>[] => [
  ...verdictColumns<SessionImportRow>(t),
  {
    key: 'day',
    title: t('imports.field.day'),
    width: 110,
    sortable: true,
    required: true,
    filter: { kind: 'dates' },
    cell: ({ day }) => <span className={classes['strong']}>{formatDate(day)}</span>,
  },
  {
    key: 'time',
    title: t('imports.field.time'),
    width: 110,
    figures: true,
    filter: { kind: 'text' },
    cell: ({ from, to }) => (from === '' && to === '' ? '' : formatTimes(from, to)),
  },
  {
    key: 'remark',
    title: t('imports.column.remark'),
    width: 330,
    grow: true,
    cell: (row) =>
      [
        ...[...row.problems, ...row.warnings].map((finding) => findingWords(t, finding)),
        ...row.changes.map((change) => sessionChangeWords(t, change)),
      ].join(' '),
  },
  {
    key: 'group',
    title: t('imports.field.group'),
    width: 170,
    sortable: true,
    filter: { kind: 'text' },
    cell: ({ group }) => group,
  },
  {
    key: 'teachers',
    title: t('imports.field.teachers'),
    width: 150,
    filter: { kind: 'text' },
    cell: ({ teachers }) => teachers,
  },
  {
    key: 'people',
    title: t('imports.field.people'),
    width: 150,
    hidden: true,
    filter: { kind: 'text' },
    cell: ({ people }) => people,
  },
  {
    key: 'room',
    title: t('imports.field.room'),
    width: 110,
    filter: { kind: 'text' },
    cell: ({ room }) => room,
  },
  {
    key: 'topic',
    title: t('imports.field.topic'),
    width: 160,
    filter: { kind: 'text' },
    cell: ({ topic }) => topic,
  },
  {
    key: 'mode',
    title: t('imports.field.mode'),
    width: 110,
    hidden: true,
    filter: {
      kind: 'set',
      options: SessionMode.options.map((value) => ({ value, label: modeWord(t, value) })),
    },
    cell: ({ mode }) => modeWord(t, mode),
  },
  {
    key: 'module',
    title: t('imports.field.module'),
    width: 150,
    hidden: true,
    filter: { kind: 'text' },
    cell: ({ module }) => module,
  },
]
