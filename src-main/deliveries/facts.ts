import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import { presentPeople } from '#main/courses/people.ts'
import { groupScope } from '#main/courses/scope.ts'
import type { Tables } from '#main/database/tables.ts'
import { findDays } from '#main/settings/days.ts'
import { findPolicies } from '#main/settings/policies.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { MovedDay } from '#shared/calendar/workingDays.ts'
import type { DeliveryInput } from '#shared/deliveries/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import {
  findLockersToKeep,
  findReached,
  type KeptLocker,
  type ReachedPerson,
} from './recipients.ts'

/** One delivery that somebody wants to be made. */
export interface Wish {
  person: string
  input: DeliveryInput
  /** Which of its texts are as they are prepared; none where nothing was. */
  prepared?: PreparedParts
}

/** Whether subject and message are as they were prepared, and nobody has touched them. */
export interface PreparedParts {
  subject: boolean
  message: boolean
}

/** Everything that planning deliveries asks of the office, read once for however many there are. */
export interface Facts {
  today: CivilDate
  present: ReadonlySet<string>
  reached: ReadonlyMap<string, ReachedPerson>
  lockers: ReadonlyMap<string, KeptLocker>
  /** Materials in use, with the files that an e-mail takes along and where each is on the e-platform. */
  materials: ReadonlyMap<string, { link: string; files: { name: string; sha256: string }[] }>
  /** Things that are out now: with whom, how many, and the code of a delivery that has them already. */
  lent: ReadonlyMap<string, { person: string; quantity: number; code: string | null }>
  sessions: ReadonlyMap<string, { day: string; group: string }>
  /** The groups in which somebody learns in the week of their packet, by person and week. */
  learnsIn: ReadonlyMap<string, readonly string[]>
  /** Codes of packets that stand, by person, group and week. */
  packets: ReadonlyMap<string, { id: string; code: string }>
  postCarrier: string | null
  handOverDays: number
  movedDays: readonly MovedDay[]
}

/** A person in a week. */
export const personWeek = (person: string, week: string): string => `${person}/${week}`

/** What a packet of a week is known by. */
export const packetKey = (person: string, group: string | null, week: string): string =>
  `${person}/${group ?? ''}/${week}`

export async function findFacts(
  db: Kysely<Tables>,
  wishes: readonly Wish[],
  actor: Actor,
  today: CivilDate,
): Promise<Facts> {
  const people = [...new Set(wishes.map(({ person }) => person))]
  const reached = await findReached(db, people)
  const lockers = wishes.flatMap(({ person, input }) => {
    const locker = input.locker ?? reached.get(person)?.locker ?? null
    return input.channel === 'locker' && locker !== null ? [locker] : []
  })
  const unique = (ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]
  const { handOverDays, movedDaysApply } = await findPolicies(db)
  return {
    today,
    present: await presentPeople(db, people, actor),
    reached,
    lockers: await findLockersToKeep(db, unique(lockers)),
    materials: await findFiles(
      db,
      unique(wishes.flatMap(({ input }) => input.materials.map(({ material }) => material))),
    ),
    lent: await findLent(db, unique(wishes.flatMap(({ input }) => input.loanLines))),
    sessions: await findSessionDays(db, unique(wishes.map(({ input }) => input.session))),
    learnsIn: await findLearnsIn(db, wishes, actor),
    packets: await findPackets(db, people, unique(wishes.map(({ input }) => input.week))),
    postCarrier: await findPostCarrier(db),
    handOverDays,
    movedDays: movedDaysApply ? (await findDays(db)).moved : [],
  }
}

