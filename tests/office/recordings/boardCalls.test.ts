import { expect, test } from 'vitest'
import { must, value } from '#tests/office/rights/world.ts'
import { once } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { asked } from './recordingsOffice.ts'

test('the board names who is called for a child: the one of those who answer for them that has a phone', async () => {
  const { director, id, enrol, child, teacher, mother } = await asked()
  const silent = await enter(director, { givenName: 'Juris', familyName: 'Liepa' })
  const brother = await enter(director, {
    givenName: 'Kārlis',
    familyName: 'Liepa',
    birthDate: '2012-03-04',
    contacts: [{ kind: 'phone', value: '20003333', note: '' }],
  })
  const orphan = await enter(director, {
    givenName: 'Zane',
    familyName: 'Liepa',
    birthDate: '2012-03-04',
    contacts: [{ kind: 'phone', value: '20004444', note: '' }],
  })
  for (const guardian of [silent, mother]) {
    value(
      await director.people.addGuardian(
        once({ ward: brother, guardian, relation: 'guardian' as const }),
      ),
    )
  }
  await enrol([brother])
  // Of a guest nobody asks for a guardian before they come.
  const { revision } = await director.recordings.get({ id })
  value(await director.recordings.changeGuests(once({ id, revision, guests: [orphan] })))
  const { missing } = await director.recordings.board()
  const called = (person: string) => {
    const { call, phone } = must(missing.find((one) => one.person === person))
    return [call, phone.replace(/^\+371/u, '')]
  }
  expect(called(child)).toEqual(['Ilga Zara', '20005678'])
  expect(called(brother)).toEqual(['Ilga Zara', '20005678'])
  // Nobody is known to answer for her: she is called herself, and says who does.
  expect(called(orphan)).toEqual(['', '20004444'])
  expect(called(teacher)).toEqual(['', '20009999'])
})
