import { useTranslation } from 'react-i18next'
import type { NeedImportRow } from '#shared/imports/schema.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import { fieldWord, findingWords } from './importWords.ts'
import { answerWord, needChangeWords } from './needImportWords.ts'
import { Said } from './Said.tsx'
import { VerdictMark } from './VerdictMark.tsx'
import classes from './imports.module.css'

/** What one participant answered: what is wrong, what changes, and what was read. */
export function NeedRowPane({ row }: { row: NeedImportRow }) {
  const { t } = useTranslation()
  const values = [
    ['fullName', row.name],
    ['phone', formatPhone(row.phone)],
    ['email', row.email],
    ...row.answers.map(({ kind, answer }) => [kind, answerWord(t, answer)] as const),
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
        title={t('imports.rows.changes')}
        lines={row.changes.map((one) => needChangeWords(t, one))}
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
