import Sqlite from 'better-sqlite3'
import { v7 } from 'uuid'
import { databaseFile } from '#main/database/databaseFile.ts'
import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import { firstPage } from '#tests/support/people.ts'
import type { BenchOffice } from './benchOffice.ts'
import type { Figure } from './figure.ts'
import { quiet, timed } from './samples.ts'

const rounds = 20
const category = '01900000-0000-7000-8000-000000000006'

/**
 * Which of 300 reservations of ten counted models are in danger, with 60 lines of them out, half of them
 * late: each is held against every other. Beside it the list without asking, so that the rest is seen.
 */
export async function benchCounted(
  { folder, client }: BenchOffice,
  today: CivilDate,
): Promise<Figure> {
  fillWithCounted(folder, today)
  const inDanger = { state: { kind: 'set' as const, values: ['endangered'] } }
  const collected = { state: { kind: 'set' as const, values: ['collected'] } }
  const times: number[] = []
  const bare: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    times.push(
      await timed(() => client.equipment.listReservations({ ...firstPage, filters: inDanger })),
    )
    bare.push(
      await timed(() => client.equipment.listReservations({ ...firstPage, filters: collected })),
    )
  }
  const name = 'which of 300 counted promises are in danger'
  return { name, value: quiet(times), unit: 'ms', baseline: quiet(bare), limit: 100 }
}

/** Always the same but for ids. */
function fillWithCounted(folder: string, today: CivilDate): void {
  const database = new Sqlite(databaseFile(folder))
  database.pragma('synchronous = OFF')
  const person = database.prepare<[], string>('select id from person limit 1').pluck().get()
  const insert = (table: string, columns: string) =>
    database.prepare(
      `insert into ${table} (${columns}) values (${columns.replaceAll(/\w+/gu, '?')})`,
    )
  const model = insert('equipment_model', 'id, category_id, name, sort_key, quantity')
  const loan = insert('loan', 'id, person_id, issued_on, entered_at, entered_by')
  const line = insert('loan_line', 'id, loan_id, model_id, quantity, issued_on, due_on')
  const reservation = insert(
    'reservation',
    'id, person_id, category_id, model_id, quantity, from_day, until_day, created_by, created_at',
  )
  database.transaction(() => {
    const models = Array.from({ length: 10 }, (_, n) => {
      const id = v7()
      model.run(id, category, `Skaitāmais ${n}`, `skaitamais ${n}`, 8)
      return id
    })
    const of = (n: number): string => models[n % models.length] ?? ''
    const from = addDays(today, -20)
    for (let n = 0; n < 60; n += 1) {
      const id = v7()
      loan.run(id, person, from, today, 'bench')
      line.run(v7(), id, of(n), 1, from, addDays(today, n % 2 === 0 ? -1 : 5))
    }
    for (let n = 0; n < 300; n += 1) {
      const begins = addDays(today, (n * 13) % 340)
      const until = addDays(begins, 5 + (n % 20))
      const named = n % 2 === 0 ? of(n / 2) : null
      reservation.run(v7(), person, category, named, 1, begins, until, 'bench', today)
    }
  })()
  database.close()
}