async function findFiles(
  db: Kysely<Tables>,
  materials: readonly string[],
): Promise<Facts['materials']> {
  const { rows } = await sql<{
    id: string
    link: string
    name: string | null
    sha256: string | null
  }>`select material.id, material.link, material_file.name, material_file.file_sha256 as sha256
    from material left join material_file on material_file.material_id = material.id
    where material.id in ${idList(materials)} and material.archived_at is null
    order by material_file.position`.execute(db)
  const found = new Map<string, { link: string; files: { name: string; sha256: string }[] }>()
  for (const { id, link, name, sha256 } of rows) {
    const files = found.get(id)?.files ?? []
    const more = name === null || sha256 === null ? [] : [{ name, sha256 }]
    found.set(id, { link, files: [...files, ...more] })
  }
  return found
}

async function findLent(db: Kysely<Tables>, lines: readonly string[]): Promise<Facts['lent']> {
  const { rows } = await sql<{
    id: string
    person: string
    quantity: number
    code: string | null
  }>`select loan_line.id, loan.person_id as person, loan_line.quantity,
      (select delivery.code from delivery_line join delivery on delivery.id = delivery_line.delivery_id
        where delivery_line.loan_line_id = loan_line.id
        and delivery.status not in ('cancelled', 'returned', 'lost', 'damaged') limit 1) as code
    from loan_line join loan on loan.id = loan_line.loan_id
    where loan_line.id in ${idList(lines)} and loan_line.returned_on is null`.execute(db)
  return new Map(rows.map(({ id, ...line }) => [id, line]))
}

async function findSessionDays(
  db: Kysely<Tables>,
  sessions: readonly string[],
): Promise<Facts['sessions']> {
  const { rows } = await sql<{ id: string; day: string; group: string }>`
    select id, day, group_id as "group" from session
    where id in ${idList(sessions)}`.execute(db)
  return new Map(rows.map(({ id, ...session }) => [id, session]))
}

/** Only where a packet is wanted and nobody said for which group it is. */
async function findLearnsIn(
  db: Kysely<Tables>,
  wishes: readonly Wish[],
  actor: Actor,
): Promise<Facts['learnsIn']> {
  const asked = wishes.flatMap(({ person, input: { channel, group, session, week } }) =>
    channel === 'weeklyPacket' && group === null && session === null && week !== null
      ? [{ person, week }]
      : [],
  )
  if (asked.length === 0) return new Map()
  const { rows } = await sql<{ person: string; week: string; group: string }>`
    select asked.value ->> 'person' as person, asked.value ->> 'week' as week,
      study_group.id as "group"
    from json_each(${JSON.stringify(asked)}) as asked
    join enrolment on enrolment.person_id = asked.value ->> 'person'
      and enrolment.state in ('confirmed', 'started')
    join study_group on study_group.id = enrolment.group_id and study_group.archived_at is null
      and coalesce(study_group.starts_on, asked.value ->> 'week') <= date(asked.value ->> 'week', '+6 days')
      and coalesce(study_group.ends_on, asked.value ->> 'week') >= asked.value ->> 'week'
    where ${groupScope(actor) ?? sql`true`}`.execute(db)
  const found = new Map<string, Set<string>>()
  for (const { person, week, group } of rows) {
    const key = personWeek(person, week)
    found.set(key, (found.get(key) ?? new Set()).add(group))
  }
  return new Map([...found].map(([key, groups]) => [key, [...groups]]))
}

async function findPackets(
  db: Kysely<Tables>,
  people: readonly string[],
  weeks: readonly string[],
): Promise<Facts['packets']> {
  if (weeks.length === 0) return new Map()
  const { rows } = await sql<{
    id: string
    code: string
    person: string
    group: string | null
    week: string
  }>`select id, code, person_id as person, group_id as "group", week from delivery
    where person_id in ${idList(people)} and week in ${idList(weeks)}
    and status <> 'cancelled'`.execute(db)
  return new Map(
    rows.map(({ person, group, week, id, code }) => [packetKey(person, group, week), { id, code }]),
  )
}

async function findPostCarrier(db: Kysely<Tables>): Promise<string | null> {
  const post = await db
    .selectFrom('carrier')
    .select('id')
    .where('kind', '=', 'pasts')
    .executeTakeFirst()
  return post?.id ?? null
}
