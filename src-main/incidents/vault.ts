import { createSecretKey, type KeyObject } from 'node:crypto'
import { type Kysely, type Selectable, sql } from 'kysely'
import type { z } from 'zod'
import type { AdmittedContext, Services } from '#main/calls/context.ts'
import { idList } from '#main/courses/names.ts'
import type { Work } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import { openSealed } from '#main/staff/keys.ts'
import type { PersonalKeys } from '#main/staff/sessions.ts'
import { isCipher, isText, newKey, openSalted, seal, sealSalted, withoutSalt } from './sealing.ts'
import type { IncidentsTables } from './tables.ts'

/** A sealed text with its row, as it is stored. */
export type SealedRow = Selectable<IncidentsTables['incident_sealed']> & {
  bytes: Uint8Array | null
}

/** A sealed text that was opened: `text` null where it can't be, or is not what was written. */
export interface OpenedText {
  text: Buffer | null
  integrity: 'sound' | 'broken'
}

/** An incident's key, in memory for one call. What it opens and seals belongs to that incident only. */
export class Vault {
  readonly incident: string
  #key: Buffer
  /** The key as it opens texts. */
  #opening: KeyObject
  #version: number

  constructor(incident: string, key: Uint8Array, version: number) {
    this.incident = incident
    this.#key = Buffer.from(key)
    this.#opening = createSecretKey(this.#key)
    this.#version = version
  }

  /** For an incident that is being filed. */
  static fresh(incident: string): Vault {
    return new Vault(incident, newKey(), 1)
  }

  get version(): number {
    return this.#version
  }

  /** The key itself, to be sealed for its readers. */
  get key(): Uint8Array {
    return this.#key
  }

  /** Seals and stores data. `signed`: it can never be edited. */
  async keep(
    work: Work,
    data: unknown,
    how: { signed: boolean; replaces?: string },
  ): Promise<string> {
    return this.keepBytes(work, Buffer.from(JSON.stringify(data)), how)
  }

