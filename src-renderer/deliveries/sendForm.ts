import { z } from 'zod'
import { goesByName } from '#shared/deliveries/channels.ts'
import { DeliveryInput } from '#shared/deliveries/schema.ts'
import type { DeliveryDetails } from '#shared/deliveries/schema.ts'
import { rigaDateOf, rigaTimeOfDay } from '#shared/calendar/rigaTime.ts'

const text = z.string().trim()

/** A delivery as its form holds it: what is left empty is taken from the recipient's card. */
export const SendForm = DeliveryInput.omit({ appointment: true }).extend({
  person: z.uuid('required'),
  recipient: text.max(100, 'tooLong'),
  phone: text.max(40, 'tooLong'),
  email: text.max(254, 'tooLong'),
  address: text.max(300, 'tooLong'),
  appointmentDay: z.iso.date('notADate').nullable(),
  appointmentTime: z.string(),
})
export type SendForm = z.infer<typeof SendForm>

const orNull = (typed: string): string | null => (typed === '' ? null : typed)

/** The same as the office takes it: a name that was typed for another channel does not go along. */
export const inputOf = ({
  recipient,
  phone,
  email,
  address,
  appointmentDay,
  appointmentTime,
  ...rest
}: Omit<SendForm, 'person'>): DeliveryInput => ({
  ...rest,
  recipient: goesByName(rest.channel) ? orNull(recipient) : null,
  phone: orNull(phone),
  email: orNull(email),
  address: orNull(address),
  appointment:
    appointmentDay === null ? null : { day: appointmentDay, time: appointmentTime || '12:00' },
})

/** What the form begins with: a new delivery for somebody, or a draft as it stands. */
export const formOf = (delivery: DeliveryDetails | null, person: string | null): SendForm => ({
  person: person ?? '',
  group: delivery?.group ?? null,
  session: delivery?.session ?? null,
  channel: delivery?.channel ?? 'locker',
  week: delivery?.week ?? null,
  recipient: delivery?.recipient ?? '',
  phone: delivery?.phone ?? '',
  email: delivery?.email ?? '',
  address: delivery?.address ?? '',
  locker: delivery?.locker ?? null,
  carrier: delivery?.channel === 'post' ? delivery.carrier : null,
  materials:
    delivery?.lines.flatMap(({ material, quantity }) =>
      material === null ? [] : [{ material, quantity }],
    ) ?? [],
  loanLines: delivery?.lines.flatMap(({ loanLine }) => loanLine ?? []) ?? [],
  subject: delivery?.subject ?? '',
  message: delivery?.message ?? '',
  link: delivery?.link ?? '',
  note: delivery?.note ?? '',
  ...appointmentOf(delivery?.appointmentAt ?? null),
})

const appointmentOf = (at: string | null) =>
  at === null
    ? { appointmentDay: null, appointmentTime: '' }
    : { appointmentDay: rigaDateOf(at), appointmentTime: rigaTimeOfDay(at) }
