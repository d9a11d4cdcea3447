import { sql, type Transaction } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { idList } from '#main/courses/names.ts'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import { type EmptiedRows, emptyRows } from '#main/journal/emptyRows.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { KeepingRefusal } from '#shared/privacy/refusals.ts'
import { findEndable } from './keeping.ts'
import { nobody } from './keptRecords.ts'

type Refusal = KeepingRefusal | CommonRefusal
interface Wish {
  kind: 'absenceNote' | 'delivery'
  ids: string[]
}

/**
 * Ends the keeping of records whose time is over: the text of absences' notes goes (that somebody was
 * away, and whether it is excused, stays), deliveries become nobody's. What was written of them in the
 * journal's change rows goes too; their hashes stay, so that the chain verifies.
 */
export const endKeeping: Command<Wish, { done: number } & EmptiedRows, Refusal> = {
  name: 'privacy.endKeeping',
  records: ({ kind, ids }) =>
    ids.map((id) => `${kind === 'delivery' ? 'delivery' : 'absence'}/${id}`),
  forgets: ({ rows, rowsHash }) => ({ rows, rowsHash }),
  async run(work, wish) {
    const endable = await findEndable(work.db, wish, { actor: actorOf(work), today: work.today })
    if (wish.ids.some((id) => !endable.has(id))) return refuse({ reason: 'notDue' })
    const emptied = await emptyRows(work, await findChanges(work.db, wish))
    await (wish.kind === 'delivery' ? makeNobodys : dropNotes)(work, [...endable])
    return done({ done: endable.size, ...emptied })
  },
}

async function dropNotes({ db }: Work, ids: readonly string[]): Promise<void> {
  await sql`update absence set note = '', revision = revision + 1
    where id in ${idList(ids)}`.execute(db)
}

async function makeNobodys({ db }: Work, ids: readonly string[]): Promise<void> {
  await sql`update delivery set recipient = ${nobody}, phone = '', email = '', address = '',
      locker_id = null, locker_name = '', locker_address = '', locker_external_id = '',
      subject = '', message = '', note = '', sort_key = '', revision = revision + 1
    where id in ${idList(ids)}`.execute(db)
  await sql`update delivery_event set taken_by = '', relation = '', note = ''
    where delivery_id in ${idList(ids)}`.execute(db)
}

/** The change rows that say something of these records. */
async function findChanges(
  db: Transaction<Tables>,
  { kind, ids }: Wish,
): Promise<{ seq: number; entry: number; hash: string }[]> {
  const ofRows =
    kind === 'absenceNote'
      ? sql`table_name = 'absence' and row_id in ${idList(ids)}`
      : sql`subject in (select 'delivery/' || value from json_each(${JSON.stringify(ids)}))
          and table_name in ('delivery', 'delivery_event')`
  const { rows } = await sql<{ seq: number; entry: number; hash: string }>`
    select seq, entry, hash from change_row where salt is not null and ${ofRows} order by seq`.execute(
    db,
  )
  return rows
}

/** The director looked at a closed incident whose time is over: it stays until another day. */
export const reviewIncident: Command<
  { incident: string; nextOn: string },
  { id: string },
  Refusal
> = {
  name: 'privacy.reviewIncident',
  records: ({ incident }) => [`incident/${incident}`],
  deniedAbout: ({ incident }) => ({ incident }),
  async run(work, { incident, nextOn }) {
    if (nextOn <= work.today) return refuse({ reason: 'reviewPast', field: 'nextOn' })
    const seen = { actor: actorOf(work), today: work.today }
    const due = await findEndable(work.db, { kind: 'incident', ids: [incident] }, seen)
    if (!due.has(incident)) return refuse({ reason: 'notDue' })
    const id = work.newId()
    await work.db
      .insertInto('incident_review')
      .values({
        id,
        incident_id: incident,
        reviewed_on: work.today,
        reviewed_by: seen.actor.account,
        next_on: nextOn,
      })
      .execute()
    return done({ id })
  },
}
