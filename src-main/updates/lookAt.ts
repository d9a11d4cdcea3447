import type { KeyObject } from 'node:crypto'
import { judgeManifest, type UpdateVerdict, type Wanted } from '#shared/updates/rules.ts'
import { largestManifest, largestSignature, type UpdateManifest } from '#shared/updates/schema.ts'
import { refused } from './placeTrouble.ts'
import { readSmall } from './readSmall.ts'
import { manifestName, openManifest, signatureName } from './signedManifest.ts'
import type { UpdateSource } from './source.ts'

interface Looking {
  key: KeyObject
  version: string
  wanted: Wanted
  signal: AbortSignal
}

export interface Seen {
  verdict: Exclude<UpdateVerdict, { kind: 'refused' }>
  manifest: UpdateManifest
  /** As they were fetched. */
  bytes: Buffer
  signature: Buffer
}

/** Reads what a place says of its version. Throws `PlaceTrouble`, or what the place's system says. */
export async function lookAt(source: UpdateSource, looking: Looking): Promise<Seen> {
  const { key, signal } = looking
  const bytes = await readSmall(source, manifestName, largestManifest, signal)
  if (bytes === null) throw refused('noManifest')
  const signature = await readSmall(source, signatureName, largestSignature, signal)
  if (signature === null) throw refused('unsigned')
  const opened = openManifest(bytes, signature, key)
  if (opened.kind === 'refused') throw refused(opened.why)
  const verdict = judgeManifest(opened.manifest, looking)
  if (verdict.kind === 'refused') throw refused(verdict.why)
  return { verdict, manifest: opened.manifest, bytes, signature }
}
