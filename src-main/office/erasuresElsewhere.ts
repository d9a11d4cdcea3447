import { readFileSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { runJob } from '#main/backups/runJob.ts'
import { erasuresBeside } from '#main/backups/sealedNames.ts'
import type { BackupSource } from '#main/calls/context.ts'
import { listFileName, type KeptErasure, parseList } from '#main/erasure/listFile.ts'

/**
 * Erasures that are told beside a backup of another folder: the sealed list of the second place, or that
 * of a data folder that was copied as it stood. With it an office that moves to a new PC does not bring
 * back whom it has erased since the backup. A list that can't be read holds nothing up, for the newest
 * backup knows of all erasures itself; but it is said, for an older one does not.
 * @param part where the list may be put for a moment
 */
export async function erasuresElsewhere(
  source: BackupSource,
  part: string,
): Promise<{ erased: KeptErasure[]; unread: boolean }> {
  if (source.kind === 'own') return { erased: [], unread: false }
  const sealed = erasuresBeside(source.name)
  const seed = source.seed === null ? null : Buffer.from(source.seed).toString('base64')
  const lists: (KeptErasure[] | 'unread')[] = []
  if (sealed !== null && seed !== null) {
    lists.push(await fetchList(join(source.folder, sealed), part, seed))
  }
  const folders = [
    source.folder,
    ...(basename(source.folder) === 'backups' ? [dirname(source.folder)] : []),
  ]
  for (const folder of folders) {
    lists.push(await fetchList(join(folder, listFileName), part, null))
  }
  return {
    erased: lists.flatMap((list) => (list === 'unread' ? [] : list)),
    unread: lists.includes('unread'),
  }
}

/** In a worker, as the backup itself: the folder may be away, or hang. Where there is no list it is empty. */
async function fetchList(
  file: string,
  part: string,
  seed: string | null,
): Promise<KeptErasure[] | 'unread'> {
  try {
    const fetched = await runJob({ kind: 'fetch', file, to: part, seed })
    if (fetched.kind === 'absent') return []
    return fetched.kind === 'done' ? parseList(readFileSync(part, 'utf8')) : 'unread'
  } catch {
    return 'unread'
  } finally {
    rmSync(part, { force: true })
  }
}
