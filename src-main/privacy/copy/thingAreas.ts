import { modelNow } from '#main/equipment/modelNow.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import { type Collect, dated, fact, timed, worded } from './collecting.ts'

/** What was lent to them, thing by thing. */
export const collectLoans: Collect = async ({ db, person, names }) => {
  const rows = await db
    .selectFrom('loan_line')
    .innerJoin('loan', 'loan.id', 'loan_line.loan_id')
    .leftJoin('equipment_item', 'equipment_item.id', 'loan_line.item_id')
    .innerJoin('equipment_model', (join) => join.on('equipment_model.id', '=', modelNow))
    .select(['equipment_model.name', 'equipment_item.tag', 'loan_line.quantity'])
    .select(['loan_line.issued_on', 'loan_line.due_on', 'loan_line.returned_on'])
    .select(['loan_line.outcome', 'loan_line.return_note', 'loan.note'])
    .where('loan.person_id', '=', person)
    .orderBy('loan_line.issued_on')
    .orderBy('loan_line.seq')
    .execute()
  return rows.map((row) => [
    ...fact('thing', row.name),
    ...fact('tag', row.tag),
    ...(row.tag === null ? fact('quantity', row.quantity) : []),
    ...dated('from', row.issued_on),
    ...dated('dueOn', row.due_on),
    ...dated('returnedOn', row.returned_on),
    ...worded('outcome', 'outcome', row.outcome),
    ...fact('note', names.hide([row.note, row.return_note].filter((one) => one !== '').join('\n'))),
  ])
}

/** What they said they need, or have. */
export const collectNeeds: Collect = async ({ db, person, names }) => {
  const rows = await db
    .selectFrom('equipment_need')
    .innerJoin('study_group', 'study_group.id', 'equipment_need.group_id')
    .select(['equipment_need.kind', 'equipment_need.answer', 'equipment_need.reason'])
    .select(['equipment_need.asked_on', 'study_group.name as group'])
    .where('equipment_need.person_id', '=', person)
    .orderBy('equipment_need.asked_on')
    .orderBy('equipment_need.kind')
    .execute()
  return rows.map((row) => [
    ...worded('thing', 'need', row.kind),
    ...worded('answer', 'needAnswer', row.answer),
    ...fact('reason', names.hide(row.reason)),
    ...fact('group', row.group),
    ...dated('day', row.asked_on.slice(0, 10)),
  ])
}

/** What was sent or handed to them, and by which way. */
export const collectDeliveries: Collect = async ({ db, person, names }) => {
  const rows = await db
    .selectFrom('delivery')
    .selectAll()
    .where('person_id', '=', person)
    .orderBy('seq')
    .execute()
  const lines = await db
    .selectFrom('delivery_line')
    .innerJoin('delivery', 'delivery.id', 'delivery_line.delivery_id')
    .innerJoin('material', 'material.id', 'delivery_line.material_id')
    .select(['delivery_line.delivery_id', 'material.name', 'delivery_line.quantity'])
    .where('delivery.person_id', '=', person)
    .orderBy('material.name')
    .execute()
  const events = await db
    .selectFrom('delivery_event')
    .innerJoin('delivery', 'delivery.id', 'delivery_event.delivery_id')
    .select(['delivery_event.delivery_id', 'delivery_event.taken_by', 'delivery_event.note'])
    .where('delivery.person_id', '=', person)
    .orderBy('delivery_event.seq')
    .execute()
  return rows.map((row) => [
    ...fact('code', row.code),
    ...timed('enteredOn', row.created_at),
    ...worded('channel', 'deliveryChannel', row.channel),
    ...worded('state', 'deliveryStatus', row.status),
    ...fact('recipient', names.ofName(row.recipient)),
    ...fact('phone', row.phone === '' ? '' : formatPhone(row.phone)),
    ...fact('email', row.email),
    ...fact('address', row.address),
    ...fact('locker', [row.locker_name, row.locker_address].filter((one) => one !== '').join(', ')),
    ...fact(
      'contents',
      lines
        .filter((line) => line.delivery_id === row.id)
        .map((line) =>
          line.quantity === 1 ? line.name : `${line.name}\u00a0×\u00a0${line.quantity}`,
        )
        .join(', '),
    ),
    ...events
      .filter((event) => event.delivery_id === row.id)
      .flatMap((event) => [
        ...fact('takenBy', event.taken_by === '' ? '' : names.ofName(event.taken_by)),
        ...fact('note', names.hide(event.note)),
      ]),
    ...fact('subject', names.hide(row.subject)),
    ...fact('text', names.hide(row.message)),
    ...fact('note', names.hide(row.note)),
  ])
}
