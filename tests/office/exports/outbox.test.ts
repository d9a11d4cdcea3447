import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { claimName } from '#main/exports/claimFolder.ts'
import { verifyShare } from '#main/exports/verifyShare.ts'
import { openOffice } from '#main/office/open.ts'
import { enter } from '#tests/support/people.ts'
import { once, openOfficeWithDirector, TestClock } from '#tests/support/office.ts'
import {
  deliverNow,
  filesIn,
  makeProfile,
  manifestIn,
  manifestName,
  newShare,
  profileOf,
  settled,
} from './share.ts'

test('a folder that is away keeps the delivery, says since when and why, and gets it once when it is back', async () => {
  const { director, clock } = await openOfficeWithDirector()
  const share = newShare()
  const away = `${share}-prom`
  const id = await makeProfile(director, { folder: share, formats: ['csv'] })
  renameSync(share, away)

  const waiting = await deliverNow(director, id)
  expect(waiting.outbox).toEqual({
    kind: 'waiting',
    since: '2026-11-23T08:00:00.000Z',
    reason: 'folderMissing',
    tries: 1,
    nextTryAt: '2026-11-23T08:00:05.000Z',
  })
  expect(await director.exports.shareState()).toMatchObject({
    waiting: 1,
    reason: 'folderMissing',
    since: '2026-11-23T08:00:00.000Z',
    lastDelivered: null,
  })

  // It is tried again by itself, and the pause grows; "since" stays.
  clock.advance({ minutes: 1 })
  await vi.waitFor(
    async () => {
      expect((await profileOf(director, id)).outbox).toMatchObject({
        kind: 'waiting',
        tries: 2,
        since: '2026-11-23T08:00:00.000Z',
        nextTryAt: '2026-11-23T08:01:15.000Z',
      })
    },
    { timeout: 15_000 },
  )

  renameSync(away, share)
  clock.advance({ minutes: 1 })
  await vi.waitFor(() => expect(filesIn(share)).toContain(manifestName), { timeout: 15_000 })
  const done = await settled(director, id)
  expect(done.outbox).toEqual({ kind: 'idle' })
  expect(done.lastDelivery?.at).toBe('2026-11-23T08:02:00.000Z')

  // Delivered exactly once: nothing is left to do, and the access log has one line.
  clock.advance({ minutes: 5 })
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  expect(manifestIn(share).generatedAt).toBe('2026-11-23T08:02:00.000Z')
  const entries = await director.journal.entries({ before: null, limit: 50 })
  expect(entries.filter(({ action }) => action === 'exports.deliver')).toHaveLength(1)
  expect(await director.exports.shareState()).toMatchObject({ waiting: 0, since: null })
})

test('the last delivery is the one that was finished last, whichever was asked for first', async () => {
  const { director, clock } = await openOfficeWithDirector()
  const [share, other] = [newShare(), newShare()]
  const away = `${share}-prom`
  const late = await makeProfile(director, { folder: share, formats: ['csv'] })
  const early = await makeProfile(director, { folder: other, name: 'Cita', formats: ['csv'] })
  renameSync(share, away)
  expect((await deliverNow(director, late)).outbox.kind).toBe('waiting')
  expect((await deliverNow(director, early)).outbox.kind).toBe('idle')
  renameSync(away, share)
  clock.advance({ minutes: 1 })
  await vi.waitFor(async () => expect((await profileOf(director, late)).outbox.kind).toBe('idle'), {
    timeout: 15_000,
  })
  expect(await director.exports.shareState()).toMatchObject({
    lastDelivered: '2026-11-23T08:01:00.000Z',
  })
})

