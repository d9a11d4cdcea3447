import type { Kysely } from 'kysely'
import type { Work } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import type { ReportInput } from '#shared/incidents/schema.ts'
import { nameReader } from './owners.ts'

/** The account of whoever manages the group of an incident, or its project; null: nobody who signs in. */
export async function managerOf(
  db: Kysely<Tables>,
  report: Pick<ReportInput, 'group' | 'session'> | null,
): Promise<string | null> {
  if (report === null) return null
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

/** Whoever manages the project now reads its incidents; who managed it before does so no longer. */
export async function followManager(
  work: Work,
  incident: string,
  manager: string | null,
): Promise<void> {
  if (work.actor === null) throw new Error('Incidents are written by somebody who has signed in')
  const named = await work.db
    .selectFrom('incident_reader')
    .select(['id', 'account_id', 'removed_at'])
    .where('incident_id', '=', incident)
    .where('basis', '=', 'manager')
    .execute()
  for (const { id, account_id, removed_at: removed } of named) {
    if (account_id === manager || removed !== null) continue
    await work.db
      .updateTable('incident_reader')
      .set({ removed_at: work.now, removed_by: work.actor.account })
      .where('id', '=', id)
      .execute()
  }
  // Whose reading was ended on purpose is not named again.
  if (manager === null || named.some(({ account_id }) => account_id === manager)) return
  await nameReader(work, incident, { account: manager, basis: 'manager', level: 'full' })
}
