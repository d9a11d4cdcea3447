import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { newShare } from '#tests/office/exports/share.ts'
import {
  type Client,
  directorPassword,
  once,
  openOfficeWithDirector,
  openTestOffice,
} from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { sure } from './story.ts'

async function erase(director: Client, id: string): Promise<void> {
  const { revision, number } = await director.erasure.preview({ id })
  const asked = { id, revision, number, reason: 'request' as const }
  sure(await director.erasure.erase(once({ ...asked, requestedOn: '2026-11-20' })))
}

async function signInAgain(desk: Client): Promise<void> {
  const state = await desk.staff.state()
  if (state.kind !== 'signedOut' && state.kind !== 'locked') throw new Error(state.kind)
  const account = state.people[0]?.account ?? ''
  expect(await desk.staff.signIn({ account, password: directorPassword })).toEqual({ ok: true })
}

test('a new PC that takes an older backup of the second place does not bring back who was erased since', async () => {
  const { director, recoveryKey } = await openOfficeWithDirector()
  const person = await enter(director, { familyName: 'Aizmirstamā' })
  const usb = newShare()
  await director.backups.setPlace(once({ folder: usb, revision: null }))
  expect(await director.backups.make()).toMatchObject({ ok: true })
  await vi.waitFor(() => expect(readdirSync(usb)).toHaveLength(1), { timeout: 10_000 })
  const [backup = ''] = readdirSync(usb)
  await erase(director, person)
  await vi.waitFor(() => expect(readdirSync(usb)).toHaveLength(2), { timeout: 10_000 })
  const list = readdirSync(usb).find((name) => name !== backup) ?? ''
  // Whoever finds the stick reads nothing off it.
  expect(readFileSync(join(usb, list), 'latin1')).not.toContain('person_hash')

  const desk = (await openTestOffice()).at('desk')
  const found = await desk.backups.findIn({ folder: usb })
  expect(found).toMatchObject({ ok: true, backups: [{ name: backup }] })
  const from = { folder: usb, name: backup, recoveryKey }
  expect(await desk.backups.restoreFrom(from)).toEqual({ ok: true, setAside: null })
  await signInAgain(desk)
  expect((await desk.people.get({ id: person })).familyName).toBe('Persona #1')
  expect(await desk.journal.verify()).toMatchObject({ kind: 'sound' })
}, 60_000)

test('a copied data folder tells its erasures, and a list that can’t be read holds nothing up', async () => {
  const { director, folder } = await openOfficeWithDirector()
  const person = await enter(director, { familyName: 'Aizmirstamā' })
  expect(await director.backups.make()).toMatchObject({ ok: true })
  await erase(director, person)
  const copied = join(mkdtempSync(join(tmpdir(), 'norise-copied-')), 'Norise')
  cpSync(join(folder, 'backups'), join(copied, 'backups'), { recursive: true })
  expect(existsSync(join(folder, 'erasures.json'))).toBe(true)

  for (const [list, familyName, said] of [
    [readFileSync(join(folder, 'erasures.json'), 'utf8'), 'Persona #1', {}],
    // It is said: whoever restores an older backup looks whether somebody came back.
    ['{ this is no list', 'Aizmirstamā', { erasures: 'unread' }],
  ] as const) {
    writeFileSync(join(copied, 'erasures.json'), list)
    const desk = (await openTestOffice()).at('desk')
    const backups = join(copied, 'backups')
    const [name = ''] = readdirSync(backups).filter((each) => each.endsWith('.sqlite'))
    const from = { folder: backups, name, recoveryKey: '' }
    expect(await desk.backups.restoreFrom(from)).toEqual({ ok: true, setAside: null, ...said })
    await signInAgain(desk)
    expect((await desk.people.get({ id: person })).familyName).toBe(familyName)
  }
}, 60_000)
