import type { WaitReason } from '#shared/exports/schema.ts'

const reasons: Readonly<Record<string, WaitReason>> = {
  ENOENT: 'folderMissing',
  ENODEV: 'folderMissing',
  ENXIO: 'folderMissing',
  ENOTCONN: 'folderMissing',
  ENETDOWN: 'folderMissing',
  ENETUNREACH: 'folderMissing',
  EHOSTDOWN: 'folderMissing',
  EHOSTUNREACH: 'folderMissing',
  ECONNRESET: 'folderMissing',
  ETIMEDOUT: 'folderMissing',
  ESTALE: 'folderMissing',
  // A stick that was pulled out; and what Windows says of a server or share that is away.
  EIO: 'folderMissing',
  UNKNOWN: 'folderMissing',
  ENOTDIR: 'notAFolder',
  EISDIR: 'folderInstead',
  ERR_FS_EISDIR: 'folderInstead',
  ENOTEMPTY: 'folderInstead',
  EROFS: 'readOnly',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EBUSY: 'inUse',
  ETXTBSY: 'inUse',
  EACCES: 'denied',
  EPERM: 'denied',
}

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

/** What a failed step with a folder means for the outbox; null for what is no trouble of the file system. */
export const reasonOf = (error: unknown): WaitReason | null => {
  const code = codeOf(error)
  if (code === null) return null
  // Other words than the system's own are mistakes of the program.
  return reasons[code] ?? (/^E[A-Z0-9]+$/.test(code) ? 'other' : null)
}

/**
 * The same for putting a file in the place of another. Its part was just written beside it, so that
 * EPERM is about the file itself: on Windows (EACCES, too) a colleague has it open, elsewhere it is
 * protected.
 */
export const reasonOfPlacing = (
  error: unknown,
  platform: NodeJS.Platform = process.platform,
): WaitReason | null =>
  codeOf(error) === 'EPERM' || (codeOf(error) === 'EACCES' && platform === 'win32')
    ? 'inUse'
    : reasonOf(error)
