import type { KeyObject } from 'node:crypto'
import { copyFile, mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { UpdateManifest, UpdatePackage } from '#shared/updates/schema.ts'
import { findPackages, fits, signManifest } from './makeManifest.ts'
import { manifestName, signatureName } from './signedManifest.ts'

interface Signing {
  /** Where the packager has put its packages, and where offices will look. */
  from: string
  to: string
  /** The private key, and the one that programs have built in. */
  key: KeyObject
  builtIn: KeyObject | null
  about: Pick<UpdateManifest, 'version' | 'date' | 'notes'>
}

export type Signed =
  | { kind: 'signed'; packages: readonly UpdatePackage[] }
  /** Programs would refuse what this key signs. */
  | { kind: 'otherKey' }
  | { kind: 'noPackages' }

/** Makes a folder an update place for the packages of one version. Fails as the file system does. */
export async function signUpdate({ from, to, key, builtIn, about }: Signing): Promise<Signed> {
  if (builtIn === null || !fits(key, builtIn)) return { kind: 'otherKey' }
  const packages = await findPackages(from, about.version)
  if (packages.length === 0) return { kind: 'noPackages' }
  const { manifest, signature } = signManifest({ ...about, packages }, key)
  await mkdir(to, { recursive: true })
  for (const { file } of packages) {
    if (from !== to) await put(to, file, (part) => copyFile(join(from, file), part))
  }
  // Manifest and signature last: what they name is there already.
  await put(to, signatureName, (part) => writeFile(part, signature))
  await put(to, manifestName, (part) => writeFile(part, manifest))
  return { kind: 'signed', packages }
}

/** Whole under its name, or not there: offices may be looking. */
async function put(
  folder: string,
  name: string,
  write: (part: string) => Promise<void>,
): Promise<void> {
  const part = join(folder, `${name}.part`)
  await write(part)
  await rename(part, join(folder, name))
}
