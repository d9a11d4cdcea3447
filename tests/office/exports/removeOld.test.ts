import {
  closeSync,
  constants,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { claimName } from '#main/exports/claimFolder.ts'
import {
  type Client,
  directorPassword,
  once,
  openOfficeWithDirector,
  openTestOffice,
} from '#tests/support/office.ts'
import {
  deliverNow,
  filesIn,
  makeProfile,
  manifestIn,
  manifestName,
  newShare,
  profileOf,
  tryRun,
} from './share.ts'

const nextLook = { timeout: 10_000 }

/** After so long nobody is at the desk any more. */
async function comeBack(director: Client): Promise<void> {
  const state = await director.staff.state()
  if (state.kind !== 'locked' && state.kind !== 'signedOut') return
  const account = state.people[0]?.account ?? ''
  await director.staff.signIn({ account, password: directorPassword })
}

/** As many days of work as make the one that comes next old enough, each with its backup; then a holiday. */
async function work(
  {
    director,
    clock,
  }: Pick<Awaited<ReturnType<typeof openOfficeWithDirector>>, 'director' | 'clock'>,
  days: number,
): Promise<void> {
  for (let day = 0; day < 13; day += 1) {
    clock.advance({ hours: 24 })
    await comeBack(director)
    expect(await director.backups.make()).toMatchObject({ ok: true })
  }
  clock.advance({ hours: (days - 13) * 24 })
}

test('what was delivered by hand is taken off the share once its time is over, and nothing of others is', async () => {
  const { director, clock } = await openOfficeWithDirector()
  const [byHand, daily] = [newShare(), newShare()]
  const id = await makeProfile(director, { folder: byHand })
  const other = await makeProfile(director, {
    folder: daily,
    name: 'Katru dienu',
    trigger: 'onChange',
  })
  await deliverNow(director, id)
  await deliverNow(director, other)
  const delivered = filesIn(byHand)
  writeFileSync(join(byHand, 'kolēģa fails.csv'), 'cits')
  // Thirty days: the last of them is kept whole.
  await work({ director, clock }, 30)
  await comeBack(director)
  await vi.waitFor(async () => {
    expect((await profileOf(director, other)).outbox.kind).toBe('idle')
  }, nextLook)
  expect(filesIn(byHand)).toEqual([...delivered, 'kolēģa fails.csv'].toSorted())
  clock.advance({ hours: 24 })
  await comeBack(director)
  await vi.waitFor(() => expect(filesIn(byHand)).toEqual(['kolēģa fails.csv']), nextLook)
  await vi.waitFor(async () => {
    expect((await profileOf(director, id)).lastDelivery).toMatchObject({
      files: [],
      removedAt: '2026-12-24T08:00:00.000Z',
    })
  }, nextLook)
  const noted = (await director.journal.entries({ before: null, limit: 50 })).filter(
    ({ action }) => action === 'exports.removeOld',
  )
  expect(noted.length).toBe(1)
  // What is kept up to date by the office stays, once what is being written has its name.
  await vi.waitFor(() => expect(filesIn(daily).length).toBe(delivered.length), nextLook)

  // Asked for again, it is there again.
  await deliverNow(director, id)
  expect(filesIn(byHand)).toEqual([...delivered, 'kolēģa fails.csv'].toSorted())
  expect((await profileOf(director, id)).lastDelivery?.removedAt).toBeNull()
})

test('a folder that another office took over meanwhile is left alone', async () => {
  const { director, clock } = await openOfficeWithDirector()
  const share = newShare()
  const id = await makeProfile(director, { folder: share })
  await deliverNow(director, id)
  const theirs = await openOfficeWithDirector()
  const manifest = join(share, 'norise-manifests.json')
  const stranger = newShare()
  const theirProfile = await makeProfile(theirs.director, { folder: stranger })
  await deliverNow(theirs.director, theirProfile)
  writeFileSync(manifest, readFileSync(join(stranger, 'norise-manifests.json')))
  const before = filesIn(share)
  await work({ director, clock }, 40)
  await comeBack(director)
  await director.exports.requestExport({ commandId: crypto.randomUUID(), payload: { id } })
  await vi.waitFor(async () => {
    expect((await profileOf(director, id)).outbox).toMatchObject({ reason: 'otherOffice' })
  }, nextLook)
  expect(filesIn(share)).toEqual(before)
})

test('what lies in the folder of a removed profile, or in one that a profile has left, goes as well', async () => {
  const { director, clock } = await openOfficeWithDirector()
  const [removed, left, moved] = [newShare(), newShare(), newShare()]
  const daily = { trigger: 'onChange' as const }
  const gone = await makeProfile(director, { folder: removed, ...daily })
  const moving = await makeProfile(director, { folder: left, name: 'Pārcelts', ...daily })
  await deliverNow(director, gone)
  await deliverNow(director, moving)
  writeFileSync(join(removed, 'kolēģa fails.csv'), 'cits')
  const before = filesIn(left)
  expect(await director.exports.removeProfile(once({ id: gone, revision: 1 }))).toMatchObject({
    ok: true,
  })
  const { id, revision, outbox: _, lastDelivery: __, ...input } = await profileOf(director, moving)
  expect(
    await director.exports.updateProfile(
      once({ id, revision, input: { ...input, folder: moved } }),
    ),
  ).toMatchObject({ ok: true })
  await deliverNow(director, moving)

  await work({ director, clock }, 30)
  await comeBack(director)
  await deliverNow(director, moving)
  expect(filesIn(left)).toEqual(before)
  clock.advance({ hours: 24 })
  await comeBack(director)
  await vi.waitFor(() => expect(filesIn(left)).toEqual([]), nextLook)
  await vi.waitFor(() => expect(filesIn(removed)).toEqual(['kolēģa fails.csv']), nextLook)
  expect(filesIn(moved)).toEqual(before)
})

test('half files in a folder that a profile has left go, and those of others stay', async () => {
  const { director, clock } = await openOfficeWithDirector()
  const [delivered, begun, theirs] = [newShare(), newShare(), newShare()]
  const half = 'personas.csv.part'
  const profiles = [delivered, begun, theirs].map((folder, place) =>
    makeProfile(director, { folder, name: `Profils ${place}` }),
  )
  const ids = await Promise.all(profiles)
  await deliverNow(director, ids[0] ?? '')
  const whole = filesIn(delivered)
  for (const id of ids) await director.exports.removeProfile(once({ id, revision: 1 }))
  // What kills leave: of a later delivery, of the first one, and of another office's first one.
  const { office } = manifestIn(delivered)
  writeFileSync(join(begun, claimName), office)
  writeFileSync(join(theirs, claimName), 'cits-birojs-0123456789')
  for (const folder of [delivered, begun, theirs]) writeFileSync(join(folder, half), 'puse')
  clock.advance({ hours: 24 })
  await comeBack(director)
  await vi.waitFor(() => expect(filesIn(begun)).toEqual([]), nextLook)
  await vi.waitFor(() => expect(filesIn(delivered)).toEqual(whole), nextLook)
  expect(filesIn(theirs)).toEqual([claimName, half].toSorted())
})

test('files that somebody took away themselves count as gone once their time is over', async () => {
  const { director, clock } = await openOfficeWithDirector()
  const share = newShare()
  const id = await makeProfile(director, { folder: share })
  await deliverNow(director, id)
  for (const name of filesIn(share)) rmSync(join(share, name))
  await work({ director, clock }, 31)
  await comeBack(director)
  await vi.waitFor(async () => {
    expect((await profileOf(director, id)).lastDelivery).toMatchObject({
      files: [],
      removedAt: '2026-12-24T08:00:00.000Z',
    })
  }, nextLook)
})

test('a folder that is away is looked at another day', async () => {
  const { director, clock } = await openOfficeWithDirector()
  const share = newShare()
  const id = await makeProfile(director, { folder: share })
  const other = newShare()
  const daily = await makeProfile(director, { folder: other, name: 'Cits' })
  await deliverNow(director, id)
  await deliverNow(director, daily)
  renameSync(share, `${share}-away`)
  await work({ director, clock }, 31)
  await comeBack(director)
  await vi.waitFor(() => expect(filesIn(other)).toEqual([]), nextLook)
  expect((await profileOf(director, id)).lastDelivery?.removedAt).toBeNull()
  renameSync(`${share}-away`, share)
  clock.advance({ hours: 24 })
  await comeBack(director)
  await vi.waitFor(() => expect(filesIn(share)).toEqual([]), nextLook)
})

test('a left folder that hangs holds up neither deliveries nor, for long, the folders behind it', async (context) => {
  const { director, clock } = await openOfficeWithDirector()
  const [hanging, behind, daily] = [newShare(), newShare(), newShare()]
  for (const folder of [hanging, behind]) {
    const id = await makeProfile(director, { folder, name: folder })
    await deliverNow(director, id)
    await director.exports.removeProfile(once({ id, revision: 1 }))
  }
  const profile = await makeProfile(director, { folder: daily, trigger: 'daily' })
  await work({ director, clock }, 30)
  await comeBack(director)
  await deliverNow(director, profile)
  const before = manifestIn(daily).generatedAt
  // Reading a pipe into which nobody writes never ends, like a network folder that went away.
  const pipe = join(hanging, manifestName)
  rmSync(pipe)
  if (!tryRun('mkfifo', pipe)) return context.skip('no named pipe can be made here')
  onTestFinished(() => letGo(pipe))

  clock.advance({ hours: 24 })
  await vi.waitFor(() => expect(manifestIn(daily).generatedAt).not.toBe(before), nextLook)
  // What somebody asks for meanwhile goes out while the folder still hangs.
  clock.advance({ seconds: 1 })
  await comeBack(director)
  const asked = manifestIn(daily).generatedAt
  await deliverNow(director, profile)
  expect(manifestIn(daily).generatedAt).not.toBe(asked)
  expect(filesIn(behind)).not.toEqual([])
  await vi.waitFor(() => {
    clock.advance({ seconds: 120 })
    expect(filesIn(behind)).toEqual([])
  }, nextLook)
})

/** Whoever reads the pipe comes to its end: opened both ways it waits for nobody. */
const letGo = (pipe: string): void => closeSync(openSync(pipe, constants.O_RDWR))

test('by a clock that jumped ahead nothing is old, nor once somebody says that it is right', async () => {
  const { director, clock } = await openOfficeWithDirector()
  const share = newShare()
  const id = await makeProfile(director, { folder: share })
  await deliverNow(director, id)
  const delivered = filesIn(share)
  clock.jump({ hours: 365 * 24 })
  const other = newShare()
  const second = await makeProfile(director, { folder: other, name: 'Otrs' })
  await deliverNow(director, second)
  expect(filesIn(share)).toEqual(delivered)
  await director.journal.acceptClock()
  await deliverNow(director, second)
  expect(filesIn(share)).toEqual(delivered)
  // Days of work make it so, by whatever clock.
  await work({ director, clock }, 14)
  await comeBack(director)
  await vi.waitFor(() => expect(filesIn(share)).toEqual([]), nextLook)
})

test('an office opened while the clock is far ahead takes nothing off the share', async () => {
  const first = await openOfficeWithDirector()
  const share = newShare()
  const id = await makeProfile(first.director, { folder: share })
  await deliverNow(first.director, id)
  expect(await first.director.backups.make()).toMatchObject({ ok: true })
  const delivered = filesIn(share)
  await first.office.close()

  const { at } = await openTestOffice({ folder: first.folder, now: '2028-11-23T08:00:00Z' })
  const director = at('director')
  await comeBack(director)
  const other = newShare()
  await deliverNow(director, await makeProfile(director, { folder: other, name: 'Otrs' }))
  expect(filesIn(share)).toEqual(delivered)
})

test('of deliveries made while the clock was a year back the last one counts', async () => {
  const { director, clock } = await openOfficeWithDirector()
  const id = await makeProfile(director, { folder: newShare() })
  await deliverNow(director, id)
  clock.jump({ hours: -365 * 24 })
  await deliverNow(director, id)
  expect((await profileOf(director, id)).lastDelivery?.at).toBe('2025-11-23T08:00:00.000Z')
  expect((await director.exports.shareState()).lastDelivered).toBe('2025-11-23T08:00:00.000Z')
})
