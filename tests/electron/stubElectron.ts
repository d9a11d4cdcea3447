import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** By this the fuses are found in Electron's binary; after it come version, count, and a byte for each. */
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const fuseCount = 9

/**
 * A folder that the packager takes for an unpacked Electron: its program does nothing and has every
 * fuse as Electron ships it, on.
 */
export const stubElectron = async (folder: string): Promise<void> => {
  await mkdir(join(folder, 'resources'), { recursive: true })
  await mkdir(join(folder, 'locales'))
  const program = join(folder, 'electron')
  await writeFile(
    program,
    Buffer.concat([
      Buffer.from(`#!/bin/sh\nexit 0\n${fuseMark}`),
      Buffer.from([1, fuseCount]),
      Buffer.from('1'.repeat(fuseCount)),
    ]),
  )
  await chmod(program, 0o755)
  for (const file of ['LICENSE', 'LICENSES.chromium.html', 'locales/lv.pak', 'locales/en-US.pak'])
    await writeFile(join(folder, file), '')
}
