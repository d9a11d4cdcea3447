import { useTranslation } from 'react-i18next'
import { formatDate } from '#renderer/app/format/dates.ts'
import { formatMoney } from '#renderer/app/format/numbers.ts'
import type { ItemImportRow } from '#shared/imports/schema.ts'
import { fieldWord, findingWords } from './importWords.ts'
import { conditionWord, itemChangeWords } from './itemImportWords.ts'
import { Said } from './Said.tsx'
import { VerdictMark } from './VerdictMark.tsx'
import classes from './imports.module.css'

/** One thing of the list whole: what is wrong, what changes, and what was read. */
export function ItemRowPane({ row }: { row: ItemImportRow }) {
  const { t } = useTranslation()
  const values = [
    ['tag', row.tag],
    ['category', row.category],
    ['model', row.model],
    ['serial', row.serial],
    ['condition', conditionWord(t, row.condition)],
    ['value', row.valueCents === null ? '' : formatMoney(row.valueCents)],
    ['boughtOn', formatDate(row.boughtOn)],
    ['place', row.place],
    ['note', row.note],
  ] as const
  return (
    <div className={classes['pane']}>
      <h2>{`${row.tag} ${row.model}`.trim()}</h2>
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
        lines={row.changes.map((one) => itemChangeWords(t, one))}
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
