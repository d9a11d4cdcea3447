import { randomBytes } from 'node:crypto'
import { v4 } from 'uuid'
import { Kysely } from 'kysely'
import { databaseFile } from '#main/database/databaseFile.ts'
import { openForReading } from '#main/database/connections.ts'
import { sqliteDialect } from '#main/database/dialect.ts'
import type { Tables } from '#main/database/tables.ts'
import { verifyRecords } from '#main/incidents/verifyRecords.ts'
import { fileIncident, known, openFile, outsider } from '#tests/support/incidents.ts'
import type { InvolvedInput } from '#shared/incidents/schema.ts'
import { dataRequestInput } from '#tests/support/privacy.ts'
import { type Client, openBenchOffice } from './benchOffice.ts'
import type { Figure } from './figure.ts'
import { quiet, timed } from './samples.ts'

const rounds = 20
const incidents = 1000
const people = 10
const entries = 100
const scans = 5
/** In each so-manieth incident stands somebody who asks for a copy of their data. */
const standsIn = 10

const once = <P>(payload: P): { commandId: string; payload: P } => ({ commandId: v4(), payload })

/** Opening a large file, and holding all that is stored of many against the journal. */
export async function bench(): Promise<Figure[]> {
  const { folder, client, close } = await openBenchOffice(1000)
  try {
    const large = await fileLarge(client)
    const openings: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      openings.push(await timed(() => openFile(client, large)))
    }
    const [asks, nobody] = await client.people.find({ text: 'a', limit: 2 })
    if (asks === undefined || nobody === undefined) throw new Error('nobody is known')
    for (let nth = 0; nth < incidents; nth += 1) {
      await fileSigned(client, nth % standsIn === 0 ? [known(asks.id, 'witness')] : [])
    }
    const items = await seekInAll(client, nobody.id)
    const copy = await copyOf(client, asks.id)
    const database = openForReading(databaseFile(folder))
    const reads = new Kysely<Tables>({ dialect: sqliteDialect(database) })
    let found = 0
    const verifying = await timed(async () => {
      found = (await verifyRecords(reads, null)).length
    })
    database.close()
    if (found > 0) throw new Error(`${found} findings in a sound office`)
    return [
      {
        name: `opening ${people} persons, ${people} explanations, ${entries} entries, ${scans} scans`,
        value: quiet(openings),
        unit: 'ms',
        limit: 50,
      },
      { name: `verifying ${incidents} incidents`, value: verifying, unit: 'ms', limit: 5000 },
      {
        name: `what ${incidents} incidents hold of a person for a copy`,
        value: items,
        unit: 'ms',
        limit: 1000,
      },
      {
        name: `a copy of one's data among ${incidents} incidents, looked through and made`,
        value: copy,
        unit: 'ms',
        limit: 5000,
      },
    ]
  } finally {
    await close()
  }
}

function value<T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

/** Seeks somebody who stands in none, as for a copy of their data: no file is to be opened whole. */
async function seekInAll(client: Client, person: string): Promise<number> {
  const { id } = value(await client.privacy.noteRequest(once({ person, input: dataRequestInput })))
  return timed(() => client.privacy.incidentItems({ id }))
}

/** Looks through what incidents hold of somebody who stands in some of them, and makes the copy with all of it. */
async function copyOf(client: Client, person: string): Promise<number> {
  const { id } = value(await client.privacy.noteRequest(once({ person, input: dataRequestInput })))
  const { revision } = await client.privacy.get({ id })
  const identity = { on: dataRequestInput.receivedOn, how: 'Parādīja pasi' }
  value(await client.privacy.checkIdentity(once({ id, revision, ...identity })))
  return timed(async () => {
    const { items } = await client.privacy.incidentItems({ id })
    if (items.length < incidents / standsIn) throw new Error('what incidents hold was not found')
    const ticked = items.map(({ key }) => key)
    value(await client.privacy.makeCopy(once({ id, language: 'lv', items: ticked })))
  })
}

const text = {
  text: 'Es redzēju, kas notika. '.repeat(40),
  language: 'lv',
  othersPresent: '',
} as const
const signing = { mode: 'typed', signature: 'paper', originalAt: '', signedOn: null } as const

async function fileLarge(client: Client): Promise<string> {
  const { id } = value(await fileIncident(client, { persons: tenPeople() }))
  const { revision: filed, persons } = await openFile(client, id)
  let revision = filed
  for (const { id: person } of persons) revision = await sign(client, id, revision, person)
  for (let nth = 0; nth < entries; nth += 1) {
    const entry = { kind: 'addition' as const, text: text.text }
    const input = { at: null, corrects: null, entry }
    revision = value(await client.incidents.enter(once({ id, revision, input }))).revision
  }
  for (let nth = 0; nth < scans; nth += 1) {
    revision = await attach(client, id, revision, 2_000_000)
  }
  return id
}

/** One explanation is signed, by whoever is named first. */
async function fileSigned(client: Client, first: readonly InvolvedInput[]): Promise<void> {
  const { id } = value(await fileIncident(client, { persons: [...first, ...tenPeople()] }))
  const {
    revision,
    persons: [signer],
  } = await openFile(client, id)
  if (signer === undefined) throw new Error('nobody is on it')
  await attach(client, id, await sign(client, id, revision, signer.id), 50_000)
}

/** Keeps a file of so many bytes with an incident. */
async function attach(client: Client, id: string, revision: number, size: number): Promise<number> {
  const file = new File([randomBytes(size)], 'lapa.png', { type: 'image/png' })
  const input = { file, capturedOn: null, source: '', statement: null }
  return value(await client.incidents.attach(once({ id, revision, input }))).revision
}

const tenPeople = () =>
  Array.from({ length: people }, (_, nth) => outsider(`Persona ${nth}`, 'witness'))

async function sign(client: Client, id: string, seen: number, person: string): Promise<number> {
  const asked = value(
    await client.incidents.requestStatement(
      once({ id, revision: seen, person, dueOn: null, takenBy: null }),
    ),
  )
  const statement = asked.made
  const written = value(
    await client.incidents.writeStatement(
      once({ id, revision: asked.revision, statement, input: text }),
    ),
  )
  const { revision } = value(
    await client.incidents.signStatement(
      once({ id, revision: written.revision, statement, ...signing }),
    ),
  )
  return revision
}
