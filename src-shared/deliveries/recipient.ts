import { parsePhone } from '#shared/people/phone.ts'
import type { DeliveryChannel } from './channels.ts'

/** What a delivery knows of who gets it, as they are on that day. */
export interface Recipient {
  name: string
  phone: string
  email: string
  address: string
  /** The locker it goes to; null where none is chosen. */
  locker: { closedOn: string | null; moved: boolean } | null
}

/** Why something can't be delivered that way. */
export type RecipientProblem =
  | 'nameMissing'
  | 'nameTooLong'
  | 'phoneMissing'
  | 'phoneNotMobile'
  | 'phoneInvalid'
  | 'emailMissing'
  | 'addressMissing'
  | 'lockerMissing'
  | 'lockerClosed'
  /** Its number went to another place after it was chosen. */
  | 'lockerMoved'

/** The longest name that fits on a slip and a label. */
export const longestRecipient = 100

/**
 * What stands in the way of delivering by a channel; empty where nothing does. A locker needs a mobile
 * number, because its code comes by SMS; a landline is fine everywhere else.
 */
export function recipientProblems(
  channel: DeliveryChannel,
  { name, phone, email, address, locker }: Recipient,
): RecipientProblem[] {
  const problems: RecipientProblem[] = []
  if (name.trim() === '') problems.push('nameMissing')
  if (name.length > longestRecipient) problems.push('nameTooLong')
  if (channel === 'locker') {
    problems.push(...mobileProblems(phone))
    if (locker === null) problems.push('lockerMissing')
    else if (locker.closedOn !== null) problems.push('lockerClosed')
    else if (locker.moved) problems.push('lockerMoved')
  }
  if (channel === 'post' && address.trim() === '') problems.push('addressMissing')
  if (channel === 'email' && email.trim() === '') problems.push('emailMissing')
  return problems
}

function mobileProblems(phone: string): RecipientProblem[] {
  if (phone.trim() === '') return ['phoneMissing']
  const parsed = parsePhone(phone)
  if (parsed.kind === 'problem') return ['phoneInvalid']
  return parsed.type === 'mobile' ? [] : ['phoneNotMobile']
}
