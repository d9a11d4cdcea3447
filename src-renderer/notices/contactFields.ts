import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { groupSource } from '#renderer/courses/groupSource.ts'
import { personSource } from '#renderer/people/personSource.ts'
import { ContactChannel, ContactDirection } from '#shared/notices/schema.ts'

/** The fields of one line of a contact log. */
export const useContactFields = () => {
  const { t } = useTranslation()
  const office = useOffice()
  return useMemo(
    () =>
      [
        {
          kind: 'select',
          name: 'channel',
          label: t('notices.contact.channel'),
          options: ContactChannel.options.map((value) => ({
            value,
            word: t(`notices.channel.${value}`),
          })),
        },
        {
          kind: 'select',
          name: 'direction',
          label: t('notices.contact.direction'),
          options: ContactDirection.options.map((value) => ({
            value,
            word: t(`notices.direction.${value}`),
          })),
        },
        { kind: 'longText', name: 'about', label: t('notices.contact.about'), wide: true },
        { kind: 'date', name: 'day', label: t('notices.contact.day') },
        { kind: 'time', name: 'time', label: t('notices.contact.time') },
        {
          kind: 'record',
          name: 'by',
          label: t('notices.contact.by'),
          help: t('notices.contact.byHelp'),
          source: personSource(office, t),
        },
        {
          kind: 'record',
          name: 'groupId',
          label: t('notices.contact.group'),
          source: groupSource(office),
        },
      ] as const,
    [t, office],
  )
}
