import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { createRouterClient } from '@orpc/server'
import { expect, onTestFinished, test, vi } from 'vitest'
import { verifyChain } from '#main/journal/verifyChain.ts'
import { openOffice } from '#main/office/open.ts'
import { deliverNow, makeProfile, newShare } from '#tests/office/exports/share.ts'
import { enter, firstPage, signInAs } from '#tests/support/people.ts'
import {
  type Client,
  directorPassword,
  once,
  openOfficeWithDirector,
} from '#tests/support/office.ts'
import { readPdf } from '#tests/support/readPdf.ts'
import { makeStory, type Story, sure } from './story.ts'
import { typeTexts } from './typedTexts.ts'

/** Erases as the preview says. */
async function erase(director: Client, person: string) {
  const { revision, number } = await director.erasure.preview({ id: person })
  return director.erasure.erase(
    once({ id: person, revision, number, reason: 'request', requestedOn: '2026-11-20' }),
  )
}

/** The text of every PDF that the office's file holds. */
async function textsOfPapers(folder: string): Promise<string> {
  const database = new Sqlite(join(folder, 'norise.sqlite'), { readonly: true })
  const files = database
    .prepare<[], { bytes: Buffer }>(
      "select bytes from file where media_type = 'application/pdf' and size > 0",
    )
    .all()
  database.close()
  const read = await Promise.all(files.map(({ bytes }) => readPdf(new Uint8Array(bytes))))
  return read.map(({ text, title }) => `${title} ${text}`).join('\n')
}

async function expectGone({ canaries }: Story, folder: string, backups: RegExp): Promise<void> {
  expect(await canaries.under(folder, backups)).toEqual([])
  expect(canaries.in(Buffer.from(await textsOfPapers(folder)))).toEqual([])
}

async function signInAgain(client: Client): Promise<void> {
  const state = await client.staff.state()
  if (state.kind !== 'signedOut' && state.kind !== 'locked') throw new Error(state.kind)
  const account = state.people[0]?.account ?? ''
  expect(await client.staff.signIn({ account, password: directorPassword })).toEqual({ ok: true })
}

