import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ExportManifest } from '#shared/exports/schema.ts'

export const manifestName = 'norise-manifests.json'

export type FoundManifest =
  { kind: 'none' } | { kind: 'found'; manifest: ExportManifest } | { kind: 'unreadable' }

/** Ten thousand sheets make 4 MB; what is far above that was not written by an office. */
const mostBytes = 50_000_000

/** What the last delivery wrote about a folder. Fails as the file system does. */
export async function findManifest(folder: string): Promise<FoundManifest> {
  const path = join(folder, manifestName)
  let text
  try {
    if ((await stat(path)).size > mostBytes) return { kind: 'unreadable' }
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return { kind: 'none' }
    throw error
  }
  try {
    return { kind: 'found', manifest: ExportManifest.parse(JSON.parse(text)) }
  } catch {
    return { kind: 'unreadable' }
  }
}

export const manifestBytes = (manifest: ExportManifest): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`)
