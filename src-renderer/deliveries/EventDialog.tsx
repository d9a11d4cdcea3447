import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import type { Field } from '#renderer/components/form/fields.ts'
import { idsDraft } from '#renderer/components/form/newDraft.ts'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import type { RecordSource } from '#renderer/components/picker/recordSource.ts'
import { personSource } from '#renderer/people/personSource.ts'
import { TimeOfDay } from '#shared/calendar/timeOfDay.ts'
import { type Delivery, EventInput } from '#shared/deliveries/schema.ts'
import {
  DeliveryStatus,
  EventSource,
  handsOver,
  possibleStatuses,
} from '#shared/deliveries/status.ts'
import { TakeBackOffer } from './TakeBackOffer.tsx'
import { refusalText } from './refusalText.ts'
import { statusWord } from './words.ts'

const takings: readonly DeliveryStatus[] = ['collected', 'received', 'confirmed']
const isTaken = (status: DeliveryStatus): boolean => takings.includes(status)

/** The event as it is typed: its day and time each in a field of its own. */
const EventForm = EventInput.omit({ at: true })
  .extend({ day: z.iso.date('notADate').nullable(), time: TimeOfDay.nullable() })
  .refine(({ day, time }) => day !== null || time === null, { path: ['day'], error: 'required' })
type EventForm = z.infer<typeof EventForm>
const Chosen = z.object({ status: DeliveryStatus })

/** What is sent: of whom took it and who gave it only what this event has. */
const eventOf = ({ day, time, ...event }: EventForm): EventInput => ({
  ...event,
  at: day === null ? null : { day, time },
  takenBy: isTaken(event.status) ? event.takenBy : '',
  relation: isTaken(event.status) ? event.relation : '',
  handedBy: handsOver(event.status) ? event.handedBy : null,
})

/** Says what happened to deliveries, when, and who says so. */
export function EventDialog({
  deliveries,
  first = null,
  onClose,
}: {
  deliveries: readonly Delivery[]
  /** What it begins with; null for what usually comes next. */
  first?: DeliveryStatus | null
  onClose: (done: boolean) => void
}) {
  const { t } = useTranslation()
  const office = useOffice()
  const statuses = possibleStatuses(deliveries)
  const begins = first ?? statuses[0] ?? null
  const [status, setStatus] = useState(begins)
  const [lent, setLent] = useState<readonly string[] | null>(null)
  const people = useMemo(() => personSource(office, t), [office, t])
  if (begins === null || status === null) return null
  if (lent !== null) return <TakeBackOffer lines={lent} onClose={() => onClose(true)} />
  const ids = deliveries.map(({ id }) => id)
  return (
    <FormDialog
      size={600}
      title={t(deliveries.length === 1 ? 'deliveries.event.title' : 'deliveries.event.titleMany')}
      form={idsDraft(`delivery-event:${begins}`, ids)}
      schema={EventForm}
      sections={[
        {
          fields: eventFields(t, {
            status,
            statuses: statuses.map((value) => ({
              value,
              word: statusWord(t, { channel: deliveries[0]?.channel ?? 'locker', status: value }),
            })),
            people,
          }),
        },
      ]}
      values={{
        status: begins,
        source: 'office',
        day: null,
        time: null,
        takenBy: '',
        relation: '',
        handedBy: null,
        note: '',
      }}
      revision={null}
      {...(first === null ? {} : { focus: 'takenBy' as const })}
      onValues={(now) => {
        const read = Chosen.safeParse(now)
        if (read.success) setStatus(read.data.status)
      }}
      save={({ commandId, values }) =>
        office.client.deliveries.record({
          commandId,
          payload: { deliveries: ids, event: eventOf(values) },
        })
      }
      refused={(refusal) => ({
        ...('field' in refusal ? { field: refusal.field === 'at' ? 'day' : refusal.field } : {}),
        text: refusalText(t, refusal),
      })}
      // What happened is never taken back: another event says that it was otherwise.
      onSaved={({ count, lent: still }) => {
        sayDone(t('deliveries.done.recorded', { count }))
        if (still.length > 0) setLent(still)
        else onClose(true)
      }}
      onClose={() => onClose(false)}
      saveWord={t('deliveries.event.save')}
    />
  )
}

const eventFields = (
  t: Texts,
  {
    status,
    statuses,
    people,
  }: {
    status: DeliveryStatus
    statuses: readonly { value: string; word: string }[]
    people: RecordSource
  },
): readonly Field<keyof EventForm>[] => [
  {
    kind: 'select',
    name: 'status',
    label: t('deliveries.field.status'),
    options: statuses,
    clearable: false,
  },
  {
    kind: 'select',
    name: 'source',
    label: t('deliveries.field.source'),
    options: EventSource.options.map((value) => ({ value, word: t(`deliveries.source.${value}`) })),
    clearable: false,
  },
  {
    kind: 'date',
    name: 'day',
    label: t('deliveries.field.day'),
    help: t('deliveries.help.day'),
  },
  { kind: 'time', name: 'time', label: t('deliveries.field.time') },
  ...(isTaken(status)
    ? ([
        { kind: 'text', name: 'takenBy', label: t('deliveries.field.takenBy') },
        {
          kind: 'text',
          name: 'relation',
          label: t('deliveries.field.relation'),
          help: t('deliveries.help.relation'),
        },
      ] as const)
    : []),
  ...(handsOver(status)
    ? [
        {
          kind: 'record' as const,
          name: 'handedBy' as const,
          label: t('deliveries.field.handedBy'),
          help: t('deliveries.help.handedBy'),
          source: people,
          wide: true,
        },
      ]
    : []),
  { kind: 'longText', name: 'note', label: t('deliveries.field.note'), minRows: 2, wide: true },
]
