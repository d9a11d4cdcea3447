import { expect, test } from 'vitest'
import { ConsentRecordsFile } from '#shared/recordings/consentRecord.ts'
import { must, value } from '#tests/office/rights/world.ts'
import { chosen } from '#tests/office/timetable/timetable.ts'
import { type Client, once } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { answer, request, settle, terms } from '#tests/support/recordings.ts'
import { textOf } from './paperText.ts'
import { office } from './recordingsOffice.ts'

const recordOf = async (client: Client, id: string, person: string) => {
  const file = await client.recordings.consentRecords({ of: { kind: 'request', request: id } })
  const { records } = ConsentRecordsFile.parse(JSON.parse(await file.text()))
  return must(records.find((one) => one.pii_principal_id === person)).pii_processing
}
const kindsOf = ({ pii_information }: Awaited<ReturnType<typeof recordOf>>) =>
  pii_information.map(({ pii_type }) => pii_type)

/** Of a session only its teacher and a guest are recorded, the teacher by contract; both agreed. */
async function agreed() {
  const test = await office()
  const { director, anna, session, teacher } = test
  await settle(director, { teacherBasis: 'contract' })
  const guest = await enter(director, { givenName: 'Zane', familyName: 'Viese' })
  const asked = {
    ...request(anna, [session]),
    guests: [guest],
    terms: { ...terms, mode: 'teacherAndSlides' as const },
  }
  const [id = ''] = value(await director.recordings.makeRequest(once({ input: asked }))).requests
  value(await answer(director, id, [teacher, guest]))
  return { ...test, id, guest }
}

test('a teacher who was replaced has answered as a teacher, whatever they said after', async () => {
  const { director, id, session, teacher, until } = await agreed()
  const before = await recordOf(director, id, teacher)
  expect(before.lawful_basis).toBe('A6-1-b')
  expect(kindsOf(before)).toContain('image')
  const substitute = await enter(director, { familyName: 'Aizvietotāja', parts: ['teacher'] })
  await until('2026-11-23T09:00:00Z')
  const change = once({ ...chosen(session), from: teacher, to: substitute })
  value(await director.timetable.replaceTeacher(change))
  const after = await recordOf(director, id, teacher)
  expect(after.lawful_basis).toBe('A6-1-b')
  expect(kindsOf(after)).toEqual(kindsOf(before))
  const receipt = await textOf(director, id, 'consentReceipt', { person: teacher })
  expect(receipt).toContain('6. panta 1. punkta b) apakšpunkts')
  // What they say once they are gone does not make a learner of them.
  await until('2026-11-23T10:00:00Z')
  const reach = { kind: 'request' as const, request: id }
  value(
    await director.recordings.withdrawConsent(
      once({ person: teacher, by: teacher, reach, at: null, note: '' }),
    ),
  )
  expect((await recordOf(director, id, teacher)).lawful_basis).toBe('A6-1-b')
})

test('a guest who comes no more has answered as a guest', async () => {
  const { director, id, guest, until } = await agreed()
  const before = await recordOf(director, id, guest)
  await until('2026-11-23T09:00:00Z')
  const { revision } = await director.recordings.get({ id })
  value(await director.recordings.changeGuests(once({ id, revision, guests: [] })))
  expect(kindsOf(before)).toContain('image')
  expect(await recordOf(director, id, guest)).toEqual(before)
})
