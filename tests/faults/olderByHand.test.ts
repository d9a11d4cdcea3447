import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backupFolder, databaseFile } from '#main/database/databaseFile.ts'
import { sure } from '#tests/office/erasure/story.ts'
import { once } from '#tests/support/office.ts'
import { enter, firstPage } from '#tests/support/people.ts'
import { begin, openAgain } from './faultyOffice.ts'
import { passingFolder } from './fixedFolder.ts'

test('an older file put in place by hand does not bring back who was erased since', async () => {
  const folder = passingFolder()
  const { office, client } = await begin(folder)
  const person = await enter(client, { familyName: 'Aizmirstamā' })
  await enter(client, { familyName: 'Paliekošā' })
  expect(await client.backups.make()).toMatchObject({ ok: true })
  const [backup] = (await client.backups.list()).backups
  const { revision, number } = await client.erasure.preview({ id: person })
  const requestedOn = new Date().toISOString().slice(0, 10)
  const asked = { id: person, revision, number, reason: 'request' as const, requestedOn }
  sure(await client.erasure.erase(once(asked)))
  await office.close()

  for (const ending of ['-wal', '-shm']) rmSync(`${databaseFile(folder)}${ending}`, { force: true })
  copyFileSync(join(backupFolder(folder), backup?.name ?? ''), databaseFile(folder))
  expect(readFileSync(databaseFile(folder)).includes('Aizmirstamā')).toBe(true)

  const again = await openAgain(folder)
  const { rows } = await again.client.people.list(firstPage)
  expect(rows.map(({ familyName }) => familyName)).toEqual(['Bērziņa', 'Paliekošā'])
  expect((await again.client.people.get({ id: person })).familyName).toBe('Persona #1')
  for (const ending of ['', '-wal']) {
    const file = `${databaseFile(folder)}${ending}`
    if (existsSync(file)) expect(readFileSync(file).includes('Aizmirstamā'), file).toBe(false)
  }
  const entries = await again.client.journal.entries({ before: null, limit: 20 })
  expect(JSON.stringify(entries)).toContain('erasure.reapply')
  await again.office.close()
})
