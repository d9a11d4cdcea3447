import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '#renderer/app/format/dates.ts'
import { formatBytes, formatCount } from '#renderer/app/format/numbers.ts'
import type { ExportProfile } from '#shared/exports/schema.ts'
import classes from './exports.module.css'

/** The last manifest: what stands in the folder, and up to where in the journal it shows the office. */
export function DeliveredFiles(props: { delivery: NonNullable<ExportProfile['lastDelivery']> }) {
  const { t } = useTranslation()
  const { files, sheets, anchor, removedAt } = props.delivery
  if (removedAt !== null) {
    return (
      <p className={classes['quiet']}>
        {t('exports.file.removed', { at: formatInstant(removedAt) })}
      </p>
    )
  }
  return (
    <>
      <Table className={classes['files']} verticalSpacing={4} horizontalSpacing={0}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('exports.file.name')}</Table.Th>
            <Table.Th className={classes['number']}>{t('exports.file.rows')}</Table.Th>
            <Table.Th className={classes['number']}>{t('exports.file.size')}</Table.Th>
            <Table.Th>SHA-256</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {files.map((file) => (
            <Table.Tr key={file.name}>
              <Table.Td>{file.name}</Table.Td>
              <Table.Td className={classes['number']}>{formatCount(file.rows)}</Table.Td>
              <Table.Td className={classes['number']}>{formatBytes(file.size)}</Table.Td>
              <Table.Td className={classes['hash']} title={file.sha256}>
                {file.sha256.slice(0, 12)}…
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {files.map(({ name, insteadOf }) =>
        insteadOf === undefined ? null : (
          <p key={name} className={classes['both']}>
            {t('exports.file.both', { name, insteadOf })}
          </p>
        ),
      )}
      <p className={classes['quiet']}>
        {sheets > 0 ? `${t('exports.file.sheets', { count: sheets })} ` : null}
        {t('exports.file.anchor', { seq: formatCount(anchor.seq) })}
      </p>
    </>
  )
}
