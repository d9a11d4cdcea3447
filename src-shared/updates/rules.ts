import type { PackageKind, UpdateLook, UpdateManifest, UpdatePackage } from './schema.ts'

/** What this program can be replaced by. `kinds`: the best first. */
export interface Wanted {
  kinds: readonly PackageKind[]
  arch: string
}

/**
 * How two versions of the schema `Version` stand to each other: below 0 where the first is older. Ours,
 * because three plain numbers need no library of ranges and editions.
 */
export function compareVersions(one: string, other: string): number {
  const theirs = other.split('.').map(Number)
  for (const [place, number] of one.split('.').map(Number).entries()) {
    const difference = number - (theirs[place] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

export type UpdateVerdict =
  | { kind: 'newer'; package: UpdatePackage }
  | { kind: 'newest' }
  | { kind: 'refused'; why: 'older' | 'noPackage' }

/** What a manifest whose signature is ours means for the program of `version`. It never goes back. */
export function judgeManifest(
  manifest: UpdateManifest,
  { version, wanted }: { version: string; wanted: Wanted },
): UpdateVerdict {
  const difference = compareVersions(manifest.version, version)
  if (difference === 0) return { kind: 'newest' }
  if (difference < 0) return { kind: 'refused', why: 'older' }
  for (const kind of wanted.kinds) {
    const found = manifest.packages.find((each) => each.kind === kind && each.arch === wanted.arch)
    if (found !== undefined) return { kind: 'newer', package: found }
  }
  return { kind: 'refused', why: 'noPackage' }
}

/** Refusals that say no more than that there is nothing to install. */
const harmless: ReadonlySet<string> = new Set(['older', 'noManifest'])

/** Whether what a look found is trouble with the place: somebody may have to do something about it. */
export const isTrouble = (
  look: UpdateLook,
): look is Extract<UpdateLook, { kind: 'refused' | 'unreachable' }> =>
  look.kind === 'unreachable' || (look.kind === 'refused' && !harmless.has(look.why))
