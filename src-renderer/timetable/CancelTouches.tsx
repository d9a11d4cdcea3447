import { Alert } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { Selection } from '#shared/lists/list.ts'
import type { SessionsOf } from '#shared/timetable/schema.ts'

/** What was prepared for sessions that somebody is about to cancel, and where it is found afterwards. */
export function CancelTouches({ of, selection }: { of: SessionsOf; selection: Selection }) {
  const { t } = useTranslation()
  const { queries } = useOffice()
  const { data } = useQuery(
    queries.timetable.previewCancel.queryOptions({
      input: { of, selection },
      meta: {
        shows: (['session', 'delivery'] as const).map((kind) => ({ kind, list: true as const })),
      },
    }),
  )
  if (data === undefined || data.deliveries === 0) return null
  return <Alert color="yellow">{t('timetable.cancelDeliveries', { count: data.deliveries })}</Alert>
}
