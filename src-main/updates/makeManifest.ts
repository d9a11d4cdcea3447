import { createPublicKey, type KeyObject, sign } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type PackageKind, UpdateManifest, type UpdatePackage } from '#shared/updates/schema.ts'
import { hashSoFar } from './hashFile.ts'

const kinds: Readonly<Record<string, PackageKind>> = {
  exe: 'nsis',
  dmg: 'dmg',
  AppImage: 'appImage',
  deb: 'deb',
}
/** What the packager calls the processors, by system. */
const processors: Readonly<Record<string, UpdatePackage['arch']>> = {
  x64: 'x64',
  x86_64: 'x64',
  amd64: 'x64',
  arm64: 'arm64',
  aarch64: 'arm64',
}

/** `Norise-1.2.0-x64.exe`, as `electron-builder.yml` names packages. */
const named = /^Norise-(\d+\.\d+\.\d+)-([a-z\d_]+)\.(exe|dmg|AppImage|deb)$/

/** The packages of one version in a folder. Fails as the file system does. */
export async function findPackages(folder: string, version: string): Promise<UpdatePackage[]> {
  const found: UpdatePackage[] = []
  for (const file of (await readdir(folder)).toSorted()) {
    const [, of, processor = '', ending = ''] = named.exec(file) ?? []
    const [kind, arch] = [kinds[ending], processors[processor]]
    if (of !== version || kind === undefined || arch === undefined) continue
    const path = join(folder, file)
    if (!(await stat(path)).isFile()) continue
    const { hash, size } = await hashSoFar(path)
    found.push({ kind, arch, file, size, sha512: hash.digest('hex') })
  }
  return found
}

/**
 * The two small files of an update place. Throws where the manifest would not be taken by a program.
 * @param key the private key, ed25519
 */
export function signManifest(
  about: Pick<UpdateManifest, 'version' | 'date' | 'notes' | 'packages'>,
  key: KeyObject,
): { manifest: Buffer; signature: Buffer } {
  const whole = UpdateManifest.parse({ format: 'norise-update', edition: 1, ...about })
  const manifest = Buffer.from(`${JSON.stringify(whole, null, 2)}\n`)
  const signature = Buffer.from(`${sign(null, manifest, key).toString('base64')}\n`)
  return { manifest, signature }
}

/** Whether programs with this public key take what the private key signs. */
export const fits = (key: KeyObject, builtIn: KeyObject): boolean =>
  createPublicKey(key).equals(builtIn)
