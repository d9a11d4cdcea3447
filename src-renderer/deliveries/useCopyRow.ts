import './dispatchTexts.ts'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone, sayRefused, whoSitsHere } from '#renderer/components/feedback/message.tsx'
import type { DispatchParcel } from '#shared/deliveries/dispatchSchema.ts'
import { portalRefusalText } from './dispatchRefusal.ts'
import { useProfileChosen } from './dispatchViews.ts'

/** Puts a parcel on the clipboard in the columns of the profile used last, for entering it by hand. */
export const useCopyRow = (): ((parcel: DispatchParcel) => Promise<void>) => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const [profile] = useProfileChosen()
  return useCallback(
    async ({ deliveries: [first] }) => {
      if (first === undefined) return
      const isStillHere = whoSitsHere()
      try {
        const input = { profile: profile ?? 'generic', delivery: first.id }
        const row = await client.deliveries.portalRow(input)
        if (!isStillHere()) return
        if (row.ok) {
          await navigator.clipboard.writeText(row.text)
          sayDone(t('dispatch.copied'))
        } else sayRefused(portalRefusalText(t, row.refusal))
      } catch {
        sayRefused(t('components.refusal.other'))
      }
    },
    [client, t, profile],
  )
}
