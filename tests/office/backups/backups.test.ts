import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test, vi } from 'vitest'
import { databaseFile } from '#main/database/databaseFile.ts'
import { newShare } from '#tests/office/exports/share.ts'
import {
  type Client,
  directorPassword,
  once,
  openOfficeWithDirector,
  openTestOffice,
} from '#tests/support/office.ts'
import { enter, firstPage, signInAs } from '#tests/support/people.ts'

const made = async (client: Client): Promise<string> => {
  const answer = await client.backups.make()
  if (!answer.ok) throw new Error(answer.reason)
  return answer.at
}

const names = async (client: Client): Promise<string[]> =>
  (await client.people.list(firstPage)).rows.map(({ familyName }) => familyName).toSorted()

async function signInAgain(client: Client): Promise<void> {
  const state = await client.staff.state()
  if (state.kind !== 'signedOut' && state.kind !== 'locked') throw new Error(state.kind)
  const account = state.people[0]?.account ?? ''
  expect(await client.staff.signIn({ account, password: directorPassword })).toEqual({ ok: true })
}

test('a backup made now is read through, listed, and said to everybody', async () => {
  const office = await openOfficeWithDirector()
  const { director, folder } = office
  expect(await director.backups.state()).toMatchObject({ lastGood: null, old: false })
  const at = await made(director)
  const { backups } = await director.backups.list()
  expect(backups).toMatchObject([
    { name: 'norise-2026-11-23T08-00-00-000Z.sqlite', at, kind: 'regular', check: 'whole' },
  ])
  const staff = await signInAs(office, 'staff', 'Kalniņa')
  expect(await staff.client.backups.state()).toMatchObject({ lastGood: at, trouble: null })
  await expect(staff.client.backups.list()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  // Nothing stands beside it: a log would be taken for its own one day.
  expect(readdirSync(join(folder, 'backups')).toSorted()).toEqual([
    'checks.json',
    'norise-2026-11-23T08-00-00-000Z.sqlite',
  ])
})

test('the last good backup grows old, and a damaged one is no good one', async () => {
  const { director, clock, folder } = await openOfficeWithDirector()
  await made(director)
  clock.advance({ hours: 27 })
  await signInAgain(director)
  expect((await director.backups.state()).old).toBe(true)
  const at = await made(director)
  expect(await director.backups.state()).toMatchObject({ lastGood: at, old: false })
  const [newest] = (await director.backups.list()).backups
  // Somebody scribbles over it: it is no longer what was checked.
  writeFileSync(join(folder, 'backups', newest?.name ?? ''), 'x')
  expect((await director.backups.list()).backups[0]).toMatchObject({ check: 'unchecked' })
  expect((await director.backups.state()).lastGood).not.toBe(at)
})

describe('a restore', () => {
  test('goes back to the backup, begins a new generation, and can be undone', async () => {
    const { director, folder, clock } = await openOfficeWithDirector()
    await enter(director, { familyName: 'Agrā' })
    await made(director)
    const [backup] = (await director.backups.list()).backups
    clock.advance({ minutes: 5 })
    await enter(director, { familyName: 'Vēlā' })
    const left = await director.journal.anchor()
    expect(left.generation).toBe(1)

    expect(await director.backups.restore({ name: backup?.name ?? '' })).toEqual({
      ok: true,
      setAside: null,
    })
    // Keys are gone: everybody signs in anew, by the passwords of then.
    await expect(director.people.list(firstPage)).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    await signInAgain(director)
    expect(await names(director)).toEqual(['Agrā', 'Bērziņa'])
    expect((await director.journal.anchor()).generation).toBe(2)
    expect(await director.journal.verify()).toMatchObject({ kind: 'sound' })
    const database = new Sqlite(join(folder, 'norise.sqlite'), { readonly: true })
    const about: unknown = database
      .prepare("select about from journal where action = 'backups.restore'")
      .pluck()
      .get()
    database.close()
    expect(JSON.parse(String(about))).toMatchObject({
      fromGeneration: 1,
      leftGeneration: 1,
      leftSeq: left.seq,
      leftHash: left.hash,
    })
    // The file from before stands among the backups, and nowhere else.
    expect(readdirSync(folder).filter((name) => name.startsWith('set-aside'))).toEqual([])

    const { undoes } = await director.backups.list()
    expect(undoes).toBe('norise-2026-11-23T08-05-00-000Z-beforeRestore.sqlite')
    clock.advance({ minutes: 1 })
    expect(await director.backups.restore({ name: undoes ?? '' })).toMatchObject({ ok: true })
    await signInAgain(director)
    expect(await names(director)).toEqual(['Agrā', 'Bērziņa', 'Vēlā'])
    expect((await director.journal.anchor()).generation).toBe(3)
    expect(await director.journal.verify()).toMatchObject({ kind: 'sound' })
  })

  test('of a damaged backup is refused, and the office works on', async () => {
    const { director, folder } = await openOfficeWithDirector()
    await made(director)
    const name = (await director.backups.list()).backups[0]?.name ?? ''
    const path = join(folder, 'backups', name)
    const bytes = readFileSync(path)
    bytes.fill(0x5a, 4096)
    writeFileSync(path, bytes)
    expect(await director.backups.restore({ name })).toEqual({
      ok: false,
      refusal: { reason: 'backupUnusable', found: 'damaged' },
    })
    await enter(director, { familyName: 'Zariņa' })
    expect(await names(director)).toContain('Zariņa')
  })

  test('a name from outside leads nowhere', async () => {
    const { director } = await openOfficeWithDirector()
    for (const name of ['../norise.sqlite', '/etc/passwd', '', 'x.sqlite']) {
      expect(await director.backups.restore({ name })).toEqual({
        ok: false,
        refusal: { reason: 'noSuchBackup' },
      })
    }
  })
})

test('a file in the place of the folder of backups is named as such, and the office goes on', async () => {
  const { director, folder } = await openOfficeWithDirector()
  const backups = join(folder, 'backups')
  rmSync(backups, { recursive: true, force: true })
  writeFileSync(backups, 'x')
  expect(await director.backups.make()).toEqual({ ok: false, reason: 'notAFolder' })
  expect(await director.backups.state()).toMatchObject({ trouble: { reason: 'notAFolder' } })
  rmSync(backups)
  await made(director)
  expect(await director.backups.state()).toMatchObject({ trouble: null })
})

test('a folder in the place of the office’s file is said to be no office, and left as it is', async () => {
  const folder = newShare()
  const place = databaseFile(folder)
  mkdirSync(place)
  writeFileSync(join(place, 'kolēģa fails.txt'), 'x')
  const { at } = await openTestOffice({ folder })
  expect(await at('desk').staff.state()).toMatchObject({
    kind: 'trouble',
    trouble: { kind: 'foreign' },
  })
  expect(readdirSync(place)).toEqual(['kolēģa fails.txt'])
})

describe('the second place', () => {
  const settled = (client: Client, check: (place: unknown) => void): Promise<void> =>
    vi.waitFor(async () => check(await client.backups.list()), { timeout: 15_000, interval: 50 })

  test('gets backups sealed; away it waits, says since when and why, and gets them later', async () => {
    const { director, clock } = await openOfficeWithDirector()
    await enter(director, { familyName: 'Slepenais' })
    await made(director)
    const usb = newShare()
    const chosen = await director.backups.setPlace(once({ folder: usb, revision: null }))
    expect(chosen).toMatchObject({ ok: true })
    await settled(director, (list) =>
      expect(list).toMatchObject({ placed: [{ sealed: true }], place: { waitingSince: null } }),
    )
    const [sealed = ''] = readdirSync(usb)
    expect(sealed).toMatch(/^norise-[0-9a-f]{12}-2026-11-23T08-00-00-000Z\.norise$/)
    const bytes = readFileSync(join(usb, sealed))
    expect(bytes.includes('Slepenais')).toBe(false)
    expect(bytes.includes('SQLite format')).toBe(false)

    renameSync(usb, `${usb}-prom`)
    clock.advance({ hours: 1 })
    await signInAgain(director)
    await made(director)
    expect((await director.backups.list()).place).toMatchObject({
      waitingSince: '2026-11-23T09:00:00.000Z',
      reason: 'folderMissing',
    })
    expect((await director.backups.state()).placeWaitingSince).toBe('2026-11-23T09:00:00.000Z')
    renameSync(`${usb}-prom`, usb)
    clock.advance({ hours: 1 })
    await signInAgain(director)
    await made(director)
    expect((await director.backups.list()).place).toMatchObject({ waitingSince: null })
    expect(readdirSync(usb)).toHaveLength(2)
  })

  test('is not made to wait, and gets the newest, when the clock is set back a year', async () => {
    const { director, clock } = await openOfficeWithDirector()
    await made(director)
    const usb = newShare()
    await director.backups.setPlace(once({ folder: usb, revision: null }))
    await settled(director, (list) => expect(list).toMatchObject({ placed: [{}] }))
    // Away, with a pause noted by the clock as it was.
    renameSync(usb, `${usb}-prom`)
    clock.advance({ minutes: 4 })
    await made(director)
    clock.jump({ hours: -365 * 24 })
    await made(director)
    expect((await director.backups.list()).place?.reason).toBe('folderMissing')
    renameSync(`${usb}-prom`, usb)
    const at = await made(director)
    expect(at).toBe('2025-11-23T08:04:00.000Z')
    // What was made now is the last good one, not the one that bears next year's date.
    expect((await director.backups.state()).lastGood).toBe(at)
    expect(readdirSync(usb).some((name) => name.includes('2025-11-23T08-04'))).toBe(true)
  })

  test('keeps, as this PC does, what would be too old by a clock that jumped ahead', async () => {
    const { director, clock } = await openOfficeWithDirector()
    const usb = newShare()
    await director.backups.setPlace(once({ folder: usb, revision: null }))
    await made(director)
    clock.jump({ hours: 5 * 365 * 24 })
    await made(director)
    expect((await director.backups.list()).backups).toHaveLength(2)
    expect(readdirSync(usb)).toHaveLength(2)
    // Somebody says that the clock is right. Years without any backup make none of those before them old.
    await director.journal.acceptClock()
    await made(director)
    expect((await director.backups.list()).backups.map(({ at }) => at.slice(0, 4))).toEqual([
      '2031',
      '2026',
    ])
  })

  test('is neither a relative path nor the office’s own folder', async () => {
    const { director, folder } = await openOfficeWithDirector()
    expect(await director.backups.setPlace(once({ folder: 'mape', revision: null }))).toMatchObject(
      { refusal: { reason: 'notAbsolute' } },
    )
    expect(
      await director.backups.setPlace(once({ folder: join(folder, 'backups'), revision: null })),
    ).toMatchObject({ refusal: { reason: 'ownFolder' } })
  })

  test('that became a file is named as such, and gets its backup once it is a folder again', async () => {
    const { director } = await openOfficeWithDirector()
    const usb = newShare()
    await director.backups.setPlace(once({ folder: usb, revision: null }))
    await made(director)
    renameSync(usb, `${usb}-prom`)
    writeFileSync(usb, 'x')
    await made(director)
    expect((await director.backups.list()).place).toMatchObject({ reason: 'notAFolder' })
    rmSync(usb)
    renameSync(`${usb}-prom`, usb)
    await made(director)
    expect((await director.backups.list()).place).toMatchObject({ reason: null })
  })

  test('two offices in one folder leave each other’s backups alone', async () => {
    const [one, other] = [await openOfficeWithDirector(), await openOfficeWithDirector()]
    const usb = newShare()
    for (const { director } of [one, other]) {
      await director.backups.setPlace(once({ folder: usb, revision: null }))
      await made(director)
    }
    expect(readdirSync(usb)).toHaveLength(2)
    expect((await one.director.backups.list()).placed).toHaveLength(1)
    expect((await other.director.backups.list()).placed).toHaveLength(1)
  })
})

describe('the move to a new PC', () => {
  /** An office with one person and a sealed backup of it in a folder. */
  async function movedOut() {
    const { director, recoveryKey } = await openOfficeWithDirector()
    await enter(director, { familyName: 'Zariņa' })
    const usb = newShare()
    await director.backups.setPlace(once({ folder: usb, revision: null }))
    await made(director)
    return { usb, recoveryKey }
  }

  test('a fresh office takes the sealed backup with the recovery key, and passwords go on', async () => {
    const { usb, recoveryKey } = await movedOut()
    const { at, folder } = await openTestOffice()
    const desk = at('desk')
    expect(await desk.staff.state()).toEqual({ kind: 'firstStart' })
    const found = await desk.backups.findIn({ folder: usb })
    if (!found.ok) throw new Error(found.reason)
    const [{ name } = { name: '' }] = found.backups
    const restore = (key: string) =>
      desk.backups.restoreFrom({ folder: usb, name, recoveryKey: key })

    expect(await restore('nepareiza')).toEqual({ ok: false, refusal: { reason: 'mistyped' } })
    const foreign = (await openOfficeWithDirector()).recoveryKey
    expect(await restore(foreign)).toEqual({ ok: false, refusal: { reason: 'wrongKey' } })
    expect(await desk.staff.state()).toEqual({ kind: 'firstStart' })

    expect(await restore(` ${recoveryKey.toLowerCase()} `)).toEqual({ ok: true, setAside: null })
    await signInAgain(desk)
    expect(await names(desk)).toEqual(['Bērziņa', 'Zariņa'])
    expect(await desk.journal.verify()).toMatchObject({ kind: 'sound' })
    expect((await desk.journal.anchor()).generation).toBe(2)
    expect(readdirSync(folder).filter((each) => each.startsWith('set-aside'))).toEqual([])
  })

  test('a sealed backup that was cut or changed is refused', async () => {
    const { usb, recoveryKey } = await movedOut()
    const [name = ''] = readdirSync(usb)
    const bytes = readFileSync(join(usb, name))
    const { at } = await openTestOffice()
    for (const [change, found] of [
      [bytes.subarray(0, bytes.length - 20), 'damaged'],
      [bytes.subarray(0, 300_000), 'damaged'],
      [Buffer.concat([bytes, Buffer.from('x')]), 'damaged'],
      [Buffer.concat([bytes.subarray(0, 200), Buffer.from('x'), bytes.subarray(201)]), 'damaged'],
      [Buffer.from('vārds;uzvārds'), 'foreign'],
    ] as const) {
      writeFileSync(join(usb, name), change)
      expect(await at('desk').backups.restoreFrom({ folder: usb, name, recoveryKey })).toEqual({
        ok: false,
        refusal: { reason: 'backupUnusable', found },
      })
    }
    expect(await at('desk').staff.state()).toEqual({ kind: 'firstStart' })
  })

  test('an office that is somebody’s takes nothing from elsewhere', async () => {
    const { usb, recoveryKey } = await movedOut()
    const { director, at } = await openOfficeWithDirector()
    const [name = ''] = readdirSync(usb)
    for (const client of [director, at('another desk')]) {
      expect(await client.backups.findIn({ folder: usb })).toMatchObject({ ok: false })
      expect(await client.backups.restoreFrom({ folder: usb, name, recoveryKey })).toEqual({
        ok: false,
        refusal: { reason: 'notInTrouble' },
      })
    }
  })

  test('an office in trouble may be helped from the second place too', async () => {
    const { usb, recoveryKey } = await movedOut()
    const { office, folder } = await openOfficeWithDirector()
    await office.close()
    writeFileSync(join(folder, 'norise.sqlite'), '')
    const { at } = await openTestOffice({ folder })
    const [name = ''] = readdirSync(usb)
    const answer = await at('desk').backups.restoreFrom({ folder: usb, name, recoveryKey })
    expect(answer).toMatchObject({ ok: true })
    await signInAgain(at('desk'))
    expect(await names(at('desk'))).toEqual(['Bērziņa', 'Zariņa'])
    rmSync(usb, { recursive: true, force: true })
  })
})
