import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import { rigaDateOf } from '#shared/calendar/rigaTime.ts'
import type { DeliveryChannel } from './channels.ts'

/** How many days ahead what is due shows that it is. */
export const dueSoonDays = 7

/**
 * The last day on which something still goes out in time, or null where nobody named one: a parcel's
 * hand-over day, the Sunday of a packet's week, the day agreed on for what is given in person.
 */
export function dueDay({
  channel,
  handOverBy,
  week,
  appointmentAt,
}: {
  channel: DeliveryChannel
  handOverBy: CivilDate | null
  week: CivilDate | null
  appointmentAt: string | null
}): CivilDate | null {
  switch (channel) {
    case 'locker':
    case 'post':
      return handOverBy
    case 'weeklyPacket':
      return week === null ? null : addDays(week, 6)
    case 'inPerson':
      return appointmentAt === null ? null : rigaDateOf(appointmentAt)
    case 'email':
    case 'inSession':
    case 'ePlatform':
      return null
  }
}
