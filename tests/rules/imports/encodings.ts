/** A text as bytes of Windows-1257, which no platform encodes; letters outside it throw. */
export function windows1257(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1257')
  const byLetter = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
  )
  return Uint8Array.from(text, (letter) => {
    const byte = byLetter.get(letter)
    if (byte === undefined) throw new Error(`${letter} is not in Windows-1257`)
    return byte
  })
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

export const utf16le = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'))

export const utf16be = (text: string): Uint8Array =>
  new Uint8Array(Buffer.from(text, 'utf16le').swap16())
