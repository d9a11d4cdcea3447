import { sql } from 'kysely'
import type { Invariant } from '#main/database/command.ts'

/** Whoever signs in is not archived: their account is closed first. */
export const whoSignsInIsPresent: Invariant = {
  tables: ['person'],
  async findViolation({ db }, rows) {
    const found = await db
      .selectFrom('person')
      .innerJoin('account', 'account.person_id', 'person.id')
      .select('person.id')
      .where('account.active', '=', 1)
      .where('person.archived_at', 'is not', null)
      .where(sql<boolean>`person.id in ${listOf(rows.get('person'))}`)
      .executeTakeFirst()
    return found === undefined
      ? null
      : { rule: 'whoSignsInIsPresent', subject: `person/${found.id}` }
  },
}

/** Nobody answers for somebody who answers for them. */
export const guardiansAnswerOneWay: Invariant = {
  tables: ['guardianship'],
  async findViolation({ db }, rows) {
    const found = await db
      .selectFrom('guardianship as one')
      .innerJoin('guardianship as other', (join) =>
        join
          .onRef('other.ward_id', '=', 'one.guardian_id')
          .onRef('other.guardian_id', '=', 'one.ward_id'),
      )
      .select('one.ward_id')
      .where(sql<boolean>`one.id in ${listOf(rows.get('guardianship'))}`)
      .executeTakeFirst()
    return found === undefined
      ? null
      : { rule: 'guardiansAnswerOneWay', subject: `person/${found.ward_id}` }
  },
}

const listOf = (ids: readonly string[] = []) =>
  sql`(select value from json_each(${JSON.stringify(ids)}))`
