import type { TextEncoding } from '#shared/imports/table.ts'

export type DecodedText =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: TextEncoding }
  | { readonly kind: 'binary' }

/** In UTF-16 every other byte of a Latin text is zero; looking at the beginning is enough. */
function guessUtf16(bytes: Uint8Array): TextEncoding | null {
  const looked = bytes.subarray(0, Math.min(bytes.length, 4096) & ~1)
  let even = 0
  let odd = 0
  for (let index = 0; index < looked.length; index += 2) {
    if (looked[index] === 0) even += 1
    if (looked[index + 1] === 0) odd += 1
  }
  const pairs = looked.length / 2
  if (odd > pairs * 0.6 && even < pairs * 0.05) return 'utf-16le'
  if (even > pairs * 0.6 && odd < pairs * 0.05) return 'utf-16be'
  return null
}

function encodingOf(bytes: Uint8Array): TextEncoding {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const wide = guessUtf16(bytes)
  if (wide) return wide
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1257'
  }
}

// oxlint-disable-next-line no-control-regex -- these are exactly what a text must not hold
const controls = /[\u0001-\u0008\u000e-\u0019\u001b-\u001f\u007f-\u009f\ufffd]/g

/**
 * Bytes of a text file as text without its mark. A mark decides; else UTF-16 by its zeros; else
 * UTF-8 if all of it is valid; else Windows-1257, in which any bytes are text. What holds zeros or
 * is full of control characters is not text at all.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  if (text.includes('\0')) return { kind: 'binary' }
  const strange = text.slice(0, 100_000).match(controls)?.length ?? 0
  return strange > Math.min(text.length, 100_000) / 100
    ? { kind: 'binary' }
    : { kind: 'text', text, encoding }
}
