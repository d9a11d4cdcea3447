import './batchTexts.ts'
import { useCallback } from 'react'
import { IconMail } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useSaveFile } from '#renderer/app/client/useSaveFile.ts'
import { sayPlainly, sayRefused, whoSitsHere } from '#renderer/components/feedback/message.tsx'
import type { RowAction } from '#renderer/components/table/tablePorts.ts'
import { bytesOf } from '#renderer/documents/bytesOf.ts'
import type { Delivery } from '#shared/deliveries/schema.ts'

/** Saves e-mail deliveries as files for the user's own mail program, or says why not. */
export const useMailFiles = (): ((deliveries: readonly string[]) => Promise<boolean>) => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const saveFile = useSaveFile()
  return useCallback(
    async (deliveries) => {
      const isStillHere = whoSitsHere()
      const answer = await client.deliveries
        .mailFiles({ deliveries: [...deliveries] })
        .catch(() => null)
      if (answer === null) {
        sayRefused(t('batch.mail.failed'))
        return false
      }
      if ('problem' in answer) {
        sayRefused(t(`batch.mail.problem.${answer.problem}`, { code: answer.code }))
        return false
      }
      const bytes = await bytesOf(answer)
      if (!isStillHere()) return false
      return saveFile({ name: answer.name, bytes, mediaType: answer.type })
    },
    [client, saveFile, t],
  )
}

/** What the list offers of e-mails among the chosen deliveries. */
export const useMailActions = (): ((rows: readonly Delivery[]) => readonly RowAction[]) => {
  const { t } = useTranslation()
  const saveMails = useMailFiles()
  return useCallback(
    (rows) => {
      const save = async (mails: readonly Delivery[]): Promise<void> => {
        const saved = await saveMails(mails.map(({ id }) => id))
        const leftOut = mails.filter(({ notNeeded }) => notNeeded !== null).length
        if (!saved || leftOut === 0 || mails.length === 1) return
        sayPlainly(t('batch.mail.leftOut', { count: leftOut }))
      }
      const mails = rows.filter(
        ({ channel, status }) => channel === 'email' && status !== 'cancelled',
      )
      if (mails.length === 0) return []
      return [
        {
          key: 'mailFiles',
          label: t('batch.mail.files'),
          icon: <IconMail size={16} stroke={1.5} aria-hidden />,
          run: () => void save(mails),
        },
      ]
    },
    [saveMails, t],
  )
}
