import Sqlite, { type Database } from 'better-sqlite3'
import fc from 'fast-check'
import { v7 } from 'uuid'
import { expect, onTestFinished, test } from 'vitest'
import { databaseFile } from '#main/database/databaseFile.ts'
import { findLendingPolicy, readStock } from '#main/equipment/stock.ts'
import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import { availability, daysOfLine } from '#shared/equipment/rules.ts'
import type { Stock } from '#shared/equipment/stock.ts'
import { enterThings, headsets } from '#tests/support/equipment.ts'
import { openOfficeWithDirector } from '#tests/support/office.ts'
import { enter, firstPage } from '#tests/support/people.ts'

// Which promises of counted things are in danger is derived in SQL; here the rule itself is asked.

const today: CivilDate = '2026-11-23'
const on = (n: number): CivilDate => addDays(today, n)

async function office() {
  const { office: opened, director, folder } = await openOfficeWithDirector()
  const of = { categoryId: headsets, quantity: 1 }
  const models = [
    (await enterThings(director, [], { ...of, name: 'Ausīs' })).model,
    (await enterThings(director, [], { ...of, name: 'Virs ausīm' })).model,
    (await enterThings(director, [], { ...of, name: 'Vecās' })).model,
  ]
  // Things with tags of the same category: what holds one of them takes none of the counted.
  const tagged = await enterThings(director, ['A-1', 'A-2'], { categoryId: headsets })
  const items = Object.values(tagged.items)
  const person = await enter(director, { givenName: 'Anna', familyName: 'Krūmiņa' })
  const borrower = await enter(director, { givenName: 'Oto', familyName: 'Bērziņš' })
  const { condition } = opened.join({ desk: 'rules', window: 'rules-1' })
  if (condition.kind !== 'open') throw new Error('The office is not open')
  const file = new Sqlite(databaseFile(folder))
  file.pragma('synchronous = OFF')
  onTestFinished(() => void file.close())
  return { director, reads: condition.services.reads, file, models, items, person, borrower }
}
type Office = Awaited<ReturnType<typeof office>>

const days = (min: number, max: number) => fc.integer({ min, max })
const anyRows = fc.record({
  sameDayReuse: fc.boolean(),
  preparationDays: days(0, 2),
  stock: fc.tuple(days(0, 4), days(0, 4), days(0, 4)),
  /** The third model was taken out of use with all that there was of it. */
  archived: fc.boolean(),
  lines: fc.array(
    fc.record({
      model: days(0, 2),
      quantity: days(1, 3),
      /** The place of the reservation that it was collected of. */
      of: fc.option(days(0, 3)),
      from: days(-6, 0),
      length: days(0, 9),
      expected: fc.option(days(-2, 5)),
    }),
    { maxLength: 3 },
  ),
  reserved: fc.array(
    fc.record({
      model: fc.option(days(0, 2)),
      holds: fc.option(days(0, 1)),
      quantity: days(1, 3),
      from: days(-4, 8),
      length: days(0, 5),
    }),
    { minLength: 1, maxLength: 4 },
  ),
})
type AnyRows = typeof anyRows extends fc.Arbitrary<infer T> ? T : never

function write({ file, models, items, person, borrower }: Office, rows: AnyRows): void {
  clear(file)
  file
    .prepare('update policy set same_day_reuse = ?, preparation_days = ?')
    .run(rows.sameDayReuse ? 1 : 0, rows.preparationDays)
  for (const [place, quantity] of rows.stock.entries()) {
    file
      .prepare('update equipment_model set quantity = ? where id = ?')
      .run(quantity, models[place])
  }
  file
    .prepare('update equipment_model set archived_at = ? where id = ?')
    .run(rows.archived ? '2026-11-01' : null, models[2])
  const prepare = (table: string, columns: string) =>
    file.prepare(`insert into ${table} (${columns}) values (${columns.replaceAll(/\w+/gu, '?')})`)
  const loan = v7()
  prepare('loan', 'id, person_id, issued_on, entered_at, entered_by').run(
    loan,
    borrower,
    on(-8),
    '',
    '',
  )
  const reservation = prepare(
    'reservation',
    'id, person_id, category_id, model_id, quantity, from_day, until_day, created_by, created_at',
  )
  const held = prepare('reservation_item', 'id, reservation_id, item_id')
  const reservations = rows.reserved.map(({ model, quantity, from, length, holds }) => {
    const id = v7()
    const of = model === null ? null : (models[model] ?? null)
    reservation.run(id, person, headsets, of, quantity, on(from), on(from + length), '', '')
    if (holds !== null && model === null) held.run(v7(), id, items[holds])
    return id
  })
  const line = prepare(
    'loan_line',
    'id, loan_id, model_id, quantity, issued_on, due_on, expected_on, reservation_id',
  )
  for (const { model, quantity, of, from, length, expected } of rows.lines) {
    const expectedOn = expected === null ? null : on(expected)
    const reserved = of === null ? null : (reservations[of] ?? null)
    line.run(v7(), loan, models[model], quantity, on(from), on(from + length), expectedOn, reserved)
  }
}

const clear = (file: Database): void =>
  void file.exec(`delete from loan_line; delete from loan;
    delete from reservation_item; delete from reservation`)

/** What is only counted, and what is promised of it beyond things with tags. */
const countedOnly = (stock: Stock): Stock => ({
  items: [],
  counted: stock.counted,
  lines: stock.lines.filter(({ item }) => item === null),
  reservations: stock.reservations.map((reserved) => ({
    ...reserved,
    left: Math.max(0, reserved.left - reserved.held.length),
  })),
})

test('a promise of counted things is in danger where on one of its days too few are left', async () => {
  const all = await office()
  const seen = { endangered: 0, safe: 0, late: 0 }
  await fc.assert(
    fc.asyncProperty(anyRows, async (rows) => {
      all.file.transaction(() => write(all, rows))()
      const policy = await findLendingPolicy(all.reads, today)
      const stock = countedOnly(await readStock(all.reads, [headsets], '2026-01-01'))
      const short = stock.reservations
        .filter(({ until, left }) => until >= today && left > 0)
        .filter(({ category, model, from, until }) => {
          const asked = { category, model, from: from < today ? today : from, until }
          return availability(stock, asked, policy).free < 0
        })
      const inDanger = { state: { kind: 'set' as const, values: ['endangered'] } }
      const list = { ...firstPage, filters: inDanger }
      const { rows: flagged } = await all.director.equipment.listReservations(list)
      expect(flagged.map(({ id }) => id).toSorted()).toEqual(short.map(({ id }) => id).toSorted())

      const taking = stock.lines.filter(({ due }) => due < today)
      const endangering = taking.filter((line) => {
        const until = daysOfLine(line, policy)?.until ?? ''
        return short.some(
          ({ model, from }) => (model === null || model === line.model) && from <= until,
        )
      })
      const atRisk = { state: { kind: 'set' as const, values: ['atRisk'] } }
      const lines = await all.director.equipment.listLines({ ...firstPage, filters: atRisk })
      expect(lines.rows.map(({ id }) => id).toSorted()).toEqual(
        endangering.map(({ id }) => id).toSorted(),
      )
      seen.endangered += short.length
      seen.safe += stock.reservations.length - short.length
      seen.late += endangering.length
    }),
    { numRuns: 60 },
  )
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0)
})
