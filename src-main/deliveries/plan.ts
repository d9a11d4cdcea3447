import { type Answer, done, refuse } from '#main/database/command.ts'
import { instantText } from '#shared/calendar/clock.ts'
import { rigaInstant } from '#shared/calendar/rigaTime.ts'
import type { DeliveryChannel } from '#shared/deliveries/channels.ts'
import { handOverDue } from '#shared/deliveries/handOverDay.ts'
import { holdsNothing } from '#shared/deliveries/inside.ts'
import { type RecipientProblem, recipientProblems } from '#shared/deliveries/recipient.ts'
import type { RecipientRefusal, SendRefusal } from '#shared/deliveries/refusals.ts'
import type { DeliveryDetails, DeliveryInput } from '#shared/deliveries/schema.ts'
import { goesAsParcel } from '#shared/deliveries/status.ts'
import { wantedInAll } from '#shared/materials/rules.ts'
import { flagOf } from '#shared/lockers/preference.ts'
import { parsePhone } from '#shared/people/phone.ts'
import { type Facts, packetKey, personWeek, type Wish } from './facts.ts'
import type { PlannedDelivery } from './makeDeliveries.ts'
import type { KeptLocker, ReachedPerson } from './recipients.ts'
import type { z } from 'zod'

/** In which field of the form each problem is mended. */
const fieldOf: Readonly<Record<RecipientProblem, z.infer<typeof RecipientRefusal>['field']>> = {
  nameMissing: 'recipient',
  nameTooLong: 'recipient',
  phoneMissing: 'phone',
  phoneNotMobile: 'phone',
  phoneInvalid: 'phone',
  emailMissing: 'email',
  addressMissing: 'address',
  lockerMissing: 'locker',
  lockerClosed: 'locker',
  lockerMoved: 'locker',
}

/** A refusal that names the first thing in the way of reaching a recipient. */
export const recipientRefusal = (
  problem: RecipientProblem,
  code: string,
): z.infer<typeof RecipientRefusal> => ({
  reason: 'recipient',
  problem,
  field: fieldOf[problem],
  code,
})

/** The delivery that is being changed; null for a new one. */
type Own = Pick<DeliveryDetails, 'id' | 'code' | 'session' | 'handOverBy'> | null

/**
 * What is to be made of a wish: the recipient and the locker as they are today, or the first reason
 * why it can't be.
 * @param own the delivery that is being changed: what it holds itself stands in nobody's way
 */
export function planDelivery(
  facts: Facts,
  { person, input: given, prepared }: Wish,
  own: Own,
): Answer<PlannedDelivery, SendRefusal> {
  const reached = facts.reached.get(person)
  if (reached === undefined || !facts.present.has(person)) {
    return refuse({ reason: 'unknownPerson', field: 'person' })
  }
  const input = { ...given, group: groupOf(facts, person, given) }
  const recipient = recipientOf(input, reached)
  const locker = lockerOf(facts, input, reached)
  const [problem] = recipientProblems(input.channel, {
    name: recipient.recipient,
    phone: recipient.phone,
    email: recipient.email,
    address: recipient.address,
    locker,
  })
  if (problem !== undefined) return refuse(recipientRefusal(problem, own?.code ?? ''))
  const refusal =
    contentsRefusal(facts, { person, input }, own) ?? occasionRefusal(facts, { person, input }, own)
  if (refusal !== null) return refuse(refusal)

  const session = input.session === null ? undefined : facts.sessions.get(input.session)
  const parcel = goesAsParcel(input.channel)
  return done({
    person,
    sortKey: reached.sortKey,
    group: input.group,
    session: input.session,
    channel: input.channel,
    week: input.channel === 'weeklyPacket' ? input.week : null,
    ...recipient,
    contactOfCard: isOfCard(input.channel, recipient, reached),
    locker,
    carrier: parcel ? (locker?.carrier ?? input.carrier ?? facts.postCarrier) : null,
    // The same material in two rows is so many more of it.
    materials: wantedInAll(input.materials),
    loanLines: [...new Set(input.loanLines)].map((line) => ({
      line,
      quantity: facts.lent.get(line)?.quantity ?? 1,
    })),
    attachments:
      input.channel === 'email'
        ? input.materials.flatMap(({ material }) => facts.materials.get(material)?.files ?? [])
        : [],
    subject: input.subject,
    message: input.message,
    prepared: prepared ?? { subject: false, message: false },
    link: input.channel === 'ePlatform' ? input.link || ownLink(facts, input) : '',
    appointmentAt:
      input.appointment === null
        ? null
        : instantText(rigaInstant(input.appointment.day, input.appointment.time)),
    handOverBy:
      session === undefined || !parcel
        ? null
        : (handOverDue(session.day, facts.today, facts.handOverDays, facts.movedDays) ??
          (own?.session === input.session ? own.handOverBy : null)),
    resentOf: null,
    note: input.note,
  })
}

