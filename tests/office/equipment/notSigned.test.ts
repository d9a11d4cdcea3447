import { expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { back, issue, thing } from '#tests/support/equipment.ts'
import { once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { at, office } from './lendingOffice.ts'

test('what is out without a signed act is listed, until the act that tells of it is signed', async () => {
  const { director, until, items, anna, oto } = await office(['L-1', 'L-2', 'L-3'])
  const notSigned = async () => {
    const filters = { state: { kind: 'set' as const, values: ['notSigned'] } }
    const { rows } = await director.equipment.listLines({ ...firstPage, filters })
    return rows.map(({ tag }) => tag).toSorted()
  }
  const make = async (loan: string, kind: 'handoverAct' | 'returnAct') =>
    value(await director.equipment.makeAct(once({ of: { loan, kind, language: null } }))).id
  const note = async (paper: string, kind: 'handedOver' | 'signed') =>
    value(
      await director.documents.noteReceipts(
        once({
          selection: { kind: 'rows', ids: [paper] },
          input: { kind, on: '2026-11-23', keptAt: '', note: '' },
        }),
      ),
    )
  const lines = [thing(at(items, 'L-1'))]
  const lent = value(await issue(director, { person: anna, due: '2026-12-04', lines }))
  const others = [thing(at(items, 'L-2'))]
  value(await issue(director, { person: oto, due: '2026-12-04', lines: others }))
  expect(await notSigned()).toEqual(['L-1', 'L-2'])
  // Taken along is not signed yet.
  const act = await make(lent.loan, 'handoverAct')
  await note(act, 'handedOver')
  expect(await notSigned()).toEqual(['L-1', 'L-2'])
  await note(act, 'signed')
  expect(await notSigned()).toEqual(['L-2'])
  // What came in exchange is in no act that was signed before, nor does signing what came back do.
  await until('2026-11-23T09:00:00Z')
  value(
    await director.equipment.swap(
      once({
        back: back(lent.lines[0] ?? ''),
        item: at(items, 'L-3'),
        condition: null,
        on: null,
        moveReservations: false,
      }),
    ),
  )
  await note(await make(lent.loan, 'returnAct'), 'signed')
  expect(await notSigned()).toEqual(['L-2', 'L-3'])
  await note(await make(lent.loan, 'handoverAct'), 'signed')
  expect(await notSigned()).toEqual(['L-2'])
})
