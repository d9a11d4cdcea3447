import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runJob } from '#main/backups/runJob.ts'

/** A thread that takes its time to begin is stopped before it could have ended. */
test('a job that is stopped answers at once, and one that is stopped before begins nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'norise-stopped-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const stopping = new AbortController()
  const listed = runJob({ kind: 'list', folder }, undefined, stopping.signal)
  stopping.abort()
  expect(await listed).toEqual({ kind: 'failed', reason: 'notAnswering' })
  expect(await runJob({ kind: 'list', folder }, undefined, stopping.signal)).toEqual({
    kind: 'failed',
    reason: 'other',
  })
})
