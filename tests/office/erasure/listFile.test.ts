import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backupFolder, databaseFile } from '#main/database/databaseFile.ts'
import { listFile, listFileName, type ListedErasure, readListFile } from '#main/erasure/listFile.ts'
import { erasuresElsewhere } from '#main/office/erasuresElsewhere.ts'
import {
  type Client,
  directorPassword,
  once,
  openOfficeWithDirector,
  openTestOffice,
} from '#tests/support/office.ts'
import { enter, firstPage } from '#tests/support/people.ts'
import { sure } from './story.ts'

test.each([
  ['cut short', '[{"person_hash":"ab'],
  ['empty', ''],
  ['of another shape', '{"erasures":[]}'],
])('a list that is %s is put aside, and written anew from the database', async (_, text) => {
  const { director, folder } = await openOfficeWithDirector()
  const erase = async (familyName: string) => {
    const person = await enter(director, { familyName })
    const { revision, number } = await director.erasure.preview({ id: person })
    const asked = { id: person, revision, number, reason: 'request' as const }
    sure(await director.erasure.erase(once({ ...asked, requestedOn: '2026-11-20' })))
  }
  await erase('Pirmā')
  expect(readListFile(folder)).toHaveLength(1)
  writeFileSync(listFile(folder), text)
  await erase('Otrā')
  expect(readListFile(folder)).toHaveLength(2)
  expect(readFileSync(`${listFile(folder)}.damaged`, 'utf8')).toBe(text)
  expect(existsSync(`${listFile(folder)}.part`)).toBe(false)
})

/** The closed office of a folder in which an older file was put in place by hand, and changes to its list. */
async function olderOffice(of: (erased: ListedErasure) => object): Promise<string> {
  const { office, folder } = await openWithErased()
  const list = readListFile(folder)
  await office.close()
  for (const ending of ['-wal', '-shm']) rmSync(`${databaseFile(folder)}${ending}`, { force: true })
  const [backup = ''] = readdirSync(backupFolder(folder)).filter((name) => name.endsWith('.sqlite'))
  copyFileSync(join(backupFolder(folder), backup), databaseFile(folder))
  writeFileSync(listFile(folder), JSON.stringify(list.map((erased) => of(erased))))
  return folder
}

/** An office that has a backup from before it erased two persons. */
async function openWithErased() {
  const opened = await openOfficeWithDirector()
  const { director } = opened
  const people = [
    await enter(director, { familyName: 'Aizmirstamā' }),
    await enter(director, { familyName: 'Otrā' }),
  ]
  expect(await director.backups.make()).toMatchObject({ ok: true })
  for (const id of people) {
    const { revision, number } = await director.erasure.preview({ id })
    const asked = { id, revision, number, reason: 'request' as const }
    sure(await director.erasure.erase(once({ ...asked, requestedOn: '2026-11-20' })))
  }
  return opened
}

async function openAgain(folder: string): Promise<Client> {
  const desk = (await openTestOffice({ folder })).at('desk')
  const state = await desk.staff.state()
  if (state.kind !== 'signedOut') throw new Error(state.kind)
  const account = state.people[0]?.account ?? ''
  expect(await desk.staff.signIn({ account, password: directorPassword })).toEqual({ ok: true })
  return desk
}

const names = async (client: Client): Promise<string[]> =>
  (await client.people.list(firstPage)).rows.map(({ familyName }) => familyName).toSorted()
const actions = async (client: Client): Promise<string[]> =>
  (await client.journal.entries({ before: null, limit: 50 })).map(({ action }) => action)
const logIn = (folder: string): string => readFileSync(join(folder, 'logs', 'norise.log'), 'utf8')

