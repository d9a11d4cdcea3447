import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openWindow } from '#main/browser/openWindow.ts'
import { passingFolder } from './hostFixture.ts'

/** A browser that writes down how it was called and stays until it is ended. */
async function passingBrowser(): Promise<{ program: string; called: () => Promise<string> }> {
  const folder = await passingFolder('browser')
  const program = join(folder, 'chrome')
  await writeFile(program, `#!/bin/sh\nprintf '%s\\n' "$@" > '${folder}/called'\nexec sleep 60\n`)
  await chmod(program, 0o755)
  return { program, called: () => readFile(join(folder, 'called'), 'utf8') }
}

const address = 'http://127.0.0.1:1/enter?token=x'

test('the window has no bars and a profile of its own, and ends when it is asked to', async ({
  skip,
}) => {
  skip(process.platform === 'win32', 'the stand-in browser is a shell script')
  const { program, called } = await passingBrowser()
  const opened = await openWindow({
    address,
    profile: '/data/browser-window',
    candidates: ['/nowhere/chrome', program],
    platform: process.platform,
  })
  if (opened.kind !== 'window') throw new Error(`opened ${opened.kind}`)
  onTestFinished(opened.close)
  await vi.waitFor(async () => {
    const words = (await called()).split('\n')
    expect(words).toContain(`--app=${address}`)
    expect(words).toContain('--user-data-dir=/data/browser-window')
  }, 15_000)
  let over = false
  void opened.ended.finally(() => (over = true))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(over).toBe(false)
  opened.close()
  await opened.ended
})

test('without any browser nothing is opened, and nothing breaks', async () => {
  const path = process.env['PATH']
  process.env['PATH'] = ''
  onTestFinished(() => void (process.env['PATH'] = path))
  const wishes = { address, profile: '/x', candidates: ['/nowhere/chrome'] }
  expect(await openWindow({ ...wishes, platform: 'linux' })).toEqual({ kind: 'none' })
})
