import { type Kysely, sql } from 'kysely'
import { fullNameOf, idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Condition } from '#main/lists/defineList.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { Language } from '#shared/people/schema.ts'
import { stateOf } from '#shared/privacy/requestTerm.ts'
import type { DataRequest } from '#shared/privacy/schema.ts'

/** Requests of these ids as lists show them, in any order. */
export const loadRequests = (
  db: Kysely<Tables>,
  ids: readonly string[],
  today: CivilDate,
): Promise<DataRequest[]> => findRequests(db, sql`data_request.id in ${idList(ids)}`, today)

/** The language that a person is addressed in. */
export async function languageOf(db: Kysely<Tables>, person: string): Promise<Language> {
  const { language } = await db
    .selectFrom('person')
    .select('language')
    .where('id', '=', person)
    .executeTakeFirstOrThrow()
  return language
}

/** Requests of which something holds, the one due first leading; a condition over `data_request`. */
export async function findRequests(
  db: Kysely<Tables>,
  which: Condition,
  today: CivilDate,
): Promise<DataRequest[]> {
  const nameOfAccount = (account: string) =>
    sql<string>`coalesce((select ${fullNameOf('colleague')} from account
      join person as colleague on colleague.id = account.person_id
      where account.id = ${sql.ref(account)}), '')`
  const rows = await db
    .selectFrom('data_request')
    .innerJoin('person', 'person.id', 'data_request.person_id')
    .selectAll('data_request')
    .select(sql<string>`${fullNameOf('person')}`.as('personName'))
    .select(nameOfAccount('data_request.identity_by_id').as('checker'))
    .select(nameOfAccount('data_request.entered_by').as('enterer'))
    .where(sql<boolean>`${which}`)
    .orderBy('data_request.due_on')
    .orderBy('data_request.seq')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    revision: row.revision,
    person: { id: row.person_id, name: row.personName },
    kind: row.kind,
    receivedOn: row.received_on,
    channel: row.channel,
    askedBy: row.asked_by,
    note: row.note,
    dueOn: row.due_on,
    state: stateOf(
      { dueOn: row.due_on, deliveredOn: row.delivered_on, refusedOn: row.refused_on },
      today,
    ),
    identity:
      row.identity_on === null
        ? null
        : { on: row.identity_on, how: row.identity_how, by: row.checker },
    extended:
      row.extended_on === null ? null : { on: row.extended_on, reason: row.extension_reason },
    delivered: row.delivered_on === null ? null : { on: row.delivered_on, how: row.delivered_how },
    refused: row.refused_on === null ? null : { on: row.refused_on, reason: row.refusal_reason },
    enteredAt: row.entered_at,
    enteredBy: row.enterer,
  }))
}
