import { type Kysely, type RawBuilder, sql, type SqlBool } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { fullNameOf } from '#main/courses/names.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { type OwedPart, type PartSettled, settlingOf } from '#shared/equipment/owedParts.ts'
import type { SettlePartRefusal } from '#shared/equipment/refusals.ts'
import { Parts } from '#shared/equipment/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { loanScope } from './scope.ts'

/** The rule `partsOwed` without what was settled, as rows `(part)`: of the line of the row `loan_line`. */
const owedOfLine = sql`(select missing.value as part
  from json_each(loan_line.parts_missing_in) as missing
  where loan_line.returned_on is not null and loan_line.outcome <> 'lost'
  and missing.value not in (select value from json_each(loan_line.parts_missing_out))
  and not exists (select 1 from settled_part
    where settled_part.line_id = loan_line.id and settled_part.part = missing.value))`

/** Whether the line came back without a part that is owed still; of most lines nothing was missing. */
export const owesParts: RawBuilder<SqlBool> = sql<SqlBool>`(loan_line.parts_missing_in <> '[]'
  and exists ${owedOfLine})`

/** The parts a line owes still, as JSON. */
export const owedColumn = sql`(select json_group_array(part) from ${owedOfLine})`

/** What is owed of things that came back without it (by somebody, of a line, of a thing), the longest owed first. */
export async function findOwedParts(
  db: Kysely<Tables>,
  of: { person: string } | { line: string } | { item: string },
  actor: Actor,
): Promise<OwedPart[]> {
  const whose =
    'person' in of
      ? sql`loan.person_id = ${of.person}`
      : 'line' in of
        ? sql`loan_line.id = ${of.line}`
        : sql`loan_line.item_id = ${of.item}`
  const { rows } = await sql<Omit<OwedPart, 'lacking'> & { lacking: number }>`
    select loan_line.id as line, missing.value as part, tag,
      person.id as person, ${fullNameOf('person')} as personName, equipment_model.name as modelName,
      returned_on as since,
      -- With somebody else it is whole or not as that loan says: nothing goes back to it there.
      missing.value in (select value from json_each(equipment_item.missing_parts))
        and not exists (select 1 from loan_line as out
          where out.item_id = loan_line.item_id and out.returned_on is null) as lacking
    from loan_line join loan on loan.id = loan_line.loan_id
    join person on person.id = loan.person_id
    join equipment_item on equipment_item.id = loan_line.item_id
    join equipment_model on equipment_model.id = equipment_item.model_id,
    json_each(loan_line.parts_missing_in) as missing
    where ${whose} and missing.value in ${owedOfLine} and ${loanScope(actor) ?? sql`true`}
    order by returned_on, loan_line.seq, missing.key`.execute(db)
  return rows.map((row) => ({ ...row, lacking: row.lacking === 1 }))
}

/**
 * A part that was owed came, or is given up. What came goes back to its thing where that is here and lacks
 * it, else it is loose stock. `how`: what became of it.
 */
export const settlePart: Command<
  { line: string; part: string; came: boolean; on: string | null },
  { how: PartSettled },
  SettlePartRefusal | CommonRefusal
> = {
  name: 'equipment.settlePart',
  records: ({ line }) => [`loanLine/${line}`],
  async run(work, { line, part, came, on: asked }) {
    const on = asked ?? work.today
    if (on > work.today) return refuse({ reason: 'notYet', field: 'on' })
    const owed = (await findOwedParts(work.db, { line }, actorOf(work))).find(
      (one) => one.part === part,
    )
    if (owed === undefined || on < owed.since) return refuse({ reason: 'notOwed' })
    const how = came ? settlingOf(owed) : 'writtenOff'
    const { account } = actorOf(work)
    await work.db
      .insertInto('settled_part')
      .values({
        id: work.newId(),
        line_id: line,
        part,
        outcome: how,
        settled_on: on,
        entered_by: account,
        entered_at: work.now,
      })
      .execute()
    const { loan_id: loan, item_id: item } = await work.db
      .selectFrom('loan_line')
      .select(['loan_id', 'item_id'])
      .where('id', '=', line)
      .executeTakeFirstOrThrow()
    await work.db
      .updateTable('loan')
      .set((old) => ({ revision: old('revision', '+', 1) }))
      .where('id', '=', loan)
      .execute()
    if (how !== 'backToThing' || item === null) return done({ how })
    const { missing_parts: missing } = await work.db
      .selectFrom('equipment_item')
      .select('missing_parts')
      .where('id', '=', item)
      .executeTakeFirstOrThrow()
    const left = Parts.parse(JSON.parse(missing)).filter((one) => one !== part)
    await work.db
      .updateTable('equipment_item')
      .set((old) => ({ missing_parts: JSON.stringify(left), revision: old('revision', '+', 1) }))
      .where('id', '=', item)
      .execute()
    return done({ how })
  },
}