/**
 * The group that it is for, where nobody names one: that of its session, or of a packet the only one in
 * which they learn in that week.
 */
function groupOf(
  facts: Facts,
  person: string,
  { group, session, channel, week }: DeliveryInput,
): string | null {
  if (group !== null) return group
  if (session !== null) return facts.sessions.get(session)?.group ?? null
  if (channel !== 'weeklyPacket' || week === null) return null
  const [only, another] = facts.learnsIn.get(personWeek(person, week)) ?? []
  return another === undefined ? (only ?? null) : null
}

/** Where the first of its materials that has a page on the e-platform is. */
const ownLink = (facts: Facts, { materials }: DeliveryInput): string =>
  materials
    .map(({ material }) => facts.materials.get(material)?.link ?? '')
    .find((link) => link !== '') ?? ''

/** The recipient as entered, else as their card says. A number that can be read is kept in one form, as cards do. */
function recipientOf(input: DeliveryInput, reached: ReachedPerson) {
  return {
    recipient: input.recipient ?? reached.name,
    phone: input.phone === null ? reached.phone : inOneForm(input.phone),
    email: input.email ?? reached.email,
    address: input.address ?? reached.address,
  }
}

/** By what each of these channels reaches its recipient. */
const contactOf = { locker: 'phone', post: 'address', email: 'email' } as const

function isOfCard(
  channel: DeliveryChannel,
  recipient: ReturnType<typeof recipientOf>,
  reached: ReachedPerson,
): boolean {
  if (channel !== 'locker' && channel !== 'post' && channel !== 'email') return false
  const contact = contactOf[channel]
  return recipient[contact] === reached[contact]
}

function inOneForm(typed: string): string {
  const phone = parsePhone(typed)
  return phone.kind === 'valid' ? phone.e164 : typed
}

function lockerOf(facts: Facts, input: DeliveryInput, reached: ReachedPerson): KeptLocker | null {
  const wanted = input.locker ?? reached.locker
  if (input.channel !== 'locker' || wanted === null) return null
  const locker = facts.lockers.get(wanted) ?? null
  if (locker === null || input.locker !== null || reached.lockerChosenAt === null) return locker
  return { ...locker, moved: flagOf(locker, reached.lockerChosenAt) === 'moved' }
}

function contentsRefusal(facts: Facts, { person, input }: Wish, own: Own): SendRefusal | null {
  if (holdsNothing(input)) return { reason: 'nothingInside', field: 'materials' }
  if (input.materials.some(({ material }) => !facts.materials.has(material))) {
    return { reason: 'materialGone', field: 'materials' }
  }
  for (const line of input.loanLines) {
    const lent = facts.lent.get(line)
    if (lent === undefined || lent.person !== person) {
      return { reason: 'notLent', field: 'loanLines' }
    }
    if (lent.code !== null && lent.code !== own?.code) {
      return { reason: 'alreadySent', field: 'loanLines', code: lent.code }
    }
  }
  return null
}

function occasionRefusal(facts: Facts, { person, input }: Wish, own: Own): SendRefusal | null {
  if (input.channel === 'inSession' && input.session === null) {
    return { reason: 'sessionMissing', field: 'session' }
  }
  if (input.channel === 'ePlatform' && input.link === '' && ownLink(facts, input) === '') {
    return { reason: 'linkMissing', field: 'link' }
  }
  if (input.channel !== 'weeklyPacket') return null
  if (input.week === null) return { reason: 'weekMissing', field: 'week' }
  if (input.group === null && facts.learnsIn.has(personWeek(person, input.week))) {
    return { reason: 'groupMissing', field: 'group' }
  }
  // One of no group, made when they learned in none, is the packet of that week all the same.
  const packet =
    facts.packets.get(packetKey(person, input.group, input.week)) ??
    facts.packets.get(packetKey(person, null, input.week))
  return packet === undefined || packet.id === own?.id
    ? null
    : { reason: 'weekTaken', field: 'week', code: packet.code }
}