test('an erasure that can’t be done again keeps neither the office nor the other erasures from their work, and is said', async () => {
  const broken = (erased: ListedErasure): object =>
    erased.number === 1 ? { ...erased, protocol: 'no JSON' } : erased
  const folder = await olderOffice(broken)
  const director = await openAgain(folder)
  expect(await names(director)).toEqual(['Aizmirstamā', 'Bērziņa'])
  expect(await actions(director)).toEqual(
    expect.arrayContaining(['erasure.reapply', 'erasure.notReapplied']),
  )
  expect(logIn(folder)).toMatch(/"what":"broke","of":"erasure","error":"SQLITE_CONSTRAINT/u)
  expect(logIn(folder)).not.toContain('Aizmirstamā')
  // It is tried again: nothing of it is lost from the list.
  expect(readListFile(folder)).toHaveLength(2)
})

test('the list of an office that was in the folder before is none of the new one', async () => {
  const { office, folder } = await openWithErased()
  await office.close()
  for (const name of readdirSync(folder)) {
    if (name !== listFileName) rmSync(join(folder, name), { recursive: true })
  }
  const fresh = await openTestOffice({ folder })
  const made = await fresh.at('desk').staff.setUp({
    institution: { name: 'SIA „Paraugs”', registrationNumber: '40000000000' },
    director: { givenName: 'Ilze', familyName: 'Bērziņa', password: directorPassword },
    language: 'lv',
  })
  expect(made.ok).toBe(true)
  await fresh.office.close()
  const director = await openAgain(folder)
  expect(await actions(director)).not.toContain('erasure.reapply')
  const person = await enter(director, { familyName: 'Pirmā' })
  // The first to be erased in this office.
  expect((await director.erasure.preview({ id: person })).number).toBe(1)
})

test('an older file put in place knows the numbers of people it never knew', async () => {
  const opened = await openOfficeWithDirector()
  const { director, office, folder } = opened
  expect(await director.backups.make()).toMatchObject({ ok: true })
  const erased = await enter(director, { familyName: 'Aizmirstamā' })
  const { revision, number } = await director.erasure.preview({ id: erased })
  const asked = { id: erased, revision, number, reason: 'request' as const }
  sure(await director.erasure.erase(once({ ...asked, requestedOn: '2026-11-20' })))
  await office.close()
  for (const ending of ['-wal', '-shm']) rmSync(`${databaseFile(folder)}${ending}`, { force: true })
  const [backup = ''] = readdirSync(backupFolder(folder)).filter((name) => name.endsWith('.sqlite'))
  copyFileSync(join(backupFolder(folder), backup), databaseFile(folder))
  const again = await openAgain(folder)
  const person = await enter(again, { familyName: 'Otrā' })
  expect((await again.erasure.preview({ id: person })).number).toBe(number + 1)
})

test.each([
  ['says whose it is', {}],
  ['is from before lists said so', { office: undefined }],
])('a restore takes nothing of the list of another office that %s', async (_, of) => {
  const other = await openWithErased()
  const foreign = readListFile(other.folder).map((erased) => ({ ...erased, ...of }))
  const { director, folder } = await openOfficeWithDirector()
  const person = await enter(director, { familyName: 'Pirmā' })
  expect(await director.backups.make()).toMatchObject({ ok: true })
  const [{ name } = { name: '' }] = (await director.backups.list()).backups
  writeFileSync(listFile(folder), JSON.stringify(foreign))
  expect(await director.backups.restore({ name })).toMatchObject({ ok: true })
  const state = await director.staff.state()
  if (state.kind !== 'signedOut' && state.kind !== 'locked') throw new Error(state.kind)
  const account = state.people[0]?.account ?? ''
  expect(await director.staff.signIn({ account, password: directorPassword })).toEqual({ ok: true })
  expect(await actions(director)).not.toContain('erasure.reapply')
  expect((await director.erasure.preview({ id: person })).number).toBe(1)
})

test('a list that can’t be read at the opening is said to the director', async () => {
  const { office, folder } = await openWithErased()
  await office.close()
  writeFileSync(listFile(folder), '{ this is no list')
  const director = await openAgain(folder)
  expect((await actions(director)).filter((each) => each === 'erasure.listDamaged')).toHaveLength(1)
  expect(logIn(folder)).toContain('"of":"erasureList"')
  expect(readListFile(folder)).toHaveLength(2)
})

test('a list whose folder went away is one that was not read; where the folder has none, there is none', async () => {
  const { folder } = await openOfficeWithDirector()
  const part = join(folder, 'list.part')
  const told = (from: string) =>
    erasuresElsewhere(
      { kind: 'elsewhere', folder: from, name: 'norise-x.sqlite', seed: null },
      part,
    )
  expect(await told(folder)).toEqual({ erased: [], unread: false })
  expect(await told(join(folder, 'away'))).toEqual({ erased: [], unread: true })
})
