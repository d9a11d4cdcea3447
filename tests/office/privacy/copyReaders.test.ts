import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { databaseFile } from '#main/database/databaseFile.ts'
import { must, value } from '#tests/office/rights/world.ts'
import { fileIncident, known, openFile } from '#tests/support/incidents.ts'
import { type Client, once } from '#tests/support/office.ts'
import { signInAs } from '#tests/support/people.ts'
import { privacyOffice } from './privacyOffice.ts'

/** A copy with all that incidents hold of Anna, and one without, made by the director. */
async function copiesOfAnna(office: Awaited<ReturnType<typeof privacyOffice>>) {
  const { director, anna, ask, recognise } = office
  const id = await ask(anna)
  await recognise(id)
  const { items } = await director.privacy.incidentItems({ id })
  const wish = { id, language: 'lv' as const }
  value(await director.privacy.makeCopy(once({ ...wish, items: [] })))
  value(await director.privacy.makeCopy(once({ ...wish, items: items.map(({ key }) => key) })))
  const { copies } = await director.privacy.get({ id })
  return { id, without: must(copies[0]).id, withItems: must(copies[1]).id }
}

const opens = async (client: Client, id: string, copy: string) =>
  Promise.all(
    (['pdf', 'json'] as const).map(
      async (as) => (await client.privacy.openCopy({ id, copy, as })) !== null,
    ),
  )

const readable = async (client: Client, id: string) =>
  (await client.privacy.get({ id })).copies.map((copy) => copy.readable)

test('a director who is involved does not read of the incident in a copy of another’s data', async () => {
  const office = await privacyOffice()
  const { director, anna, folder } = office
  const second = await signInAs(office, 'director', 'Otrā')
  const third = await signInAs(office, 'director', 'Trešā')
  const persons = [known(anna, 'possibleVictim'), known(second.person, 'possibleOffender')]
  value(await fileIncident(director, { persons }))
  const { id, without, withItems } = await copiesOfAnna(office)
  expect(await opens(second.client, id, withItems)).toEqual([false, false])
  expect(await opens(third.client, id, withItems)).toEqual([true, true])
  expect(await opens(second.client, id, without)).toEqual([true, true])
  expect(await readable(second.client, id)).toEqual([true, false])
  expect(await readable(third.client, id)).toEqual([true, true])
  const entries = await director.journal.entries({ before: null, limit: 20 })
  expect(entries.filter(({ kind }) => kind === 'denied').map(({ action }) => action)).toEqual([
    'privacy.openCopy',
    'privacy.openCopy',
  ])
  // Who lacks a key of it would show who stands in an incident with whom.
  const database = new Sqlite(databaseFile(folder), { readonly: true })
  try {
    const keysOf = (copy: string) =>
      database
        .prepare('select account_id from data_copy_key where copy_id = ? order by account_id')
        .pluck()
        .all(copy)
    expect(keysOf(withItems)).toEqual(keysOf(without))
  } finally {
    database.close()
  }
})

test('who becomes involved later can’t open a copy any more that they opened before', async () => {
  const office = await privacyOffice()
  const { director, anna } = office
  const second = await signInAs(office, 'director', 'Otrā')
  const persons = [known(anna, 'witness')]
  const incident = value(await fileIncident(director, { persons })).id
  const { id, without, withItems } = await copiesOfAnna(office)
  expect(await opens(second.client, id, withItems)).toEqual([true, true])
  const { revision } = await openFile(director, incident)
  const input = known(second.person, 'involvedStaff')
  value(await director.incidents.addPerson(once({ id: incident, revision, input })))
  expect(await opens(second.client, id, withItems)).toEqual([false, false])
  expect(await opens(second.client, id, without)).toEqual([true, true])
  expect(await readable(second.client, id)).toEqual([true, false])
  expect(await readable(director, id)).toEqual([true, true])
})
