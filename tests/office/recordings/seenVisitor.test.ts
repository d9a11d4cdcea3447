import { expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { once } from '#tests/support/office.ts'
import { enter, signInAs } from '#tests/support/people.ts'
import { recorded } from '#tests/support/recordings.ts'
import { textOf } from './paperText.ts'
import { office, sessionDay } from './recordingsOffice.ts'

/** A recording that nobody asked for, with a visitor in it who is not of the session. */
async function visited() {
  const test = await office()
  const { director, oto, session, until } = test
  const visitor = await enter(director, { givenName: 'Zane', familyName: 'Ciemiņa' })
  await until('2026-11-25T09:00:00Z')
  const input = recorded(oto, sessionDay, '09:10', [oto, visitor])
  const { request: id } = value(
    await director.recordings.reportUnaskedRecording(
      once({ session, input, why: 'Ierakstīja tālrunī' }),
    ),
  )
  return { ...test, id, visitor }
}

test('somebody who is in a recording though not of its session is told of beside it, and may object', async () => {
  const { director, id, visitor, oto, child } = await visited()
  const { recorded: people, people: names, grid } = await director.recordings.get({ id })
  expect(people).toEqual(expect.arrayContaining([visitor, oto, child]))
  expect(grid.map(({ person }) => person)).not.toContain(visitor)
  expect(names).toContainEqual({ id: visitor, name: 'Zane Ciemiņa' })
  expect(await textOf(director, id, 'consentWithdrawal', { person: visitor })).toContain(
    'Zane Ciemiņa',
  )
  const reach = { kind: 'request' as const, request: id }
  const objection = { person: visitor, by: visitor, reach, at: null, note: '' }
  value(await director.recordings.withdrawConsent(once(objection)))
  expect(await textOf(director, id, 'consentReceipt', { person: visitor })).toBe('nobodyAsked')
})

test('who may not see the recording is not told who is in it', async () => {
  const test = await visited()
  const { id, visitor } = test
  const { client: clerk } = await signInAs(test, 'staff', 'Lietvede')
  const { recorded: people, people: names } = await clerk.recordings.get({ id })
  expect(people).toEqual([])
  expect(names.map((named) => named.id)).not.toContain(visitor)
  expect(await textOf(clerk, id, 'consentWithdrawal', { person: visitor })).toBe('notAsked')
})
