import Sqlite from 'better-sqlite3'
import { v7 } from 'uuid'
import { databaseFile } from '#main/database/databaseFile.ts'
import { addDays } from '#shared/calendar/civilDate.ts'

/** How much an office lends. */
export interface LendingOf {
  /** Things of each category, by its id. */
  things: Readonly<Record<string, number>>
  pastLoans: number
  openLoans: number
  reservations: number
}

/**
 * Fills an office with loans, straight into its file: past ones in the three years before a day, open
 * ones of which every tenth is late, and reservations in the year to come. Always the same but for ids.
 */
export function fillWithLoans(
  folder: string,
  today: string,
  { things, pastLoans, openLoans, reservations }: LendingOf,
): void {
  const database = new Sqlite(databaseFile(folder))
  database.pragma('synchronous = OFF')
  const people = database.prepare<[], string>('select id from person').pluck().all()
  const person = (n: number): string => people[n % people.length] ?? ''
  const now = `${today}T08:00:00.000Z`
  const prepare = (table: string, columns: string) =>
    database.prepare(
      `insert into ${table} (${columns}) values (${columns.replaceAll(/\w+/gu, '?')})`,
    )
  const model = prepare('equipment_model', 'id, category_id, name, sort_key')
  const item = prepare(
    'equipment_item',
    'id, model_id, tag, tag_key, sort_key, condition, created_by, created_at',
  )
  const loan = prepare('loan', 'id, person_id, issued_on, entered_at, entered_by')
  const line = prepare(
    'loan_line',
    'id, loan_id, model_id, item_id, issued_on, due_on, returned_on, outcome',
  )
  const reservation = prepare(
    'reservation',
    'id, person_id, category_id, quantity, from_day, until_day, created_by, created_at',
  )
  const held = prepare('reservation_item', 'id, reservation_id, item_id')

  const lend = (n: number, of: Thing, from: string, due: string, returnedOn: string | null) => {
    const id = v7()
    loan.run(id, person(n), from, now, 'bench')
    const outcome = returnedOn === null ? null : 'returned'
    line.run(v7(), id, of.model, of.id, from, due, returnedOn, outcome)
  }
  database.transaction(() => {
    const all: Thing[] = []
    for (const [category, count] of Object.entries(things)) {
      const models = [0, 1, 2, 3].map((n) => {
        const id = v7()
        model.run(id, category, `Modelis ${n}`, `modelis ${n}`)
        return id
      })
      for (let n = 0; n < count; n += 1) {
        const id = v7()
        const of = models[n % models.length] ?? ''
        const tag = `${category.slice(-1)}-${String(n).padStart(4, '0')}`
        item.run(id, of, tag, tag, tag, 'good', 'bench', now)
        all.push({ id, model: of, category })
      }
    }
    // Every category gets its share of what is rare.
    const spread = (n: number): Thing => all[(n * 4001) % all.length] ?? nothing
    for (let n = 0; n < pastLoans; n += 1) {
      const of = all[n % all.length] ?? nothing
      const round = Math.floor(n / all.length)
      const from = addDays(today, -60 - round * 250 - ((n * 37) % 200))
      lend(n, of, from, addDays(from, 14), addDays(from, 10 + (n % 8)))
    }
    for (let n = 0; n < openLoans; n += 1) {
      const from = addDays(today, -1 - (n % 40))
      const due = n % 10 === 0 && n % 40 > 2 ? addDays(today, -1) : addDays(today, n % 60)
      lend(n, spread(n), from, due, null)
    }
    for (let n = 0; n < reservations; n += 1) {
      const id = v7()
      const of = spread(openLoans + n)
      const from = addDays(today, (n * 13) % 340)
      const until = addDays(from, 5 + (n % 20))
      reservation.run(id, person(n), of.category, 1, from, until, 'bench', now)
      held.run(v7(), id, of.id)
    }
  })()
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
}

interface Thing {
  id: string
  model: string
  category: string
}
const nothing: Thing = { id: '', model: '', category: '' }
