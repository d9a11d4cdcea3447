import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { builtInKey } from '#main/updates/builtInKey.ts'
import { signUpdate } from '#main/updates/signUpdate.ts'
import { newFolder } from '#tests/support/office.ts'
import { packageBytes, publisher } from '#tests/support/updatePlace.ts'
import { lookAtPlace, officeWithPlace } from './officeWithPlace.ts'

const about = { version: '9.0.0', date: '2026-11-20', notes: { lv: 'Jauns', en: 'New' } }

test('what a publisher signs is what an office takes', async () => {
  const office = await officeWithPlace()
  const from = newFolder()
  for (const name of [
    'Norise-9.0.0-x64.exe',
    'Norise-9.0.0-x86_64.AppImage',
    'Norise-9.0.0-amd64.deb',
    'Norise-9.0.0-arm64.dmg',
    'Norise-8.0.0-amd64.deb',
    'builder-debug.yml',
  ]) {
    writeFileSync(join(from, name), packageBytes)
  }
  mkdirSync(join(from, 'linux-unpacked'))
  const to = join(office.place, 'new')
  const { privateKey: key } = office
  const builtIn = office.publicKey
  const signed = await signUpdate({ from, to, key, builtIn, about })
  expect(signed).toMatchObject({
    kind: 'signed',
    packages: [
      { kind: 'deb', arch: 'x64' },
      { kind: 'dmg', arch: 'arm64' },
      { kind: 'nsis', arch: 'x64' },
      { kind: 'appImage', arch: 'x64' },
    ],
  })
  expect(readdirSync(to).toSorted()).toEqual([
    'Norise-9.0.0-amd64.deb',
    'Norise-9.0.0-arm64.dmg',
    'Norise-9.0.0-x64.exe',
    'Norise-9.0.0-x86_64.AppImage',
    'norise-update.json',
    'norise-update.json.sig',
  ])
  expect(await lookAtPlace(office.director, to)).toMatchObject({
    ready: { version: '9.0.0', kind: 'deb', notes: { lv: 'Jauns' } },
  })
})

test('nothing is signed that programs would refuse, and nothing where there is nothing', async () => {
  const { privateKey: key, publicKey: builtIn } = publisher()
  const from = newFolder()
  const to = join(from, 'place')
  const other = publisher().publicKey
  expect(await signUpdate({ from, to, key, builtIn: null, about })).toEqual({ kind: 'otherKey' })
  expect(await signUpdate({ from, to, key, builtIn: other, about })).toEqual({ kind: 'otherKey' })
  expect(await signUpdate({ from, to, key, builtIn, about })).toEqual({ kind: 'noPackages' })
  expect(readdirSync(from)).toEqual([])
})

describe('the built-in key', () => {
  const { publicKey } = publisher()
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  const rsa =
    '-----BEGIN PUBLIC KEY-----\nMFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAKj34GkxFhD90vcNLYLInFEX6Ppy1tPf\n9Cnzj4p4WGeKLs1Pt8QuKUpRKfFLfRYC9AIKjbJTWit+CqvjWYzvQwECAwEAAQ==\n-----END PUBLIC KEY-----\n'
  test.each([
    ['a key', JSON.stringify({ publicKey: pem }), true],
    ['none yet', JSON.stringify({ publicKey: null }), false],
    ['garbage', JSON.stringify({ publicKey: 'garbage' }), false],
    ['a key of another kind', JSON.stringify({ publicKey: rsa }), false],
    ['no JSON', '{', false],
    ['nothing', null, false],
  ])('%s', (_, text, there) => {
    const folder = newFolder()
    if (text !== null) writeFileSync(join(folder, 'update-key.json'), text)
    expect(builtInKey(folder)?.equals(publicKey) ?? false).toBe(there)
  })
})

test('the command says what it needs, and refuses without a key in the program', () => {
  const root = resolve(import.meta.dirname, '../../..')
  const run = (...words: string[]) =>
    spawnSync(process.execPath, ['src-main/updates/signUpdateCommand.ts', ...words], {
      cwd: root,
      encoding: 'utf8',
    })
  expect(run()).toMatchObject({ status: 2, stdout: expect.stringContaining('--key') })
  const key = join(newFolder(), 'private.pem')
  writeFileSync(key, publisher().privateKey.export({ type: 'pkcs8', format: 'pem' }))
  const to = join(newFolder(), 'place')
  expect(run(to, '--key', key)).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('would refuse it'),
  })
  expect(run(to, '--key', join(to, 'missing.pem'))).toMatchObject({ status: 1 })
})
