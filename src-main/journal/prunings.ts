import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { changesHash } from '#main/database/entry.ts'
import { HashedEntry } from './hashedEntry.ts'

/** The command that shortens the log of readings. */
export const pruningAction = 'privacy.pruneAccessLog'

/** What its entry says: how many entries it emptied, and a hash over their hashes, in order. */
const About = z.object({ entries: z.number(), entriesHash: z.string() })

/** The column that names what pruned an entry; a file from before there was pruning has none. */
export const prunedBy = (database: Database): string =>
  database.prepare("select 1 from pragma_table_info('journal') where name = 'pruned_by'").get() ===
  undefined
    ? 'null'
    : 'pruned_by'

/** Which entry pruned this one, of what its line says of changes; null where it was not pruned. */
export const pruning = (ofChanges: string | undefined): number | null =>
  ofChanges?.startsWith('p') === true ? Number(ofChanges.slice(1)) : null

/**
 * Tells what was pruned from what somebody took away: a pruned entry names the one that pruned it, and
 * that one, which stands in the chain, says by a hash over their hashes which they are. The chain goes
 * through their own hashes as before. Asked entry after entry, in the order of the journal.
 */
export class Prunings {
  /** The pruned entries met so far, by the entry that is to answer for them. */
  readonly #awaited = new Map<number, { first: number; hashes: string[] }>()

  /** Whether an entry without content may be one that was pruned, as far as can be said before it is met. */
  answersFor(by: number, { seq, hash }: { seq: number; hash: string }): boolean {
    if (by <= seq) return false
    const known = this.#awaited.get(by)
    if (known === undefined) this.#awaited.set(by, { first: seq, hashes: [hash] })
    else known.hashes.push(hash)
    return true
  }

  /**
   * @param json what the entry's hash covers
   * @returns the first of the entries that name this one and that it does not answer for; null where all is well
   */
  agreesWith(seq: number, json: Buffer): number | null {
    const awaited = this.#awaited.get(seq)
    const isPruning = json.includes(JSON.stringify(pruningAction))
    if (awaited === undefined && !isPruning) return null
    this.#awaited.delete(seq)
    const entry = HashedEntry.safeParse(JSON.parse(json.toString('utf8')))
    const [, , , , , action, , , said = '{}'] = entry.data ?? []
    const hashes = awaited?.hashes ?? []
    // A denied or read call may name the action; it answers for nothing.
    const about = About.safeParse(JSON.parse(said))
    if (action !== pruningAction || !about.success) return awaited?.first ?? null
    const { entries, entriesHash } = about.data
    const answers = entries === hashes.length && entriesHash === (changesHash(hashes) ?? '')
    return answers ? null : (awaited?.first ?? seq)
  }

  /** The first pruned entry whose pruning the journal does not have. */
  firstUnanswered(): number | null {
    const firsts = [...this.#awaited.values()].map(({ first }) => first)
    return firsts.length === 0 ? null : Math.min(...firsts)
  }
}
