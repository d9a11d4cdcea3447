import { type Kysely, sql } from 'kysely'
import { fullNameOf, idList } from '#main/courses/names.ts'
import { groupScope } from '#main/courses/scope.ts'
import { contains } from '#main/courses/search.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Condition, ListDefinition } from '#main/lists/defineList.ts'
import { fold } from '#shared/text/fold.ts'
import type { ContactLine } from '#shared/notices/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'

const holds = (folded: string): Condition => contains(sql`fold(contact_log.about)`, folded)

/** The contact log of one person, the newest first; lines about groups that the actor may not see are left out. */
export const contactLog = (person: string): ListDefinition<ContactLine> => ({
  from: sql`contact_log`,
  id: sql`contact_log.id`,
  position: sql`contact_log.seq`,
  columns: {
    at: { sort: sql`contact_log.at` },
    channel: { isOneOf: (values) => sql`contact_log.channel in (${sql.join(values)})` },
    direction: { isOneOf: (values) => sql`contact_log.direction in (${sql.join(values)})` },
    about: { contains: holds },
  },
  order: [{ column: 'at', direction: 'descending' }],
  scope: (actor) => {
    const group = groupScope(actor)
    const own = sql<boolean>`contact_log.person_id = ${person}`
    return group === null
      ? own
      : sql`(${own} and (contact_log.group_id is null
          or contact_log.entered_by = ${actor.account}
          or exists (select 1 from study_group
            where study_group.id = contact_log.group_id and ${group})))`
  },
  search: (text) => holds(fold(text)),
  load: findContactLines,
})

/** Lines of the contact log as they are shown to the actor, in any order. */
export async function findContactLines(
  db: Kysely<Tables>,
  ids: readonly string[],
  actor: Actor,
): Promise<ContactLine[]> {
  const rows = await db
    .selectFrom('contact_log')
    .leftJoin('person as speaker', 'speaker.id', 'contact_log.by_person')
    .leftJoin('account', 'account.id', 'contact_log.entered_by')
    .leftJoin('person as writer', 'writer.id', 'account.person_id')
    .leftJoin('study_group', 'study_group.id', 'contact_log.group_id')
    .selectAll('contact_log')
    .select([fullNameOf('speaker').as('speaker'), fullNameOf('writer').as('writer')])
    .select('study_group.name as group')
    .where(sql<boolean>`contact_log.id in ${idList(ids)}`)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    revision: row.revision,
    at: row.at,
    enteredAt: row.entered_at,
    channel: row.channel,
    direction: row.direction,
    by: row.by_person === null ? null : { id: row.by_person, name: row.speaker },
    enteredBy: row.writer,
    about: row.about,
    group: row.group_id === null ? null : { id: row.group_id, name: row.group ?? '' },
    ofNotice: row.notice_id !== null,
    own: row.entered_by === actor.account,
  }))
}
