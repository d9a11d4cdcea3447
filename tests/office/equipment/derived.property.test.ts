import Sqlite, { type Database } from 'better-sqlite3'
import fc from 'fast-check'
import { v7 } from 'uuid'
import { expect, onTestFinished, test } from 'vitest'
import { databaseFile } from '#main/database/databaseFile.ts'
import { findLendingPolicy, readStock } from '#main/equipment/stock.ts'
import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import { blockersOf, noEnd } from '#shared/equipment/rules.ts'
import { ItemState } from '#shared/equipment/schema.ts'
import type { Services } from '#main/calls/context.ts'
import { back, enterThings, issue, laptops, reserve, thing } from '#tests/support/equipment.ts'
import {
  type Client,
  directorPassword,
  once,
  openOfficeWithDirector,
} from '#tests/support/office.ts'
import { enter, firstPage } from '#tests/support/people.ts'

// What lists derive in SQL, against a second opinion that reads the rows plainly or asks the rules.

const tags = ['L-1', 'L-2', 'L-3'] as const
type Tag = (typeof tags)[number]

/** An office with three laptops, two people and a hand on its file. Its days only go on. */
async function office() {
  const { office, director, clock, folder } = await openOfficeWithDirector()
  const state = await director.staff.state()
  const account = state.kind === 'open' ? state.actor.account : ''
  const { items, model } = await enterThings(director, tags)
  const anna = await enter(director, { givenName: 'Anna', familyName: 'Krūmiņa' })
  const oto = await enter(director, { givenName: 'Oto', familyName: 'Bērziņš' })
  const { condition } = office.join({ desk: 'rules', window: 'rules-1' })
  if (condition.kind !== 'open') throw new Error('The office is not open')
  const file = new Sqlite(databaseFile(folder))
  file.pragma('synchronous = OFF')
  onTestFinished(() => void file.close())
  let today: CivilDate = '2026-11-23'
  return {
    director,
    services: condition.services,
    file,
    model,
    people: [anna, oto] as const,
    item: (tag: Tag): string => items[tag] ?? '',
    today: () => today,
    /** Days pass; the desk was locked meanwhile. */
    async pass(days: number) {
      if (days === 0) return
      today = addDays(today, days)
      clock.set(`${today}T08:00:00Z`)
      await director.staff.signIn({ account, password: directorPassword })
    },
  }
}
type Office = Awaited<ReturnType<typeof office>>

const clear = (file: Database): void =>
  void file.exec(`delete from unavailability; delete from reservation_item;
    delete from loan_extension; delete from loan_line; delete from loan; delete from reservation`)

const setPolicy = (file: Database, { sameDayReuse, preparationDays }: Lending): void =>
  void file
    .prepare('update policy set same_day_reuse = ?, preparation_days = ?')
    .run(sameDayReuse ? 1 : 0, preparationDays)

interface Lending {
  sameDayReuse: boolean
  preparationDays: number
}
const policies: fc.Arbitrary<Lending> = fc.record({
  sameDayReuse: fc.boolean(),
  preparationDays: fc.integer({ min: 0, max: 3 }),
})

interface Rows {
  lines: { item: string; dueOn: string; returnedOn: string | null }[]
  away: { item: string; kind: 'repair' | 'lost' | 'retired'; from: string; until: string | null }[]
  packed: string[]
}

const rowsOf = (file: Database): Rows => ({
  lines: file
    .prepare<[], Rows['lines'][number]>(
      'select item_id as item, due_on as dueOn, returned_on as returnedOn from loan_line',
    )
    .all(),
  away: file
    .prepare<[], Rows['away'][number]>(
      `select item_id as item, kind, from_day as "from", until_day as until from unavailability`,
    )
    .all(),
  packed: file
    .prepare<[], string>(
      `select item_id from reservation_item join reservation on reservation.id = reservation_id
      where packed_on is not null and ended is null`,
    )
    .pluck()
    .all(),
})

/** Where a thing is: with somebody first of all, then what keeps it from use, for good before for a while. */
function itemStateOf(rows: Rows, item: string, today: CivilDate): ItemState {
  const out = rows.lines.find((line) => line.item === item && line.returnedOn === null)
  if (out !== undefined) return out.dueOn < today ? 'overdue' : 'lent'
  const kinds = rows.away
    .filter((days) => days.item === item)
    .filter(({ from, until }) => from <= today && today <= (until ?? noEnd))
    .map(({ kind }) => kind)
  for (const kind of ['retired', 'lost', 'repair'] as const) if (kinds.includes(kind)) return kind
  return rows.packed.includes(item) ? 'packed' : 'inStock'
}

const inStates = (values: readonly string[]) => ({
  ...firstPage,
  filters: { state: { kind: 'set' as const, values: [...values] } },
})

