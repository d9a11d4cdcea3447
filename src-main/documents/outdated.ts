import { type Kysely, sql } from 'kysely'
import type { AdmittedContext } from '#main/calls/context.ts'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import type { Outdated } from '#shared/documents/schema.ts'
import { collectSheets } from './collectSheet.ts'
import { findFirstChange, type Told } from './firstChange.ts'
import { findKnownSheets } from './knownSheets.ts'
import { findLentRecords } from './sheetEquipment.ts'
import { findDirector } from './sheetPeople.ts'

/** Who of a group holds a sheet that no longer says what is so, in Latvian order; null outside of scope. */
export async function findOutdatedSheets(
  { services: { reads, clock }, actor }: AdmittedContext,
  group: string,
): Promise<{ person: string; name: string; paper: string }[] | null> {
  const of = { kind: 'group', group } as const
  const collected = await collectSheets(reads, of, actor, todayInRiga(clock))
  if (collected === null) return null
  const known = await findKnownSheets(reads, group, collected.copies)
  return collected.copies.flatMap(({ person, name, contentHash }) => {
    const last = known.get(person)
    return last === undefined || last.contentHash === contentHash
      ? []
      : [{ person, name, paper: last.id }]
  })
}

/**
 * Whether an information sheet still says what is so. One that was made anew is `replaced`; of one
 * that is not, `since` is the moment of the first change after it that its text depends on, null
 * where only the program's own words changed. Null for what is up to date, void, or no sheet.
 */
export async function findOutdated(
  { services: { reads, clock }, actor }: AdmittedContext,
  paper: string,
): Promise<Outdated | null> {
  const sheet = await reads
    .selectFrom('paper')
    .select(['seq', 'kind', 'state', 'person_id', 'group_id', 'content_hash', 'made_at'])
    .where('id', '=', paper)
    .executeTakeFirst()
  if (sheet?.kind !== 'informationSheet' || sheet.state !== 'valid') return null
  const { person_id: person, group_id: group } = sheet
  if (person === null || group === null) return null
  const newer = await reads
    .selectFrom('paper')
    .select(['id', 'number'])
    .where('kind', '=', 'informationSheet')
    .where('state', '=', 'valid')
    .where('person_id', '=', person)
    .where('group_id', '=', group)
    .where('seq', '>', sheet.seq)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (newer !== undefined) return { kind: 'replaced', by: newer }
  const of = { kind: 'participant', group, person } as const
  const collected = await collectSheets(reads, of, actor, todayInRiga(clock))
  if (collected?.copies[0]?.contentHash === sheet.content_hash) return null
  return { kind: 'outdated', since: await findSince(reads, { group, person }, sheet.made_at) }
}

const told: Told = {
  study_group:
    'name course_id starts_on ends_on manager_id tutor_id joining_link delivery_way channels'.split(
      ' ',
    ),
  course: 'name programme project_id'.split(' '),
  training_project: 'name number manager_id'.split(' '),
  session: 'day starts_at ends_at kind mode room link topic own_people state'.split(' '),
  person: 'given_name family_name dative gender language preferred_locker'.split(' '),
  delivery_preference: ['locker_id'],
  locker: ['name', 'address'],
  loan: ['person_id'],
  loan_line: 'model_id item_id quantity due_on returned_on'.split(' '),
  equipment_model: ['name'],
  equipment_item: ['tag', 'model_id'],
  institution: null,
  group_teacher: null,
  session_teacher: null,
  course_platform: null,
  session_person: null,
  contact: null,
  paper_text: null,
  account: ['role', 'active'],
  restriction: null,
}

/** The first director stands on every sheet. Another who comes changes nothing; one who goes, or is that no more, may. */
const ofDirector = sql<boolean>`(change_row.subject in (select 'account/' || id from account)
  and change_row.table_name = 'account' and change_row.before is not null and 'director' in
  (change_row.before ->> 'role', change_row.after ->> 'role'))`

