import { randomBytes } from 'node:crypto'
import { v4 } from 'uuid'
import { Kysely } from 'kysely'
import { databaseFile } from '#main/database/databaseFile.ts'
import { openForReading } from '#main/database/connections.ts'
import { sqliteDialect } from '#main/database/dialect.ts'
import type { Tables } from '#main/database/tables.ts'
import { verifyRecords } from '#main/incidents/verifyRecords.ts'
import { fileIncident, openFile, outsider } from '#tests/support/incidents.ts'
import { dataRequestInput } from '#tests/support/privacy.ts'
import { type Client, openBenchOffice } from './benchOffice.ts'
import type { Figure } from './figure.ts'
import { quiet, timed } from './samples.ts'

const rounds = 20
const incidents = 1000
const people = 10
const entries = 100
const scans = 5

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
    for (let nth = 0; nth < incidents; nth += 1) await fileSigned(client)
    const items = await seekInAll(client)
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
async function seekInAll(client: Client): Promise<number> {
  const [person] = await client.people.find({ text: 'a', limit: 1 })
  if (person === undefined) throw new Error('nobody is known')
  const { id } = value(
    await client.privacy.noteRequest(once({ person: person.id, input: dataRequestInput })),
  )
  return timed(() => client.privacy.incidentItems({ id }))
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

/** One explanation is signed. */
async function fileSigned(client: Client): Promise<void> {
  const { id } = value(await fileIncident(client, { persons: tenPeople() }))
  const { revision, persons } = await openFile(client, id)
  const [first] = persons
  if (first === undefined) throw new Error('nobody is on it')
  await attach(client, id, await sign(client, id, revision, first.id), 50_000)
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
