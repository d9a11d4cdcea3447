import { expect, test } from 'vitest'
import { noConditions } from '#shared/recordings/consent.ts'
import { ConsentRecordsFile } from '#shared/recordings/consentRecord.ts'
import { value } from '#tests/office/rights/world.ts'
import { once } from '#tests/support/office.ts'
import { answer, onPaper } from '#tests/support/recordings.ts'
import { textOf } from './paperText.ts'
import { asked } from './recordingsOffice.ts'

/** Oto agreed to every recording of the group until a day, orally, before the teacher. */
async function agreedAtLarge(validUntil = '2026-12-25') {
  const test = await asked()
  const { director, oto, group, teacher } = test
  const how = {
    ...onPaper,
    method: 'oral' as const,
    witness: teacher,
    note: 'Zvanīja no darba tālruņa.',
  }
  value(
    await director.recordings.giveStanding(
      once({
        person: oto,
        by: oto,
        group,
        conditions: noConditions,
        validUntil,
        how,
        evidence: null,
      }),
    ),
  )
  return test
}

test('a standing yes is told in the request, with who heard it, who entered it and what was noted', async () => {
  const { director, id, oto, teacher } = await agreedAtLarge()
  value(await answer(director, id, [teacher]))
  const { grid } = await director.recordings.get({ id })
  expect(grid.filter(({ atLarge }) => atLarge).map(({ person }) => person)).toEqual([oto])
  const entry = {
    person: oto,
    standing: true,
    kind: 'given',
    method: 'oral',
    witnessName: 'Ruta Ozola',
    enteredBy: 'Ilze Bērziņa',
    note: 'Zvanīja no darba tālruņa.',
  }
  expect(await director.recordings.consents({ id })).toMatchObject([
    entry,
    { person: teacher, standing: false, method: 'paper', witnessName: '' },
  ])
  expect(await director.recordings.standingOf({ person: oto })).toMatchObject([entry])
  expect(await textOf(director, id, 'consentReceipt', { person: oto })).toContain(
    'liecinieks: Ruta Ozola',
  )
})

test('why the office ended a consent stands with it', async () => {
  const { director, id, oto } = await agreedAtLarge()
  const why = 'Parakstīja brālis.'
  value(await director.recordings.terminateConsent(once({ id, person: oto, why })))
  expect((await director.recordings.consents({ id })).at(-1)).toMatchObject({
    kind: 'terminated',
    note: why,
    enteredBy: 'Ilze Bērziņa',
  })
})

test('that a standing yes has ended is an event of its last second, everywhere the same', async () => {
  const { director, id, oto, until } = await agreedAtLarge()
  const kinds = async () =>
    (await director.recordings.standingOf({ person: oto })).map(({ kind }) => kind)
  await until('2026-12-25T21:59:59Z')
  expect(await kinds()).toEqual(['given'])
  await until('2026-12-25T22:00:00Z')
  expect(await kinds()).toEqual(['given', 'expired'])
  expect((await director.recordings.consents({ id })).at(-1)).toMatchObject({
    kind: 'expired',
    person: oto,
    enteredBy: '',
  })
  const file = await director.recordings.consentRecords({ of: { kind: 'person', person: oto } })
  const { standing } = ConsentRecordsFile.parse(JSON.parse(await file.text()))
  expect(standing.map((event) => event.event_state)).toEqual(['given', 'expired'])
  expect(Date.parse(standing[1]?.event_time ?? '')).toBe(Date.parse('2026-12-25T22:00:00Z'))
  expect(await textOf(director, id, 'consentReceipt', { person: oto })).toContain('beigusies')
})

test('the records of a request hold those, too, who agreed by a standing consent alone', async () => {
  const { director, id, oto, teacher } = await agreedAtLarge()
  value(await answer(director, id, [teacher]))
  const file = await director.recordings.consentRecords({ of: { kind: 'request', request: id } })
  const { records } = ConsentRecordsFile.parse(JSON.parse(await file.text()))
  expect(records.map((one) => one.pii_principal_id).toSorted()).toEqual([oto, teacher].toSorted())
  expect(records.find((one) => one.pii_principal_id === oto)?.events).toMatchObject([
    { event_state: 'given', notice_version: null, validity_duration: '2026-12-25' },
  ])
})
