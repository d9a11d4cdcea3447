import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { manifestName, signatureName } from '#main/updates/signedManifest.ts'
import { once } from '#tests/support/office.ts'
import {
  manifestOf,
  packageBytes,
  packageOf,
  publisher,
  writePlace,
} from '#tests/support/updatePlace.ts'
import { sure } from '../erasure/story.ts'
import { lookAtPlace, officeWithPlace, settled } from './officeWithPlace.ts'

const packageFile = 'Norise-9.0.0-amd64.deb'

test('a newer version in a folder is fetched, offered, and is there after a restart', async () => {
  const office = await officeWithPlace()
  const { director, folder, place } = office
  expect(await director.updates.state()).toMatchObject({
    version: '1.2.0',
    look: { kind: 'noPlace' },
    ready: null,
  })
  writePlace(place, office.privateKey)
  const state = await lookAtPlace(director, place)
  const path = join(folder, 'updates', 'norise-9.0.0.deb')
  expect(state).toMatchObject({
    look: { kind: 'newer', version: '9.0.0' },
    checkedAt: '2026-11-23T08:00:00.000Z',
    ready: {
      version: '9.0.0',
      date: '2026-11-20',
      notes: { lv: 'Ātrāka meklēšana.' },
      size: packageBytes.length,
      path,
    },
    installs: true,
    chosen: 'no',
  })
  expect(readFileSync(path).equals(packageBytes)).toBe(true)
  expect(readdirSync(join(folder, 'updates')).toSorted()).toEqual([
    'norise-9.0.0.deb',
    'ready.json',
  ])
  if (process.platform !== 'win32') {
    expect(statSync(join(folder, 'updates')).mode & 0o777).toBe(0o700)
    // Nobody can start it by mistake.
    expect(statSync(path).mode & 0o777).toBe(0o600)
  }
  // The share may be away then.
  rmSync(place, { recursive: true })
  const again = await office.reopen()
  expect((await again.updates.state()).ready).toMatchObject({ version: '9.0.0', path })
  expect(await lookAtPlace(again, place)).toMatchObject({
    look: { kind: 'unreachable', why: 'notThere' },
    ready: { version: '9.0.0' },
  })
})

test('a place that is not of use has a history, until it is of use again', async () => {
  const office = await officeWithPlace()
  const { director, place, clock, privateKey } = office
  writePlace(place, privateKey)
  await lookAtPlace(director, place)
  expect((await director.updates.state()).trouble).toBeNull()

  const hidden = `${place}-away`
  renameSync(place, hidden)
  const began = clock.now().toString({ fractionalSecondDigits: 3 })
  await lookAtPlace(director, place)
  clock.advance({ minutes: 4 })
  renameSync(hidden, place)
  rmSync(join(place, signatureName))
  await lookAtPlace(director, place)
  const both = {
    since: began,
    tries: 2,
    last: [
      { at: '2026-11-23T08:04:00.000Z', kind: 'refused', why: 'unsigned' },
      { at: began, kind: 'unreachable', why: 'notThere' },
    ],
  }
  expect((await director.updates.state()).trouble).toEqual(both)

  // It outlives the program, and counts on when only the last tries are still told one by one.
  const again = await office.reopen()
  expect((await again.updates.state()).trouble).toEqual(both)
  for (let more = 0; more < 12; more += 1) await lookAtPlace(again, place)
  const { trouble } = await again.updates.state()
  expect(trouble).toMatchObject({ since: began, tries: 14 })
  expect(trouble?.last).toHaveLength(10)

  writePlace(place, privateKey)
  await lookAtPlace(again, place)
  expect((await again.updates.state()).trouble).toBeNull()
})

test('nothing to install is no trouble, and another place begins with none', async () => {
  const { director, place } = await officeWithPlace()
  await lookAtPlace(director, place)
  expect(await director.updates.state()).toMatchObject({
    look: { kind: 'refused', why: 'noManifest' },
    trouble: null,
  })
  const gone = join(place, 'gone')
  await lookAtPlace(director, gone)
  expect((await director.updates.state()).trouble).toMatchObject({ tries: 1 })
  await lookAtPlace(director, place)
  expect((await director.updates.state()).trouble).toBeNull()
})

