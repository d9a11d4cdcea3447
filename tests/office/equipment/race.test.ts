import Sqlite from 'better-sqlite3'
import { v4, v7 } from 'uuid'
import { expect, test } from 'vitest'
import { databaseFile } from '#main/database/databaseFile.ts'
import { value } from '#tests/office/rights/world.ts'
import { back, enterThings, issue, thing } from '#tests/support/equipment.ts'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter, firstPage, signInAs } from '#tests/support/people.ts'

/** An office with one laptop, two people and two desks: the director's and one of the staff. */
async function office() {
  const test = await openOfficeWithDirector()
  const { director, folder } = test
  const { items, model } = await enterThings(director, ['L-1'])
  const anna = await enter(director, { givenName: 'Anna', familyName: 'Krūmiņa' })
  const oto = await enter(director, { givenName: 'Oto', familyName: 'Bērziņš' })
  const { client: desk } = await signInAs(test, 'staff', 'Liepa')
  return { director, desk, folder, anna, oto, model, laptop: items['L-1'] ?? '' }
}

test('of two desks that hand out one thing at the same time, one is told who has it', async () => {
  const { director, desk, anna, oto, laptop } = await office()
  const lines = [thing(laptop)]
  const answers = await Promise.all([
    issue(director, { person: anna, due: '2026-12-04', lines }),
    issue(desk, { person: oto, due: '2026-12-01', lines }),
  ])
  const [refused] = answers.filter(({ ok }) => !ok)
  const { rows, total } = await director.equipment.listLines(firstPage)
  expect(total).toBe(1)
  const holder = rows[0]?.personName
  expect(refused).toMatchObject({
    ok: false,
    refusal: { reason: 'alreadyOut', tag: 'L-1', person: { name: holder } },
  })
})

test('a double click hands out once, and both clicks are answered the same', async () => {
  const { director, anna, laptop } = await office()
  const click = {
    commandId: v4(),
    payload: {
      input: {
        person: anna,
        group: null,
        basis: '',
        on: null,
        due: '2026-12-04',
        note: '',
        lines: [thing(laptop)],
        moveReservations: false,
      },
    },
  }
  const [first, second] = await Promise.all([
    director.equipment.issueLoan(click),
    director.equipment.issueLoan(click),
  ])
  expect(second).toEqual(first)
  // A window that lost the answer asks again, even when the thing is back meanwhile.
  const loan = value(first)
  const returned = { lines: [back(loan.lines[0] ?? '')], on: null }
  value(await director.equipment.takeBack(once(returned)))
  expect(await director.equipment.issueLoan(click)).toEqual(first)
  const returnedToo = { state: { kind: 'set' as const, values: ['out', 'returned'] } }
  expect(await director.equipment.listLines({ ...firstPage, filters: returnedToo })).toMatchObject({
    rows: [{ id: loan.lines[0], returnedOn: '2026-11-23' }],
    total: 1,
  })
})

test('the file itself refuses a second open line of one thing', async () => {
  const { director, folder, anna, oto, model, laptop } = await office()
  const lines = [thing(laptop)]
  const { loan } = value(await issue(director, { person: anna, due: '2026-12-04', lines }))
  // Past the check of the command, as a program with a mistake would write it.
  const file = new Sqlite(databaseFile(folder))
  try {
    const insertLine = file.prepare(
      `insert into loan_line (id, loan_id, model_id, item_id, issued_on, due_on, returned_on, outcome)
      values (?, ?, ?, ?, '2026-11-23', '2026-12-04', ?, ?)`,
    )
    const insert = (...closed: [string, string] | [null, null]) =>
      insertLine.run(v7(), loan, model, laptop, ...closed)
    expect(() => insert(null, null)).toThrow(
      expect.objectContaining({ code: 'SQLITE_CONSTRAINT_UNIQUE' }),
    )
    // Lines that are closed stand beside each other, and beside the open one.
    insert('2026-11-23', 'returned')
    insert('2026-11-23', 'returned')
  } finally {
    file.close()
  }
  expect(await issue(director, { person: oto, due: '2026-12-01', lines })).toMatchObject({
    ok: false,
    refusal: { reason: 'alreadyOut' },
  })
})
