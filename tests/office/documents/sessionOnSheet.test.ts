import { expect, test } from 'vitest'
import { emptySession } from '#shared/timetable/schema.ts'
import { once } from '#tests/support/office.ts'
import { ofGroup, openOfficeWithSheets, valueOf } from './papersOffice.ts'

const rows = (...ids: string[]) => ({ kind: 'rows' as const, ids })

test('a session that stands on a sheet somebody has is not taken out without a trace', async () => {
  const office = await openOfficeWithSheets()
  const { director, group } = office
  const session = async (day: string) =>
    valueOf(
      await director.timetable.createSession(
        once({ input: { ...emptySession, groupId: group, day } }),
      ),
    ).id
  const [first, second] = [await session('2026-12-01'), await session('2026-12-02')]
  const remove = (id: string) =>
    director.timetable.removeSessions(once({ of: { kind: 'all' as const }, selection: rows(id) }))
  const { papers } = valueOf(await director.documents.makeSheets(once({ of: ofGroup(group) })))
  // Nobody has them yet.
  valueOf(await remove(first))
  const handed = { kind: 'handedOver' as const, on: '2026-11-23', keptAt: '', note: '' }
  const selection = rows(...papers.map(({ id }) => id))
  valueOf(await director.documents.noteReceipts(once({ selection, input: handed })))
  expect(await remove(second)).toMatchObject({ refusal: { reason: 'published' } })
})
