import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportRow } from '#shared/imports/schema.ts'
import { fieldWord, findingWords } from './importWords.ts'
import { Said } from './Said.tsx'
import { VerdictMark } from './VerdictMark.tsx'
import classes from './imports.module.css'

interface JudgedRowProps {
  row: Pick<ImportRow, 'row' | 'verdict' | 'problems' | 'warnings'>
  title: string
  /** What would change, in sentences. */
  changes: readonly string[]
  /** What was read: field and text; what is '' is left out. */
  values: readonly (readonly [field: string, text: string])[]
  /** The way to the record that the row is about. */
  children?: ReactNode
}

/** One row of a list whole, whatever the list is of: what is wrong, what changes, and what was read. */
export function JudgedRow({ row, title, changes, values, children }: JudgedRowProps) {
  const { t } = useTranslation()
  return (
    <div className={classes['pane']}>
      <h2>{title}</h2>
      <div>
        <VerdictMark verdict={row.verdict} /> {t('imports.passedOver.row', { row: row.row })}
      </div>
      {children}
      <Said
        title={t('imports.rows.problems')}
        lines={row.problems.map((one) => findingWords(t, one))}
      />
      <Said
        title={t('imports.rows.warnings')}
        lines={row.warnings.map((one) => findingWords(t, one))}
      />
      <Said title={t('imports.rows.changes')} lines={changes} />
      <section>
        <h3>{t('imports.rows.values')}</h3>
        <dl className={classes['facts']}>
          {values
            .filter(([, text]) => text !== '')
            .map(([field, text]) => (
              <div key={field}>
                <dt>{fieldWord(t, field)}</dt>
                <dd>{text}</dd>
              </div>
            ))}
        </dl>
      </section>
    </div>
  )
}
