import { useTranslation } from 'react-i18next'
import { formatDate, formatTimes } from '#renderer/app/format/dates.ts'
import type { SessionImportRow } from '#shared/imports/schema.ts'
import { JudgedRow } from './JudgedRow.tsx'
import { kindWord, modeWord, sessionChangeWords } from './sessionRowColumns.tsx'

/** One session of the list whole. */
export function SessionRowPane({ row }: { row: SessionImportRow }) {
  const { t } = useTranslation()
  const times = row.from === '' ? '' : formatTimes(row.from, row.to)
  return (
    <JudgedRow
      row={row}
      title={`${formatDate(row.day)} ${times}`.trim()}
      changes={row.changes.map((one) => sessionChangeWords(t, one))}
      values={[
        ['group', row.group],
        ['topic', row.topic],
        ['teachers', row.teachers],
        ['people', row.people],
        ['mode', modeWord(t, row.mode)],
        ['room', row.room],
        ['link', row.link],
        ['kind', kindWord(t, row.kind)],
        ['module', row.module],
      ]}
    />
  )
}
