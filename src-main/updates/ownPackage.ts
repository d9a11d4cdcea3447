import type { PackageKind } from '#shared/updates/schema.ts'
import type { Wanted } from '#shared/updates/rules.ts'

/** How this program is replaced: by its installer, by its one file, or by a person. */
export type OwnPackage = 'nsis' | 'appImage' | 'byHand'

const byPlatform: Partial<Record<NodeJS.Platform, readonly PackageKind[]>> = {
  win32: ['nsis'],
  darwin: ['dmg'],
  // From source either will do; Debian and Ubuntu know what to do with theirs.
  linux: ['deb', 'appImage'],
}

/** Which packages fit this PC and the way this program is replaced. */
export const wantedPackages = (
  own: OwnPackage,
  { platform, arch }: { platform: NodeJS.Platform; arch: string } = process,
): Wanted => ({
  kinds: own === 'byHand' ? (byPlatform[platform] ?? []) : [own],
  arch,
})

/** How the program that runs here is replaced. `env`: of its process. */
export function ownPackage(
  packaged: boolean,
  {
    platform,
    env,
  }: { platform: NodeJS.Platform; env: Readonly<Record<string, string | undefined>> } = process,
): OwnPackage {
  if (!packaged) return 'byHand'
  if (platform === 'win32') return 'nsis'
  // Set by an AppImage for what runs in it: the file that was started.
  return platform === 'linux' && (env['APPIMAGE'] ?? '') !== '' ? 'appImage' : 'byHand'
}