async function findSince(
  db: Kysely<Tables>,
  sheet: { group: string; person: string },
  madeAt: string,
): Promise<string | null> {
  const { own, sessions, taught } = await subjectsOf(db, sheet)
  const subjects = idList(own)
  // Others borrow the same things, and whoever teaches borrows too: of lending counts what is theirs.
  const things = idList([
    ...own,
    ...(await findLentRecords(db, sheet.person, madeAt)),
    ...(await chosenLocker(db, sheet.person)),
  ])
  const isForeignLoan = sql<boolean>`(change_row.table_name = 'loan'
    and change_row.other_subject <> ${`person/${sheet.person}`})`
  const isForeignWish = sql<boolean>`(change_row.table_name = 'delivery_preference'
    and change_row.subject <> ${`person/${sheet.person}`})`
  // Whoever teaches or comes here does so in other groups, too.
  const isForeignSession = sql<boolean>`(
    (change_row.table_name = 'session_teacher' and change_row.subject not in ${idList(taught)})
    or (change_row.table_name = 'session_person'
      and change_row.subject not in ${idList(sessions)}))`
  return findFirstChange(db, {
    told,
    madeAt,
    about: sql<boolean>`(change_row.subject in ${things} or change_row.other_subject in ${subjects}
        or change_row.subject between 'paperText/' and 'paperText0'
        or ${ofDirector}
        or (change_row.table_name = 'session_teacher' and change_row.subject in ${idList(taught)}))
        and not ${isForeignLoan} and not ${isForeignWish} and not ${isForeignSession}`,
  })
}

/** The locker somebody chose: its carrier may call it otherwise, or move it. */
async function chosenLocker(db: Kysely<Tables>, person: string): Promise<string[]> {
  const rows = await db
    .selectFrom('delivery_preference')
    .select('locker_id')
    .where('person_id', '=', person)
    .execute()
  return rows.flatMap((row) => (row.locker_id === null ? [] : [`locker/${row.locker_id}`]))
}

/**
 * The records whose changes can change the sheet, as the journal names them: its `own`, the group's
 * `sessions`, and of these the ones whose teachers it names (`taught`), which are all of them or none.
 */
async function subjectsOf(
  db: Kysely<Tables>,
  { group, person }: { group: string; person: string },
): Promise<{ own: string[]; sessions: string[]; taught: string[] }> {
  const known = await db
    .selectFrom('study_group')
    .innerJoin('course', 'course.id', 'study_group.course_id')
    .leftJoin('training_project', 'training_project.id', 'course.project_id')
    .select(['course.id as course', 'training_project.id as project'])
    .select(['study_group.manager_id', 'study_group.tutor_id'])
    .select('training_project.manager_id as project_manager_id')
    .where('study_group.id', '=', group)
    .executeTakeFirstOrThrow()
  const teachers = await db
    .selectFrom('group_teacher')
    .select('person_id')
    .where('group_id', '=', group)
    .execute()
  const sessions = (
    await db.selectFrom('session').select('id').where('group_id', '=', group).execute()
  ).map(({ id }) => `session/${id}`)
  // A group without teachers of its own is told with those of its timetable.
  const byTimetable = teachers.length === 0
  const holders = byTimetable ? await holdersOf(db, group) : []
  const institution = await db.selectFrom('institution').select('id').executeTakeFirstOrThrow()
  const people = [
    person,
    (await findDirector(db)).id,
    known.manager_id ?? known.project_manager_id,
    known.tutor_id,
    ...teachers.map((teacher) => teacher.person_id),
    ...holders,
  ]
  return {
    own: [
      `group/${group}`,
      `course/${known.course}`,
      `institution/${institution.id}`,
      ...(known.project === null ? [] : [`project/${known.project}`]),
      ...people.flatMap((id) => (id === null ? [] : [`person/${id}`])),
    ],
    sessions,
    taught: byTimetable ? sessions : [],
  }
}

/** Who holds sessions of a group. */
async function holdersOf(db: Kysely<Tables>, group: string): Promise<string[]> {
  const rows = await db
    .selectFrom('session_teacher')
    .innerJoin('session', 'session.id', 'session_teacher.session_id')
    .select('session_teacher.person_id')
    .distinct()
    .where('session.group_id', '=', group)
    .execute()
  return rows.map((row) => row.person_id)
}
