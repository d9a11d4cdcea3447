import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ExportManifest } from '#shared/exports/schema.ts'

export const manifestName = 'norise-manifests.json'

export type FoundManifest =
  { kind: 'none' } | { kind: 'found'; manifest: ExportManifest } | { kind: 'unreadable' }

/** What the last delivery wrote about a folder. Fails as the file system does. */
export async function findManifest(folder: string): Promise<FoundManifest> {
  let text
  try {
    text = await readFile(join(folder, manifestName), 'utf8')
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
