import { hash } from 'node:crypto'

/** Crockford's base 32: no letter that is read as a digit or as another letter. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Bytes as people write them down: groups of four, ending in four characters that notice a slip of the pen. */
export function writeCode(bytes: Uint8Array): string {
  const text = encode(bytes) + checkOf(bytes)
  return text.match(/.{1,4}/g)?.join('-') ?? ''
}

/**
 * Reads what somebody typed from paper, with any spaces, hyphens and case; O is 0, I and L are 1.
 * @returns the bytes, or null where it is not a written code of that many bytes
 */
export function readCode(text: string, length: number): Uint8Array | null {
  const typed = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  const digits = Math.ceil((length * 8) / 5)
  if (typed.length !== digits + 4) return null
  const bytes = decode(typed.slice(0, digits), length)
  // Written anew it must be the same: the last character has bits to spare, in which a slip would hide.
  return bytes !== null && encode(bytes) + checkOf(bytes) === typed ? bytes : null
}

/** A code that is told once, such as an invitation's: 50 bits of the secret it is made from. */
export const spokenCode = (secret: Uint8Array): string =>
  encode(secret.subarray(0, 7))
    .slice(0, 10)
    .replace(/(.{5})/, '$1-')

/** A spoken code as it is compared: what people type instead of its letters is the same. */
export const normaliseSpokenCode = (text: string): string =>
  text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')

const checkOf = (bytes: Uint8Array): string =>
  encode(Buffer.from(hash('sha256', bytes), 'hex').subarray(0, 3)).slice(0, 4)

function encode(bytes: Uint8Array): string {
  let text = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet.charAt((held >> bits) & 31)
    }
    held &= (1 << bits) - 1
  }
  return bits === 0 ? text : text + alphabet.charAt((held << (5 - bits)) & 31)
}

function decode(text: string, length: number): Uint8Array | null {
  const bytes = new Uint8Array(length)
  let held = 0
  let bits = 0
  let place = 0
  for (const letter of text) {
    const value = alphabet.indexOf(letter)
    if (value < 0) return null
    held = (held << 5) | value
    bits += 5
    if (bits >= 8 && place < length) {
      bits -= 8
      bytes[place] = (held >> bits) & 255
      place += 1
    }
    held &= (1 << bits) - 1
  }
  return bytes
}
