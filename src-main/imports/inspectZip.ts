import { createInflateRaw } from 'node:zlib'
import type { ImportLimits } from '#shared/imports/limits.ts'
import type { FileRefusal, OtherFileKind } from '#shared/imports/table.ts'
import { packedBytes, readZipDirectory, type ZipEntry } from './zipDirectory.ts'

/** `merged`: some sheet has merged cells. */
export type ZipInspection =
  | { readonly kind: 'workbook'; readonly merged: boolean }
  | { readonly kind: 'refused'; readonly refusal: FileRefusal }

const stored = 0
const deflated = 8

/** Below this size a high ratio is harmless: a short part of equal rows packs very well. */
const ratioCountsFrom = 8 * 1024 * 1024

/** An escaped letter takes up to six characters, `&#xNN;`. */
const escapedLetter = 6
const chunkSize = 256 * 1024
const overlap = 32

const leavesFolder = (name: string): boolean =>
  /^([/\\]|[a-z]:)/i.test(name) || name.split(/[/\\]/).includes('..')

function otherKind(entries: readonly ZipEntry[]): OtherFileKind | null {
  const names = new Set(entries.map((entry) => entry.name))
  if (names.has('xl/workbook.bin')) return 'oldExcel'
  if (names.has('[Content_Types].xml'))
    return [...names].some((name) => /^(word|ppt)\//.test(name)) ? 'document' : null
  return names.has('mimetype') ? 'document' : 'archive'
}

function judgeDirectory(
  entries: readonly ZipEntry[],
  fileLength: number,
  limits: ImportLimits,
): FileRefusal | null {
  const unpacksTooFar: FileRefusal = { reason: 'suspicious', found: 'unpacksTooFar' }
  if (entries.length > limits.zipEntries) return unpacksTooFar
  if (entries.some((entry) => leavesFolder(entry.name)))
    return { reason: 'suspicious', found: 'pathNames' }
  const sum = (size: (entry: ZipEntry) => number): number =>
    entries.reduce((all, entry) => all + size(entry), 0)
  const overlapping = sum((entry) => entry.packed) > fileLength
  const swollen = entries.some(
    (entry) =>
      (entry.unpacked > ratioCountsFrom && entry.unpacked > entry.packed * limits.unpackRatio) ||
      (entry.unpacked === 0 && entry.packed > 16),
  )
  if (overlapping || swollen || sum((entry) => entry.unpacked) > limits.unpackedBytes)
    return unpacksTooFar
  if (entries.some((entry) => entry.encrypted)) return { reason: 'encrypted' }
  if (entries.some((entry) => entry.method !== stored && entry.method !== deflated))
    return { reason: 'damaged' }
  const found = otherKind(entries)
  return found ? { reason: 'notATable', found } : null
}

async function* unpack(entry: ZipEntry, packed: Uint8Array): AsyncGenerator<Buffer> {
  if (entry.method === stored) {
    for (let at = 0; at < packed.length; at += chunkSize)
      yield Buffer.from(packed.subarray(at, at + chunkSize))
    return
  }
  const inflate = createInflateRaw({ chunkSize })
  inflate.end(packed)
  for await (const chunk of inflate) if (Buffer.isBuffer(chunk)) yield chunk
}

/** Unpacks one part piece by piece, keeping nothing, and looks at what no spreadsheet program writes. */
async function judgePart(
  entry: ZipEntry,
  packed: Uint8Array,
  limits: ImportLimits,
): Promise<FileRefusal | 'merged' | null> {
  let size = 0
  let sinceTag = 0
  let merged = false
  let before = Buffer.alloc(0)
  for await (const chunk of unpack(entry, packed)) {
    size += chunk.length
    if (size > entry.unpacked) return { reason: 'suspicious', found: 'unpacksTooFar' }
    const seen = Buffer.concat([before, chunk])
    if (seen.includes('<!DOCTYPE') || seen.includes('<!ENTITY'))
      return { reason: 'suspicious', found: 'entities' }
    merged ||= seen.includes('<mergeCell ')
    const tag = chunk.lastIndexOf('>')
    sinceTag = tag === -1 ? sinceTag + chunk.length : chunk.length - tag
    if (sinceTag > limits.cellLength * escapedLetter)
      return { reason: 'cellTooLong', limit: limits.cellLength }
    before = seen.subarray(-overlap)
  }
  return merged ? 'merged' : null
}

/**
 * Looks at an XLSX file before the library does: what its directory declares, whether that is true,
 * and whether its XML holds what only hostile files hold. Memory stays at one chunk per part.
 */
export async function inspectZip(bytes: Uint8Array, limits: ImportLimits): Promise<ZipInspection> {
  const refuse = (refusal: FileRefusal): ZipInspection => ({ kind: 'refused', refusal })
  const entries = readZipDirectory(bytes, limits.zipEntries)
  if (!entries || entries.length === 0) return refuse({ reason: 'damaged' })
  const refusal = judgeDirectory(entries, bytes.length, limits)
  if (refusal) return refuse(refusal)

  let merged = false
  for (const entry of entries) {
    if (!/\.(xml|rels)$/i.test(entry.name)) continue
    const packed = packedBytes(bytes, entry)
    if (!packed) return refuse({ reason: 'damaged' })
    try {
      const found = await judgePart(entry, packed, limits)
      if (found === 'merged') merged = true
      else if (found) return refuse(found)
    } catch {
      return refuse({ reason: 'damaged' })
    }
  }
  return { kind: 'workbook', merged }
}