test('a delivery that waits is tried after the office is opened again', async () => {
  const { director, office, folder } = await openOfficeWithDirector()
  const share = newShare()
  rmSync(share, { recursive: true })
  const id = await makeProfile(director, { folder: share, formats: ['csv'] })
  expect((await deliverNow(director, id)).outbox.kind).toBe('waiting')
  await office.close()

  mkdirSync(share)
  const again = await openOffice({ folder, clock: new TestClock('2026-11-23T12:00:00Z') })
  await vi.waitFor(() => expect(filesIn(share)).toContain(manifestName), { timeout: 15_000 })
  await again.close()
  expect(filesIn(share).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('a file in place of the folder is named as such', async () => {
  const { director } = await openOfficeWithDirector()
  const share = join(newShare(), 'fails')
  writeFileSync(share, 'x')
  const id = await makeProfile(director, { folder: share })
  expect((await deliverNow(director, id)).outbox).toMatchObject({ reason: 'notAFolder' })
  expect(await director.exports.checkFolder({ folder: share })).toEqual({
    kind: 'trouble',
    reason: 'notAFolder',
  })
})

test('a folder that takes no files keeps what stands there whole', async (context) => {
  const { director } = await openOfficeWithDirector()
  const share = newShare()
  const id = await makeProfile(director, { folder: share, formats: ['csv'] })
  await deliverNow(director, id)
  const before = manifestIn(share)
  await enter(director, { familyName: 'Zariņa' })
  // Permissions do not stop root; an immutable folder does.
  if (!tryRun('chattr', '+i', share)) return context.skip('chattr +i is not possible here')
  try {
    const waiting = await deliverNow(director, id)
    expect(waiting.outbox).toMatchObject({ kind: 'waiting', reason: 'denied' })
    expect(manifestIn(share)).toEqual(before)
    expect(await director.exports.checkFolder({ folder: share })).toEqual({
      kind: 'trouble',
      reason: 'denied',
    })
  } finally {
    tryRun('chattr', '-i', share)
  }
  expect((await deliverNow(director, id)).outbox.kind).toBe('idle')
  expect(manifestIn(share)).not.toEqual(before)
})

test('a full share keeps the old files, leaves no part behind, and gets the new ones when there is room', async (context) => {
  const { director } = await openOfficeWithDirector()
  const share = newShare()
  // Only a file system of its own is full at a known size; to mount one takes root.
  if (!tryRun('mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', share)) {
    return context.skip('no tmpfs can be mounted here')
  }
  try {
    const id = await makeProfile(director, { folder: share, formats: ['csv'] })
    await deliverNow(director, id)
    const before = manifestIn(share)
    writeFileSync(join(share, 'cits.bin'), Buffer.alloc(40_000))
    for (let n = 0; n < 40; n += 1) {
      await enter(director, { familyName: `Zariņa${n}`, town: 'Ļoti gara vieta '.repeat(6).trim() })
    }
    expect((await deliverNow(director, id)).outbox).toMatchObject({ reason: 'full' })
    expect(manifestIn(share)).toEqual(before)
    expect(filesIn(share).filter((name) => name.endsWith('.part'))).toEqual([])
    rmSync(join(share, 'cits.bin'))
    expect((await deliverNow(director, id)).outbox.kind).toBe('idle')
  } finally {
    tryRun('umount', share)
  }
})

test('a read-only share is named as such', async (context) => {
  const { director } = await openOfficeWithDirector()
  const share = newShare()
  // Permissions do not stop root; a file system mounted read-only does.
  if (!tryRun('mount', '-t', 'tmpfs', '-o', 'size=64k,ro', 'tmpfs', share)) {
    return context.skip('no tmpfs can be mounted here')
  }
  try {
    const id = await makeProfile(director, { folder: share })
    expect((await deliverNow(director, id)).outbox).toMatchObject({ reason: 'readOnly' })
  } finally {
    tryRun('umount', share)
  }
})

test('two offices do not mix in one folder, and the first keeps its files', async () => {
  const one = await openOfficeWithDirector()
  const other = await openOfficeWithDirector()
  const share = newShare()
  await enter(other.director, { familyName: 'Svešiņa' })
  await deliverNow(one.director, await makeProfile(one.director, { folder: share }))
  // What the first one is just writing is not swept away as a leftover of the other.
  writeFileSync(join(share, 'personas.csv.part'), 'raksta pirmais birojs')
  const everything = () => filesIn(share).map((name) => [name, readFileSync(join(share, name))])
  const files = everything()
  expect(files.length).toBeGreaterThan(3)
  const before = manifestIn(share)
  const id = await makeProfile(other.director, { folder: share })
  expect((await deliverNow(other.director, id)).outbox).toMatchObject({ reason: 'otherOffice' })
  expect(manifestIn(share)).toEqual(before)
  expect(everything()).toEqual(files)
  expect(await other.director.exports.checkFolder({ folder: share })).toEqual({
    kind: 'trouble',
    reason: 'otherOffice',
  })
})

test('two offices whose first delivery comes to the same empty folder at once do not mix', async () => {
  const one = await openOfficeWithDirector()
  const other = await openOfficeWithDirector()
  await enter(one.director, { familyName: 'Pirmiņa' })
  await enter(other.director, { familyName: 'Svešiņa' })
  for (let round = 1; round <= 4; round += 1) {
    const share = newShare()
    const name = `Kopā ${round}`
    const ids = await Promise.all(
      [one, other].map(({ director }) => makeProfile(director, { folder: share, name })),
    )
    const [mine, theirs] = await Promise.all([
      deliverNow(one.director, ids[0] ?? ''),
      deliverNow(other.director, ids[1] ?? ''),
    ])
    const waiting = [mine, theirs].filter(({ outbox }) => outbox.kind === 'waiting')
    expect(waiting.map(({ outbox }) => outbox)).toMatchObject([{ reason: 'otherOffice' }])
    expect(await verifyShare(share)).toMatchObject({ kind: 'complete' })
    const people = readFileSync(join(share, 'personas.csv'), 'utf8')
    expect(people.includes('Pirmiņa')).toBe(mine.outbox.kind === 'idle')
    expect(people.includes('Svešiņa')).toBe(theirs.outbox.kind === 'idle')
    expect(filesIn(share).filter((file) => file.endsWith('.part'))).toEqual([])
  }
})

test('a folder in which another office’s first delivery was cut short is not taken, an old empty claim is', async () => {
  const { director } = await openOfficeWithDirector()
  const share = newShare()
  const claim = join(share, claimName)
  writeFileSync(claim, 'cits-birojs-0123456789')
  const id = await makeProfile(director, { folder: share, formats: ['csv'] })
  expect((await deliverNow(director, id)).outbox).toMatchObject({ reason: 'otherOffice' })
  expect(await director.exports.checkFolder({ folder: share })).toEqual({
    kind: 'trouble',
    reason: 'otherOffice',
  })
  expect(filesIn(share)).toEqual([claimName])
  // Just begun by somebody: it does not say yet by whom.
  writeFileSync(claim, '')
  expect((await deliverNow(director, id)).outbox).toMatchObject({ reason: 'otherOffice' })
  utimesSync(claim, new Date(Date.now() - 120_000), new Date(Date.now() - 120_000))
  expect((await deliverNow(director, id)).outbox.kind).toBe('idle')
  expect(filesIn(share)).not.toContain(claimName)
})

test('a probe that a kill left in the folder goes with the next delivery', async () => {
  const { director } = await openOfficeWithDirector()
  const share = newShare()
  writeFileSync(join(share, `.norise-${crypto.randomUUID()}.part`), 'norise')
  writeFileSync(join(share, 'kolēģa fails.part'), 'cits')
  await deliverNow(director, await makeProfile(director, { folder: share, formats: ['csv'] }))
  expect(filesIn(share).filter((name) => name.endsWith('.part'))).toEqual(['kolēģa fails.part'])
})

test('a manifest that nobody can read is left alone', async () => {
  const { director } = await openOfficeWithDirector()
  const share = newShare()
  writeFileSync(join(share, manifestName), '{"office":')
  const id = await makeProfile(director, { folder: share })
  expect((await deliverNow(director, id)).outbox).toMatchObject({ reason: 'manifestUnreadable' })
  expect(filesIn(share)).toEqual([manifestName])
})

test('a delivery on change goes out by itself once nothing changes any more', async () => {
  const { director, clock } = await openOfficeWithDirector()
  const share = newShare()
  await makeProfile(director, { folder: share, formats: ['csv'], trigger: 'onChange' })
  clock.advance({ seconds: 21 })
  await vi.waitFor(() => expect(filesIn(share)).toContain(manifestName), { timeout: 15_000 })
  const first = manifestIn(share).generatedAt
  // What the outbox itself does is no change: it does not go round in circles.
  clock.advance({ minutes: 5 })
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  expect(manifestIn(share).generatedAt).toBe(first)

  await enter(director, { familyName: 'Zariņa' })
  clock.advance({ seconds: 21 })
  await vi.waitFor(() => expect(manifestIn(share).generatedAt).not.toBe(first), { timeout: 15_000 })
})

test('a daily delivery goes out once a day', async () => {
  const { director, clock } = await openOfficeWithDirector()
  const share = newShare()
  await makeProfile(director, { folder: share, formats: ['csv'], trigger: 'daily' })
  await vi.waitFor(() => expect(filesIn(share)).toContain(manifestName), { timeout: 15_000 })
  const first = manifestIn(share).generatedAt
  clock.advance({ hours: 3 })
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  expect(manifestIn(share).generatedAt).toBe(first)
  clock.advance({ hours: 21 })
  await vi.waitFor(() => expect(manifestIn(share).generatedAt).not.toBe(first), { timeout: 15_000 })
})

test('a delivery that waits can be taken out of the outbox', async () => {
  const { director } = await openOfficeWithDirector()
  const share = join(newShare(), 'nav')
  const id = await makeProfile(director, { folder: share })
  expect((await deliverNow(director, id)).outbox.kind).toBe('waiting')
  expect(await director.exports.cancelExport(once({ id }))).toMatchObject({ ok: true })
  expect((await profileOf(director, id)).outbox).toEqual({ kind: 'idle' })
})

function tryRun(program: string, ...args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

test('while the computer falls asleep nothing is begun; awake again it goes out by itself', async () => {
  const { director, clock, office } = await openOfficeWithDirector()
  const share = newShare()
  const id = await makeProfile(director, { folder: share, formats: ['csv'] })
  office.fallAsleep()
  await director.exports.requestExport(once({ id }))
  // What is asked for takes its turn behind the outbox's own look.
  await enter(director, { familyName: 'Zariņa' })
  clock.advance({ seconds: 59 })
  await enter(director, { familyName: 'Lapiņa' })
  expect((await profileOf(director, id)).outbox.kind).toBe('waiting')
  expect(filesIn(share)).toEqual([])
  clock.advance({ seconds: 1 })
  await vi.waitFor(() => expect(filesIn(share)).toContain(manifestName), { timeout: 15_000 })
  expect((await settled(director, id)).outbox).toEqual({ kind: 'idle' })
})
