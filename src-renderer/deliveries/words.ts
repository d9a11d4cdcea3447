import './texts.ts'
import { formatDate, formatInstant } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { Meaning } from '#renderer/components/StateMark.tsx'
import type { Delivery } from '#shared/deliveries/schema.ts'
import { handedInPerson } from '#shared/deliveries/channels.ts'
import { dueDay } from '#shared/deliveries/dueDay.ts'
import type { DeliveryStatus } from '#shared/deliveries/status.ts'
import { beforeDispatch } from '#shared/deliveries/status.ts'
import { daysLeft, hasExpired } from '#shared/deliveries/storage.ts'

/** What each status means at a glance. */
const meanings: Readonly<Record<DeliveryStatus, Meaning>> = {
  draft: 'waiting',
  packed: 'waiting',
  handedOver: 'waiting',
  inTransit: 'waiting',
  ready: 'waiting',
  collected: 'good',
  returning: 'warning',
  returned: 'warning',
  cancelled: 'good',
  lost: 'danger',
  damaged: 'danger',
  sent: 'good',
  bounced: 'danger',
  confirmed: 'good',
  shown: 'good',
  accessGiven: 'good',
  received: 'good',
}

type Standing = Pick<
  Delivery,
  | 'channel'
  | 'status'
  | 'lastDay'
  | 'handOverBy'
  | 'week'
  | 'appointmentAt'
  | 'sentAgain'
  | 'lockerClosed'
  | 'notNeeded'
  | 'changed'
>

/** The status in words; a parcel that does not wait in a locker waits all the same. */
export const statusWord = (
  t: Texts,
  { channel, status }: Pick<Delivery, 'channel' | 'status'>,
): string =>
  status === 'ready' && channel === 'post'
    ? t('deliveries.readyAtPost')
    : t(`deliveries.status.${status}`)

/** How a delivery stands: the status, and what its days say of it. */
export function standsWords(
  t: Texts,
  delivery: Standing,
  today: string,
): { meaning: Meaning; word: string } {
  const { status, lastDay } = delivery
  const word = statusWord(t, delivery)
  const said = (meaning: Meaning, more: string) => ({ meaning, word: `${word}, ${more}` })
  if (status === 'ready' && lastDay !== null) {
    if (hasExpired({ status, lastDay }, today)) {
      return said('danger', t('deliveries.expiredOn', { date: formatDate(lastDay) }))
    }
    const left = daysLeft(lastDay, today)
    return left === 0
      ? said('warning', t('deliveries.lastDay'))
      : said(left === 1 ? 'warning' : 'waiting', t('deliveries.left', { count: left }))
  }
  if (delivery.notNeeded !== null) {
    return said('warning', t(`deliveries.notNeeded.${delivery.notNeeded}`))
  }
  if (beforeDispatch.includes(status) && delivery.lockerClosed) {
    return { meaning: 'danger', word: t('deliveries.place.lockerClosed') }
  }
  const due = beforeDispatch.includes(status) ? dueDay(delivery) : null
  if (due !== null && due < today) {
    return said('danger', t('deliveries.lateSince', { date: formatDate(due) }))
  }
  if (delivery.changed !== null) {
    return said('warning', t(`deliveries.changed.${delivery.changed}`))
  }
  if (delivery.appointmentAt !== null && beforeDispatch.includes(status)) {
    return said(
      due === today ? 'warning' : 'waiting',
      t('deliveries.agreedFor', { when: formatInstant(delivery.appointmentAt) }),
    )
  }
  if (due !== null) {
    return due === today
      ? said('warning', t('deliveries.handOverToday'))
      : said('waiting', t('deliveries.handOverUntil', { date: formatDate(due) }))
  }
  // Given by hand and given back: nothing went wrong.
  if (status === 'returned' && handedInPerson(delivery.channel)) return { meaning: 'good', word }
  if (delivery.sentAgain) return { meaning: 'good', word: `${word}. ${t('deliveries.again')}` }
  return { meaning: meanings[status], word }
}

/** Where it goes: the locker, the address, the e-mail … */
export const whereWords = (delivery: Delivery): string => {
  switch (delivery.channel) {
    case 'locker':
      return delivery.lockerName
    case 'post':
      return delivery.address
    case 'email':
      return delivery.email
    case 'inSession':
      return formatDate(delivery.sessionDay)
    case 'weeklyPacket':
      return formatDate(delivery.week)
    case 'inPerson':
      return delivery.appointmentAt === null ? '' : formatInstant(delivery.appointmentAt)
    case 'ePlatform':
      return ''
  }
}
