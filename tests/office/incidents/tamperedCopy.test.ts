import { expect, test } from 'vitest'
import type { Entry } from '#shared/incidents/entries.ts'
import { openFile } from '#tests/support/incidents.ts'
import { type Client, once } from '#tests/support/office.ts'
import { dataRequestInput } from '#tests/support/privacy.ts'
import { at, personOf, value } from './incidentsOffice.ts'
import { signedText, tamperWith } from './tamperWith.ts'

// What goes into a copy of somebody's data from a file that was changed past the program.

/** What of incidents would go into a copy of Anna's data. */
async function itemsOfAnna(director: Client) {
  const [anna] = await director.people.find({ text: 'Anna', limit: 1 })
  const asked = { ...dataRequestInput, receivedOn: '2026-11-20' }
  const { id } = value(
    await director.privacy.noteRequest(once({ person: anna?.id ?? '', input: asked })),
  )
  return director.privacy.incidentItems({ id })
}

test('a copy of somebody’s data says that a file could not be read whole, and offers no empty text', async () => {
  const { director } = await tamperWith((database) =>
    database.exec(
      `update incident_cipher set bytes = zeroblob(length(bytes)) where sealed_id = ${signedText}`,
    ),
  )
  const { items, unreadable } = await itemsOfAnna(director)
  expect({ kinds: items.map(({ kind }) => kind), unreadable }).toEqual({
    kinds: ['part'],
    unreadable: 1,
  })
})

/** What a person's page tells the director of Anna. */
async function pageOfAnna(director: Client) {
  const [anna] = await director.people.find({ text: 'Anna', limit: 1 })
  return director.incidents.ofPerson({ person: anna?.id ?? '' })
}

test('of somebody whose row was altered a copy says with a warning in what part they stand', async () => {
  const { director } = await tamperWith((database) =>
    database.exec('update incident_person set involved = 1 - involved'),
  )
  const { items, unreadable } = await itemsOfAnna(director)
  expect(unreadable).toBe(1)
  expect(items.filter(({ kind }) => kind === 'part')).toMatchObject([
    { text: expect.stringMatching(/ \(glabātie dati nav tie, kas tika ierakstīti\)$/u) },
  ])
  expect(await pageOfAnna(director)).toMatchObject({ incidents: [{}], unreadable: 1 })
})

test.each([
  [
    'can’t be read',
    'update incident_cipher set bytes = randomblob(length(bytes)) where sealed_id in (select sealed_id from incident_person)',
  ],
  ['is gone', 'delete from incident_sealed where id in (select sealed_id from incident_person)'],
  [
    'was struck off by nobody',
    "update incident_person set removed_at = '2026-11-23T08:00:00.000Z'",
  ],
])(
  'that the person may stand in an incident is said where who stands in it %s',
  async (_, edit) => {
    const { director } = await tamperWith((database) => database.exec(edit))
    expect(await itemsOfAnna(director)).toEqual({ items: [], unreadable: 1, namesakes: [] })
    expect(await pageOfAnna(director)).toEqual({ incidents: [], unreadable: 1 })
  },
)

test('an erasure is warned that the person may stand in an incident, and not kept from being done by it', async () => {
  const { director } = await tamperWith((database) =>
    database.exec(
      'delete from incident_sealed where id in (select sealed_id from incident_person)',
    ),
  )
  const [anna] = await director.people.find({ text: 'Anna', limit: 1 })
  const { unreadIncidents, blocks } = await director.erasure.preview({ id: anna?.id ?? '' })
  expect(unreadIncidents).toBe(1)
  expect(blocks.map(({ what }) => what)).not.toContain('incidentRunning')
})

test('what a copy of data says of an altered explanation, it says with a warning', async () => {
  const { director } = await tamperWith((database) =>
    database.exec("update incident_statement_version set signed_on = '2026-01-01'"),
  )
  const { items, unreadable } = await itemsOfAnna(director)
  expect(unreadable).toBe(1)
  expect(items.find(({ kind }) => kind === 'statement')?.text).toMatch(
    /Es redzēju visu\. \(glabātie dati nav tie, kas tika ierakstīti\)$/u,
  )
})

test('a copy says with a warning what it says of an altered notice or agreement', async () => {
  const { director } = await tamperWith(
    (database) =>
      database.exec(`
        update incident_entry set at = '2026-01-01T08:00:00.000Z' where kind = 'notice';
        update incident_sealed set made_at = '2026-01-01T08:00:00.000Z'
          where id = (select sealed_id from incident_entry where kind = 'agreement')`),
    async (director, id) => {
      const anna = personOf(await openFile(director, id), 'Anna Kalniņa')
      const entries: Entry[] = [
        { kind: 'notice', person: anna, channel: 'inPerson', text: 'Vienojās.', receipt: '' },
        {
          kind: 'agreement',
          points: [{ text: 'Atvainojas.', by: '', due: null }],
          persons: [anna],
          originalAt: '',
        },
      ]
      for (const entry of entries) {
        const input = { at: null, corrects: null, entry }
        value(await director.incidents.enter(once({ ...(await at(director, id)), input })))
      }
    },
  )
  const { items } = await itemsOfAnna(director)
  const texts = items.filter(({ kind }) => ['notice', 'agreement'].includes(kind))
  expect(texts.map(({ text }) => text)).toEqual([
    'Paziņojums: Vienojās. (glabātie dati nav tie, kas tika ierakstīti)',
    'Vienošanās: Atvainojas. (glabātie dati nav tie, kas tika ierakstīti)',
  ])
})

test('what was said stays out of a copy where a name of somebody struck off can’t be read', async () => {
  const { director } = await tamperWith(
    (database) =>
      database.exec(`update incident_cipher set bytes = randomblob(length(bytes))
        where sealed_id = (select sealed_id from incident_person where removed_at is not null)`),
    async (director, id) => {
      const person = personOf(await openFile(director, id), 'Oto Liepa')
      const why = 'Ierakstīts kļūdas pēc.'
      value(
        await director.incidents.removePerson(once({ ...(await at(director, id)), person, why })),
      )
    },
  )
  const { items, unreadable } = await itemsOfAnna(director)
  expect({ kinds: items.map(({ kind }) => kind), unreadable }).toEqual({
    kinds: ['part'],
    unreadable: 1,
  })
})

test('what was said stays out of a copy where somebody was taken out of the file past the program', async () => {
  const { director } = await tamperWith((database) =>
    database.exec('delete from incident_person where seq = (select max(seq) from incident_person)'),
  )
  const { items, unreadable } = await itemsOfAnna(director)
  expect({ kinds: items.map(({ kind }) => kind), unreadable }).toEqual({
    kinds: ['part'],
    unreadable: 1,
  })
})
