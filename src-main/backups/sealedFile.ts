import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'
import sodium, { type StateAddress } from 'libsodium-wrappers'
import type { PersonalKeys } from '#main/staff/sessions.ts'

/**
 * A backup that leaves the PC: libsodium's secretstream (XChaCha20-Poly1305) under a key of its own,
 * which is sealed for the office's recovery key. Piece by piece, so that its size does not matter; a
 * piece that is missing, changed or out of place is noticed, and so is a cut end.
 *
 *   magic 16 bytes · sealed key · stream header · pieces of 256 KiB, each 17 bytes longer than its text
 */
const magic = Buffer.from('NORISE-BACKUP-1\n', 'latin1')
const pieceBytes = 262_144

/** How many pieces are sealed between two syncs: all at once would keep other writers of the disk waiting. */
const piecesAtOnce = 16

/** The piece that `readSync` has to fill: shorter at the end of the file only. */
function readFull(descriptor: number, bytes: number): Buffer {
  const piece = Buffer.alloc(bytes)
  let filled = 0
  while (filled < bytes) {
    const read = readSync(descriptor, piece, filled, bytes - filled, null)
    if (read === 0) break
    filled += read
  }
  return piece.subarray(0, filled)
}

function writeFull(descriptor: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) {
    written += writeSync(descriptor, bytes, written)
  }
}

/** Opens two files at once, and closes whichever were opened. `to` must not be there yet. */
function between<T>(from: string, to: string, work: (from: number, to: number) => T): T {
  const source = openSync(from, 'r')
  try {
    const target = openSync(to, 'wx', 0o600)
    try {
      const result = work(source, target)
      fsyncSync(target)
      return result
    } finally {
      closeSync(target)
    }
  } finally {
    closeSync(source)
  }
}

/**
 * Seals a file for whoever holds the recovery key.
 * @param publicKey the key's public half
 * Fails as the file system does; half a file may stay.
 */
export async function sealFile(from: string, to: string, publicKey: Uint8Array): Promise<void> {
  await sodium.ready
  const key = sodium.crypto_secretstream_xchacha20poly1305_keygen()
  const { state, header } = sodium.crypto_secretstream_xchacha20poly1305_init_push(key)
  between(from, to, (source, target) => {
    writeFull(target, magic)
    writeFull(target, sodium.crypto_box_seal(key, publicKey))
    writeFull(target, header)
    let left = fstatSync(source).size
    let pieces = 0
    do {
      const piece = readFull(source, Math.min(pieceBytes, left))
      left = piece.length === 0 ? 0 : left - piece.length
      const tag =
        left === 0
          ? sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
          : sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
      writeFull(target, sodium.crypto_secretstream_xchacha20poly1305_push(state, piece, magic, tag))
      pieces += 1
      if (pieces % piecesAtOnce === 0) fsyncSync(target)
    } while (left > 0)
  })
}

export type Unsealing = 'opened' | 'foreign' | 'wrongKey' | 'damaged'

/**
 * Opens a sealed file with the pair of the recovery key. Only after `opened` is what was written
 * worth anything. Fails as the file system does.
 */
export async function openSealedFile(
  from: string,
  to: string,
  keys: PersonalKeys,
): Promise<Unsealing> {
  await sodium.ready
  const headerBytes = sodium.crypto_secretstream_xchacha20poly1305_HEADERBYTES
  const sealedBytes =
    sodium.crypto_secretstream_xchacha20poly1305_KEYBYTES + sodium.crypto_box_SEALBYTES
  return between(from, to, (source, target) => {
    if (!readFull(source, magic.length).equals(magic)) return 'foreign'
    const sealed = readFull(source, sealedBytes)
    const header = readFull(source, headerBytes)
    if (header.length < headerBytes) return 'damaged'
    const key = openKey(sealed, keys)
    if (key === null) return 'wrongKey'
    const state = sodium.crypto_secretstream_xchacha20poly1305_init_pull(header, key)
    for (;;) {
      const piece = readFull(
        source,
        pieceBytes + sodium.crypto_secretstream_xchacha20poly1305_ABYTES,
      )
      const opened = piece.length === 0 ? null : pullPiece(state, piece)
      if (opened === null) return 'damaged'
      writeFull(target, opened.message)
      if (opened.tag === sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL) {
        return readFull(source, 1).length === 0 ? 'opened' : 'damaged'
      }
    }
  })
}

function openKey(sealed: Uint8Array, { publicKey, privateKey }: PersonalKeys): Uint8Array | null {
  try {
    return sodium.crypto_box_seal_open(new Uint8Array(sealed), publicKey, privateKey)
  } catch {
    return null
  }
}

function pullPiece(
  state: StateAddress,
  piece: Uint8Array,
): { message: Uint8Array; tag: number } | null {
  try {
    const pulled = sodium.crypto_secretstream_xchacha20poly1305_pull(state, piece, magic)
    return pulled === false ? null : pulled
  } catch {
    return null
  }
}