/** What the lists say of the rows that are there, against the second opinion. */
async function compare({ director, services, file, item, today }: Office): Promise<void> {
  const rows = rowsOf(file)
  const states = tags.map((tag) => [tag, itemStateOf(rows, item(tag), today())] as const)
  const listed = await director.equipment.listItems(inStates(ItemState.options))
  expect(listed.rows.map(({ tag, state }) => [tag, state])).toEqual(states)
  for (const [tag, state] of states) {
    expect(await director.equipment.getItem({ id: item(tag) })).toMatchObject({ state })
  }

  await compareEndangered(director, services, today())

  const open = rows.lines.filter(({ returnedOn }) => returnedOn === null)
  expect(new Set(open.map((line) => line.item)).size).toBe(open.length)
}

async function compareEndangered(
  director: Client,
  { reads }: Services,
  today: CivilDate,
): Promise<void> {
  const policy = await findLendingPolicy(reads, today)
  const stock = await readStock(reads, [laptops], '2026-01-01')
  const takenFrom = stock.reservations.map((reserved) => ({
    id: reserved.id,
    blockers: stock.items
      .filter(({ id }) => reserved.held.some(({ item }) => item === id))
      .flatMap((item) => blockersOf(stock, item, reserved, policy))
      .filter(
        (blocker) =>
          blocker.kind === 'unusable' ||
          (blocker.kind === 'lent' && blocker.line.returnedOn === null),
      ),
  }))
  const expected = takenFrom.filter(({ blockers }) => blockers.length > 0).map(({ id }) => id)
  const { rows } = await director.equipment.listReservations(inStates(['open']))
  expect(rows).toHaveLength(stock.reservations.length)
  const flagged = rows.filter(({ endangered }) => endangered).map(({ id }) => id)
  expect(flagged.toSorted()).toEqual(expected.toSorted())
  const filtered = await director.equipment.listReservations(inStates(['endangered']))
  expect(filtered.rows.map(({ id }) => id).toSorted()).toEqual(expected.toSorted())

  const late = takenFrom.flatMap(({ blockers }) =>
    blockers.flatMap((blocker) =>
      blocker.kind === 'lent' && blocker.line.due < today ? [blocker.line.id] : [],
    ),
  )
  const atRisk = await director.equipment.listLines(inStates(['atRisk']))
  expect(atRisk.rows.map(({ id }) => id).toSorted()).toEqual([...new Set(late)].toSorted())
}

const someTag = fc.constantFrom(...tags)
const days = (min: number, max: number) => fc.integer({ min, max })
const span = fc.record({ from: days(-8, 8), length: days(0, 6) })
const around = fc.record({ from: days(-4, 2), length: days(0, 6) })

/** What is written of one thing. The file refuses a second open line, and a second kind without end. */
const ofThing = fc.record({
  open: fc.option(
    fc.record({ from: days(-8, 0), length: days(0, 12), expected: fc.option(days(-3, 6)) }),
    { freq: 2 },
  ),
  past: fc.option(fc.record({ from: days(-8, -4), length: days(0, 4) })),
  away: fc.uniqueArray(
    fc.record({
      kind: fc.constantFrom('repair', 'lost', 'retired'),
      span: around,
      end: fc.constantFrom('known', 'known', 'none', 'undone'),
    }),
    { selector: ({ kind }) => kind },
  ),
})

/** Rows as no command would leave them beside each other; days are counted from the day it is. */
const anyRows = fc.record({
  policy: policies,
  passed: days(0, 2),
  things: fc.record({ 'L-1': ofThing, 'L-2': ofThing, 'L-3': ofThing }),
  reserved: fc.array(
    fc.record({ span, holds: fc.subarray([...tags]), packed: fc.boolean(), ended: days(0, 5) }),
    { maxLength: 4 },
  ),
})
type AnyRows = typeof anyRows extends fc.Arbitrary<infer T> ? T : never

function write(
  { file, item, model, people: [anna, oto], today }: Office,
  { things, reserved }: AnyRows,
): void {
  const on = (n: number): CivilDate => addDays(today(), n)
  const prepare = (table: string, columns: string) =>
    file.prepare(`insert into ${table} (${columns}) values (${columns.replaceAll(/\w+/gu, '?')})`)
  const line = prepare(
    'loan_line',
    'id, loan_id, model_id, item_id, issued_on, due_on, expected_on, returned_on, outcome',
  )
  const loan = v7()
  prepare('loan', 'id, person_id, issued_on, entered_at, entered_by').run(
    loan,
    anna,
    on(-8),
    '',
    '',
  )
  const unusable = prepare(
    'unavailability',
    'id, item_id, kind, from_day, until_day, entered_by, entered_at',
  )
  for (const tag of tags) {
    const { open, past, away } = things[tag]
    if (open !== null) {
      const { from, length, expected } = open
      const expectedOn = expected === null ? null : on(expected)
      line.run(v7(), loan, model, item(tag), on(from), on(from + length), expectedOn, null, null)
    }
    if (past !== null) {
      const [issued, returned] = [on(past.from), on(past.from + past.length)]
      line.run(v7(), loan, model, item(tag), issued, on(9), null, returned, 'returned')
    }
    for (const { kind, span, end } of away) {
      const last = { known: on(span.from + span.length), none: null, undone: on(span.from - 1) }[
        end
      ]
      unusable.run(v7(), item(tag), kind, on(span.from), last, '', '')
    }
  }
  const reservation = prepare(
    'reservation',
    `id, person_id, category_id, quantity, from_day, until_day, ended, ended_on, created_by, created_at`,
  )
  const held = prepare('reservation_item', 'id, reservation_id, item_id, packed_on')
  for (const { span, holds, packed, ended } of reserved) {
    const id = v7()
    const end = ended === 0 ? ['cancelled', on(0)] : [null, null]
    const period = [on(span.from), on(span.from + span.length)]
    reservation.run(id, oto, laptops, Math.max(1, holds.length), ...period, ...end, '', '')
    for (const tag of holds) held.run(v7(), id, item(tag), packed ? on(0) : null)
  }
}

