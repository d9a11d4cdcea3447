import type { KeyObject } from 'node:crypto'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { syncFolder } from '#main/exports/partFile.ts'
import { judgeManifest, type Wanted } from '#shared/updates/rules.ts'
import {
  largestManifest,
  type UpdateManifest,
  type UpdatePackage,
  type UpdateRefusal,
} from '#shared/updates/schema.ts'
import { isWhole } from './hashFile.ts'
import { packageName } from './ownFolder.ts'
import { onOwnDisk } from './placeTrouble.ts'
import { openManifest } from './signedManifest.ts'

/** Manifest and signature as they were fetched (base64), in one file, so that they fit each other. */
export const readyName = 'ready.json'
const ReadyFile = z.object({ manifest: z.string(), signature: z.string() })

/** Bytes that the file may have: base64 makes four of three. */
const largestReady = largestManifest * 2

export interface Ready {
  manifest: UpdateManifest
  package: UpdatePackage
  /** Where it stands on this PC. */
  path: string
}

export type FoundReady =
  { kind: 'none' } | { kind: 'refused'; why: UpdateRefusal } | { kind: 'ready'; ready: Ready }

/** What a package must fit. */
export interface Fitting {
  key: KeyObject
  /** The version that runs. */
  version: string
  wanted: Wanted
}

/** Notes that a package is whole: its manifest and signature stand beside it from now on. */
export const keepReady = (folder: string, manifest: Buffer, signature: Buffer): Promise<void> =>
  onOwnDisk(async () => {
    const part = join(folder, `${readyName}.part`)
    await rm(part, { force: true })
    const file = await open(part, 'wx', 0o600)
    try {
      await file.writeFile(
        JSON.stringify({
          manifest: manifest.toString('base64'),
          signature: signature.toString('base64'),
        }),
      )
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, join(folder, readyName))
    await syncFolder(folder)
  })

/**
 * The package that was fetched, judged anew: signature, version and size. Its bytes are read through
 * by `verifyReady`, which comes before everything that is done with it.
 */
export async function findReady(folder: string, fitting: Fitting): Promise<FoundReady> {
  const kept = await readKept(join(folder, readyName))
  if (kept === null) return { kind: 'none' }
  const opened = openManifest(kept.manifest, kept.signature, fitting.key)
  if (opened.kind === 'refused') return opened
  const { manifest } = opened
  const verdict = judgeManifest(manifest, fitting)
  if (verdict.kind === 'newest') return { kind: 'none' }
  if (verdict.kind === 'refused') return verdict
  const path = join(folder, packageName(manifest.version, verdict.package))
  const about = await stat(path).catch(() => null)
  if (about === null) return { kind: 'refused', why: 'packageMissing' }
  if (!about.isFile() || about.size !== verdict.package.size) {
    return { kind: 'refused', why: 'notWhole' }
  }
  return { kind: 'ready', ready: { manifest, package: verdict.package, path } }
}

/** The same, with every byte of the package held against what was signed. */
export async function verifyReady(folder: string, fitting: Fitting): Promise<FoundReady> {
  const found = await findReady(folder, fitting)
  if (found.kind !== 'ready') return found
  const { package: wanted, path } = found.ready
  return (await isWhole(path, wanted)) ? found : { kind: 'refused', why: 'notWhole' }
}

async function readKept(path: string): Promise<{ manifest: Buffer; signature: Buffer } | null> {
  try {
    if ((await stat(path)).size > largestReady) return null
    const { manifest, signature } = ReadyFile.parse(JSON.parse(await readFile(path, 'utf8')))
    return {
      manifest: Buffer.from(manifest, 'base64'),
      signature: Buffer.from(signature, 'base64'),
    }
  } catch {
    return null
  }
}
