import { useNavigate } from '@tanstack/react-router'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportRow } from '#shared/imports/schema.ts'
import { changeWords, valueWords } from './importWords.ts'
import { JudgedRow } from './JudgedRow.tsx'

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

/** One person of the list whole. */
export function PersonRowPane({ row }: { row: ImportRow }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { match } = row
  const read = shown.map((field) => [field, row[field] ?? ''] as const)
  return (
    <JudgedRow
      row={row}
      title={`${row.givenName} ${row.familyName}`.trim()}
      changes={row.changes.map((one) => changeWords(t, one))}
      values={read.map(([field, value]) => [
        field,
        value === '' ? '' : valueWords(t, field, value),
      ])}
    >
      {match === null ? null : (
        <Button
          variant="default"
          onClick={() => void navigate({ to: '/people/$id', params: { id: match.id } })}
        >
          {t('imports.rows.openMatch', { name: match.name })}
        </Button>
      )}
    </JudgedRow>
  )
}
