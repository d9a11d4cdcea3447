import Sqlite, { type Database } from 'better-sqlite3'
import fc from 'fast-check'
import { v4, v7 } from 'uuid'
import { expect, onTestFinished, test } from 'vitest'
import { type Command, refuse } from '#main/database/command.ts'
import { databaseFile } from '#main/database/databaseFile.ts'
import { checkLines } from '#main/equipment/issue.ts'
import { arePlainlyFree, type GoingOut } from '#main/equipment/plainlyFree.ts'
import { findThings } from '#main/equipment/thingsToLend.ts'
import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import type { IssueLine } from '#shared/equipment/lendingInputs.ts'
import { enterThings, laptops, thing } from '#tests/support/equipment.ts'
import { openOfficeWithDirector } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'

// What goes out without asking the whole stock is what the whole stock would let out.

const today: CivilDate = '2026-11-23'
const day = (n: number): CivilDate => addDays(today, n)
const tags = ['L-1', 'L-2', 'L-3', 'L-4'] as const

/** An office with four laptops of two models, two counted ones, and a hand on its file. */
async function office() {
  const { office, director, folder } = await openOfficeWithDirector()
  const state = await director.staff.state()
  const plain = await enterThings(director, tags.slice(0, 2))
  const heavy = await enterThings(director, tags.slice(2), { name: 'Smagais' })
  const { model: counted } = await enterThings(director, [], { name: 'Maināmie', quantity: 2 })
  const { model: old } = await enterThings(director, [], { name: 'Vecie', quantity: 3 })
  const anna = await enter(director, { givenName: 'Anna', familyName: 'Krūmiņa' })
  const oto = await enter(director, { givenName: 'Oto', familyName: 'Bērziņš' })
  const { condition } = office.join({ desk: 'rules', window: 'rules-1' })
  if (condition.kind !== 'open' || state.kind !== 'open') throw new Error('The office is not open')
  const file = new Sqlite(databaseFile(folder))
  file.pragma('synchronous = OFF')
  onTestFinished(() => void file.close())
  return {
    services: condition.services,
    caller: { actor: state.actor, desk: 'rules' },
    file,
    models: [plain.model, heavy.model] as const,
    counted,
    old,
    items: { ...plain.items, ...heavy.items },
    people: [anna, oto] as const,
  }
}
type Office = Awaited<ReturnType<typeof office>>

const days = (min: number, max: number) => fc.integer({ min, max })
const someTag = fc.constantFrom(...tags)

/** Seldom the place of a reservation that is collected. */
const collects = fc.constantFrom(null, null, null, 0, 1)

const anyRows = fc.record({
  policy: fc.record({ sameDayReuse: fc.boolean(), preparationDays: days(0, 3) }),
  lent: fc.uniqueArray(
    fc.record({
      tag: someTag,
      from: days(-9, -4),
      length: days(0, 8),
      returned: fc.option(days(-4, 0)),
    }),
    { selector: ({ tag }) => tag, maxLength: 2 },
  ),
  /** Another counted model, that was taken out of use with all that there was of it. */
  archived: fc.boolean(),
  lentCounted: fc.array(
    fc.record({ from: days(-9, -4), quantity: days(1, 2), returned: fc.option(days(-4, 0)) }),
    { maxLength: 1 },
  ),
  away: fc.array(
    fc.record({ tag: someTag, from: days(-6, 4), length: fc.option(days(0, 4), { freq: 2 }) }),
    { maxLength: 1 },
  ),
  reserved: fc.array(
    fc.record({
      from: days(-6, 6),
      length: days(0, 6),
      quantity: days(1, 3),
      holds: fc.subarray([...tags], { maxLength: 2 }),
      model: fc.option(fc.constantFrom(0 as const, 1 as const)),
      person: fc.constantFrom(0 as const, 1 as const, 1 as const),
      open: fc.constantFrom(true, true, false),
    }),
    { minLength: 1, maxLength: 3, size: 'max' },
  ),
  asked: fc.record({
    things: fc.uniqueArray(fc.record({ tag: someTag, collects }), {
      selector: ({ tag }) => tag,
      maxLength: 2,
      size: 'max',
    }),
    counted: fc.option(fc.record({ quantity: days(1, 2), collects }), { freq: 2 }),
    on: fc.constantFrom(0, 0, -1, -3),
    length: days(0, 8),
  }),
})
type AnyRows = typeof anyRows extends fc.Arbitrary<infer T> ? T : never

