import { useTranslation } from 'react-i18next'
import { formatDate, formatTimes } from '#renderer/app/format/dates.ts'
import type { SessionImportRow } from '#shared/imports/schema.ts'
import { fieldWord, findingWords } from './importWords.ts'
import { Said } from './Said.tsx'
import { kindWord, modeWord, sessionChangeWords } from './sessionRowColumns.tsx'
import { VerdictMark } from './VerdictMark.tsx'
import classes from './imports.module.css'

/** One session of the list whole: what is wrong, and what was read. */
export function SessionRowPane({ row }: { row: SessionImportRow }) {
  const { t } = useTranslation()
  const values = [
    ['group', row.group],
    ['topic', row.topic],
    ['teachers', row.teachers],
    ['people', row.people],
    ['mode', modeWord(t, row.mode)],
    ['room', row.room],
    ['link', row.link],
    ['kind', kindWord(t, row.kind)],
    ['module', row.module],
  ] as const
  return (
    <div className={classes['pane']}>
      <h2>
        {formatDate(row.day)} {row.from === '' ? '' : formatTimes(row.from, row.to)}
      </h2>
      <div>
        <VerdictMark verdict={row.verdict} /> {t('imports.passedOver.row', { row: row.row })}
      </div>
      <Said
        title={t('imports.rows.problems')}
        lines={row.problems.map((one) => findingWords(t, one))}
      />
      <Said
        title={t('imports.rows.changes')}
        lines={row.changes.map((one) => sessionChangeWords(t, one))}
      />
      <section>
        <h3>{t('imports.rows.values')}</h3>
        <dl className={classes['facts']}>
          {values
            .filter(([, value]) => value !== '')
            .map(([field, value]) => (
              <div key={field}>
                <dt>{fieldWord(t, field)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      </section>
    </div>
  )
}
