import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import { noConditions } from '#shared/recordings/consent.ts'
import { ConsentRecordsFile } from '#shared/recordings/consentRecord.ts'
import { value } from '#tests/office/rights/world.ts'
import { type Client, once } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { answer, onPaper, request } from '#tests/support/recordings.ts'
import { office } from './recordingsOffice.ts'

const scan = () => new File(['%PDF-1.7 skenēts'], 'a.pdf', { type: 'application/pdf' })

type Of = Parameters<Client['recordings']['consentRecords']>[0]['of']
const recordsOf = async (client: Client, of: Of) => {
  const file = await client.recordings.consentRecords({ of })
  const text = await file.text()
  return { name: file.name, text, file: ConsentRecordsFile.parse(JSON.parse(text)) }
}

async function answered() {
  const test = await office()
  const { director, anna, oto, teacher, session } = test
  const [id = ''] = value(
    await director.recordings.makeRequest(once({ input: request(anna, [session]) })),
  ).requests
  value(await answer(director, id, [teacher, oto], 'given', { evidence: scan() }))
  return { ...test, id }
}

test('the records of a request follow the standard, one a person, and name nobody', async () => {
  const { director, id, oto, teacher, group, session } = await answered()
  const { name, text, file } = await recordsOf(director, { kind: 'request', request: id })
  expect(name).toBe('piekrisanas-2026-11-23.json')
  expect(file.records.map((one) => one.pii_principal_id).toSorted()).toEqual(
    [oto, teacher].toSorted(),
  )
  const [record] = file.records
  const [notice] = (await director.recordings.get({ id })).notices
  expect(record).toMatchObject({
    schema_version: 'ISO/IEC TS 27560:2023',
    pii_processing: {
      privacy_notice: { version: 1, sha256: notice?.hash },
      lawful_basis: 'A6-1-a',
      service: { session, group, day: '2026-11-24', from: '09:00' },
      retention_period: { days: 14 },
      jurisdiction: 'LV',
    },
    party_identification: [
      { party_role: 'controller', party_name: 'SIA „Paraugs”' },
      { party_role: 'processor' },
      { party_role: 'authority' },
    ],
    events: [
      {
        event_state: 'given',
        event_type: 'explicit',
        event_time: '2026-11-23T08:00:00.000Z',
        evidence_sha256: hash('sha256', '%PDF-1.7 skenēts'),
      },
    ],
  })
  expect(text).not.toMatch(/Oto|Bērziņš|Ozola|Krūmiņa|2000/u)
})

test('a person’s file has everything they said, the standing and the withdrawn too, and the same record id', async () => {
  const { director, id, oto, group } = await answered()
  const first = await recordsOf(director, { kind: 'request', request: id })
  value(
    await director.recordings.giveStanding(
      once({
        person: oto,
        by: oto,
        group,
        conditions: { voiceOnly: false, noCamera: true, noChat: false },
        validUntil: '2026-12-31',
        how: onPaper,
        evidence: null,
      }),
    ),
  )
  value(
    await director.recordings.withdrawConsent(
      once({ person: oto, by: oto, reach: { kind: 'request', request: id }, at: null, note: '' }),
    ),
  )
  const { file } = await recordsOf(director, { kind: 'person', person: oto })
  expect(file.records).toHaveLength(1)
  const [record] = file.records
  expect(record?.record_id).toBe(
    first.file.records.find((one) => one.pii_principal_id === oto)?.record_id,
  )
  expect(record?.events.map((event) => event.event_state)).toEqual(['given', 'given', 'withdrawn'])
  expect(file.standing).toMatchObject([
    { event_state: 'given', conditions: ['noCamera'], validity_duration: '2026-12-31' },
  ])
})

test('that records left the office stands in the access log', async () => {
  const { director, id } = await answered()
  await recordsOf(director, { kind: 'request', request: id })
  const log = await director.journal.entries({ before: null, limit: 5 })
  expect(log).toContainEqual(
    expect.objectContaining({ kind: 'read', action: 'recordings.consentRecords' }),
  )
})

test('a stack is kept in the language of each form, or in the one that is said to be that of all', async () => {
  const { director, anna, oto, session, enrol } = await office()
  const elza = await enter(director, {
    givenName: 'Elza',
    familyName: 'Kalna',
    language: 'en',
    birthDate: '1991-02-03',
    contacts: [{ kind: 'phone', value: '20003333', note: '' }],
  })
  const olga = await enter(director, {
    givenName: 'Olga',
    familyName: 'Zara',
    language: 'ru',
    contacts: [{ kind: 'phone', value: '20004444', note: '' }],
  })
  const son = await enter(director, {
    givenName: 'Pēteris',
    familyName: 'Zars',
    birthDate: '2011-02-03',
  })
  value(
    await director.people.addGuardian(
      once({ ward: son, guardian: olga, relation: 'mother' as const }),
    ),
  )
  await enrol([elza, son])
  const [id = ''] = value(
    await director.recordings.makeRequest(once({ input: request(anna, [session]) })),
  ).requests
  const languages = async (language: 'lv' | null) => {
    const answers = [
      { person: oto, by: oto },
      { person: elza, by: elza },
      { person: son, by: olga },
    ].map((who) => ({ ...who, kind: 'given' as const, conditions: noConditions }))
    const how = { ...onPaper, language }
    value(await director.recordings.recordConsent(once({ id, answers, how, evidence: null })))
    const { file } = await recordsOf(director, { kind: 'request', request: id })
    const of = new Map(
      file.records.map((one) => [one.pii_principal_id, one.pii_processing.language]),
    )
    return [oto, elza, son].map((person) => of.get(person))
  }
  expect(await languages(null)).toEqual(['lv', 'en', 'ru'])
  expect(await languages('lv')).toEqual(['lv', 'lv', 'lv'])
  // A withdrawal is written down in their own, and says nothing of the notice.
  const reach = { kind: 'request' as const, request: id }
  const wish = { person: elza, by: elza, reach, at: null, note: '' }
  value(await director.recordings.withdrawConsent(once(wish)))
  const { file } = await recordsOf(director, { kind: 'request', request: id })
  const record = file.records.find((one) => one.pii_principal_id === elza)
  expect(record?.events.at(-1)?.event_state).toBe('withdrawn')
  expect(record?.pii_processing.language).toBe('lv')
})