/** Writes the rows plainly. @returns the ids of the reservations */
function write(
  all: Office,
  { policy, lent, archived, lentCounted, away, reserved }: AnyRows,
): string[] {
  const { file, items, models, counted, old, people } = all
  const insert = (table: string, row: Record<string, string | number | null>): void =>
    void file
      .prepare(
        `insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row)
          .map(() => '?')
          .join(', ')})`,
      )
      .run(...Object.values(row))
  const modelOf = (tag: string): string => models[tag < 'L-3' ? 0 : 1]
  const entered = { entered_by: '', entered_at: '' }
  clear(file)
  file
    .prepare('update policy set same_day_reuse = ?, preparation_days = ?')
    .run(policy.sameDayReuse ? 1 : 0, policy.preparationDays)
  // Where it is in use, nothing of it is here.
  file
    .prepare('update equipment_model set archived_at = ?, quantity = ? where id = ?')
    .run(archived ? '2026-11-01' : null, archived ? 3 : 0, old)
  const loan = v7()
  insert('loan', { id: loan, person_id: people[0], issued_on: day(-9), ...entered })
  const line = (from: number, due: number, returned: number | null) => ({
    id: v7(),
    loan_id: loan,
    issued_on: day(from),
    due_on: day(due),
    returned_on: returned === null ? null : day(returned),
    outcome: returned === null ? null : 'returned',
  })
  for (const { tag, from, length, returned } of lent) {
    const of = { model_id: modelOf(tag), item_id: items[tag] ?? '' }
    insert('loan_line', { ...line(from, from + length, returned), ...of })
  }
  for (const { from, quantity, returned } of lentCounted) {
    insert('loan_line', { ...line(from, from + 6, returned), model_id: counted, quantity })
  }
  for (const { tag, from, length } of away) {
    const until = length === null ? null : day(from + length)
    const span = { kind: 'repair', from_day: day(from), until_day: until }
    insert('unavailability', { id: v7(), item_id: items[tag] ?? '', ...span, ...entered })
  }
  return reserved.map(({ from, length, quantity, holds, model, person, open }) => {
    const id = v7()
    insert('reservation', {
      id,
      person_id: people[person],
      category_id: laptops,
      model_id: model === null ? null : models[model],
      quantity,
      from_day: day(from),
      until_day: day(from + length),
      ended: open ? null : 'cancelled',
      ended_on: open ? null : today,
      created_by: '',
      created_at: '',
    })
    for (const tag of holds) {
      insert('reservation_item', { id: v7(), reservation_id: id, item_id: items[tag] ?? '' })
    }
    return id
  })
}

const clear = (file: Database): void =>
  void file.exec(`delete from unavailability; delete from reservation_item;
    delete from loan_line; delete from loan; delete from reservation`)

function linesOf({ items, counted }: Office, { asked }: AnyRows, reservations: string[]) {
  const of = (place: number | null): string | null =>
    place === null ? null : (reservations[place] ?? null)
  const lines: IssueLine[] = asked.things.map(({ tag, collects }) =>
    thing(items[tag] ?? '', of(collects)),
  )
  if (asked.counted !== null) {
    const { quantity, collects } = asked.counted
    lines.push({ model: counted, quantity, reservation: of(collects) })
  }
  return lines
}

/** Asks the whole stock, and writes nothing. */
const askTheStock: Command<GoingOut, null, { answer: string }> = {
  name: 'equipment.issueLoan',
  async run(work, going) {
    const checked = await checkLines(work, { ...going, moveReservations: false })
    return refuse({ answer: checked.ok ? 'fine' : checked.refusal.reason })
  },
}

test('what is free at first sight is free when the whole stock is asked', async () => {
  const all = await office()
  const { services, caller, people } = all
  const seen = { today: 0, back: 0, collected: 0, counted: 0 }
  await fc.assert(
    fc.asyncProperty(anyRows, async (rows) => {
      let reservations: string[] = []
      all.file.transaction(() => {
        reservations = write(all, rows)
      })()
      const lines = linesOf(all, rows, reservations)
      if (lines.length === 0) return
      const from = day(rows.asked.on)
      const period = { from, until: addDays(from, rows.asked.length) }
      const ids = lines.flatMap((line) => ('item' in line ? [line.item] : []))
      const things = await findThings(services.reads, ids, { from, today })
      const going = { lines, things, person: people[1], period, today }
      if (!(await arePlainlyFree(services.reads, going))) return
      seen[from === today ? 'today' : 'back'] += 1
      if (lines.some(({ reservation }) => reservation !== null)) seen.collected += 1
      if (lines.some((line) => 'model' in line)) seen.counted += 1
      const asked = await services.door.run(askTheStock, v4(), going, caller)
      expect(asked).toEqual({ ok: false, refusal: { answer: 'fine' } })
    }),
    // The same rows every time: the last line asks that every kind of hand-out was among them.
    { numRuns: 1000, seed: 20_261_127 },
  )
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(5)
})
