import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'

/** A step with an incident that leaves no entry in its file, by accounts. */
export type Handling =
  | { kind: 'takenUp'; id: string; at: string; by: string | null }
  | { kind: 'passedOn' | 'readerAdded'; id: string; at: string; by: string | null; to: string }

/**
 * That somebody took an incident up, that it came to somebody else, pressed or in the wake of something
 * else, and who was let in to read it. Who took it up and whom it came to only the journal knows: where it
 * has been emptied since, nobody is named, or the step is not there. That nobody is left to own it is no step.
 */
export async function findHandling(
  db: Kysely<Tables>,
  { id, taken_up_at: takenUpAt }: { id: string; taken_up_at: string | null },
): Promise<Handling[]> {
  const { rows: steps } = await sql<{
    seq: number
    at: string
    action: string
    actor: string | null
    owner: string | null
  }>`
    select journal.seq, journal.at, journal.action, journal.actor,
      change_row.after ->> 'owner_id' as owner
    from change_row join journal on journal.seq = change_row.entry
    where change_row.subject = ${`incident/${id}`} and change_row.table_name = 'incident'
      and (journal.action in ('incidents.takeUp', 'incidents.passOn')
        or (change_row.before is not null
          and change_row.before ->> 'owner_id' is not change_row.after ->> 'owner_id'))
    order by change_row.seq`.execute(db)
  const readers = await db
    .selectFrom('incident_reader')
    .select(['id', 'account_id', 'added_at', 'added_by'])
    .where('incident_id', '=', id)
    .where('basis', '<>', 'filer')
    .orderBy('added_at')
    .execute()
  const takenUp = steps.find(({ action }) => action === 'incidents.takeUp')
  return [
    ...(takenUpAt === null
      ? []
      : [
          {
            kind: 'takenUp' as const,
            id: 'takenUp',
            at: takenUpAt,
            by: takenUp?.actor ?? null,
          },
        ]),
    ...steps
      .filter(({ action }) => action !== 'incidents.takeUp')
      .flatMap(({ seq, at, actor, owner }) =>
        owner === null
          ? []
          : [{ kind: 'passedOn' as const, id: `passedOn/${seq}`, at, by: actor, to: owner }],
      ),
    ...readers.map((row) => ({
      kind: 'readerAdded' as const,
      id: row.id,
      at: row.added_at,
      by: row.added_by,
      to: row.account_id,
    })),
  ]
}
