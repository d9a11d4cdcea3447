import type { Work } from '#main/database/command.ts'
import { insertAll } from '#main/database/insertAll.ts'
import { actorOf } from '#main/courses/actorOf.ts'
import type { DeliveryChannel } from '#shared/deliveries/channels.ts'
import type { MaterialLine } from '#shared/deliveries/schema.ts'
import { goesAsParcel } from '#shared/deliveries/status.ts'
import { nextCodes } from './codes.ts'
import type { PreparedParts } from './facts.ts'
import type { KeptLocker } from './recipients.ts'

/** A delivery that may be made: whoever made this has asked every rule. */
export interface PlannedDelivery {
  person: string
  sortKey: string
  group: string | null
  session: string | null
  channel: DeliveryChannel
  week: string | null
  recipient: string
  phone: string
  email: string
  address: string
  /** Whether that of them by which it reaches the recipient is as on their card. */
  contactOfCard: boolean
  locker: KeptLocker | null
  /** The carrier of a parcel that goes by post. */
  carrier: string | null
  materials: readonly MaterialLine[]
  /** Lent things, as many of each as are out. */
  loanLines: readonly { line: string; quantity: number }[]
  attachments: readonly { name: string; sha256: string }[]
  subject: string
  message: string
  prepared: PreparedParts
  link: string
  appointmentAt: string | null
  handOverBy: string | null
  resentOf: string | null
  note: string
}

/** Writes deliveries as drafts, each parcel in a box of its own. @returns their ids and codes, in the same order */
export async function makeDeliveries(
  work: Work,
  planned: readonly PlannedDelivery[],
): Promise<{ id: string; code: string }[]> {
  const codes = await nextCodes(work, planned.length)
  const made = planned.map((delivery, index) => {
    const carrier = delivery.locker?.carrier ?? delivery.carrier
    const parcel = goesAsParcel(delivery.channel) && carrier !== null ? work.newId() : null
    return { delivery, id: work.newId(), code: codes[index] ?? '', carrier, parcel }
  })
  await insertAll(
    work,
    'parcel',
    made.flatMap(({ carrier, parcel }) =>
      parcel === null ? [] : [{ id: parcel, carrier_id: carrier }],
    ),
  )
  const author = actorOf(work).account
  await insertAll(
    work,
    'delivery',
    made.map(({ delivery, id, code, carrier, parcel }) => ({
      id,
      code,
      person_id: delivery.person,
      ...deliveryRow(delivery, carrier),
      parcel_id: parcel,
      locker_set_at: work.now,
      resent_of: delivery.resentOf,
      status_at: work.now,
      status_on: work.today,
      created_at: work.now,
      created_by: author,
      sort_key: delivery.sortKey,
    })),
  )
  await insertLines(work, made)
  return made.map(({ id, code }) => ({ id, code }))
}

/** The columns of a delivery that a draft may still change. */
export const deliveryRow = (delivery: PlannedDelivery, carrier: string | null) => ({
  group_id: delivery.group,
  session_id: delivery.session,
  channel: delivery.channel,
  week: delivery.week,
  recipient: delivery.recipient,
  phone: delivery.phone,
  email: delivery.email,
  address: delivery.address,
  contact_of_card: delivery.contactOfCard ? 1 : 0,
  carrier_id: carrier,
  locker_id: delivery.locker?.id ?? null,
  locker_name: delivery.locker?.name ?? '',
  locker_address: delivery.locker?.address ?? '',
  locker_external_id: delivery.locker?.externalId ?? '',
  subject: delivery.subject,
  message: delivery.message,
  subject_prepared: delivery.prepared.subject ? 1 : 0,
  message_prepared: delivery.prepared.message ? 1 : 0,
  link: delivery.link,
  appointment_at: delivery.appointmentAt,
  hand_over_by: delivery.handOverBy,
  note: delivery.note,
})

/** What lies in deliveries, and what is attached to them. */
export async function insertLines(
  work: Work,
  made: readonly { id: string; delivery: PlannedDelivery }[],
): Promise<void> {
  await insertAll(
    work,
    'delivery_line',
    made.flatMap(({ id, delivery }) => [
      ...delivery.materials.map(({ material, quantity }) => ({
        id: work.newId(),
        delivery_id: id,
        material_id: material,
        loan_line_id: null,
        quantity,
      })),
      ...delivery.loanLines.map(({ line, quantity }) => ({
        id: work.newId(),
        delivery_id: id,
        material_id: null,
        loan_line_id: line,
        quantity,
      })),
    ]),
  )
  await insertAll(
    work,
    'delivery_attachment',
    made.flatMap(({ id, delivery }) =>
      delivery.attachments.map(({ name, sha256 }, position) => ({
        id: work.newId(),
        delivery_id: id,
        name,
        file_sha256: sha256,
        position,
      })),
    ),
  )
}
