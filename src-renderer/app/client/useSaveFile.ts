import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { sayDone, sayRefused, whoSitsHere } from '#renderer/components/feedback/message.tsx'
import type { HostFile } from '#shared/host/services.ts'
import { useOffice } from './office.ts'

/** Saves a file through the host and says where it is, or why not; answers whether it was saved. */
export const useSaveFile = (): ((file: HostFile) => Promise<boolean>) => {
  const { t } = useTranslation()
  const { host } = useOffice()
  return useCallback(
    async (file: HostFile): Promise<boolean> => {
      const isStillHere = whoSitsHere()
      const saved = await host.saveFile(file)
      // Where it lies is told to whoever saved it alone.
      if (!isStillHere()) return saved.kind === 'saved' || saved.kind === 'downloaded'
      switch (saved.kind) {
        case 'saved':
          sayDone(t('app.file.saved', { path: saved.path }))
          return true
        case 'downloaded':
          sayDone(t('app.file.downloaded'))
          return true
        case 'failed':
          sayRefused(t(`app.file.failed.${saved.why}`))
          return false
        case 'cancelled':
          return false
      }
    },
    [host, t],
  )
}
