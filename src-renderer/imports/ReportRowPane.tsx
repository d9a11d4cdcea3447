import { useTranslation } from 'react-i18next'
import { formatInstant } from '#renderer/app/format/dates.ts'
import type { ReportImportRow } from '#shared/imports/schema.ts'
import { fieldWord, findingWords } from './importWords.ts'
import { reportedChange, reportedWord } from './reportImportWords.ts'
import { Said } from './Said.tsx'
import { VerdictMark } from './VerdictMark.tsx'
import classes from './imports.module.css'

/** One answer of a report: what is wrong, whom it waits for, what changes, and what was read. */
export function ReportRowPane({ row }: { row: ReportImportRow }) {
  const { t } = useTranslation()
  const values = [
    ['fullName', row.name],
    ['email', row.email],
    ['reportedAnswer', reportedWord(t, row.answer)],
    ['answeredAt', row.at === '' ? '' : formatInstant(row.at)],
  ] as const
  return (
    <div className={classes['pane']}>
      <h2>{row.match?.name ?? row.name}</h2>
      <div>
        <VerdictMark verdict={row.verdict} /> {t('imports.passedOver.row', { row: row.row })}
      </div>
      <Said
        title={t('imports.rows.problems')}
        lines={row.problems.map((one) => findingWords(t, one))}
      />
      <Said
        title={t('imports.rows.warnings')}
        lines={row.warnings.map((one) => findingWords(t, one))}
      />
      <Said
        title={t('imports.rows.changes')}
        lines={row.changes.length === 0 ? [] : [reportedChange(t, row)]}
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
