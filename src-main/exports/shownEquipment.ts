import { findPromisesAtRisk } from '#main/equipment/atRisk.ts'
import { itemList } from '#main/equipment/items.ts'
import { lineList } from '#main/equipment/lines.ts'
import { reservationList } from '#main/equipment/reservations.ts'
import type { ListDefinition } from '#main/lists/defineList.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { PromiseAtRisk } from '#shared/equipment/atRisk.ts'
import { outStanding } from '#shared/equipment/outStanding.ts'
import type { Item, LoanLine, Reservation } from '#shared/equipment/schema.ts'
import type { ToldWord } from './shownCell.ts'

const itemCells = (item: Item) => ({
  id: item.id,
  tag: item.tag,
  model: item.modelName,
  category: item.categoryName,
  state: item.state,
  holder: item.holder?.name ?? '',
  until: item.until,
  place: item.place,
  condition: item.condition,
  serial: item.serial,
  boughtOn: item.boughtOn,
  value: item.valueCents === null ? null : item.valueCents / 100,
  neverLent: '',
})

/** The list of things with what its columns show, one text each. */
export function shownItems(today: CivilDate): ListDefinition<ReturnType<typeof itemCells>> {
  const list = itemList(today)
  return { ...list, load: async (...wanted) => (await list.load(...wanted)).map(itemCells) }
}

// A group is only told of a reservation that is seen; who that is for may be somebody unseen still.
const promisedCell = ({ person, groupName }: PromiseAtRisk): string => {
  if (person === null) return 'nobody'
  return groupName === '' ? person.name : `${person.name} (${groupName})`
}

/** How a line stands, in the words of the list: out as it is, or how it came back. */
const standing = (line: LoanLine, today: CivilDate): string | readonly (string | ToldWord)[] => {
  if (line.outcome === null) return outStanding(line, today)
  return line.owed.length === 0 ? line.outcome : [line.outcome, 'owes', ...line.owed]
}

const nextStep = ({ recall }: LoanLine, today: CivilDate): string | ToldWord => {
  if (recall === null) return ''
  return recall.on <= today ? recall.step : { word: `from.${recall.step}`, date: recall.on }
}

const lineCells = (
  line: LoanLine,
  { promises, today }: { promises: readonly PromiseAtRisk[]; today: CivilDate },
) => ({
  id: line.id,
  dueOn: line.dueOn,
  state: standing(line, today),
  recall: nextStep(line, today),
  promised: promises.map(promisedCell),
  instead: promises.map(({ instead }) => instead ?? 'none'),
  person: line.personName,
  phone: line.phone,
  tag: line.tag === '' ? String(line.quantity) : line.tag,
  quantity: line.quantity,
  model: line.modelName,
  reminded: line.remindedAt,
  group: line.groupName,
  category: line.categoryName,
  issuedOn: line.issuedOn,
  returnedOn: line.returnedOn,
  place: line.place,
})

/** What is lent, with what the list's columns show: for whom it is promised as far as the actor may see. */
export function shownLoans(today: CivilDate): ListDefinition<ReturnType<typeof lineCells>> {
  const list = lineList(today)
  return {
    ...list,
    load: async (db, ids, actor) => {
      const lines = await list.load(db, ids, actor)
      const promises = await findPromisesAtRisk(db, actor, today)
      return lines.map((line) =>
        lineCells(line, { promises: promises.filter((one) => one.line === line.id), today }),
      )
    },
  }
}

const reservationCells = (reservation: Reservation) => ({
  id: reservation.id,
  from: reservation.from,
  until: reservation.until,
  person: reservation.personName,
  category: [
    ...(reservation.quantity > 1 ? [`${reservation.quantity} ×`] : []),
    reservation.modelName || reservation.categoryName,
  ].join(' '),
  thing: reservation.held.map(({ tag }) => tag),
  state: reservation.ended ?? (reservation.endangered ? 'endangered' : 'open'),
  group: reservation.groupName,
})

/** What is promised, with what the list's columns show. */
export function shownReservations(
  today: CivilDate,
): ListDefinition<ReturnType<typeof reservationCells>> {
  const list = reservationList(today)
  return { ...list, load: async (...wanted) => (await list.load(...wanted)).map(reservationCells) }
}
