import type * as Files from 'node:fs'
import { copyFileSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { restoredPart, takePlace } from '#main/office/restoreFile.ts'
import { openOfficeWithDirector } from '#tests/support/office.ts'

/** How many more times the restored copy is held by another program, and what may not be removed. */
const held = vi.hoisted(() => ({ part: 0, aside: false }))

// As a virus scanner does on Windows, which reads what was just written.
vi.mock('node:fs', async (original) => {
  const whole = await original<typeof Files>()
  const busy = (): never => {
    throw Object.assign(new Error('EPERM'), { code: 'EPERM' })
  }
  return {
    ...whole,
    renameSync: (...[from, to]: Parameters<typeof whole.renameSync>) => {
      if (String(from).endsWith('.sqlite.part') && held.part > 0) {
        held.part -= 1
        busy()
      }
      whole.renameSync(from, to)
    },
    rmSync: (...[path, options]: Parameters<typeof whole.rmSync>) => {
      if (held.aside && String(path).includes('set-aside-')) busy()
      whole.rmSync(path, options)
    },
  }
})

beforeEach(() => {
  held.part = 0
  held.aside = false
})

async function officeWithBackup() {
  const opened = await openOfficeWithDirector()
  expect(await opened.director.backups.make()).toMatchObject({ ok: true })
  const [backup] = (await opened.director.backups.list()).backups
  opened.clock.advance({ minutes: 5 })
  return { ...opened, restore: () => opened.director.backups.restore({ name: backup?.name ?? '' }) }
}

const asides = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.startsWith('set-aside-'))

test('a copy that a scanner lets go of soon takes its place', async () => {
  const { folder, restore } = await officeWithBackup()
  held.part = 2
  expect(await restore()).toEqual({ ok: true, setAside: null })
  expect(asides(folder)).toEqual([])
})

test('where the copy is held for long, the office goes on with the file it had', async () => {
  const { director, folder, restore } = await officeWithBackup()
  held.part = 1000
  expect(await restore()).toEqual({ ok: false, refusal: { reason: 'notMoved' } })
  expect(await director.staff.state()).toMatchObject({ kind: 'signedOut' })
  expect(asides(folder)).toEqual([])
  expect(existsSync(join(folder, 'norise.sqlite.part'))).toBe(false)
})

test('a restore that is through is not refused because what was set aside can’t be removed yet', async () => {
  const { director, folder, restore } = await officeWithBackup()
  held.aside = true
  const answer = await restore()
  held.aside = false
  expect(answer).toMatchObject({ ok: true })
  expect(asides(folder)).toHaveLength(1)
  expect(await director.staff.state()).toMatchObject({ kind: 'signedOut' })
})

test('the files stand where they stood after a copy that could not take its place', async () => {
  const { office, folder } = await openOfficeWithDirector()
  await office.close()
  const file = join(folder, 'norise.sqlite')
  copyFileSync(file, restoredPart(file))
  const before = readdirSync(folder).toSorted()
  held.part = 1000
  expect(await takePlace(folder, file, '2026-11-23T08:00:00Z')).toBeNull()
  expect(readdirSync(folder).toSorted()).toEqual(before)
})
