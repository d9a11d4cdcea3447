import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hash,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'

/**
 * How texts and files of incidents are sealed: AES-256-GCM under the incident's key. The place (whose
 * text it is, under which key) is authenticated with it, so that no sealed text passes for another's.
 */
const cipherName = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16
const saltBytes = 16

/** A sealed text as it is stored, with the hash over it and the one over salt and text. */
export interface Sealed {
  bytes: Buffer
  cipherHash: string
  textHash: string
}

export const newKey = (): Buffer => randomBytes(32)

/** Seals a text with a fresh salt. */
export const seal = (key: Uint8Array, place: string, text: Uint8Array): Sealed =>
  sealSalted(key, place, Buffer.concat([randomBytes(saltBytes), text]))

/** Seals a text anew that still has its salt before it, so that the hash over both stays. */
export function sealSalted(key: Uint8Array, place: string, salted: Uint8Array): Sealed {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(cipherName, key, nonce, { authTagLength: tagBytes })
  cipher.setAAD(Buffer.from(place))
  const sealed = Buffer.concat([cipher.update(salted), cipher.final()])
  const bytes = Buffer.concat([nonce, cipher.getAuthTag(), sealed])
  return { bytes, cipherHash: hash('sha256', bytes), textHash: hash('sha256', salted) }
}

/**
 * Opens what `seal` sealed, with its salt still before it. Of many texts under one key it opens each the
 * faster when the key comes as a `KeyObject`.
 * @returns null where it was sealed under another key or for another place, or was changed
 */
export function openSalted(
  key: Uint8Array | KeyObject,
  place: string,
  bytes: Uint8Array,
): Buffer | null {
  if (bytes.length < nonceBytes + tagBytes + saltBytes) return null
  const nonce = bytes.subarray(0, nonceBytes)
  const decipher = createDecipheriv(cipherName, key, nonce, { authTagLength: tagBytes })
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()])
  } catch {
    return null
  }
}

export const withoutSalt = (salted: Buffer): Buffer => salted.subarray(saltBytes)

/** SHA-256 over salt and text, as it was written down when the text was sealed. */
export const isText = (salted: Uint8Array, textHash: string): boolean =>
  sameHash(hash('sha256', salted), textHash)

/** SHA-256 over what is stored: to be checked without any key. */
export const isCipher = (bytes: Uint8Array, cipherHash: string): boolean =>
  sameHash(hash('sha256', bytes), cipherHash)

const sameHash = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/**
 * Stands for what somebody asked in the memory of commands: the same for the same input of the same
 * person, and nothing to try guesses against.
 */
export const proofOf = (privateKey: Uint8Array, input: unknown): string =>
  createHmac('sha256', privateKey).update(JSON.stringify(input)).digest('hex')
