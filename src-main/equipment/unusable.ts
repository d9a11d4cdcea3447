import { sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { idList } from '#main/courses/names.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import { idsSelected } from '#main/lists/selection.ts'
import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { UnusableRefusal } from '#shared/equipment/refusals.ts'
import type { Condition, UnavailabilityKind } from '#shared/equipment/schema.ts'
import type { Selection } from '#shared/lists/list.ts'
import { forgetMended } from './conditionNow.ts'
import { countEndangered } from './endangered.ts'
import { itemList } from './items.ts'
import { openUnavailability } from './takeBack.ts'
import { findWhom } from './whom.ts'

type Refusal = UnusableRefusal | CommonRefusal

/** From a day on things can't be used: they are in repair, lost, or retired. What is out comes back first. */
export const markUnusable: Command<
  {
    selection: Selection
    kind: UnavailabilityKind
    from: CivilDate | null
    until: CivilDate | null
    note: string
  },
  { count: number; endangered: number },
  Refusal
> = {
  name: 'equipment.markUnusable',
  records: ({ selection }) =>
    selection.kind === 'rows' ? selection.ids.map((id) => `item/${id}`) : [],
  async run(work, { selection, kind, from: asked, until, note }) {
    const from = asked ?? work.today
    // A repair and taking out of use can be planned; what is lost is so already.
    if (kind === 'lost' && from > work.today) return refuse({ reason: 'notYet', field: 'on' })
    if (until !== null && until < from) {
      return refuse({
        reason: 'invalid',
        problems: [{ path: ['until'], problem: 'datesReversed' }],
      })
    }
    const ids = await idsSelected(itemList(work.today), work.db, selection, actorOf(work))
    const out = await work.db
      .selectFrom('loan_line')
      .innerJoin('loan', 'loan.id', 'loan_line.loan_id')
      .innerJoin('equipment_item', 'equipment_item.id', 'loan_line.item_id')
      .select(['tag', 'person_id', 'loan_line.issued_on', 'due_on'])
      .where(sql<boolean>`loan_line.item_id in ${idList(ids)}`)
      .where('returned_on', 'is', null)
      // A repair may be planned for when the thing is back (a late one is not before today); lost and
      // retired things are not out.
      .where(sql<boolean>`(${kind} <> 'repair' or max(due_on, ${work.today}) >= ${from})`)
      .orderBy('tag')
      .executeTakeFirst()
    if (out !== undefined) {
      const whom = await findWhom(work.db, [out.person_id], actorOf(work))
      const { tag, issued_on: since, due_on: due } = out
      return refuse({ reason: 'alreadyOut', tag, person: whom(out.person_id), since, due })
    }
    const already = await work.db
      .selectFrom('unavailability')
      .innerJoin('equipment_item', 'equipment_item.id', 'unavailability.item_id')
      .select(['tag', 'from_day'])
      .where(sql<boolean>`unavailability.item_id in ${idList(ids)}`)
      .where('unavailability.kind', '=', kind)
      .where((where) => where.or([where('until_day', 'is', null), where('until_day', '>=', from)]))
      .where(sql<boolean>`from_day <= ${until ?? '9999-12-31'}`)
      .executeTakeFirst()
    if (already !== undefined) {
      return refuse({ reason: 'alreadySo', tag: already.tag, from: already.from_day })
    }
    for (const item of ids) {
      await openUnavailability(work, { item, kind, from, until, note, line: null })
    }
    return done({
      count: ids.length,
      endangered: await countEndangered(work.db, { items: ids }, work.today),
    })
  },
}

/**
 * The thing can be used again from a day on. One that was lost with somebody and is found goes back to
 * stock; the loan stays closed as lost, with the day it was found. What is repaired gets its condition anew; on a
 * day to come, from that day on.
 * On the first of days to come they are called off.
 */
export const markUsable: Command<
  { id: string; kind: UnavailabilityKind; on: CivilDate | null; condition: Condition | null },
  Record<string, never>,
  Refusal
> = {
  name: 'equipment.markUsable',
  records: ({ id }) => [`item/${id}`],
  async run(work, { id, kind, on: asked, condition }) {
    const on = asked ?? work.today
    const open = await work.db
      .selectFrom('unavailability')
      .select(['id', 'from_day', 'line_id'])
      .where('item_id', '=', id)
      .where('kind', '=', kind)
      .where((where) => where.or([where('until_day', 'is', null), where('until_day', '>=', on)]))
      .orderBy('from_day')
      .executeTakeFirst()
    if (open === undefined || on < open.from_day) {
      const { tag } = await work.db
        .selectFrom('equipment_item')
        .select('tag')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      return refuse({ reason: 'notSo', tag })
    }
    // What was only planned and is called off never was.
    if (on === open.from_day && open.from_day > work.today) {
      await work.db.deleteFrom('unavailability').where('id', '=', open.id).execute()
      return done({})
    }
    if (kind === 'lost' && on > work.today) return refuse({ reason: 'notYet', field: 'on' })
    // What is to be repaired by a day to come is not so yet.
    const later = on > work.today ? condition : null
    await work.db
      .updateTable('unavailability')
      .set((old) => ({
        until_day: addDays(on, -1),
        condition_after: later,
        revision: old('revision', '+', 1),
      }))
      .where('id', '=', open.id)
      .execute()
    if (condition !== null && later === null) {
      await forgetMended(work, [id])
      await work.db
        .updateTable('equipment_item')
        .set((old) => ({ condition, revision: old('revision', '+', 1) }))
        .where('id', '=', id)
        .where('condition', '<>', condition)
        .execute()
    }
    if (kind === 'lost' && open.line_id !== null) {
      await work.db
        .updateTable('loan_line')
        .set((old) => ({ found_on: on, revision: old('revision', '+', 1) }))
        .where('id', '=', open.line_id)
        .execute()
    }
    return done({})
  },
}
