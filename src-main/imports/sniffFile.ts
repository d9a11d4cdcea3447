import type { OtherFileKind } from '#shared/imports/table.ts'

/** What a file is by its first bytes, whatever its name says. `text` is everything not known better. */
export type FileKind =
  | { readonly kind: 'zip' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'other'; readonly found: OtherFileKind }
  | { readonly kind: 'text' }

const signatures: readonly (readonly [readonly number[], OtherFileKind])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x47, 0x49, 0x46, 0x38], 'image'],
  [[0x1f, 0x8b], 'archive'],
  [[0x52, 0x61, 0x72, 0x21], 'archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'archive'],
  [[0x4d, 0x5a], 'binary'],
]

const zip = [0x50, 0x4b] as const
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const

/** Excel puts an encrypted workbook into an old compound file under this name. */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le')

/** Recognises files that are not text by their signatures, and pages and documents that are. */
export function sniffFile(bytes: Uint8Array): FileKind {
  const starts = (signature: readonly number[]): boolean =>
    signature.every((byte, index) => bytes[index] === byte)
  if (starts(zip) && (bytes[2] ?? 0) <= 8) return { kind: 'zip' }
  if (starts(compoundFile))
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(encryptedPackage)
      ? { kind: 'encrypted' }
      : { kind: 'other', found: 'oldExcel' }
  const signed = signatures.find(([signature]) => starts(signature))
  if (signed) return { kind: 'other', found: signed[1] }

  const beginning = Buffer.from(bytes.subarray(0, 512))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase()
  if (/^<(!doctype html|html|table|head|body)\b/.test(beginning))
    return { kind: 'other', found: 'html' }
  if (beginning.startsWith('<?xml')) return { kind: 'other', found: 'xml' }
  if (beginning.startsWith('{\\rtf')) return { kind: 'other', found: 'richText' }
  return { kind: 'text' }
}
