import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { manifestName, signatureName } from '#main/updates/signedManifest.ts'
import type { UpdateManifest, UpdatePackage } from '#shared/updates/schema.ts'

/** The key pair of whoever publishes the program of a test. */
export const publisher = (): { privateKey: KeyObject; publicKey: KeyObject } =>
  generateKeyPairSync('ed25519')

/** What a package of a test is made of: enough of it to come in several pieces. */
export const packageBytes = Buffer.alloc(300_000, 'norise ')

/** A package as a manifest names it. */
export const packageOf = (bytes: Buffer, over: Partial<UpdatePackage> = {}): UpdatePackage => ({
  kind: 'deb',
  arch: 'x64',
  file: 'Norise-9.0.0-amd64.deb',
  size: bytes.length,
  sha512: createHash('sha512').update(bytes).digest('hex'),
  ...over,
})

export const manifestOf = (over: Partial<UpdateManifest> = {}): UpdateManifest => ({
  format: 'norise-update',
  edition: 1,
  version: '9.0.0',
  date: '2026-11-20',
  notes: { lv: 'Ātrāka meklēšana.', en: 'Search is faster.' },
  packages: [packageOf(packageBytes)],
  ...over,
})

/** Writes manifest, signature and package; each may be something else. */
export function writePlace(
  folder: string,
  key: KeyObject,
  {
    manifest = manifestOf(),
    bytes = packageBytes,
  }: { manifest?: unknown; bytes?: Buffer | null } = {},
): void {
  const text = Buffer.from(JSON.stringify(manifest))
  writeFileSync(join(folder, manifestName), text)
  writeFileSync(join(folder, signatureName), sign(null, text, key).toString('base64'))
  if (bytes !== null) writeFileSync(join(folder, 'Norise-9.0.0-amd64.deb'), bytes)
}
