import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, expect, test } from '@playwright/test'
import { electronProgram } from '../../src-main/start/electronBinary.mjs'

const root = resolve(import.meta.dirname, '../..')
const program = electronProgram(root)

test('the built shell opens the office in a confined window', async () => {
  // Where its binary can't be had, the shell is held by its stand-in (shell.test.ts).
  test.skip(program === undefined, 'the Electron binary is not installed (npx install-electron)')
  const screen = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']
  // A window needs a screen; nothing else would be tested without one.
  test.skip(process.platform === 'linux' && screen === undefined, 'there is no display')
  if (program === undefined) return
  const folder = await mkdtemp(join(tmpdir(), 'norise-electron-'))
  const app = await _electron.launch({
    executablePath: program,
    // Chromium's sandbox does not take root; the window's own stays on.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, `--data=${folder}`],
  })
  try {
    const page = await app.firstWindow()
    await expect(page).toHaveURL(/^app:\/\/norise\//)
    await expect(page.locator('#root')).not.toBeEmpty()
    expect(await page.evaluate(() => Reflect.has(globalThis, 'process'))).toBe(false)
    expect(await page.evaluate(() => Object.keys(window.norise ?? {}).sort())).toContain('saveFile')
    expect(existsSync(join(folder, 'norise.lock'))).toBe(true)
  } finally {
    await app.close()
    await rm(folder, { recursive: true, force: true })
  }
})
