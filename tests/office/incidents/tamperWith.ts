import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { openFile } from '#tests/support/incidents.ts'
import { type Client, directorPassword, once, openTestOffice } from '#tests/support/office.ts'
import { at, fileFight, openIncidentsOffice, personOf, value } from './incidentsOffice.ts'

/** An incident with a signed explanation and a file, changed past the program by a second connection. */
export async function tamperWith(
  tamper: (database: Database) => void,
  before: (director: Client, id: string) => Promise<void> = async () => undefined,
) {
  const office = await openIncidentsOffice()
  const { director, folder } = office
  const id = await fileFight(office)
  const person = personOf(await openFile(director, id), 'Anna Kalniņa')
  const made = value(
    await director.incidents.requestStatement(
      once({ ...(await at(director, id)), person, dueOn: null, takenBy: null }),
    ),
  ).made
  const input = { text: 'Es redzēju visu.', language: 'lv' as const, othersPresent: '' }
  value(
    await director.incidents.writeStatement(
      once({ ...(await at(director, id)), statement: made, input }),
    ),
  )
  value(
    await director.incidents.signStatement(
      once({
        ...(await at(director, id)),
        statement: made,
        mode: 'typed',
        signature: 'paper',
        originalAt: '',
        signedOn: null,
      }),
    ),
  )
  const file = new File(['attēls'], 'ekrāns.png', { type: 'image/png' })
  value(
    await director.incidents.attach(
      once({
        ...(await at(director, id)),
        input: { file, capturedOn: null, source: '', statement: null },
      }),
    ),
  )
  await before(director, id)
  // The head that was last seen is a witness of its own: closing writes it down.
  await office.office.close()
  const database = new Sqlite(join(folder, 'norise.sqlite'))
  try {
    for (const name of triggersOf(database)) database.exec(`drop trigger ${name}`)
    database.pragma('foreign_keys = OFF')
    tamper(database)
  } finally {
    database.close()
  }
  const reopened = (await openTestOffice({ folder })).at('director')
  const state = await reopened.staff.state()
  if (state.kind !== 'signedOut') throw new Error(state.kind)
  const account = state.people.find(({ name }) => name === 'Ilze Bērziņa')?.account ?? ''
  await reopened.staff.signIn({ account, password: directorPassword })
  return { verdict: await reopened.journal.verify(), director: reopened, id }
}

const triggersOf = (database: Database): string[] =>
  database
    .prepare<[], { name: string }>("select name from sqlite_schema where type = 'trigger'")
    .all()
    .map(({ name }) => name)
    .filter((name) => name.startsWith('incident') || name.startsWith('journal'))

/** The sealed row of the explanation's text. */
export const signedText = `(select sealed_id from incident_statement_version)`