test('where things are and what is endangered follow from any rows, under every policy', async () => {
  const all = await office()
  await fc.assert(
    fc.asyncProperty(anyRows, async (rows) => {
      await all.pass(rows.passed)
      all.file.transaction(() => {
        clear(all.file)
        setPolicy(all.file, rows.policy)
        write(all, rows)
      })()
      await compare(all)
    }),
    { numRuns: 70 },
  )
})

/** What somebody does at the desk; what is not possible just then is refused. */
const steps = fc.oneof(
  fc.record({ kind: fc.constant('pass' as const), days: days(1, 4) }),
  fc.record({ kind: fc.constant('issue' as const), tag: someTag, days: days(0, 5) }),
  fc.record({
    kind: fc.constant('takeBack' as const),
    tag: someTag,
    outcome: fc.constantFrom('returned' as const, 'damaged' as const, 'lost' as const),
  }),
  fc.record({ kind: fc.constant('extend' as const), tag: someTag, days: days(0, 6) }),
  fc.record({ kind: fc.constant('expect' as const), tag: someTag, days: days(0, 6) }),
  fc.record({
    kind: fc.constant('unusable' as const),
    tag: someTag,
    why: fc.constantFrom('repair' as const, 'retired' as const),
    from: days(0, 4),
    length: fc.option(days(0, 3)),
  }),
  fc.record({
    kind: fc.constant('usable' as const),
    tag: someTag,
    why: fc.constantFrom('repair' as const, 'lost' as const, 'retired' as const),
  }),
  fc.record({
    kind: fc.constant('reserve' as const),
    tag: someTag,
    from: days(0, 6),
    length: days(0, 5),
    pack: fc.boolean(),
  }),
)
type Step = typeof steps extends fc.Arbitrary<infer T> ? T : never

async function act({ director, item, people: [anna, oto], ...all }: Office, step: Step) {
  if (step.kind === 'pass') return all.pass(step.days)
  const { equipment } = director
  const on = (n: number): CivilDate => addDays(all.today(), n)
  const id = item(step.tag)
  const openLine = async (): Promise<string[]> =>
    (await equipment.listLines(firstPage)).rows
      .filter((row) => row.item === id)
      .map((row) => row.id)
  switch (step.kind) {
    case 'issue':
      return issue(director, { person: anna, due: on(step.days), lines: [thing(id)] })
    case 'takeBack': {
      const lines = (await openLine()).map((line) => ({ ...back(line), outcome: step.outcome }))
      return lines.length === 0 ? null : equipment.takeBack(once({ lines, on: null }))
    }
    case 'extend': {
      const lines = await openLine()
      const asked = { lines, due: on(step.days), moveReservations: true }
      return lines.length === 0 ? null : equipment.extendLoan(once(asked))
    }
    case 'expect': {
      const lines = await openLine()
      return lines.length === 0 ? null : equipment.expectBack(once({ lines, on: on(step.days) }))
    }
    case 'unusable': {
      const { why: kind, from, length } = step
      const until = length === null ? null : on(from + length)
      const selection = { kind: 'rows' as const, ids: [id] }
      return equipment.markUnusable(once({ selection, kind, from: on(from), until, note: '' }))
    }
    case 'usable':
      return equipment.markUsable(once({ id, kind: step.why, on: null }))
    case 'reserve': {
      const period = { from: on(step.from), until: on(step.from + step.length) }
      const made = await reserve(director, {
        person: oto,
        item: id,
        moveReservations: true,
        ...period,
      })
      if (!made.ok || !step.pack) return made
      const asked = { reservation: made.value.id, item: id, unpack: false }
      return equipment.pack(once(asked))
    }
  }
}

test('so they do after every step at the desk, and no thing is ever out twice', async () => {
  const all = await office()
  await fc.assert(
    fc.asyncProperty(
      policies,
      fc.array(steps, { minLength: 4, maxLength: 10 }),
      async (policy, steps) => {
        clear(all.file)
        setPolicy(all.file, policy)
        for (const step of steps) {
          await act(all, step)
          await compare(all)
        }
      },
    ),
    { numRuns: 8 },
  )
})
