import type { KeyObject } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/**
 * The built program with a publisher's key in it, as a packaged one has: a copy of what was built, so
 * that it looks for its resources where it stands. Answers its folder.
 */
export async function programWithKey(publicKey: KeyObject): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'norise-program-'))
  await cp(join(root, 'out'), join(folder, 'out'), { recursive: true })
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  await mkdir(join(folder, 'resources'))
  for (const entry of await readdir(join(root, 'resources'), { withFileTypes: true })) {
    if (!entry.isDirectory()) continue
    const { name } = entry
    await symlink(join(root, 'resources', name), join(folder, 'resources', name), 'junction')
  }
  const pem = publicKey.export({ type: 'spki', format: 'pem' })
  await writeFile(join(folder, 'resources/update-key.json'), JSON.stringify({ publicKey: pem }))
  return folder
}