  async keepBytes(
    work: Work,
    text: Uint8Array,
    { signed, replaces = null }: { signed: boolean; replaces?: string | null },
  ): Promise<string> {
    if (work.actor === null) throw new Error('Incidents are written by somebody who has signed in')
    const id = work.newId()
    const sealed = seal(this.#key, this.#place(id), text)
    await work.db
      .insertInto('incident_sealed')
      .values({
        id,
        incident_id: this.incident,
        key_version: this.#version,
        cipher_hash: sealed.cipherHash,
        text_hash: sealed.textHash,
        signed: signed ? 1 : 0,
        replaces,
        made_at: work.now,
        made_by: work.actor.account,
        erased_at: null,
      })
      .execute()
    await work.db
      .insertInto('incident_cipher')
      .values({ sealed_id: id, key_version: this.#version, bytes: sealed.bytes })
      .execute()
    return id
  }

  /** Seals other data in the place of what nobody has signed yet. */
  async rewrite(work: Work, id: string, data: unknown): Promise<void> {
    const sealed = seal(this.#key, this.#place(id), Buffer.from(JSON.stringify(data)))
    await work.db
      .updateTable('incident_sealed')
      .set({
        key_version: this.#version,
        cipher_hash: sealed.cipherHash,
        text_hash: sealed.textHash,
      })
      .where('id', '=', id)
      .execute()
    await work.db
      .updateTable('incident_cipher')
      .set({ key_version: this.#version, bytes: sealed.bytes })
      .where('sealed_id', '=', id)
      .execute()
  }

  /** Opens a stored text and looks whether it is what was written: what is stored, and salt with text. */
  open(row: SealedRow): OpenedText {
    const salted =
      row.bytes === null || !isCipher(row.bytes, row.cipher_hash)
        ? null
        : openSalted(this.#opening, this.#place(row.id), row.bytes)
    return salted !== null && isText(salted, row.text_hash)
      ? { text: withoutSalt(salted), integrity: 'sound' }
      : { text: null, integrity: 'broken' }
  }

  /**
   * Seals every text of the incident under a new key. What is broken stays as it is: nobody can open it
   * any more, and it must show.
   */
  async rekey(work: Work): Promise<void> {
    const [oldKey, oldVersion] = [this.#key, this.#version]
    this.#key = newKey()
    this.#opening = createSecretKey(this.#key)
    this.#version += 1
    const ids = await work.db
      .selectFrom('incident_sealed')
      .select('id')
      .where('incident_id', '=', this.incident)
      .execute()
    // One by one: scans are large, and all of them at once need not fit into memory.
    for (const { id } of ids) {
      const row = await findSealed(work.db, this.incident, id)
      const salted = row?.bytes
        ? openSalted(oldKey, placeOf(this.incident, id, oldVersion), row.bytes)
        : null
      if (salted === null) continue
      const sealed = sealSalted(this.#key, this.#place(id), salted)
      await work.db
        .updateTable('incident_sealed')
        .set({ key_version: this.#version, cipher_hash: sealed.cipherHash })
        .where('id', '=', id)
        .execute()
      await work.db
        .updateTable('incident_cipher')
        .set({ key_version: this.#version, bytes: sealed.bytes })
        .where('sealed_id', '=', id)
        .execute()
    }
    await work.db
      .updateTable('incident')
      .set({ key_version: this.#version })
      .where('id', '=', this.incident)
      .execute()
  }

  #place(id: string): string {
    return placeOf(this.incident, id, this.#version)
  }
}

/** Where a text stands, and under which key: it opens nowhere else. */
const placeOf = (incident: string, id: string, version: number): string =>
  `${incident}/${id}/${version}`

const withBytes = (db: Kysely<Tables>) =>
  db
    .selectFrom('incident_sealed')
    .leftJoin('incident_cipher', 'incident_cipher.sealed_id', 'incident_sealed.id')
    .selectAll('incident_sealed')
    .select('incident_cipher.bytes')

/** The sealed texts of an incident, without the files and papers that are kept with it. */
export const findTexts = (db: Kysely<Tables>, incident: string): Promise<SealedRow[]> =>
  withBytes(db)
    .where('incident_id', '=', incident)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('incident_attachment')
            .select('id')
            .whereRef('incident_attachment.content_id', '=', 'incident_sealed.id')
            .where('incident_attachment.incident_id', '=', incident),
        ),
      ),
    )
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('incident_paper')
            .select('id')
            .whereRef('incident_paper.content_id', '=', 'incident_sealed.id')
            .where('incident_paper.incident_id', '=', incident),
        ),
      ),
    )
    .execute()

/** One sealed text or file of an incident. */
export const findSealed = (
  db: Kysely<Tables>,
  incident: string,
  id: string,
): Promise<SealedRow | undefined> =>
  withBytes(db)
    .where('incident_id', '=', incident)
    .where('incident_sealed.id', '=', id)
    .executeTakeFirst()

/** Some sealed texts of an incident. */
export const findSealedOf = (
  db: Kysely<Tables>,
  incident: string,
  ids: readonly string[],
): Promise<SealedRow[]> =>
  withBytes(db)
    .where('incident_id', '=', incident)
    .where('incident_sealed.id', 'in', sql<string>`${idList(ids)}`)
    .execute()

/** A text as data of a shape; null where it is broken. */
export function read<S extends z.ZodType>(
  shape: S,
  opened: OpenedText | undefined,
): z.infer<S> | null {
  if (opened?.text === null || opened?.text === undefined) return null
  return shape.parse(JSON.parse(opened.text.toString('utf8')))
}

/** The keys of whoever is signed in at the desk; null while it is locked. */
export function keysAt(services: Services, desk: string): PersonalKeys | null {
  const session = services.sessions.at(desk)
  return session.kind === 'open' ? session.keys : null
}

/**
 * The incident's key, opened with the actor's own. Null where it is not sealed for their present
 * pair: they were never given it, or their password was reset.
 */
export async function openVault(
  db: Kysely<Tables>,
  incident: string,
  { account, keys }: { account: string; keys: PersonalKeys },
): Promise<Vault | null> {
  const stored = await db
    .selectFrom('incident_seal')
    .select(['incident_id', 'sealed_key', 'public_key', 'key_version'])
    .where('incident_id', '=', incident)
    .where('account_id', '=', account)
    .executeTakeFirst()
  return stored === undefined ? null : openSeal(stored, keys)
}

/** The same of many: the seals are read at once, and each is opened when it is asked for. */
export async function findVaults({
  services,
  actor,
  desk,
}: AdmittedContext): Promise<(incident: string) => Promise<Vault | null>> {
  const keys = keysAt(services, desk)
  if (keys === null) return async () => null
  const seals = await services.reads
    .selectFrom('incident_seal')
    .select(['incident_id', 'sealed_key', 'public_key', 'key_version'])
    .where('account_id', '=', actor.account)
    .execute()
  const byIncident = new Map(seals.map((row) => [row.incident_id, row]))
  return async (incident) => {
    const stored = byIncident.get(incident)
    return stored === undefined ? null : openSeal(stored, keys)
  }
}

type Seal = Pick<
  Selectable<IncidentsTables['incident_seal']>,
  'incident_id' | 'sealed_key' | 'public_key' | 'key_version'
>

async function openSeal(stored: Seal, keys: PersonalKeys): Promise<Vault | null> {
  if (stored.public_key !== Buffer.from(keys.publicKey).toString('base64')) return null
  try {
    const key = await openSealed(stored.sealed_key, keys)
    return new Vault(stored.incident_id, key, stored.key_version)
  } catch {
    return null
  }
}
