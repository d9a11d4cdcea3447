import { expect, test } from 'vitest'
import { noConditions } from '#shared/recordings/consent.ts'
import { must, value } from '#tests/office/rights/world.ts'
import { once } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { answer, onPaper, request } from '#tests/support/recordings.ts'
import { office } from './recordingsOffice.ts'

test('a guest under age is cleared by who answers for them, and not by their own yes', async () => {
  const { director, anna, oto, child, mother, teacher, session } = await office()
  const guest = await enter(director, {
    givenName: 'Edgars',
    familyName: 'Zars',
    birthDate: '2011-02-03',
  })
  value(
    await director.people.addGuardian(
      once({ ward: guest, guardian: mother, relation: 'mother' as const }),
    ),
  )
  const input = { ...request(anna, [session]), guests: [guest] }
  const id = must(value(await director.recordings.makeRequest(once({ input }))).requests[0])
  const say = async (person: string, kind: 'given' | 'refused') =>
    value(
      await director.recordings.recordConsent(
        once({
          id,
          answers: [{ person, by: mother, kind, conditions: noConditions }],
          how: onPaper,
          evidence: null,
        }),
      ),
    )
  const stands = async () => {
    const { grid, cleared } = await director.recordings.get({ id })
    const row = grid.find(({ person }) => person === guest)
    return [row?.standing, row?.reason, cleared]
  }
  value(await answer(director, id, [teacher, oto, guest]))
  await say(child, 'given')
  expect(await stands()).toEqual(['missing', 'notAsked', false])
  // Whom the mother is called about, she may be told of the request.
  expect(
    (await director.recordings.askedOf({ person: mother })).map(({ person }) => person.id),
  ).toEqual(expect.arrayContaining([guest, child]))
  await say(guest, 'refused')
  expect(await stands()).toEqual(['refused', 'guardianNo', false])
  await say(guest, 'given')
  expect(await stands()).toEqual(['agreed', null, true])
})
