/** An entry as the directory at the end of a ZIP file declares it. Sizes in bytes. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly packed: number
  readonly unpacked: number
  /** Where its own header begins. */
  readonly offset: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const endLength = 22
const longestComment = 0xffff
const elsewhere = 0xffffffff

function findEnd(view: DataView): number | null {
  const earliest = Math.max(0, view.byteLength - endLength - longestComment)
  for (let at = view.byteLength - endLength; at >= earliest; at -= 1)
    if (view.getUint32(at, true) === endSignature) return at
  return null
}

/** Sizes of 64 bits, which some programs write although the file is small. */
function wideSizes(view: DataView, from: number, until: number): bigint[] {
  for (let at = from; at + 4 <= until;) {
    const length = view.getUint16(at + 2, true)
    if (view.getUint16(at, true) === 1) {
      const sizes: bigint[] = []
      for (let value = at + 4; value + 8 <= Math.min(at + 4 + length, until); value += 8)
        sizes.push(view.getBigUint64(value, true))
      return sizes
    }
    at += 4 + length
  }
  return []
}

/**
 * Reads the directory of a ZIP file without unpacking anything. Own code, because what a file
 * declares must be known before a library is trusted with it. Null: cut off or damaged.
 */
export function readZipDirectory(bytes: Uint8Array, mostEntries: number): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  while (entries.length < Math.min(count, mostEntries + 1)) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature) return null
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const extra = at + 46 + nameLength
    if (extra + extraLength > end) return null
    const wide = wideSizes(view, extra, extra + extraLength)
    const sized = (value: number): number =>
      value === elsewhere ? Number(wide.shift() ?? elsewhere) : value
    const unpacked = sized(view.getUint32(at + 24, true))
    const packed = sized(view.getUint32(at + 20, true))
    const offset = sized(view.getUint32(at + 42, true))
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, extra)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed,
      unpacked,
      offset,
    })
    at = extra + extraLength + view.getUint16(at + 32, true)
  }
  return entries
}

/** The packed bytes of an entry, or null when its own header is not where the directory says. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.offset + 30 > bytes.length) return null
  if (view.getUint32(entry.offset, true) !== 0x04034b50) return null
  const start =
    entry.offset +
    30 +
    view.getUint16(entry.offset + 26, true) +
    view.getUint16(entry.offset + 28, true)
  return start + entry.packed > bytes.length ? null : bytes.subarray(start, start + entry.packed)
}
