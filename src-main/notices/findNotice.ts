import { type Kysely, sql } from 'kysely'
import { teachersOf } from '#main/courses/groups.ts'
import { fullNameOf, idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import { notRestricted } from '#main/people/restricted.ts'
import { shownName, type Viewer } from '#main/people/shownName.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { rigaDateOf } from '#shared/calendar/rigaTime.ts'
import { noticeState } from '#shared/notices/rules.ts'
import {
  type Notice,
  type NoticeRecipient,
  type NoticeSummary,
  RecipientRole,
} from '#shared/notices/schema.ts'
import {
  type AnnouncedSession,
  differencesBetween,
  TimetableContent,
} from '#shared/notices/versions.ts'
import { minorOn } from '#shared/people/minor.ts'
import type { Language } from '#shared/people/schema.ts'
import { editionOf } from './edition.ts'
import { findSummaries, superseded } from './noticeList.ts'
import { shownRecipients } from './restrictedRecipients.ts'
import { differenceWords, type Names, sessionWords } from './wording.ts'

/** When it is looked at (deadlines are measured by it, and who is a minor), and by whom. */
interface Seen {
  now: string
  today: string
  actor: Viewer
}

/** A notice with its people, before it is known what each of them has to be told. */
export type NoticeWithPeople = Omit<Notice, 'parts'>

/** A notice with everybody who is to be told; the caller has seen that it is there for the actor. */
export async function findNotice(
  db: Kysely<Tables>,
  id: string,
  language: Language,
  seen: Seen,
): Promise<NoticeWithPeople | null> {
  const [summary] = await findSummaries(db, [id], seen)
  if (summary === undefined) return null
  const row = await db
    .selectFrom('notice')
    .select(['text', 'revision'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return {
    ...summary,
    ...row,
    edition: await editionOf(db, id),
    lines: await linesOf(db, summary, language),
    people: await findRecipients(db, summary, seen),
  }
}

/** Whether a session is held on this day or later: what is over is told to nobody. */
export const isToCome = ({ state, day }: AnnouncedSession, from: CivilDate): boolean =>
  state === 'planned' && day >= from

/** What a version tells: its sessions that were to come, or what became different from the version before. */
async function linesOf(
  db: Kysely<Tables>,
  { group, number, madeAt }: NoticeSummary,
  language: Language,
): Promise<string[]> {
  if (number === null) return []
  const contents = await readVersions(db, group.id)
  const content = contents.get(number) ?? []
  const before = contents.get(number - 1)
  const names = await findNames(db, [...content, ...(before ?? [])])
  return before === undefined
    ? content
        .filter((session) => isToCome(session, rigaDateOf(madeAt)))
        .map((session) => sessionWords(language, session, names))
    : differencesBetween(before, content).map((each) =>
        differenceWords(language, each, names, 'mixed'),
      )
}

/** The versions of a group's timetable by their numbers. */
export async function readVersions(
  db: Kysely<Tables>,
  group: string,
): Promise<Map<number, TimetableContent>> {
  const rows = await db
    .selectFrom('timetable_version')
    .select(['number', 'content'])
    .where('group_id', '=', group)
    .execute()
  return new Map(
    rows.map(({ number, content }) => [number, TimetableContent.parse(JSON.parse(content))]),
  )
}

/**
 * The names of those who teach the sessions, as they are called today. What is told goes out of the office:
 * who is restricted (GDPR 18) is not named, whoever looks.
 */
export async function findNames(db: Kysely<Tables>, sessions: TimetableContent): Promise<Names> {
  const ids = [...new Set(sessions.flatMap(({ teachers }) => teachers))]
  const rows = await db
    .selectFrom('person')
    .select(['id', shownName('person', null).as('name')])
    .where(sql<boolean>`id in ${idList(ids)}`)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/**
 * Everybody of a notice, in Latvian order: participants, guardians, teachers, those who left since. Who is
 * restricted (GDPR 18) is left out, but for the director who looks up who was told.
 */
export async function findRecipients(
  db: Kysely<Tables>,
  notice: { id: string; group: { id: string } },
  { now, today, actor }: Seen,
): Promise<NoticeRecipient[]> {
  const rows = await db
    .selectFrom('notice_recipient')
    .innerJoin('notice', 'notice.id', 'notice_recipient.notice_id')
    .innerJoin('person', 'person.id', 'notice_recipient.person_id')
    .leftJoin('person as teller', 'teller.id', 'notice_recipient.told_by')
    .select(['person.id', 'person.language', 'person.first_email', 'person.first_phone'])
    .select(['notice_recipient.channel', 'notice_recipient.told_at'])
    .select([
      fullNameOf('person').as('name'),
      shownName('teller', actor).as('teller'),
      sql<number>`exists (select 1 from enrolment where enrolment.group_id = notice.group_id
        and enrolment.person_id = person.id and enrolment.state <> 'withdrawn')`.as('enrolled'),
      sql<number>`${superseded}`.as('superseded'),
      sql<string | null>`coalesce(notice_recipient.due_at, notice.due_at)`.as('due'),
    ])
    .where('notice_recipient.notice_id', '=', notice.id)
    .where(sql<boolean>`${shownRecipients(actor)}`)
    .orderBy('person.sort_key')
    .orderBy('person.seq')
    .execute()
  const wards = await findWards(db, notice.id, { today, actor })
  const teachers = await findTeachers(db, notice.group.id)
  const people = rows.map((row): NoticeRecipient => {
    const answersFor = wards.get(row.id) ?? []
    return {
      person: row.id,
      name: row.name,
      role: roleOf(row.enrolled === 1, answersFor.length > 0, teachers.has(row.id)),
      wards: answersFor.map(({ name }) => name),
      language: row.language,
      channel: row.channel,
      email: row.first_email,
      phone: row.first_phone,
      toldAt: row.told_at,
      toldBy: row.teller,
      dueAt: row.due,
      state: noticeState(row.due, row.told_at, now),
      superseded: row.told_at === null && row.superseded === 1,
    }
  })
  return RecipientRole.options.flatMap((role) => people.filter((each) => each.role === role))
}

const roleOf = (learns: boolean, answers: boolean, teaches: boolean): RecipientRole =>
  learns ? 'participant' : answers ? 'guardian' : teaches ? 'teacher' : 'left'

/** Who teaches in a group, or did by any version of its timetable: a change tells them, too, that they do not. */
async function findTeachers(db: Kysely<Tables>, group: string): Promise<ReadonlySet<string>> {
  const now = await db
    .selectFrom('session_teacher')
    .innerJoin('session', 'session.id', 'session_teacher.session_id')
    .select('session_teacher.person_id as person')
    .where('session.group_id', '=', group)
    .execute()
  const versions = [...(await readVersions(db, group)).values()].flat()
  return new Set([
    ...(await teachersOf(db, group, null)).map(({ person }) => person),
    ...now.map(({ person }) => person),
    ...versions.flatMap(({ teachers }) => teachers),
  ])
}

/** The minors among a notice's recipients whom the actor sees, by who answers for them. */
export async function findWards(
  db: Kysely<Tables>,
  notice: string,
  { today, actor }: Omit<Seen, 'now'>,
): Promise<Map<string, { id: string; name: string }[]>> {
  const rows = await db
    .selectFrom('guardianship')
    .innerJoin('person', 'person.id', 'guardianship.ward_id')
    .innerJoin('notice_recipient as ward', 'ward.person_id', 'guardianship.ward_id')
    .innerJoin('notice_recipient as guardian', 'guardian.person_id', 'guardianship.guardian_id')
    .select(['guardianship.guardian_id as guardian', 'person.id', 'person.birth_date'])
    .select(fullNameOf('person').as('name'))
    .where('ward.notice_id', '=', notice)
    .where('guardian.notice_id', '=', notice)
    .where(
      actor?.role === 'director'
        ? sql<boolean>`true`
        : sql<boolean>`${notRestricted(sql`person.id`)}`,
    )
    .orderBy('person.sort_key')
    .execute()
  return Map.groupBy(
    rows.filter(({ birth_date: born }) => minorOn(born, today) === 'yes'),
    ({ guardian }) => guardian,
  )
}
