import { actorOf } from '#main/courses/actorOf.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { CompletePartRefusal } from '#shared/equipment/refusals.ts'
import { Parts } from '#shared/equipment/schema.ts'
import { findWhom } from './whom.ts'

/**
 * Another part was put to a thing in the place of one that it lacked: it is whole again. Whoever owes the
 * part owes it still; when it comes it is loose stock.
 */
export const completePart: Command<
  { id: string; part: string },
  Record<string, never>,
  CompletePartRefusal | CommonRefusal
> = {
  name: 'equipment.completePart',
  records: ({ id }) => [`item/${id}`],
  async run(work, { id, part }) {
    const out = await work.db
      .selectFrom('loan_line')
      .innerJoin('loan', 'loan.id', 'loan_line.loan_id')
      .innerJoin('equipment_item', 'equipment_item.id', 'loan_line.item_id')
      .select(['tag', 'person_id', 'loan_line.issued_on', 'due_on'])
      .where('loan_line.item_id', '=', id)
      .where('returned_on', 'is', null)
      .executeTakeFirst()
    // What is out is whole or not as its loan says, and so it is when it comes back.
    if (out !== undefined) {
      const whom = await findWhom(work.db, [out.person_id], actorOf(work))
      const { tag, issued_on: since, due_on: due } = out
      return refuse({ reason: 'alreadyOut', tag, person: whom(out.person_id), since, due })
    }
    const item = await work.db
      .selectFrom('equipment_item')
      .select(['tag', 'missing_parts'])
      .where('id', '=', id)
      .executeTakeFirst()
    const missing = Parts.parse(JSON.parse(item?.missing_parts ?? '[]'))
    if (!missing.includes(part)) {
      return refuse({ reason: 'notLacking', tag: item?.tag ?? '', part })
    }
    const left = missing.filter((one) => one !== part)
    await work.db
      .updateTable('equipment_item')
      .set((old) => ({ missing_parts: JSON.stringify(left), revision: old('revision', '+', 1) }))
      .where('id', '=', id)
      .execute()
    return done({})
  },
}
