import { hash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** scrypt's N for new passwords (RFC 7914; 128 MB of memory at r = 8). */
export const defaultPasswordCost = 2 ** 17

/** What is stored of a password, and the key it opens (never stored). */
export interface DerivedPassword {
  salt: string
  cost: number
  verifier: string
  sealingKey: Uint8Array
}

/** Derives from a new password: a verifier to store, and a key that seals the person's private key. */
export async function derivePassword(password: string, cost: number): Promise<DerivedPassword> {
  return derive(password, randomBytes(16).toString('hex'), cost)
}

/** @returns the sealing key when the password is right, else null */
export async function openWithPassword(
  password: string,
  stored: { salt: string; cost: number; verifier: string },
): Promise<Uint8Array | null> {
  const derived = await derive(password, stored.salt, stored.cost)
  const right = timingSafeEqual(
    Buffer.from(derived.verifier, 'hex'),
    Buffer.from(stored.verifier, 'hex'),
  )
  return right ? derived.sealingKey : null
}

async function derive(password: string, salt: string, cost: number): Promise<DerivedPassword> {
  const key = await new Promise<Buffer>((resolve, reject) => {
    // Typed on another keyboard the same letters may come composed differently.
    const text = password.normalize('NFKC')
    const options = { N: cost, r: 8, p: 1, maxmem: 128 * cost * 8 * 2 }
    scrypt(text, Buffer.from(salt, 'hex'), 64, options, (error, derived) => {
      if (error === null) resolve(derived)
      else reject(error)
    })
  })
  return {
    salt,
    cost,
    verifier: hash('sha256', key.subarray(0, 32)),
    sealingKey: new Uint8Array(key.subarray(32)),
  }
}
