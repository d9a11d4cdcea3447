import { refused, unreachable } from './placeTrouble.ts'
import type { UpdateSource } from './source.ts'

/**
 * Reads a small file of a place whole; null where there is none. What is longer than `atMost` bytes is
 * refused without reading on, whatever length the place says.
 */
export async function readSmall(
  source: UpdateSource,
  name: string,
  atMost: number,
  signal: AbortSignal,
): Promise<Buffer | null> {
  const opened = await source.open(name, 0, signal)
  if (opened === null) return null
  if (opened.from !== 0) throw unreachable('other')
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of opened.bytes) {
    length += piece.length
    if (length > atMost) throw refused('tooLarge')
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
