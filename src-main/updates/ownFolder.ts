import { chmod, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { UpdatePackage } from '#shared/updates/schema.ts'

/** Where packages are fetched to: beside the office's file, for nobody else to write in. */
export const updatesFolder = (office: string): string => join(office, 'updates')

const endings = { nsis: 'exe', dmg: 'dmg', appImage: 'AppImage', deb: 'deb' } as const

/** What a package is called here. No name of the place is taken over. */
export const packageName = (version: string, { kind }: Pick<UpdatePackage, 'kind'>): string =>
  `norise-${version}.${endings[kind]}`

/** What a package is called until it is whole: by its content, so that none goes on with another's. */
export const partName = ({ sha512 }: Pick<UpdatePackage, 'sha512'>): string =>
  `${sha512.slice(0, 40)}.part`

export async function makeUpdatesFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  // It may stand from before; Windows keeps it by the folder above.
  if (process.platform !== 'win32') await chmod(folder, 0o700)
}

/** What was begun and is gone on with. */
export const partsIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.part'))

/** Removes everything but what is named: packages of other versions, and what a kill left half done. */
export async function sweepUpdates(folder: string, kept: readonly string[]): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    if (kept.includes(name)) continue
    // What somebody holds open is swept next time.
    await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined)
  }
}
