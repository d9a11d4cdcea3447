import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import { modelNow } from '#main/equipment/modelNow.ts'
import type { Tables } from '#main/database/tables.ts'
import type { LentThing } from '#shared/documents/informationSheet.ts'

/**
 * What each of these people has out, by person, in the order of due day and tag; counted things,
 * which have no tag, come first in their day. Whoever has nothing has no entry. Who asks makes no
 * difference: a sheet says the same whoever makes it.
 */
export async function findLentThings(
  db: Kysely<Tables>,
  people: readonly string[],
): Promise<ReadonlyMap<string, LentThing[]>> {
  const rows = await db
    .selectFrom('loan')
    .innerJoin('loan_line', 'loan_line.loan_id', 'loan.id')
    .leftJoin('equipment_item', 'equipment_item.id', 'loan_line.item_id')
    .innerJoin('equipment_model', (join) => join.on('equipment_model.id', '=', modelNow))
    .select(['loan.person_id as person', 'equipment_model.name as model', 'equipment_item.tag'])
    .select(['loan_line.quantity', 'loan_line.due_on as dueOn'])
    .where(sql<boolean>`loan.person_id in ${idList(people)}`)
    .where('loan_line.returned_on', 'is', null)
    .orderBy('loan_line.due_on')
    .orderBy(sql`coalesce(equipment_item.sort_key, '')`)
    .orderBy('equipment_model.sort_key')
    .orderBy('loan_line.seq')
    .execute()
  const byPerson = Map.groupBy(rows, ({ person }) => person)
  return new Map(
    [...byPerson].map(([person, things]) => [
      person,
      things.map(({ model, tag, quantity, dueOn }) => ({ model, tag, quantity, dueOn })),
    ]),
  )
}

/**
 * The records, as the journal names them, whose changes after `madeAt` can have changed what somebody's
 * sheet of that moment says of things on loan: their loans, and what they had out then. What they
 * got later is told by its own line, which is older than any later change of the thing.
 */
export async function findLentRecords(
  db: Kysely<Tables>,
  person: string,
  madeAt: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('loan')
    .innerJoin('loan_line', 'loan_line.loan_id', 'loan.id')
    .leftJoin('equipment_item', 'equipment_item.id', 'loan_line.item_id')
    .leftJoin('loan_line as replaced', 'replaced.id', 'loan_line.instead_of')
    .select(['loan.id as loan', 'loan_line.item_id as item', modelNow.as('model')])
    .select('loan_line.return_entered_at as returnedAt')
    .select(sql<string>`coalesce(replaced.return_entered_at, loan.entered_at)`.as('enteredAt'))
    .where('loan.person_id', '=', person)
    .execute()
  const records = rows.flatMap(({ loan, item, model, returnedAt, enteredAt }) => {
    const wasOut = enteredAt <= madeAt && (returnedAt === null || returnedAt > madeAt)
    const thing = wasOut
      ? [`equipmentModel/${model}`, ...(item === null ? [] : [`item/${item}`])]
      : []
    return [`loan/${loan}`, ...thing]
  })
  return [...new Set(records)]
}
