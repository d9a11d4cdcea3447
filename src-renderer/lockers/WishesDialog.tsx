import './texts.ts'
import '#renderer/deliveries/texts.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { PreferredChannel } from '#shared/deliveries/channels.ts'
import { Preference } from '#shared/lockers/preference.ts'
import { LockerPicker } from './LockerPicker.tsx'

const WishesForm = z.object({
  channel: PreferredChannel.nullable(),
  locker: z.uuid().nullable(),
})
type WishesForm = z.infer<typeof WishesForm>

const formOf = ({ channel, locker }: Preference): WishesForm => ({
  channel,
  locker: locker?.id ?? null,
})

/** The form of how somebody wants what is sent to them. */
export function WishesDialog(props: { person: string; wishes: Preference; onClose: () => void }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const { person, wishes, onClose } = props
  const values = useMemo(() => formOf(wishes), [wishes])
  const near = useMemo(() => ({ kind: 'person' as const, person }), [person])
  return (
    <FormDialog
      size={680}
      title={t('lockers.wish.title')}
      form={`wishes:${person}`}
      schema={WishesForm}
      sections={[
        {
          fields: [
            {
              kind: 'select',
              name: 'channel',
              label: t('lockers.wish.channel'),
              options: PreferredChannel.options.map((value) => ({
                value,
                word: t(`deliveries.channel.${value}`),
              })),
              wide: true,
            },
            {
              kind: 'custom',
              name: 'locker',
              label: t('lockers.wish.locker'),
              help: [
                t('lockers.picker.help'),
                wishes.hint === '' ? '' : t('lockers.wish.hint', { text: wishes.hint }),
              ]
                .filter((text) => text !== '')
                .join(' '),
              wide: true,
              render: (control) => <LockerPicker control={control} near={near} />,
            },
          ],
        },
      ]}
      values={values}
      revision={wishes.revision}
      save={({ commandId, values: { channel, locker }, revision }) =>
        client.lockers.setPreference({
          commandId,
          payload: { person, revision, channel, locker, confirmed: false },
        })
      }
      refused={({ name, closedOn }) => ({
        field: 'locker',
        text: t('lockers.wish.closedLocker', { name, date: formatDate(closedOn) }),
      })}
      currentOf={(current) => {
        const read = Preference.safeParse(current)
        return read.success ? formOf(read.data) : null
      }}
      onSaved={(_, entry) => {
        sayDone(t('lockers.wish.saved'), entry)
        onClose()
      }}
      onClose={onClose}
    />
  )
}
