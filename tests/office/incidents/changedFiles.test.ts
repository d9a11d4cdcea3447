import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openFile } from '#tests/support/incidents.ts'
import { type Client, directorPassword, once, openTestOffice } from '#tests/support/office.ts'
import { at, fileFight, openIncidentsOffice, value } from './incidentsOffice.ts'

/** An incident with a file and a kept paper, in an office that goes on running. */
async function openWithKept() {
  const office = await openIncidentsOffice()
  const { director, folder } = office
  const id = await fileFight(office)
  const file = new File(['attēls'], 'ekrāns.png', { type: 'image/png' })
  const input = { file, capturedOn: null, source: '', statement: null }
  const attachment = value(
    await director.incidents.attach(once({ ...(await at(director, id)), input })),
  ).made
  const paper = value(
    await director.incidents.makePaper(
      once({ ...(await at(director, id)), paper: { kind: 'report' } }),
    ),
  ).made
  /** Past the program: the bytes of what one of the tables keeps are turned over, and so back. */
  const turnOver = (table: 'incident_attachment' | 'incident_paper'): void => {
    const database = new Sqlite(join(folder, 'norise.sqlite'))
    try {
      database.exec('drop trigger if exists incident_cipher_signed_stays')
      const which = `(select content_id from ${table})`
      const kept = database
        .prepare<[], { bytes: Buffer }>(
          `select bytes from incident_cipher where sealed_id = ${which}`,
        )
        .get()
      if (kept === undefined) throw new Error('nothing is kept')
      database
        .prepare(`update incident_cipher set bytes = ? where sealed_id = ${which}`)
        .run(Buffer.from(kept.bytes).toReversed())
    } finally {
      database.close()
    }
  }
  return { ...office, id, attachment, paper, turnOver }
}

const integrityOf = async (client: Client, id: string) => (await openFile(client, id)).integrity

test('a file that was found changed when it was opened keeps its incident broken until it is right again', async () => {
  const { director, id, attachment, turnOver } = await openWithKept()
  turnOver('incident_attachment')
  // Nobody has looked at the file yet: an incident is opened without its files.
  expect(await integrityOf(director, id)).toBe('sound')
  await expect(director.incidents.attachment({ id, attachment })).rejects.toMatchObject({
    code: 'CONTENT_CHANGED',
  })
  expect(await integrityOf(director, id)).toBe('broken')
  const log = await director.incidents.accessLog({ id, before: null, limit: 50 })
  expect(log.map(({ action }) => action)).toContain('incidents.broken')
  turnOver('incident_attachment')
  expect(await integrityOf(director, id)).toBe('sound')
})

test('a kept paper that was changed is remembered as well', async () => {
  const { director, id, paper, turnOver } = await openWithKept()
  turnOver('incident_paper')
  await expect(director.incidents.paperFile({ id, paper, way: 'look' })).rejects.toMatchObject({
    code: 'CONTENT_CHANGED',
  })
  expect(await integrityOf(director, id)).toBe('broken')
})

test('what the check of everything found in files shows when the incident is opened, and is noted once', async () => {
  const { director, id, turnOver } = await openWithKept()
  turnOver('incident_attachment')
  const noted = async () =>
    (await director.incidents.accessLog({ id, before: null, limit: 50 })).filter(
      ({ action }) => action === 'incidents.broken',
    ).length
  for (let nth = 0; nth < 2; nth += 1) {
    const verdict = await director.journal.verify()
    if (verdict.kind !== 'fileChanged') throw new Error(verdict.kind)
    // By the entry that kept it.
    expect(verdict.seq).toBeGreaterThan(0)
    expect(await noted()).toBe(1)
  }
  expect(await integrityOf(director, id)).toBe('broken')
})

test('what was found in a file is not forgotten when the office is opened anew', async () => {
  const { office, folder, director, id, attachment, turnOver } = await openWithKept()
  turnOver('incident_attachment')
  await expect(director.incidents.attachment({ id, attachment })).rejects.toMatchObject({
    code: 'CONTENT_CHANGED',
  })
  await office.close()
  const reopened = (await openTestOffice({ folder })).at('director')
  const state = await reopened.staff.state()
  if (state.kind !== 'signedOut') throw new Error(state.kind)
  const account = state.people.find(({ name }) => name === 'Ilze Bērziņa')?.account ?? ''
  await reopened.staff.signIn({ account, password: directorPassword })
  expect(await integrityOf(reopened, id)).toBe('broken')
})

test('the file for the police looks at the files that go with it', async () => {
  const { director, id, turnOver } = await openWithKept()
  turnOver('incident_attachment')
  const paper = { kind: 'policeFile' as const }
  await director.incidents.previewPaper({ id, paper })
  expect(await integrityOf(director, id)).toBe('broken')
})
