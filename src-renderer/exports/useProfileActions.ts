import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { v7 as uuidv7 } from 'uuid'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone, sayRefused } from '#renderer/components/feedback/message.tsx'
import type { ExportProfile } from '#shared/exports/schema.ts'

interface Answered {
  ok: boolean
  entry?: number
}

/** What can be done with a profile besides changing it; each says itself what came of it. */
export const useProfileActions = ({ id, revision, name }: ExportProfile) => {
  const { t } = useTranslation()
  const { client, queries } = useOffice()
  const cache = useQueryClient()
  const [busy, setBusy] = useState(false)

  const run = async (call: () => Promise<Answered>, done: string | null): Promise<void> => {
    setBusy(true)
    try {
      const answer = await call()
      if (!answer.ok) sayRefused(t('exports.refused'))
      else if (done !== null) sayDone(done, answer.entry ?? null)
    } catch {
      sayRefused(t('exports.refused'))
    } finally {
      setBusy(false)
      await cache.invalidateQueries({ queryKey: queries.exports.key() })
    }
  }
  const command = <P>(payload: P): { commandId: string; payload: P } => ({
    commandId: uuidv7(),
    payload,
  })
  return {
    busy,
    deliver: () => void run(() => client.exports.requestExport(command({ id })), null),
    cancel: () => void run(() => client.exports.cancelExport(command({ id })), null),
    remove: () =>
      run(
        () => client.exports.removeProfile(command({ id, revision })),
        t('exports.done.removed', { name }),
      ),
  }
}
