import { useTranslation } from 'react-i18next'
import type { NeedImportRow } from '#shared/imports/schema.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import { JudgedRow } from './JudgedRow.tsx'
import { answerWord, needChangeWords } from './needImportWords.ts'

/** What one participant answered. */
export function NeedRowPane({ row }: { row: NeedImportRow }) {
  const { t } = useTranslation()
  return (
    <JudgedRow
      row={row}
      title={row.match?.name ?? row.name}
      changes={row.changes.map((one) => needChangeWords(t, one))}
      values={[
        ['fullName', row.name],
        ['phone', formatPhone(row.phone)],
        ['email', row.email],
        ...row.answers.map(({ kind, answer }) => [kind, answerWord(t, answer)] as const),
      ]}
    />
  )
}
