import { useState } from 'react'
import { Alert, Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Backup } from '#shared/backups/schema.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatInstant } from '#renderer/app/format/dates.ts'
import { formatBytes } from '#renderer/app/format/numbers.ts'
import { ConfirmDialog } from '#renderer/components/feedback/ConfirmDialog.tsx'
import { sayToAnybody } from '#renderer/components/feedback/message.tsx'
import classes from './EntryPage.module.css'
import { restoreRefusal } from './restoreRefusal.ts'

interface BackupListProps {
  backups: readonly Backup[]
  /** The file that can't be opened. */
  file: string
}

/** The backups of an office whose file can't be opened, newest first; each can take its place. */
export function BackupList({ backups, file }: BackupListProps) {
  const { t } = useTranslation()
  const { client, queries } = useOffice()
  const cache = useQueryClient()
  const [chosen, setChosen] = useState<Backup | null>(null)
  const [asking, setAsking] = useState(false)
  const [restoring, setRestoring] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const restore = async ({ name, at }: Backup): Promise<void> => {
    setRestoring(true)
    setProblem(null)
    try {
      const answer = await client.staff.restoreBackup({ name })
      if (answer.ok) {
        const text = { at: formatInstant(at), folder: answer.setAside ?? '' }
        sayToAnybody(t('staff.restore.done', text))
      } else setProblem(restoreRefusal(t, answer.refusal))
      await cache.invalidateQueries({ queryKey: queries.staff.state.key() })
    } catch {
      setProblem(t('staff.restore.failed'))
    }
    setRestoring(false)
    setAsking(false)
  }

  return (
    <>
      {problem === null ? null : (
        <Alert color="red" role="alert">
          {problem}
        </Alert>
      )}
      <ul className={classes['people']}>
        {backups.map((backup) => (
          <li key={backup.name} className={classes['person']}>
            <span style={{ flex: 1 }}>{formatInstant(backup.at)}</span>
            <span>{t(`staff.restore.check.${backup.check}`)}</span>
            <span>{formatBytes(backup.size)}</span>
            <Button
              size="xs"
              variant="default"
              aria-label={t('staff.restore.restoreOf', { at: formatInstant(backup.at) })}
              onClick={() => {
                setChosen(backup)
                setAsking(true)
              }}
            >
              {t('staff.restore.restore')}
            </Button>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        opened={asking}
        title={t('staff.restore.title', { at: chosen === null ? '' : formatInstant(chosen.at) })}
        yes={t('staff.restore.restore')}
        busy={restoring}
        onYes={() => void (chosen === null ? null : restore(chosen))}
        onNo={() => {
          // Once begun it goes to its end.
          if (!restoring) setAsking(false)
        }}
      >
        <p>{t('staff.restore.lost')}</p>
        <p style={{ overflowWrap: 'anywhere' }}>{t('staff.restore.kept', { file })}</p>
      </ConfirmDialog>
    </>
  )
}
