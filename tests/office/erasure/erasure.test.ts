import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { firstPage } from '#tests/support/people.ts'
import {
  type Client,
  directorPassword,
  once,
  openOfficeWithDirector,
} from '#tests/support/office.ts'
import { readPdf } from '#tests/support/readPdf.ts'
import { makeStory, type Story, sure } from './story.ts'

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
  expect(canaries.under(folder, backups)).toEqual([])
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
  const story = await makeStory(director)
  const { canaries, person } = story
  expect(await director.backups.make()).toMatchObject({ ok: true })
  // The canaries sing: each field is found before.
  const file = readFileSync(join(folder, 'norise.sqlite'))
  const wal = readFileSync(join(folder, 'norise.sqlite-wal'))
  expect(canaries.in(Buffer.concat([file, wal])).toSorted()).toEqual(canaries.fields.toSorted())

  expect(sure(await erase(director, person))).toEqual({ number: 1 })
  await expectGone(story, folder, /^backups\//)
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
