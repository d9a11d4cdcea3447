import type { Mount } from './mounts.ts'
import { mountOf } from './mounts.ts'

/**
 * Where a folder lies. `unknown`: the system would not say; the office opens then, because refusing
 * a local disk would be worse than a warning that is missing.
 */
export type Place =
  | { place: 'local' }
  | { place: 'network'; kind: string; mount: string }
  /** The system's own view of itself (`/proc`): nothing is kept there, and making a folder may never end. */
  | { place: 'system' }
  | { place: 'unknown' }

const networkTypes = new Set([
  '9p',
  'afpfs',
  'afs',
  'beegfs',
  'ceph',
  'cifs',
  'coda',
  'davfs',
  'davfs2',
  'ftp',
  'gfs2',
  'glusterfs',
  'lustre',
  'ncpfs',
  'nfs',
  'nfs3',
  'nfs4',
  'ocfs2',
  'prl_fs',
  'smb',
  'smb2',
  'smb3',
  'smbfs',
  'vboxsf',
  'vmhgfs',
  'webdav',
])
const networkFuse =
  /^fuse\.(sshfs|rclone|davfs2?|s3fs|gcsfuse|glusterfs|ceph.*|smbnetfs|curlftpfs|gvfsd-fuse|goofys|vmhgfs.*|onedriver|google-drive-ocamlfuse)$/

const systemTypes = new Set([
  'proc',
  'sysfs',
  'cgroup',
  'cgroup2',
  'devpts',
  'securityfs',
  'debugfs',
  'tracefs',
  'pstore',
  'bpf',
  'mqueue',
])

/** `true` for file systems whose other end is another machine. */
export const isNetworkType = (type: string): boolean =>
  networkTypes.has(type) || networkFuse.test(type)

/** Linux and macOS: by the mount an absolute, resolved path lies on. */
export function placeByMounts(path: string, mounts: readonly Mount[]): Place {
  const mount = mountOf(path, mounts)
  if (mount === undefined) return { place: 'unknown' }
  if (systemTypes.has(mount.type)) return { place: 'system' }
  return isNetworkType(mount.type)
    ? { place: 'network', kind: mount.type, mount: mount.at }
    : { place: 'local' }
}

/** `\\server\share`, `//server/share` and `\\?\UNC\…`; not `\\?\C:\…`, which is a local path in long form. */
export function isUncPath(path: string): boolean {
  const plain = path.replaceAll('/', '\\')
  if (/^\\\\[?.]\\/.test(plain)) return /^\\\\[?.]\\UNC\\/i.test(plain)
  return plain.startsWith('\\\\')
}

/** The drive of a Windows path as `C:`, also from the long form; undefined when it has none. */
export const driveOf = (path: string): string | undefined =>
  /^(?:\\\\[?.]\\)?([A-Za-z]:)(?:[\\/]|$)/.exec(path)?.[1]?.toUpperCase()

/**
 * Windows: by the number `[System.IO.DriveInfo]::new('Z:').DriveType` answers
 * (.NET DriveType: 2 removable, 3 fixed, 4 network, 5 CD, 6 RAM disk).
 */
export function placeByDriveType(drive: string, output: string): Place {
  switch (output.trim()) {
    case '4':
      return { place: 'network', kind: 'network drive', mount: drive }
    case '2':
    case '3':
    case '6':
      return { place: 'local' }
    default:
      return { place: 'unknown' }
  }
}
