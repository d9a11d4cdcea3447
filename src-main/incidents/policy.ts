import type { Kysely } from 'kysely'
import { type Command, done, refuse } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { IncidentRefusal } from '#shared/incidents/refusals.ts'
import type { PolicyInput } from '#shared/incidents/schema.ts'

/** What the office has settled about incidents. */
export async function findIncidentPolicy(
  db: Kysely<Tables>,
): Promise<PolicyInput & { revision: number }> {
  const row = await db
    .selectFrom('policy')
    .select(['incident_deputy_id', 'statement_days', 'incident_report_by', 'revision'])
    .executeTakeFirstOrThrow()
  return {
    deputy: row.incident_deputy_id,
    statementDays: row.statement_days,
    reportBy: row.incident_report_by,
    revision: row.revision,
  }
}

/** Changes what is settled about incidents, as the window saw it. Deadlines already set stay. */
export const changePolicy: Command<
  { revision: number; input: PolicyInput },
  { revision: number },
  IncidentRefusal | CommonRefusal
> = {
  name: 'incidents.changePolicy',
  async run(work, { revision, input }) {
    const before = await findIncidentPolicy(work.db)
    if (before.revision !== revision) {
      return refuse({ reason: 'changedMeanwhile', revision: before.revision, current: before })
    }
    if (input.deputy !== null) {
      const deputy = await work.db
        .selectFrom('account')
        .select(['role', 'active'])
        .where('id', '=', input.deputy)
        .executeTakeFirst()
      if (deputy === undefined || !['director', 'projectManager'].includes(deputy.role)) {
        return refuse({ reason: 'mayNotRead', why: 'role', field: 'deputy' })
      }
      if (deputy.active === 0) {
        return refuse({ reason: 'mayNotRead', why: 'closedAccount', field: 'deputy' })
      }
    }
    await work.db
      .updateTable('policy')
      .set({
        incident_deputy_id: input.deputy,
        statement_days: input.statementDays,
        incident_report_by: input.reportBy,
        revision: revision + 1,
      })
      .execute()
    return done({ revision: revision + 1 })
  },
}
