import { expect, test } from 'vitest'
import { emptyPerson } from '#shared/people/schema.ts'
import { must, value } from '#tests/office/rights/world.ts'
import { once } from '#tests/support/office.ts'
import { firstPage, unconfirmed } from '#tests/support/people.ts'
import { recorded, request } from '#tests/support/recordings.ts'
import { office, sessionDay } from './recordingsOffice.ts'

/** Anna asks for Tuesday, Oto for Wednesday. */
async function twoRequests() {
  const test = await office()
  const { director, anna, oto, session, addSession } = test
  const ask = async (person: string, of: string) =>
    must(
      value(await director.recordings.makeRequest(once({ input: request(person, [of]) })))
        .requests[0],
    )
  const later = await addSession({ day: '2026-11-25' })
  const [first, second] = [await ask(anna, session), await ask(oto, later)]
  const names = { [first]: 'first', [second]: 'second' }
  const by = async (column: string): Promise<(string | undefined)[]> => {
    const sort = [{ column, direction: 'ascending' as const }]
    const { rows } = await director.recordings.list({ ...firstPage, sort })
    return rows.map(({ id }) => names[id])
  }
  return { ...test, first, second, by }
}

const [oneFirst, otherFirst] = [
  ['first', 'second'],
  ['second', 'first'],
]

test('a moved session takes its requests along in the order of days, and undo brings them back', async () => {
  const { director, session, by } = await twoRequests()
  expect(await by('day')).toEqual(oneFirst)
  const chosen = {
    of: { kind: 'all' as const },
    selection: { kind: 'rows' as const, ids: [session] },
  }
  const grounds = { orderNumber: '', orderDate: null, overrideReason: '' }
  value(
    await director.timetable.moveSessions(
      once({ ...chosen, days: 2, from: null, to: null, grounds }),
    ),
  )
  expect(await by('day')).toEqual(otherFirst)
  value(await director.journal.undo(once({ entry: null })))
  expect(await by('day')).toEqual(oneFirst)
})

test('a new surname takes the place that it has among names', async () => {
  const { director, anna, by } = await twoRequests()
  expect(await by('person')).toEqual(otherFirst)
  const input = { ...emptyPerson, givenName: 'Anna', familyName: 'Ābola', personalCode: null }
  value(
    await director.people.update(once({ id: anna, revision: 1, input, confirmed: unconfirmed })),
  )
  expect(await by('person')).toEqual(oneFirst)
})

test('until when answers are waited for is ordered as it stands now', async () => {
  const { director, second, by } = await twoRequests()
  expect(await by('cutOff')).toEqual(oneFirst)
  const answersBy = { day: '2026-11-23', time: '20:00' }
  value(await director.recordings.cutOff(once({ id: second, revision: 1, answersBy })))
  expect(await by('cutOff')).toEqual(otherFirst)
})

test('when it was recorded, and until when it is kept, counts while anything is kept', async () => {
  const { director, first, oto, teacher, until, by } = await twoRequests()
  expect(await by('recorded')).toEqual(oneFirst)
  await until('2026-11-24T09:00:00Z')
  const input = recorded(teacher, sessionDay, '09:00', [oto])
  const why = 'Ieslēdzās pats.'
  const { recording } = value(
    await director.recordings.reportUnclearedRecording(once({ id: first, input, why })),
  )
  expect(await by('recorded')).toEqual(otherFirst)
  expect(await by('deleteBy')).toEqual(otherFirst)
  const ticks = { removed: true, purged: true, method: 'Zoom' }
  value(await director.recordings.deleteRecording(once({ id: recording, revision: 1, ...ticks })))
  expect(await by('recorded')).toEqual(otherFirst)
  expect(await by('deleteBy')).toEqual(oneFirst)
  const filters = { deleteBy: { kind: 'dates' as const, from: null, until: '2027-12-31' } }
  expect((await director.recordings.list({ ...firstPage, filters })).total).toBe(0)
})
