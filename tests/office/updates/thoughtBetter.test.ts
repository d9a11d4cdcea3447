import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { OfficeLog } from '#main/diagnostics/officeLog.ts'
import { findChoice } from '#main/updates/choiceFile.ts'
import { InstallChoice } from '#main/updates/installChoice.ts'
import { TestClock } from '#tests/support/office.ts'

test('whoever thinks better of it while the choice is being kept is not closed, nor told of it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'norise-choice-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const clock = new TestClock()
  let quits = 0
  let looks = 0
  let forgotten: Promise<void> | undefined
  const choice = new InstallChoice({
    folder,
    clock,
    log: new OfficeLog(folder, clock),
    backups: { make: async () => ({ kind: 'made', name: 'norise.sqlite' }) },
    program: { version: '1.0.0', quit: () => (quits += 1) },
    isWhole: async () => true,
    readyVersion() {
      looks += 1
      // The last look: from here on the choice is being written.
      if (looks === 2) queueMicrotask(() => (forgotten = choice.forget()))
      return '9.0.0'
    },
  })
  expect(await choice.choose('9.0.0', 'now')).toEqual({ ok: false, reason: 'chosenOtherwise' })
  await forgotten
  expect(quits).toBe(0)
  expect(await findChoice(folder)).toBeNull()
})