test('what was written about a person is nowhere after they were erased, nor after an older backup came back', async () => {
  const { director, folder, clock, office } = await openOfficeWithDirector()
  const [share, temporary] = [newShare(), newShare()]
  // Whatever is put down for a moment, by SQLite or by the makers of papers, is put down here.
  for (const name of ['TMPDIR', 'TMP', 'TEMP', 'SQLITE_TMPDIR']) vi.stubEnv(name, temporary)
  onTestFinished(() => void vi.unstubAllEnvs())
  const story = await makeStory(director)
  await typeTexts(director, story)
  const { canaries, person } = story
  expect(await director.backups.make()).toMatchObject({ ok: true })
  // The canaries sing: each field is found before.
  const file = readFileSync(join(folder, 'norise.sqlite'))
  const wal = readFileSync(join(folder, 'norise.sqlite-wal'))
  expect(canaries.in(Buffer.concat([file, wal])).toSorted()).toEqual(canaries.fields.toSorted())

  expect(canaries.in(Buffer.from(await textsOfPapers(folder)))).toContain('Given')

  expect(sure(await erase(director, person))).toEqual({ number: 1 })
  await expectGone(story, folder, /^backups\//)
  const everything = { withPersonalCodes: true, withContacts: true, withGuardians: true }
  const profile = await makeProfile(director, { folder: share, withSheets: true, ...everything })
  await deliverNow(director, profile)
  expect(readdirSync(share).length).toBeGreaterThan(1)
  expect(await canaries.under(share)).toEqual([])
  expect(await canaries.under(temporary)).toEqual([])
  expect(await director.journal.verify()).toMatchObject({ kind: 'sound' })
  expect((await director.people.get({ id: person })).familyName).toBe('Persona #1')

  const [backup] = (await director.backups.list()).backups
  clock.advance({ minutes: 5 })
  expect(await director.backups.restore({ name: backup?.name ?? '' })).toMatchObject({ ok: true })
  await signInAgain(director)
  await expectGone(story, folder, /^backups\//)
  expect((await director.people.get({ id: person })).familyName).toBe('Persona #1')
  expect(await director.erasure.protocol({ id: person })).toMatchObject({ number: 1 })
  expect(await director.journal.verify()).toMatchObject({ kind: 'sound' })
  await office.close()
  await expectGone(story, folder, /^backups\//)
}, 120_000)

test('an erased person is nobody’s to find or to work on', async () => {
  const { director } = await openOfficeWithDirector()
  const { person, other, group } = await makeStory(director)
  const erased = await erase(director, person)
  if (!erased.ok) throw new Error(erased.refusal.reason)
  const archived = { ...firstPage, filters: { archived: { kind: 'yesNo' as const, value: true } } }
  expect((await director.people.list(archived)).rows).toEqual([])
  expect(await director.people.find({ text: 'Persona', limit: 10 })).toEqual([])
  const people = { kind: 'rows' as const, ids: [person] }
  await expect(
    director.courses.enrol(once({ group, people, state: 'applied', since: null })),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(
    director.people.addGuardian(once({ ward: other, guardian: person, relation: 'other' })),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(director.erasure.preview({ id: person })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  // Nor is anything of it taken back: not the erasure, not what was done to them before.
  for (const entry of [erased.entry, erased.entry - 2]) {
    expect(await director.journal.undo(once({ entry }))).toMatchObject({
      refusal: { reason: 'nothingToUndo' },
    })
  }
}, 60_000)

test('an office whose file was lost is told of its erasures when a backup comes back', async () => {
  const { director, folder, clock, office } = await openOfficeWithDirector()
  const person = await enter(director, { familyName: 'Aizmirstamā' })
  expect(await director.backups.make()).toMatchObject({ ok: true })
  sure(await erase(director, person))
  await office.close()
  writeFileSync(join(folder, 'norise.sqlite'), 'This is no database any more.')
  const reopened = await openOffice({ folder, clock, passwordCost: 2 ** 4 })
  onTestFinished(() => reopened.close())
  const desk = createRouterClient(reopened.router, {
    context: reopened.join({ desk: 'director', window: 'director-2' }),
  })
  const state = await desk.staff.state()
  if (state.kind !== 'trouble') throw new Error(state.kind)
  const name = state.backups[0]?.name ?? ''
  expect(await desk.staff.restoreBackup({ name })).toMatchObject({ ok: true })
  await signInAgain(desk)
  expect((await desk.people.get({ id: person })).familyName).toBe('Persona #1')
  expect(await desk.journal.verify()).toMatchObject({ kind: 'sound' })
})

test('content taken away under the name of an erasure is told from what it erased', async () => {
  const { director, folder, office } = await openOfficeWithDirector()
  const person = await enter(director, { familyName: 'Aizmirstamā' })
  await enter(director, { familyName: 'Paliekošā' })
  const erased = await erase(director, person)
  if (!erased.ok) throw new Error(erased.refusal.reason)
  await office.close()
  const database = new Sqlite(join(folder, 'norise.sqlite'))
  onTestFinished(() => void database.close())
  const verdictAfter = (tamper: string) => {
    database.exec(`begin; ${tamper}`)
    const verdict = verifyChain(database, null)
    database.exec('rollback')
    return verdict
  }
  expect(verdictAfter('')).toMatchObject({ kind: 'sound' })
  const taken = 'update change_row set before = null, after = null, salt = null'
  const others = `entry = (select max(entry) from change_row where salt is not null)`
  expect(verdictAfter(`${taken}, erased_by = ${erased.entry} where ${others}`)).toEqual({
    kind: 'changesAltered',
    seq: erased.entry,
  })
  // Nor can what was erased be told to have been taken away, or something be put in its place.
  const own = `where erased_by = ${erased.entry} and entry <> erased_by`
  for (const tamper of [`erased_by = null`, `after = '{}'`, `after = '{}', salt = '00'`]) {
    expect(verdictAfter(`update change_row set ${tamper} ${own}`)).toMatchObject({
      kind: 'changesAltered',
    })
  }
})

test('an erasure that was denied leaves an entry, and the journal sound', async () => {
  const test = await openOfficeWithDirector()
  const person = await enter(test.director, { familyName: 'Paliekošā' })
  const clerk = await signInAs(test, 'staff', 'Lietvede')
  const why = { reason: 'request' as const, requestedOn: '2026-11-20' }
  const asked = once({ id: person, revision: 1, number: 1, ...why })
  await expect(clerk.client.erasure.erase(asked)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await test.director.journal.verify()).toMatchObject({ kind: 'sound' })
})
