import { useState } from 'react'
import { Button, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OfficeClient } from '#renderer/app/client/office.ts'
import { formatInstant } from '#renderer/app/format/dates.ts'
import { formatBytes } from '#renderer/app/format/numbers.ts'
import { type Meaning, StateMark } from '#renderer/components/StateMark.tsx'
import classes from '#renderer/settings/settings.module.css'
import type { Backup, BackupCheck } from '#shared/backups/schema.ts'
import { RestoreDialog } from './RestoreDialog.tsx'

const meanings: Record<BackupCheck, Meaning> = {
  whole: 'good',
  damaged: 'danger',
  unchecked: 'waiting',
}

type Listed = Awaited<ReturnType<OfficeClient['backups']['list']>>

/** The backups on this PC, newest first; each whole one can be gone back to. */
export function BackupTable({ list }: { list: Listed }) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<Backup | null>(null)
  const back = list.backups.find(({ name }) => name === list.undoes)
  return (
    <>
      <h2>{t('backups.here')}</h2>
      {list.backups.length === 0 ? (
        <p>{t('backups.none')}</p>
      ) : (
        <Table className={classes['table'] ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('backups.at')}</Table.Th>
              <Table.Th>{t('backups.size')}</Table.Th>
              <Table.Th>{t('backups.kind')}</Table.Th>
              <Table.Th>{t('backups.check')}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {list.backups.map((backup) => (
              <Table.Tr key={backup.name}>
                <Table.Td className={classes['at'] ?? ''}>{formatInstant(backup.at)}</Table.Td>
                <Table.Td className={classes['at'] ?? ''}>{formatBytes(backup.size)}</Table.Td>
                <Table.Td>{t(`backups.kinds.${backup.kind}`)}</Table.Td>
                <Table.Td>
                  <StateMark
                    meaning={meanings[backup.check]}
                    word={t(`backups.checks.${backup.check}`)}
                    quiet
                  />
                </Table.Td>
                <Table.Td className={classes['rowEnd'] ?? ''}>
                  <Button
                    size="xs"
                    variant="default"
                    disabled={backup.check === 'damaged'}
                    aria-label={t('backups.restoreOf', { at: formatInstant(backup.at) })}
                    onClick={() => setChosen(backup)}
                  >
                    {t('backups.restore')}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <p className={classes['quiet']} style={{ overflowWrap: 'anywhere' }}>
        {t('backups.folder', { folder: list.folder })}
      </p>
      {back === undefined ? null : (
        <Button variant="default" onClick={() => setChosen(back)}>
          {t('backups.undo')}
        </Button>
      )}
      {chosen === null ? null : (
        <RestoreDialog
          backup={chosen}
          undoes={chosen.name === list.undoes}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  )
}
