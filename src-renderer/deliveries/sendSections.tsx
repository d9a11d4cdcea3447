import type { Texts } from '#renderer/app/language/language.ts'
import type { FormField, FormSection, Option } from '#renderer/components/form/fields.ts'
import type { RecordSource } from '#renderer/components/picker/recordSource.ts'
import { LockerPicker } from '#renderer/lockers/LockerPicker.tsx'
import { DeliveryChannel, goesByName } from '#shared/deliveries/channels.ts'
import type { NearWhat } from '#shared/lockers/contract.ts'
import type { SendForm } from './sendForm.ts'

type SendField = FormField<keyof SendForm & string>

/** Where the form's pickers look, and what there is to choose from. */
export interface SendSources {
  person: RecordSource
  /** From where lockers are nearest; null while nobody is chosen. */
  near: NearWhat | null
  material: RecordSource
  session: RecordSource
  group: RecordSource
  carriers: readonly Option[]
  /** Things that the person has out. */
  lent: readonly Option[]
}

/** The fields of a delivery: each channel asks only what it needs. */
export const sendSections = (
  t: Texts,
  channel: DeliveryChannel,
  sources: SendSources,
): readonly FormSection<keyof SendForm & string>[] => [
  {
    title: t('deliveries.form.to'),
    fields: [
      {
        kind: 'record',
        name: 'person',
        label: t('deliveries.field.person'),
        source: sources.person,
        wide: true,
      },
      {
        kind: 'select',
        name: 'channel',
        label: t('deliveries.field.channel'),
        clearable: false,
        options: DeliveryChannel.options.map((value) => ({
          value,
          word: t(`deliveries.channel.${value}`),
        })),
      },
      ...(goesByName(channel)
        ? [
            {
              kind: 'text' as const,
              name: 'recipient' as const,
              label: t('deliveries.form.recipient'),
              help: t('deliveries.help.recipient'),
            },
          ]
        : []),
      ...channelFields(t, channel, sources),
    ],
  },
  {
    title: t('deliveries.form.what'),
    fields: [
      {
        kind: 'rows',
        name: 'materials',
        label: t('deliveries.field.materials'),
        addWord: t('deliveries.form.addMaterial'),
        newRow: () => ({ material: '', quantity: 1 }),
        row: () => [
          {
            kind: 'record',
            name: 'material',
            label: t('deliveries.field.material'),
            source: sources.material,
            share: 4,
          },
          { kind: 'number', name: 'quantity', label: t('deliveries.field.quantity') },
        ],
      },
      ...(sources.lent.length === 0
        ? []
        : [
            {
              kind: 'multiSelect' as const,
              name: 'loanLines' as const,
              label: t('deliveries.field.loanLines'),
              options: sources.lent,
              wide: true,
            },
          ]),
    ],
  },
  {
    title: t('deliveries.form.more'),
    fields: [
      {
        kind: 'record',
        name: 'group',
        label: t('deliveries.field.group'),
        source: sources.group,
      },
      ...(channel === 'inSession'
        ? []
        : [
            {
              kind: 'record' as const,
              name: 'session' as const,
              label: t('deliveries.field.session'),
              source: sources.session,
            },
          ]),
      {
        kind: 'longText',
        name: 'note',
        label: t('deliveries.field.note'),
        minRows: 2,
        wide: true,
      },
    ],
  },
]

function channelFields(t: Texts, channel: DeliveryChannel, sources: SendSources): SendField[] {
  switch (channel) {
    case 'locker':
      return [
        {
          kind: 'phone',
          name: 'phone',
          label: t('deliveries.field.phone'),
          help: t('deliveries.help.phone'),
        },
        {
          kind: 'custom',
          name: 'locker',
          label: t('deliveries.field.locker'),
          help: t('deliveries.help.locker'),
          render: (control) => <LockerPicker control={control} near={sources.near} />,
          wide: true,
        },
      ]
    case 'post':
      return [
        {
          kind: 'select',
          name: 'carrier',
          label: t('deliveries.field.carrier'),
          help: t('deliveries.help.carrier'),
          options: sources.carriers,
        },
        {
          kind: 'text',
          name: 'address',
          label: t('deliveries.field.address'),
          help: t('deliveries.help.recipient'),
          wide: true,
        },
        { kind: 'phone', name: 'phone', label: t('deliveries.field.phone') },
      ]
    case 'email':
      return [
        {
          kind: 'email',
          name: 'email',
          label: t('deliveries.field.email'),
          help: t('deliveries.help.recipient'),
        },
        { kind: 'text', name: 'subject', label: t('deliveries.field.subject'), wide: true },
        {
          kind: 'longText',
          name: 'message',
          label: t('deliveries.field.message'),
          help: t('deliveries.help.message'),
          minRows: 4,
          wide: true,
        },
      ]
    case 'inSession':
      return [
        {
          kind: 'record',
          name: 'session',
          label: t('deliveries.field.session'),
          source: sources.session,
          wide: true,
        },
      ]
    case 'ePlatform':
      return [
        {
          kind: 'text',
          name: 'link',
          label: t('deliveries.field.link'),
          help: t('deliveries.help.link'),
          wide: true,
        },
      ]
    case 'inPerson':
      return [
        { kind: 'date', name: 'appointmentDay', label: t('deliveries.field.appointment') },
        { kind: 'time', name: 'appointmentTime', label: t('deliveries.field.appointmentTime') },
      ]
    case 'weeklyPacket':
      return [
        {
          kind: 'date',
          name: 'week',
          label: t('deliveries.field.week'),
          help: t('deliveries.help.week'),
        },
      ]
  }
}
