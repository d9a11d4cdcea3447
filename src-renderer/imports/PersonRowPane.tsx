import { useNavigate } from '@tanstack/react-router'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportRow } from '#shared/imports/schema.ts'
import { changeWords, fieldWord, findingWords, valueWords } from './importWords.ts'
import { Said } from './Said.tsx'
import { VerdictMark } from './VerdictMark.tsx'
import classes from './imports.module.css'

const shown = [
  'personalCode',
  'birthDate',
  'phone',
  'email',
  'address',
  'town',
  'postcode',
  'preferredLocker',
  'note',
] as const

/** One person of the list whole: what is wrong, what would change, what was read. */
export function PersonRowPane({ row }: { row: ImportRow }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { match } = row
  const name = `${row.givenName} ${row.familyName}`.trim()
  return (
    <div className={classes['pane']}>
      <h2>{name}</h2>
      <div>
        <VerdictMark verdict={row.verdict} /> {t('imports.passedOver.row', { row: row.row })}
      </div>
      {match === null ? null : (
        <Button
          variant="default"
          onClick={() => void navigate({ to: '/people/$id', params: { id: match.id } })}
        >
          {t('imports.rows.openMatch', { name: match.name })}
        </Button>
      )}
      <Said
        title={t('imports.rows.problems')}
        lines={row.problems.map((one) => findingWords(t, one))}
      />
      <Said
        title={t('imports.rows.changes')}
        lines={row.changes.map((one) => changeWords(t, one))}
      />
      <Said
        title={t('imports.rows.warnings')}
        lines={row.warnings.map((one) => findingWords(t, one))}
      />
      <section>
        <h3>{t('imports.rows.values')}</h3>
        <dl className={classes['facts']}>
          {shown
            .map((field) => [field, row[field] ?? ''] as const)
            .filter(([, value]) => value !== '')
            .map(([field, value]) => (
              <div key={field}>
                <dt>{fieldWord(t, field)}</dt>
                <dd>{valueWords(t, field, value)}</dd>
              </div>
            ))}
        </dl>
      </section>
    </div>
  )
}
