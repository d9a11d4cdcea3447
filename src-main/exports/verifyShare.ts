import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { DeliveredFile } from '#shared/exports/schema.ts'
import { findManifest } from './manifestFile.ts'
import { sha256Of } from './ownFiles.ts'

export type ShareVerdict =
  /** Every file stands as its manifest says. */
  | { kind: 'complete'; generatedAt: string; files: number }
  /** A delivery is under way, was cut short, or somebody changed a file. */
  | {
      kind: 'partial'
      generatedAt: string
      files: readonly { name: string; found: 'missing' | 'size' | 'content' }[]
    }
  /** No office has delivered here, or nobody can read what it wrote. */
  | { kind: 'noManifest' }
  | { kind: 'unreadable' }

/** Holds a folder against its manifest: what a reader of the share does. Fails as the file system does. */
export async function verifyShare(folder: string): Promise<ShareVerdict> {
  const found = await findManifest(folder)
  if (found.kind === 'none') {
    // A folder that is away has no manifest either: this fails there.
    await readdir(folder)
    return { kind: 'noManifest' }
  }
  if (found.kind === 'unreadable') return found
  const { generatedAt, files } = found.manifest
  const wrong = []
  for (const file of files) {
    const difference = await differenceOf(folder, file)
    if (difference !== null) wrong.push({ name: file.name, found: difference })
  }
  return wrong.length === 0
    ? { kind: 'complete', generatedAt, files: files.length }
    : { kind: 'partial', generatedAt, files: wrong }
}

async function differenceOf(
  folder: string,
  { name, size, sha256 }: DeliveredFile,
): Promise<'missing' | 'size' | 'content' | null> {
  const path = join(folder, name)
  try {
    if ((await stat(path)).size !== size) return 'size'
    return (await sha256Of(path)) === sha256 ? null : 'content'
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'missing'
    throw error
  }
}
