import './texts.ts'
import { useMemo, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { groupSource } from '#renderer/courses/groupSource.ts'
import { savedAnswer } from '#renderer/courses/savedAnswer.ts'
import { today } from '#renderer/courses/today.ts'
import { holdingsQuery } from '#renderer/equipment/equipmentQuery.ts'
import { thingName } from '#renderer/equipment/words.ts'
import { materialOrNew } from '#renderer/materials/materialMaking.tsx'
import { sessionSource } from '#renderer/materials/sessionSource.ts'
import { personOrNew } from '#renderer/people/personMaking.tsx'
import { DeliveryChannel } from '#shared/deliveries/channels.ts'
import type { SendRefusal } from '#shared/deliveries/refusals.ts'
import { type DeliveryDetails, DeliveryDetails as Details } from '#shared/deliveries/schema.ts'
import { carriersQuery } from './deliveriesQuery.ts'
import { refusalText } from './refusalText.ts'
import { formOf, inputOf, SendForm } from './sendForm.ts'
import { sendSections } from './sendSections.tsx'

const Typed = z.object({ person: z.string(), channel: DeliveryChannel })

/** What is said of a saved delivery; `made` is the id of a new one. */
interface Saved {
  word: string
  made: string | null
}

/** Makes a delivery to somebody, or changes one that is still a draft. */
export function SendDialog({
  delivery,
  person,
  start,
  onSent,
  onClose,
}: {
  delivery: DeliveryDetails | null
  person: string | null
  /** What else a new one begins with. */
  start?: Partial<SendForm>
  /** Told of a new one once it is made. */
  onSent?: (id: string) => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  const office = useOffice()
  const [typed, setTyped] = useState<z.infer<typeof Typed>>({
    person: person ?? '',
    channel: delivery?.channel ?? start?.channel ?? 'locker',
  })
  const known = typed.person === '' ? null : typed.person
  const { data: carriers } = useQuery(carriersQuery(office))
  const { data: holdings } = useQuery({
    ...holdingsQuery(office, known ?? ''),
    enabled: known !== null,
  })
  const sections = useMemo(
    () =>
      sendSections(t, typed.channel, {
        person: personOrNew(office, t, 'participant'),
        near: known === null ? null : { kind: 'person', person: known },
        material: materialOrNew(office, t),
        session: sessionSource(office, today()),
        group: groupSource(office),
        carriers: (carriers ?? []).map(({ id, name }) => ({ value: id, word: name })),
        lent: (holdings?.lines ?? []).map((line) => ({ value: line.id, word: thingName(line) })),
      }),
    [t, office, typed.channel, known, carriers, holdings],
  )
  const values = useMemo(
    () => ({ ...formOf(delivery, person), ...(delivery === null ? start : {}) }),
    [delivery, person, start],
  )
  return (
    <FormDialog
      size={760}
      title={t(delivery === null ? 'deliveries.new' : 'deliveries.edit')}
      form={`delivery:${delivery?.id ?? `new:${person ?? ''}`}`}
      schema={SendForm}
      sections={sections}
      values={values}
      revision={delivery?.revision ?? null}
      {...(person === null ? {} : { focus: 'channel' as const })}
      onValues={(now) => {
        const read = Typed.safeParse(now)
        if (read.success) setTyped(read.data)
      }}
      save={({ commandId, values: { person: whom, ...asked }, revision }) =>
        delivery === null || revision === null
          ? savedAnswer(
              office.client.deliveries.send({
                commandId,
                payload: { person: whom, input: inputOf(asked) },
              }),
              ({ id, code }): Saved => ({ word: t('deliveries.done.sent', { code }), made: id }),
            )
          : savedAnswer(
              office.client.deliveries.change({
                commandId,
                payload: { id: delivery.id, revision, input: inputOf(asked) },
              }),
              (): Saved => ({ word: t('deliveries.done.changed'), made: null }),
            )
      }
      refused={(refusal: SendRefusal) => ({
        ...('field' in refusal ? { field: refusal.field } : {}),
        text: refusalText(t, refusal),
      })}
      currentOf={(current) => {
        const read = Details.safeParse(current)
        return read.success ? formOf(read.data, read.data.person) : null
      }}
      onSaved={({ word, made }, entry) => {
        sayDone(word, entry)
        if (made !== null) onSent?.(made)
        onClose()
      }}
      onClose={onClose}
    />
  )
}
