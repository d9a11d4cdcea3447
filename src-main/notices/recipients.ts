import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Work } from '#main/database/command.ts'
import { insertRow } from '#main/database/insertRow.ts'
import type { Tables } from '#main/database/tables.ts'
import { notRestricted } from '#main/people/restricted.ts'
import { minorOn } from '#shared/people/minor.ts'
import type { PreferredChannel } from '#shared/people/schema.ts'
import type { ContactChannel } from '#shared/notices/schema.ts'
import type { AnnouncedSession } from '#shared/notices/versions.ts'

/** Whom sessions concern: participants with the guardians of minors, and teachers. */
export interface Audience {
  participants: readonly string[]
  /** Guardian → the minors they answer for. */
  guardians: ReadonlyMap<string, readonly string[]>
  teachers: readonly string[]
}

/** Everybody who learns in the group, by their ids; whose data is restricted gets no notice. */
export async function learnersOf(db: Kysely<Tables>, group: string): Promise<string[]> {
  const rows = await db
    .selectFrom('enrolment')
    .innerJoin('person', 'person.id', 'enrolment.person_id')
    .select('person.id')
    .where('enrolment.group_id', '=', group)
    .where('enrolment.state', 'in', ['confirmed', 'started'])
    .where('person.archived_at', 'is', null)
    .where(notRestricted(sql`person.id`))
    .execute()
  return rows.map(({ id }) => id)
}

/**
 * Who must be told of these sessions: everybody who learns in the group, or where a consultation has
 * its own list only those on it; guardians of who is under 18; the teachers.
 */
export async function audienceOf(
  db: Kysely<Tables>,
  group: string,
  sessions: readonly AnnouncedSession[],
  today: string,
): Promise<Audience> {
  const participants = new Set<string>()
  if (sessions.some(({ people }) => people === null)) {
    for (const person of await learnersOf(db, group)) participants.add(person)
  }
  const named = new Set(sessions.flatMap(({ people }) => people ?? []))
  const withdrawn = await withdrawnFrom(db, group)
  for (const person of named) if (!withdrawn.has(person)) participants.add(person)
  return {
    participants: [...participants],
    guardians: await guardiansOf(db, [...participants], today),
    teachers: [...new Set(sessions.flatMap(({ teachers }) => teachers))],
  }
}

/** Whom a consultation's own list may name still, though they left the group. */
async function withdrawnFrom(db: Kysely<Tables>, group: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('enrolment')
    .select('person_id')
    .where('group_id', '=', group)
    .where('state', '=', 'withdrawn')
    .execute()
  return new Set(rows.map((row) => row.person_id))
}

/** Who answers for those of the people who are under 18 today. */
export async function guardiansOf(
  db: Kysely<Tables>,
  people: readonly string[],
  today: string,
): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('guardianship')
    .innerJoin('person', 'person.id', 'guardianship.ward_id')
    .select(['guardianship.guardian_id', 'guardianship.ward_id', 'person.birth_date'])
    .where(sql<boolean>`guardianship.ward_id in ${idList(people)}`)
    .where(notRestricted(sql`guardianship.ward_id`))
    .execute()
  const guardians = new Map<string, string[]>()
  for (const row of rows) {
    if (minorOn(row.birth_date, today) !== 'yes') continue
    guardians.set(row.guardian_id, [...(guardians.get(row.guardian_id) ?? []), row.ward_id])
  }
  return guardians
}

/**
 * Makes those who must be told the recipients of a notice, each by their own channel. Who was told
 * already stays; who waits and is not concerned any more goes.
 * @param kept who wait for something else than what the audience is told
 */
export async function writeRecipients(
  work: Work,
  notice: string,
  audience: Audience,
  kept: readonly string[] = [],
): Promise<void> {
  const wanted = new Set([
    ...audience.participants,
    ...audience.guardians.keys(),
    ...audience.teachers,
  ])
  const waiting = await work.db
    .selectFrom('notice_recipient')
    .select('person_id')
    .where('notice_id', '=', notice)
    .where('told_at', 'is', null)
    .execute()
  const gone = waiting
    .map((row) => row.person_id)
    .filter((person) => !wanted.has(person) && !kept.includes(person))
  await removeWaiting(work, notice, gone)
  await addRecipients(work, notice, [...wanted], null)
}

/** Takes people off a notice by which nobody has told them yet; who was told stays. */
export async function removeWaiting(
  work: Work,
  notice: string,
  people: readonly string[],
): Promise<void> {
  if (people.length === 0) return
  await work.db
    .deleteFrom('notice_recipient')
    .where('notice_id', '=', notice)
    .where('told_at', 'is', null)
    .where(sql<boolean>`person_id in ${idList(people)}`)
    .execute()
}

/**
 * Puts people on a notice, each with their own channel; who stands there stays as they are, and who
 * is archived or whose data is restricted is left out.
 * @param due their own deadline; null where the notice's is theirs
 * @returns how many were added
 */
export async function addRecipients(
  work: Work,
  notice: string,
  wanted: readonly string[],
  due: string | null,
): Promise<number> {
  const there = await work.db
    .selectFrom('notice_recipient')
    .select('person_id')
    .where('notice_id', '=', notice)
    .execute()
  const known = new Set(there.map((row) => row.person_id))
  const missing = wanted.filter((person) => !known.has(person))
  const people = await work.db
    .selectFrom('person')
    .select(['id', 'preferred_channel', 'first_email'])
    .where(sql<boolean>`id in ${idList(missing)}`)
    .where('archived_at', 'is', null)
    .where(notRestricted(sql`person.id`))
    .orderBy('seq')
    .execute()
  for (const { id, preferred_channel: preferred, first_email: email } of people) {
    await insertRow(work.db, 'notice_recipient', {
      id: work.newId(),
      notice_id: notice,
      person_id: id,
      channel: channelOf(preferred, email),
      told_at: null,
      told_by: null,
      due_at: due,
    })
  }
  return people.length
}

/** The way somebody prefers; where it is not known, by e-mail if they have one, else by phone. */
const channelOf = (preferred: PreferredChannel, email: string): ContactChannel =>
  preferred === 'unknown' ? (email === '' ? 'phone' : 'email') : preferred
