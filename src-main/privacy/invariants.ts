import { sql } from 'kysely'
import type { Invariant } from '#main/database/command.ts'

/** A copy is made for whom somebody recognised: that can't be taken back behind it. */
export const copiesAreForRecognised: Invariant = {
  tables: ['data_request'],
  async findViolation({ db }, rows) {
    const found = await db
      .selectFrom('data_request')
      .innerJoin('data_copy', 'data_copy.request_id', 'data_request.id')
      .select('data_request.id')
      .where('data_request.identity_on', 'is', null)
      .where(
        sql<boolean>`data_request.id in
          (select value from json_each(${JSON.stringify(rows.get('data_request') ?? [])}))`,
      )
      .executeTakeFirst()
    return found === undefined
      ? null
      : { rule: 'copiesAreForRecognised', subject: `dataRequest/${found.id}` }
  },
}
