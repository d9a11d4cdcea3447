import { type Kysely, sql } from 'kysely'
import { fullNameOf, idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import { notRestricted } from '#main/people/restricted.ts'
import { covers } from '#main/recordings/away.ts'
import type { NotArrived } from '#shared/deliveries/batchAgain.ts'
import type { BatchInput } from '#shared/deliveries/batchSchema.ts'
import type { PreferredChannel } from '#shared/deliveries/channels.ts'
import type { Language } from '#shared/people/schema.ts'
import { hasEndedBadly, isSettled } from './places.ts'

export interface Member {
  person: string
  name: string
  language: Language
  /** How they want what is sent to them; null where nobody knows. */
  preferred: PreferredChannel | null
  /** 1 where they chose a parcel locker. */
  hasLocker: number
  /** '' for none. */
  email: string
}

/**
 * Those who take part in a group now, in Latvian order: all of them, those chosen, or those a session
 * is for where it is for some only. Nothing is sent to who is restricted (GDPR 18), whoever asks.
 * @param ownPeople whether the session is for some only
 */
export async function findMembers(
  db: Kysely<Tables>,
  { group, session, people }: Pick<BatchInput, 'group' | 'session' | 'people'>,
  ownPeople: boolean,
): Promise<Member[]> {
  const chosen = people === null ? sql`true` : sql`person.id in ${idList(people)}`
  const meant = ownPeople
    ? sql`person.id in (select person_id from session_person where session_id = ${session})`
    : sql`true`
  const { rows } = await sql<Member>`
    select person.id as person, ${fullNameOf('person')} as name, person.language,
      delivery_preference.channel as preferred,
      delivery_preference.locker_id is not null as hasLocker, coalesce(person.first_email, '') as email
    from enrolment join person on person.id = enrolment.person_id
    left join delivery_preference on delivery_preference.person_id = person.id
    where enrolment.group_id = ${group} and enrolment.state in ('confirmed', 'started')
    and ${chosen} and ${meant} and ${notRestricted(sql`person.id`)}
    order by person.sort_key, person.seq`.execute(db)
  return rows
}

/** What somebody has of one occasion. */
export interface Had {
  codes: string[]
  /** How many of each material, by its id. */
  materials: Map<string, number>
  /** Messages without materials that went to them. */
  messages: { code: string; subject: string; message: string }[]
}

interface Occasion {
  group: string
  session: string | null
  week: string | null
}

/** Deliveries of an occasion; two looks at the index of a group's deliveries, where one with `or` would read all of them. */
const isOf = ({ group, session, week }: Occasion) => sql`delivery.id in (
  select id from delivery where group_id = ${group} and session_id is ${session} and week is ${week}
  union all
  select id from delivery where group_id = ${group} and session_id is null and week is ${week}
  and ${followedDaysOf(session)})`

/** What followed whole days of absence is of no session, and brings the materials of all among them. */
const followedDaysOf = (session: string | null) => sql`exists (
  select 1 from absence_follow_up join absence on absence.id = absence_follow_up.absence_id
  join session on session.id = ${session}
  where absence_follow_up.delivery_id = delivery.id and absence.person_id = delivery.person_id
  and absence.withdrawn = 0 and absence.session_id is null and ${covers})`

/**
 * What people of a group have or are to have already for this session and week, whichever way it
 * went. What was called off, came back, bounced or was lost or damaged does not count, unless it was
 * said that nothing more is sent.
 */
export async function findHad(
  db: Kysely<Tables>,
  occasion: Occasion,
): Promise<ReadonlyMap<string, Had>> {
  const { rows } = await sql<{
    person: string
    code: string
    subject: string
    message: string
    material: string | null
    quantity: number
  }>`select delivery.person_id as person, delivery.code, delivery.subject, delivery.message,
      delivery_line.material_id as material, coalesce(delivery_line.quantity, 0) as quantity
    from delivery
    left join delivery_line on delivery_line.delivery_id = delivery.id
      and delivery_line.material_id is not null
    where ${isOf(occasion)} and delivery.status <> 'cancelled'
    and (not ${hasEndedBadly} or ${isSettled})
    order by delivery.seq`.execute(db)
  const had = new Map<string, Had>()
  for (const { person, code, subject, message, material, quantity } of rows) {
    const known: Had = had.get(person) ?? { codes: [], materials: new Map(), messages: [] }
    if (!known.codes.includes(code)) known.codes.push(code)
    if (material === null) known.messages.push({ code, subject, message })
    else known.materials.set(material, (known.materials.get(material) ?? 0) + quantity)
    had.set(person, known)
  }
  return had
}

/** What did not arrive of an occasion and is still to be sent again, by person, the latest last. */
export async function findNotArrived(
  db: Kysely<Tables>,
  occasion: Occasion,
): Promise<ReadonlyMap<string, readonly NotArrived[]>> {
  const { rows } = await sql<{
    id: string
    person: string
    subject: string
    message: string
    material: string | null
    loanLine: string | null
    quantity: number
  }>`select delivery.id, delivery.person_id as person, delivery.subject, delivery.message,
      delivery_line.material_id as material, delivery_line.loan_line_id as loanLine,
      coalesce(delivery_line.quantity, 0) as quantity
    from delivery left join delivery_line on delivery_line.delivery_id = delivery.id
    where ${isOf(occasion)} and ${hasEndedBadly} and not ${isSettled}
    and not exists (select 1 from delivery as again
      where again.resent_of = delivery.id and again.status <> 'cancelled')
    order by delivery.seq`.execute(db)
  const each = [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((lines) => {
    const [first] = lines
    if (first === undefined) return []
    const { id, person, subject, message } = first
    const materials = new Map<string, number>()
    for (const { material, quantity } of lines) {
      if (material !== null) materials.set(material, (materials.get(material) ?? 0) + quantity)
    }
    const lent = lines.some(({ loanLine }) => loanLine !== null)
    return [{ person, one: { id, materials, lent, subject, message } }]
  })
  const byPerson = new Map<string, NotArrived[]>()
  for (const { person, one } of each) {
    byPerson.set(person, [...(byPerson.get(person) ?? []), one])
  }
  return byPerson
}

/** A session of a group, and whether it is for some of them only; null for no session of that group. */
export async function findSessionOf(
  db: Kysely<Tables>,
  session: string,
  group: string,
): Promise<{ ownPeople: boolean } | null> {
  const found = await db
    .selectFrom('session')
    .select('own_people')
    .where('id', '=', session)
    .where('group_id', '=', group)
    .executeTakeFirst()
  return found === undefined ? null : { ownPeople: found.own_people === 1 }
}
