import { copyFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backupFolder, databaseFile } from '#main/database/databaseFile.ts'
import { enter, firstPage } from '#tests/support/people.ts'
import { begin, openAgain, verifyFile } from './faultyOffice.ts'
import { passingFolder } from './fixedFolder.ts'

test('a backup copied by hand beside the log of a killed office is what the backup holds', async () => {
  const folder = passingFolder()
  const { office, client } = await begin(folder)
  await enter(client, { familyName: 'Agrā' })
  expect(await client.backups.make()).toMatchObject({ ok: true })
  const [backup] = (await client.backups.list()).backups
  for (const familyName of ['Vēlā', 'Vēlāka', 'Vēlākā']) await enter(client, { familyName })

  // What a kill leaves: the log as it stands. Somebody puts the backup in the file's place.
  const after = passingFolder()
  copyFileSync(`${databaseFile(folder)}-wal`, `${databaseFile(after)}-wal`)
  expect(statSync(`${databaseFile(after)}-wal`).size).toBeGreaterThan(4096)
  copyFileSync(join(backupFolder(folder), backup?.name ?? ''), databaseFile(after))
  await office.close()

  const again = await openAgain(after)
  const { rows } = await again.client.people.list(firstPage)
  expect(rows.map(({ familyName }) => familyName)).toEqual(['Agrā', 'Bērziņa'])
  expect(await again.client.journal.verify()).toMatchObject({ kind: 'sound' })
  await again.office.close()
  await verifyFile(after)
  // The log was put aside, not thrown away.
  const [aside = ''] = readdirSync(after).filter((name) => name.startsWith('set-aside'))
  expect(readdirSync(join(after, aside))).toContain('norise.sqlite-wal')
})

test('the log of a killed office beside its own file is taken up', async () => {
  const folder = passingFolder()
  const { office, client } = await begin(folder)
  await enter(client, { familyName: 'Agrā' })
  const after = passingFolder()
  for (const ending of ['', '-wal']) {
    copyFileSync(`${databaseFile(folder)}${ending}`, `${databaseFile(after)}${ending}`)
  }
  await office.close()
  const again = await openAgain(after)
  const { rows } = await again.client.people.list(firstPage)
  expect(rows.map(({ familyName }) => familyName)).toEqual(['Agrā', 'Bērziņa'])
  await again.office.close()
})
