import type { Kysely } from 'kysely'
import { type Answer, done, refuse } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { sentAgainBy } from '#shared/deliveries/batchAgain.ts'
import { channelFor, stillMissing, writtenFor } from '#shared/deliveries/batch.ts'
import type { BatchInput, BatchRefusal, BatchRow } from '#shared/deliveries/batchSchema.ts'
import type { DeliveryChannel } from '#shared/deliveries/channels.ts'
import type { DeliveryInput, MaterialLine } from '#shared/deliveries/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import {
  findHad,
  findMembers,
  findNotArrived,
  findSessionOf,
  type Had,
  type Member,
} from './batchMembers.ts'
import { findFacts, type Wish } from './facts.ts'
import type { PlannedDelivery } from './makeDeliveries.ts'
import { type Prepare, type PreparedText, preparingMails } from './mailText.ts'
import { findHadElsewhere } from './hadElsewhere.ts'
import { planDelivery } from './plan.ts'

/** One participant of a batch: what is said of them, and what is made where something is. */
export interface PlannedRow {
  row: BatchRow
  planned: PlannedDelivery | null
}

/**
 * What a batch does with each participant of the group, by facts read once however many there are:
 * preview and command ask the same. What did not arrive and goes once more is linked to what is made.
 */
export async function planBatch(
  db: Kysely<Tables>,
  input: BatchInput,
  actor: Actor,
  today: CivilDate,
): Promise<Answer<PlannedRow[], BatchRefusal>> {
  const written = input.texts.some(({ message }) => message !== '')
  const byBox = input.channel === 'locker' || input.channel === 'post'
  if (input.materials.length === 0 && (byBox || !written)) {
    return refuse({ reason: 'nothingInside', field: 'materials' })
  }
  const session =
    input.session === null ? null : await findSessionOf(db, input.session, input.group)
  if (input.session !== null && session === null) {
    return refuse({ reason: 'sessionElsewhere', field: 'session' })
  }
  const members = await findMembers(db, input, session?.ownPeople === true)
  const occasion = { ...input, week: input.channel === 'weeklyPacket' ? input.week : null }
  const had = await findHad(db, occasion)
  const elsewhere = await findHadElsewhere(db, {
    ...occasion,
    materials: input.materials.map(({ material }) => material),
  })
  const notArrived = await findNotArrived(db, occasion)
  const prepare = await preparingMails(db, {
    ...input,
    materials: input.materials.map(({ material }) => material),
  })

  const asked = members.map((member) => {
    const { preferred: channel, hasLocker, email } = member
    // A letter without materials goes into no locker: of it their choice of one says nothing.
    const wishes = { channel, hasLocker: hasLocker === 1 && input.materials.length > 0, email }
    const by = channelFor(input.channel, wishes, input.otherwise)
    return { member, by, ...lacking(input, had.get(member.person), member) }
  })
  const wishes = asked.map(({ member, by, missing }) =>
    by === null || missing === null ? null : wishOf(input, member, by, missing, prepare),
  )
  const facts = await findFacts(
    db,
    wishes.filter((wish) => wish !== null),
    actor,
    today,
  )

  return done(
    asked.map(({ member, by, missing, codes }, index): PlannedRow => {
      const { person, name, language } = member
      const about = { person, name, language, channel: by }
      const wish: Wish | null | undefined = wishes[index]
      if (missing === null) {
        return { row: { ...about, verdict: { kind: 'has', codes } }, planned: null }
      }
      if (wish === null || wish === undefined) {
        return { row: { ...about, verdict: { kind: 'noPreference' } }, planned: null }
      }
      const plan = planDelivery(facts, wish, null)
      if (!plan.ok) {
        const verdict = { kind: 'cannot' as const, refusal: plan.refusal }
        return { row: { ...about, verdict }, planned: null }
      }
      const materials = missing.map(({ material }) => material)
      const byOthers = elsewhere.get(person)
      const verdict = {
        kind: 'new' as const,
        to: placeOf(plan.value),
        materials,
        codes,
        elsewhere:
          byOthers === undefined || stillMissing(missing, byOthers.materials).length > 0
            ? []
            : byOthers.codes,
      }
      const resentOf = sentAgainBy(notArrived.get(person) ?? [], wish.input)
      return { row: { ...about, verdict }, planned: { ...plan.value, resentOf } }
    }),
  )
}

/** What a member still lacks of the batch (null for nothing), and the deliveries by which they have the rest. */
function lacking(
  { materials, texts }: BatchInput,
  had: Had | undefined,
  { language }: Member,
): { missing: MaterialLine[] | null; codes: string[] } {
  if (had === undefined) return { missing: [...materials], codes: [] }
  if (materials.length === 0) {
    const text = writtenFor(language, texts, false)
    const same = had.messages.filter(
      ({ subject, message }) => subject === text?.subject && message === text.message,
    )
    return same.length === 0
      ? { missing: [], codes: [] }
      : { missing: null, codes: same.map(({ code }) => code) }
  }
  const missing = stillMissing(materials, had.materials)
  if (missing.length === 0) return { missing: null, codes: had.codes }
  const some = materials.some(({ material }) => had.materials.has(material))
  return { missing, codes: some ? had.codes : [] }
}

function wishOf(
  input: BatchInput,
  { person, language }: Member,
  channel: DeliveryChannel,
  materials: MaterialLine[],
  prepare: Prepare,
): Wish {
  const written = writtenFor(language, input.texts, materials.length > 0)
  const offered =
    channel === 'email' && materials.length > 0
      ? prepare(
          language,
          materials.map(({ material }) => material),
        )
      : null
  const text = written ?? offered ?? { subject: '', message: '' }
  const prepared = {
    subject: text.subject === offered?.subject,
    message: text.message === offered?.message,
  }
  return { person, input: inputOf(input, channel, materials, text), prepared }
}

function inputOf(
  input: BatchInput,
  channel: DeliveryChannel,
  materials: MaterialLine[],
  text: PreparedText,
): DeliveryInput {
  return {
    group: input.group,
    session: input.session,
    channel,
    week: channel === 'weeklyPacket' ? input.week : null,
    recipient: null,
    phone: null,
    email: null,
    address: null,
    locker: null,
    carrier: channel === 'post' ? input.carrier : null,
    materials,
    loanLines: [],
    subject: text.subject,
    message: text.message,
    link: input.link,
    appointment: null,
    note: input.note,
  }
}

function placeOf({ channel, email, address, locker, link }: PlannedDelivery): string {
  if (channel === 'email') return email
  if (channel === 'ePlatform') return link
  if (channel === 'post') return address
  if (locker === null) return ''
  return [locker.name, locker.address].filter((part) => part !== '').join(', ')
}
