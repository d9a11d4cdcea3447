import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { verifyShare } from '#main/exports/verifyShare.ts'
import { openOfficeWithDirector } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import {
  csvIn,
  deliverNow,
  filesIn,
  makeProfile,
  manifestIn,
  manifestName,
  newShare,
  profileOf,
  tryRun,
} from './share.ts'

const second = 'personas (2026-11-23 10.00).csv'

test('a file that a colleague has open is tried again, then both versions stand, and the next delivery makes them one', async (context) => {
  const { director } = await openOfficeWithDirector()
  const share = newShare()
  const id = await makeProfile(director, { folder: share, formats: ['csv'] })
  await deliverNow(director, id)
  const before = csvIn(share, 'personas.csv')
  await enter(director, { familyName: 'Zariņa' })
  // Nothing can be put in the place of a file over which another one is mounted, as with one open in Excel.
  const held = join(share, 'personas.csv')
  if (!tryRun('mount', '--bind', held, held)) return context.skip('nothing can be mounted here')
  try {
    for (const tries of [1, 2]) {
      const { outbox } = await deliverNow(director, id)
      expect(outbox).toMatchObject({ kind: 'waiting', reason: 'inUse', tries })
    }
    const { outbox, lastDelivery } = await deliverNow(director, id)
    expect(outbox.kind).toBe('idle')
    expect(lastDelivery?.files.map(({ name, insteadOf }) => [name, insteadOf])).toContainEqual([
      second,
      'personas.csv',
    ])
    expect(csvIn(share, 'personas.csv')).toEqual(before)
    expect(csvIn(share, second).length).toBe(before.length + 1)
    // Who reads the share by the manifest reads the newer one.
    expect(await verifyShare(share)).toMatchObject({ kind: 'complete' })
    expect(manifestIn(share).left).toEqual(['personas.csv'])
  } finally {
    tryRun('umount', held)
  }
  expect((await deliverNow(director, id)).outbox.kind).toBe('idle')
  expect(csvIn(share, 'personas.csv').length).toBe(before.length + 1)
  expect(filesIn(share)).not.toContain(second)
  expect(manifestIn(share).left).toBeUndefined()
  expect(await verifyShare(share)).toMatchObject({ kind: 'complete' })
})

test('an older version that somebody holds open goes once its register is delivered no more', async (context) => {
  const { director } = await openOfficeWithDirector()
  const share = newShare()
  const id = await makeProfile(director, { folder: share, formats: ['csv', 'xlsx'] })
  await deliverNow(director, id)
  // Mounted over, as above: it can't be put in its place.
  const held = join(share, 'personas.xlsx')
  if (!tryRun('mount', '--bind', held, held)) return context.skip('nothing can be mounted here')
  try {
    const {
      revision,
      outbox: _,
      lastDelivery: __,
      id: ___,
      ...input
    } = await profileOf(director, id)
    const changed = { ...input, formats: ['csv' as const] }
    const answer = await director.exports.updateProfile({
      commandId: crypto.randomUUID(),
      payload: { id, revision, input: changed },
    })
    expect(answer.ok).toBe(true)
    for (const tries of [1, 2]) {
      expect((await deliverNow(director, id)).outbox).toMatchObject({ reason: 'inUse', tries })
    }
    expect((await deliverNow(director, id)).outbox.kind).toBe('idle')
    expect(filesIn(share)).toContain('personas.xlsx')
  } finally {
    tryRun('umount', held)
  }
  await deliverNow(director, id)
  expect(filesIn(share)).not.toContain('personas.xlsx')
})

test('a folder that hangs is given up after two minutes, says so, and the office lives on', async (context) => {
  const { director, clock } = await openOfficeWithDirector()
  const share = newShare()
  const id = await makeProfile(director, { folder: share, formats: ['csv'] })
  // Reading a pipe into which nobody writes never ends, like a network folder that went away.
  const pipe = join(share, manifestName)
  if (!tryRun('mkfifo', pipe)) return context.skip('no named pipe can be made here')
  await director.exports.requestExport({ commandId: crypto.randomUUID(), payload: { id } })
  await vi.waitFor(async () => {
    expect((await profileOf(director, id)).outbox.kind).toBe('running')
  })
  clock.advance({ seconds: 119 })
  await enter(director, { familyName: 'Zariņa' })
  expect((await profileOf(director, id)).outbox.kind).toBe('running')
  clock.advance({ seconds: 1 })
  await vi.waitFor(
    async () => {
      expect((await profileOf(director, id)).outbox).toMatchObject({
        kind: 'waiting',
        reason: 'notAnswering',
      })
    },
    { timeout: 10_000 },
  )
  // Another try does not hang on the same folder before the first came back.
  expect((await deliverNow(director, id)).outbox).toMatchObject({
    reason: 'notAnswering',
    tries: 2,
  })
  // What hung comes back: it writes nothing any more.
  writeFileSync(pipe, '{}')
  await vi.waitFor(() => expect(filesIn(share)).toEqual([manifestName]))
})
