import sodium from 'libsodium-wrappers'
import type { PersonalKeys } from './sessions.ts'

/**
 * Key pairs of people and of the office's recovery: libsodium's boxes (X25519, XSalsa20-Poly1305).
 * What is sealed for a public key opens with its private key only.
 */

/** A new key pair for somebody who chose a password. */
export async function makeKeys(): Promise<PersonalKeys> {
  await sodium.ready
  const { publicKey, privateKey } = sodium.crypto_box_keypair()
  return { publicKey, privateKey }
}

/** The key pair that a recovery key stands for: always the same for the same 32 bytes. */
export async function keysFromSeed(seed: Uint8Array): Promise<PersonalKeys> {
  await sodium.ready
  const { publicKey, privateKey } = sodium.crypto_box_seed_keypair(seed)
  return { publicKey, privateKey }
}

/** Seals bytes under a key that a password derives; text for the database. */
export async function sealWithKey(bytes: Uint8Array, key: Uint8Array): Promise<string> {
  await sodium.ready
  const nonce = sodium.randombytes_buf(sodium.crypto_secretbox_NONCEBYTES)
  const sealed = sodium.crypto_secretbox_easy(bytes, nonce, key)
  return Buffer.concat([nonce, sealed]).toString('base64')
}

/** @throws when the key is not the one that sealed */
export async function openWithKey(sealed: string, key: Uint8Array): Promise<Uint8Array> {
  await sodium.ready
  const bytes = Buffer.from(sealed, 'base64')
  const nonce = bytes.subarray(0, sodium.crypto_secretbox_NONCEBYTES)
  return sodium.crypto_secretbox_open_easy(
    bytes.subarray(sodium.crypto_secretbox_NONCEBYTES),
    nonce,
    key,
  )
}

/** Seals bytes for whoever holds the private key of `publicKey`. */
export async function sealFor(bytes: Uint8Array, publicKey: Uint8Array): Promise<string> {
  await sodium.ready
  return Buffer.from(sodium.crypto_box_seal(bytes, publicKey)).toString('base64')
}

/** @throws when it was sealed for somebody else */
export async function openSealed(sealed: string, keys: PersonalKeys): Promise<Uint8Array> {
  await sodium.ready
  return sodium.crypto_box_seal_open(
    new Uint8Array(Buffer.from(sealed, 'base64')),
    keys.publicKey,
    keys.privateKey,
  )
}
