import { type KeyObject, verify } from 'node:crypto'
import { UpdateManifest, type UpdateRefusal } from '#shared/updates/schema.ts'

/** The two small files of an update place. */
export const manifestName = 'norise-update.json'
export const signatureName = 'norise-update.json.sig'

export type OpenedManifest =
  | { kind: 'opened'; manifest: UpdateManifest }
  | { kind: 'refused'; why: Extract<UpdateRefusal, 'otherSignature' | 'unreadable'> }

/**
 * Reads a manifest once its signature (base64, ed25519 over its very bytes) is found to be ours: what
 * nobody signed is not even parsed.
 */
export function openManifest(bytes: Buffer, signature: Buffer, key: KeyObject): OpenedManifest {
  const raw = Buffer.from(signature.toString('latin1').trim(), 'base64')
  if (raw.length !== 64 || !verify(null, bytes, key, raw)) {
    return { kind: 'refused', why: 'otherSignature' }
  }
  try {
    return { kind: 'opened', manifest: UpdateManifest.parse(JSON.parse(bytes.toString('utf8'))) }
  } catch {
    return { kind: 'refused', why: 'unreadable' }
  }
}
