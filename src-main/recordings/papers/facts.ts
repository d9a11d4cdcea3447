import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import { isRestricted } from '#main/people/restricted.ts'
import { shownName } from '#main/people/shownName.ts'
import { findInstitution } from '#main/settings/queries.ts'
import type { Language, Relation } from '#shared/people/schema.ts'
import type { Clearance } from '#shared/recordings/clearance.ts'
import type { Expected } from '#shared/recordings/requiredPeople.ts'
import type { RequestState } from '#shared/recordings/requestState.ts'
import type { ReportChannel } from '#shared/recordings/schema.ts'
import type { Institution } from '#shared/settings/schema.ts'
import type { z } from 'zod'
import { type Facts, findFacts, type Notice } from '../facts.ts'
import { findRolesIn } from '../formerRoles.ts'
import { judge, noticeOf, type Time } from '../judge.ts'
import { recordedPeople } from '../restrict.ts'
import { findAsLearners } from '../roster.ts'
import { isHourKnown } from '../toldAt.ts'

/** Somebody as a paper names them. */
export interface PaperPerson {
  id: string
  name: string
  language: Language
  sortKey: string
  /** No paper is made of them or names them (GDPR 18). */
  restricted: boolean
}

/** Everything that papers of a request say. */
export interface PaperFacts {
  institution: Institution
  request: Facts
  /** Of its making: how and to whom it was told, and why it was taken although late. */
  made: {
    askedBy: string | null
    reportedAt: string
    /** Else only the day on which it was told. */
    hourKnown: boolean
    channel: z.infer<typeof ReportChannel> | null
    receivedBy: string | null
    overrideReason: string
  }
  course: string
  /** For so many years after the recording was deleted its consents are kept: the office's own policy. */
  consentYears: number
  /** In the order the session names them. */
  teachers: readonly string[]
  notice: Notice
  /** Who has said something of it or is in the recording, but is not expected any more. */
  left: readonly Expected[]
  clearance: Clearance
  state: RequestState
  people: (id: string) => PaperPerson
  relation: (ward: string, guardian: string) => Relation
}

/** Collects them; null where the request is not there. */
export async function findPaperFacts(
  db: Kysely<Tables>,
  id: string,
  time: Time,
): Promise<PaperFacts | null> {
  const request = await findFacts(db, id)
  if (request === null) return null
  const row = await db
    .selectFrom('recording_request')
    .innerJoin('account', 'account.id', 'recording_request.created_by')
    .select(['asked_by', 'reported_at', 'channel', 'override_reason'])
    .select(isHourKnown.as('hour_known'))
    // Whoever entered it took it, where nobody else is named.
    .select((eb) => eb.fn.coalesce('received_by', 'account.person_id').as('received_by'))
    .where('recording_request.id', '=', id)
    .executeTakeFirstOrThrow()
  const { name: course } = await db
    .selectFrom('study_group')
    .innerJoin('course', 'course.id', 'study_group.course_id')
    .select('course.name')
    .where('study_group.id', '=', request.group.id)
    .executeTakeFirstOrThrow()
  const notice = noticeOf(request)
  const { keep_consent_years: consentYears } = await db
    .selectFrom('policy')
    .select('keep_consent_years')
    .executeTakeFirstOrThrow()
  const recorded = await recordedPeople(db, id)
  const expected = new Set(request.roster.map((one) => one.id))
  const former = [...new Set([...request.events.keys(), ...recorded])].filter(
    (one) => !expected.has(one),
  )
  const roleOf = await findRolesIn(db, request, { people: former, now: time.now })
  // Who answers for them today is who takes back for them.
  const left = (await findAsLearners(db, former, time.today)).map((one) => ({
    ...one,
    role: roleOf(one.id),
  }))
  const known = [
    ...[request.person, row.asked_by, row.received_by].filter((one) => one !== null),
    ...[...request.roster, ...left].flatMap((one) => [one.id, ...one.guardians]),
    // Who was to watch by a former version, too: somebody's receipt may be of that.
    ...request.notices.flatMap(({ terms }) => terms.viewers),
    ...[...request.events.values()].flat().map(({ by }) => by),
  ]
  const people = await findPaperPeople(db, known)
  return {
    institution: await findInstitution(db),
    request,
    made: {
      askedBy: row.asked_by,
      reportedAt: row.reported_at,
      hourKnown: row.hour_known === 1,
      channel: row.channel,
      receivedBy: row.received_by,
      overrideReason: row.override_reason,
    },
    course,
    consentYears,
    teachers: request.roster.filter(({ role }) => role === 'teacher').map((one) => one.id),
    notice,
    left,
    ...judge(request, time),
    people,
    relation: await findRelations(db, known),
  }
}

/** People as papers name them; whoever is not there any more, or is restricted, has no name. */
export async function findPaperPeople(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<(id: string) => PaperPerson> {
  const { rows } = await sql<Omit<PaperPerson, 'restricted'> & { restricted: number }>`
    select id, ${shownName('person', null)} as name, language, sort_key as sortKey,
      ${isRestricted(sql`person.id`)} as restricted from person
    where id in ${idList([...new Set(ids)])}`.execute(db)
  const found = new Map(
    rows.map((row): [string, PaperPerson] => [
      row.id,
      { ...row, restricted: row.restricted === 1 },
    ]),
  )
  return (id) => found.get(id) ?? { id, name: '…', language: 'lv', sortKey: '', restricted: false }
}

async function findRelations(
  db: Kysely<Tables>,
  people: readonly string[],
): Promise<PaperFacts['relation']> {
  const rows = await db
    .selectFrom('guardianship')
    .select(['ward_id', 'guardian_id', 'relation'])
    .where(sql<boolean>`ward_id in ${idList(people)}`)
    .execute()
  return (ward, guardian) =>
    rows.find((row) => row.ward_id === ward && row.guardian_id === guardian)?.relation ?? 'other'
}
