import type { Kysely } from 'kysely'
import type { Work } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import type { ReportInput } from '#shared/incidents/schema.ts'
import { endReading, nameReader } from './owners.ts'

/** The account of whoever manages the group of an incident, or its project; null: nobody who signs in. */
export async function managerOf(
  db: Kysely<Tables>,
  report: Pick<ReportInput, 'group' | 'session'>,
): Promise<string | null> {
  const session =
    report.session === null
      ? undefined
      : await db
          .selectFrom('session')
          .select('group_id')
          .where('id', '=', report.session)
          .executeTakeFirst()
  const group = report.group ?? session?.group_id ?? null
  if (group === null) return null
  const manager = await db
    .selectFrom('study_group')
    .leftJoin('course', 'course.id', 'study_group.course_id')
    .leftJoin('training_project', 'training_project.id', 'course.project_id')
    .select(['study_group.manager_id', 'training_project.manager_id as project_manager'])
    .where('study_group.id', '=', group)
    .executeTakeFirst()
  const person = manager?.manager_id ?? manager?.project_manager ?? null
  if (person === null) return null
  const account = await db
    .selectFrom('account')
    .select('id')
    .where('person_id', '=', person)
    .where('active', '=', 1)
    .executeTakeFirst()
  return account?.id ?? null
}

/**
 * Whoever manages the project now reads its incidents; who managed it before does so no longer, and does
 * not look after it either.
 * @returns the accounts of those who managed it before
 */
export async function followManager(
  work: Work,
  incident: string,
  manager: string | null,
): Promise<readonly string[]> {
  const named = await work.db
    .selectFrom('incident_reader')
    .select(['id', 'account_id', 'removed_at', 'cut'])
    .where('incident_id', '=', incident)
    .where('basis', '=', 'manager')
    .execute()
  const before = named.filter(
    ({ account_id, removed_at }) => account_id !== manager && removed_at === null,
  )
  for (const { id } of before) await endReading(work, id)
  // Whose reading was ended on purpose is not named again.
  const stays = named.some(
    ({ account_id, removed_at, cut }) =>
      account_id === manager && (removed_at === null || cut === 1),
  )
  if (manager !== null && !stays) {
    await nameReader(work, incident, { account: manager, basis: 'manager', level: 'full' })
  }
  return before.map(({ account_id }) => account_id)
}