describe('what is not taken, each with its reason', () => {
  type Office = Awaited<ReturnType<typeof officeWithPlace>>
  const cases: readonly (readonly [string, (office: Office) => void, object])[] = [
    ['an empty folder', () => {}, { kind: 'refused', why: 'noManifest' }],
    [
      'no signature',
      ({ place, privateKey }) => {
        writePlace(place, privateKey)
        rmSync(join(place, signatureName))
      },
      { kind: 'refused', why: 'unsigned' },
    ],
    [
      'another key’s signature',
      ({ place }) => writePlace(place, publisher().privateKey),
      { kind: 'refused', why: 'otherSignature' },
    ],
    [
      'a manifest changed by one letter',
      ({ place, privateKey }) => {
        writePlace(place, privateKey)
        const text = readFileSync(join(place, manifestName), 'utf8')
        writeFileSync(join(place, manifestName), text.replace('9.0.0', '9.0.1'))
      },
      { kind: 'refused', why: 'otherSignature' },
    ],
    [
      'garbage for a signature',
      ({ place, privateKey }) => {
        writePlace(place, privateKey)
        writeFileSync(join(place, signatureName), Buffer.from([0, 255, 1, 254]))
      },
      { kind: 'refused', why: 'otherSignature' },
    ],
    [
      'a signature without end',
      ({ place, privateKey }) => {
        writePlace(place, privateKey)
        writeFileSync(join(place, signatureName), 'A'.repeat(5000))
      },
      { kind: 'refused', why: 'tooLarge' },
    ],
    [
      'a manifest of a megabyte',
      ({ place, privateKey }) => {
        writePlace(place, privateKey)
        writeFileSync(join(place, manifestName), Buffer.alloc(1_000_000, ' '))
      },
      { kind: 'refused', why: 'tooLarge' },
    ],
    [
      'a signed text that is no manifest',
      ({ place, privateKey }) => writePlace(place, privateKey, { manifest: ['1.0.0'] }),
      { kind: 'refused', why: 'unreadable' },
    ],
    [
      'a signed manifest that leads out of the place',
      ({ place, privateKey }) =>
        writePlace(place, privateKey, {
          manifest: { ...manifestOf(), packages: [packageOf(packageBytes, { file: '../x.deb' })] },
        }),
      { kind: 'refused', why: 'unreadable' },
    ],
    [
      'an older version',
      ({ place, privateKey }) =>
        writePlace(place, privateKey, { manifest: manifestOf({ version: '1.1.9' }) }),
      { kind: 'refused', why: 'older' },
    ],
    [
      'packages of other systems',
      ({ place, privateKey }) =>
        writePlace(place, privateKey, {
          manifest: manifestOf({ packages: [packageOf(packageBytes, { kind: 'nsis' })] }),
        }),
      { kind: 'refused', why: 'noPackage' },
    ],
    [
      'no package',
      ({ place, privateKey }) => writePlace(place, privateKey, { bytes: null }),
      { kind: 'refused', why: 'packageMissing' },
    ],
    [
      'a package changed by one byte',
      ({ place, privateKey }) => {
        const changed = Buffer.from(packageBytes)
        changed[1000] = 0
        writePlace(place, privateKey, { bytes: changed })
      },
      { kind: 'refused', why: 'notWhole' },
    ],
    [
      'a package cut short',
      ({ place, privateKey }) =>
        writePlace(place, privateKey, { bytes: packageBytes.subarray(0, 1000) }),
      { kind: 'refused', why: 'notWhole' },
    ],
    [
      'a package with something behind it',
      ({ place, privateKey }) =>
        writePlace(place, privateKey, { bytes: Buffer.concat([packageBytes, packageBytes]) }),
      { kind: 'refused', why: 'notWhole' },
    ],
    [
      'a link in place of the package',
      ({ place, privateKey }) => {
        writePlace(place, privateKey, { bytes: null })
        symlinkSync('/dev/zero', join(place, packageFile))
      },
      { kind: 'unreachable', why: 'other' },
    ],
    [
      'a folder in place of the manifest',
      ({ place }) => mkdirSync(join(place, manifestName)),
      { kind: 'unreachable', why: 'other' },
    ],
    [
      'a place that is not there',
      ({ place }) => rmSync(place, { recursive: true }),
      { kind: 'unreachable', why: 'notThere' },
    ],
  ]

  test.each(cases)('%s', async (_, spoil, look) => {
    const office = await officeWithPlace()
    spoil(office)
    const state = await lookAtPlace(office.director, office.place)
    expect(state).toMatchObject({ look, ready: null })
    expect(await office.director.updates.install({ version: '9.0.0', when: 'now' })).toEqual({
      ok: false,
      reason: 'notReady',
    })
    expect(office.asked).toEqual([])
    // Nothing under a name that could be started.
    const here = join(office.folder, 'updates')
    expect(existsSync(here) ? readdirSync(here) : []).toEqual([])
    // The log knows the kind, and neither the place nor a name of a file.
    const log = readFileSync(join(office.folder, 'logs', 'norise.log'), 'utf8')
    expect(log).toContain(
      `"outcome":"${state.look.kind === 'refused' || state.look.kind === 'unreachable' ? state.look.why : ''}"`,
    )
    expect(log).not.toContain(office.place)
    expect(log).not.toContain('.deb')
  })

  test('anything, while no key is built in', async () => {
    const office = await officeWithPlace({ key: null })
    writePlace(office.place, office.privateKey)
    expect(await lookAtPlace(office.director, office.place)).toMatchObject({
      look: { kind: 'off' },
      ready: null,
    })
  })
})

