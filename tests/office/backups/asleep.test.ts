import { readdirSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import type * as Jobs from '#main/backups/runJob.ts'
import { newShare } from '#tests/office/exports/share.ts'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'

/** A place that takes its time: sealing into it goes on until it is ended. */
const place = vi.hoisted(() => ({ slow: false, begun: 0 }))

vi.mock('#main/backups/runJob.ts', async (load) => {
  const { runJob } = await load<typeof Jobs>()
  const slowly: typeof runJob = (job, within, signal) => {
    if (job.kind !== 'seal' || !place.slow) return runJob(job, within, signal)
    place.begun += 1
    return new Promise((resolve) => {
      signal?.addEventListener('abort', () => resolve({ kind: 'failed', reason: 'notAnswering' }))
    })
  }
  return { runJob: slowly }
})

test('sealing a backup ends when the computer falls asleep, is no failed try, and is done once it is awake', async () => {
  const { director, office, clock } = await openOfficeWithDirector()
  const usb = newShare()
  const make = async () => expect(await director.backups.make()).toMatchObject({ ok: true })
  await make()
  place.slow = true
  await director.backups.setPlace(once({ folder: usb, revision: null }))
  await vi.waitFor(() => expect(place.begun).toBe(1), { timeout: 15_000 })
  office.fallAsleep()
  place.slow = false
  clock.advance({ seconds: 59 })
  // It may be on its way to sleep still: made on this PC, and not sealed.
  await make()
  expect(readdirSync(usb)).toEqual([])
  expect((await director.backups.list()).place).toMatchObject({ waitingSince: null, reason: null })
  clock.advance({ seconds: 1 })
  await make()
  expect(readdirSync(usb)).toHaveLength(1)
  expect((await director.backups.list()).place).toMatchObject({ waitingSince: null })
})
