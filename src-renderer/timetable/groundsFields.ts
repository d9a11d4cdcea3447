import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '#renderer/app/session/useSession.ts'
import type { Field } from '#renderer/components/form/fields.ts'
import type { ChangeGrounds } from '#shared/timetable/schema.ts'

/** What a change rests on. Why the remote share is overridden is asked of those who may. */
export const useGroundsFields = (): readonly Field<keyof ChangeGrounds>[] => {
  const { t } = useTranslation()
  const { actor } = useSession()
  const director = actor.role === 'director'
  return useMemo(
    (): readonly Field<keyof ChangeGrounds>[] => [
      {
        kind: 'text',
        name: 'orderNumber',
        label: t('timetable.field.orderNumber'),
        help: t('timetable.help.order'),
      },
      { kind: 'date', name: 'orderDate', label: t('timetable.field.orderDate') },
      ...(director
        ? [
            {
              kind: 'text' as const,
              name: 'overrideReason' as const,
              label: t('timetable.field.overrideReason'),
              help: t('timetable.help.overrideReason'),
              wide: true,
            },
          ]
        : []),
    ],
    [t, director],
  )
}
