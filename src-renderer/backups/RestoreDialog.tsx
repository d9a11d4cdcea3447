import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatInstant } from '#renderer/app/format/dates.ts'
import { ConfirmDialog } from '#renderer/components/feedback/ConfirmDialog.tsx'
import { sayRefused, sayToAnybody } from '#renderer/components/feedback/message.tsx'
import { restoreRefusal } from '#renderer/staff/restoreRefusal.ts'
import type { Backup } from '#shared/backups/schema.ts'

interface RestoreDialogProps {
  backup: Backup
  /** It is the state from before the last restore. */
  undoes: boolean
  onClose: () => void
}

/** Asks before the office goes back to a backup, and takes it there. */
export function RestoreDialog({ backup, undoes, onClose }: RestoreDialogProps) {
  const { t } = useTranslation()
  const { client, queries } = useOffice()
  const cache = useQueryClient()
  const [busy, setBusy] = useState(false)
  const at = formatInstant(backup.at)
  const restore = async (): Promise<void> => {
    setBusy(true)
    try {
      const answer = await client.backups.restore({ name: backup.name })
      if (answer.ok) sayToAnybody(t('backups.restored', { at }))
      else sayRefused(restoreRefusal(t, answer.refusal))
    } catch {
      sayRefused(t('backups.elsewhere.failed'))
    }
    setBusy(false)
    onClose()
    await cache.invalidateQueries({ queryKey: queries.staff.state.key() })
  }
  return (
    <ConfirmDialog
      opened
      title={undoes ? t('backups.undoTitle') : t('backups.restoreTitle', { at })}
      yes={undoes ? t('backups.undo') : t('backups.restore')}
      busy={busy}
      onYes={() => void restore()}
      onNo={() => {
        // Once begun it goes to its end.
        if (!busy) onClose()
      }}
    >
      <p>{undoes ? t('backups.undoText', { at }) : t('backups.restoreLost')}</p>
      <p>{t('backups.restoreKept')}</p>
    </ConfirmDialog>
  )
}