test('what was found at one place is not told of another, also when it is taken back', async () => {
  const office = await officeWithPlace()
  const { director, place } = office
  writePlace(place, office.privateKey)
  await lookAtPlace(director, place)
  const { place: chosen } = await director.updates.state()
  const away = join(place, 'away')
  sure(await director.updates.setPlace(once({ address: away, revision: chosen?.revision ?? null })))
  // Until it was looked at, nothing is known of it.
  expect(['unchecked', 'unreachable']).toContain((await director.updates.state()).look.kind)
  await vi.waitFor(async () =>
    expect((await director.updates.state()).look).toMatchObject({ why: 'notThere' }),
  )
  const last = await director.journal.lastUndoable()
  sure(await director.journal.undo(once({ entry: last?.entry ?? 0 })))
  await vi.waitFor(async () =>
    expect(await director.updates.state()).toMatchObject({
      place: { address: place },
      look: { kind: 'newer' },
    }),
  )
  const { place: back } = await director.updates.state()
  sure(await director.updates.setPlace(once({ address: null, revision: back?.revision ?? null })))
  expect(await director.updates.state()).toMatchObject({
    place: null,
    look: { kind: 'noPlace' },
    checkedAt: null,
  })
})

describe('fetching', () => {
  test('what is of no use any more is swept at the opening, what was begun stays', async () => {
    const office = await officeWithPlace()
    const here = join(office.folder, 'updates')
    mkdirSync(here)
    const part = `${'0'.repeat(40)}.part`
    writeFileSync(join(here, 'norise-1.2.0.deb'), 'the one that runs')
    writeFileSync(join(here, part), 'half')
    await office.reopen()
    await vi.waitFor(() => expect(readdirSync(here)).toEqual([part]))
  })

  test('goes on with what a kill left, and sweeps what is of no use', async () => {
    const office = await officeWithPlace()
    writePlace(office.place, office.privateKey)
    const here = join(office.folder, 'updates')
    mkdirSync(here)
    const { sha512 } = packageOf(packageBytes)
    const part = join(here, `${sha512.slice(0, 40)}.part`)
    writeFileSync(part, packageBytes.subarray(0, 200_000))
    writeFileSync(join(here, 'norise-8.0.0.deb'), 'old')
    writeFileSync(join(here, `${'0'.repeat(40)}.part`), 'half of another')
    expect(await lookAtPlace(office.director, office.place)).toMatchObject({
      ready: { version: '9.0.0' },
    })
    expect(readdirSync(here).toSorted()).toEqual(['norise-9.0.0.deb', 'ready.json'])
    expect(readFileSync(join(here, 'norise-9.0.0.deb')).equals(packageBytes)).toBe(true)
  })

  test('begins anew where what was left is not what it should be', async () => {
    const office = await officeWithPlace()
    writePlace(office.place, office.privateKey)
    const here = join(office.folder, 'updates')
    mkdirSync(here)
    const part = join(here, `${packageOf(packageBytes).sha512.slice(0, 40)}.part`)
    writeFileSync(part, Buffer.alloc(200_000, 'x'))
    expect(await lookAtPlace(office.director, office.place)).toMatchObject({
      ready: { version: '9.0.0' },
    })
    expect(readFileSync(join(here, 'norise-9.0.0.deb')).equals(packageBytes)).toBe(true)
  })

  test('a version that is withdrawn is offered no longer', async () => {
    const office = await officeWithPlace()
    writePlace(office.place, office.privateKey)
    expect((await lookAtPlace(office.director, office.place)).ready).not.toBeNull()
    writePlace(office.place, office.privateKey, { manifest: manifestOf({ version: '1.2.0' }) })
    expect(await lookAtPlace(office.director, office.place)).toMatchObject({
      look: { kind: 'newest' },
      ready: null,
    })
    expect(readdirSync(join(office.folder, 'updates'))).toEqual([])
  })

  test('a newer one takes the place of the one that is ready, and is chosen anew', async () => {
    const office = await officeWithPlace()
    writePlace(office.place, office.privateKey)
    await lookAtPlace(office.director, office.place)
    await office.director.updates.install({ version: '9.0.0', when: 'atQuit' })
    writePlace(office.place, office.privateKey, { manifest: manifestOf({ version: '9.1.0' }) })
    expect(await lookAtPlace(office.director, office.place)).toMatchObject({
      ready: { version: '9.1.0' },
      chosen: 'no',
    })
    expect(readdirSync(join(office.folder, 'updates')).toSorted()).toEqual([
      'norise-9.1.0.deb',
      'ready.json',
    ])
  })
})

test('two that look at once look once', async () => {
  const office = await officeWithPlace()
  writePlace(office.place, office.privateKey)
  await lookAtPlace(office.director, office.place)
  copyFileSync(join(office.place, packageFile), join(office.place, 'copy'))
  const [one, other] = await Promise.all([
    office.director.updates.check(),
    office.director.updates.check(),
  ])
  expect(one.checkedAt).toBe(other.checkedAt)
  expect(await settled(office.director)).toMatchObject({ ready: { version: '9.0.0' } })
})
