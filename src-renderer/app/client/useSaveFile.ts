import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { sayDone, sayRefused } from '#renderer/components/feedback/message.tsx'
import type { HostFile } from '#shared/host/services.ts'
import { useOffice } from './office.ts'

/** Saves a file through the host and says where it is, or why not. */
export const useSaveFile = (): ((file: HostFile) => Promise<void>) => {
  const { t } = useTranslation()
  const { host } = useOffice()
  return useCallback(
    async (file: HostFile): Promise<void> => {
      const saved = await host.saveFile(file)
      switch (saved.kind) {
        case 'saved':
          return sayDone(t('app.file.saved', { path: saved.path }))
        case 'downloaded':
          return sayDone(t('app.file.downloaded'))
        case 'failed':
          return sayRefused(t(`app.file.failed.${saved.why}`))
        case 'cancelled':
          return undefined
      }
    },
    [host, t],
  )
}
