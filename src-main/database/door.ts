import { hash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { Transaction } from 'kysely'
import { type Clock, instantText } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import type { Outcome } from '#shared/commands/outcome.ts'
import type { Anchor } from '#shared/journal/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { AnsweredCommands } from './answered.ts'
import { CannotWrite, whyNotWritten } from './cannotWrite.ts'
import type { Answer, Command, Work } from './command.ts'
import type { EntryContent } from './entry.ts'
import { Ledger } from './ledger.ts'
import { newId } from './newId.ts'
import type { Tables } from './tables.ts'
import { type CapturedChange, CapturedChanges } from './tracking.ts'
import { Transactions } from './transactions.ts'

/** Who calls a command, and how far it may go. */
export interface Caller {
  actor: Actor | null
  desk: string
  signal?: AbortSignal | undefined
  onProgress?: ((progress: { done: number; total: number }) => void) | undefined
}

export interface DoorOptions {
  database: Database
  clock: Clock
  /** Told after the commit, with every change of the command. */
  onChanges(entry: number, changes: readonly CapturedChange[]): void
  /** Told after each commit that added to the journal. */
  onHead(head: Anchor): void
}

/** A happening that changes no record, as it is noted. */
export type Noted = Omit<EntryContent, 'actor' | 'desk' | 'undoes'>

/** Rolls a transaction back: thrown and caught by the door alone. */
class Rollback extends Error {}

type Recorded<T, R> =
  | { ok: true; value: T; entry: Omit<EntryContent, 'actor' | 'desk'>; forgets: boolean }
  | { ok: false; refusal: R }

/**
 * The one door for writes: a command runs in one transaction, and what it changed is remembered in
 * the same transaction by change rows and one journal entry. A refusal rolls everything back.
 */
export class CommandDoor {
  readonly #captured: CapturedChanges
  readonly #database: Database
  readonly #transactions: Transactions
  readonly #ledger: Ledger
  readonly #answered: AnsweredCommands
  readonly #clock: Clock
  readonly #onChanges: DoorOptions['onChanges']
  readonly #onHead: DoorOptions['onHead']

  constructor({ database, clock, onChanges, onHead }: DoorOptions) {
    this.#captured = new CapturedChanges(database)
    this.#database = database
    this.#transactions = new Transactions(database)
    this.#ledger = new Ledger(database)
    this.#answered = new AnsweredCommands(database)
    this.#clock = clock
    this.#onChanges = onChanges
    this.#onHead = onHead
  }

  /**
   * Runs a command once. The same `commandId` with the same input answers what it answered before and
   * changes nothing; with another input it is refused. Refused commands are not remembered.
   */
  async run<I, T, R>(
    command: Command<I, T, R>,
    commandId: string,
    input: I,
    caller: Caller,
  ): Promise<Outcome<T, R>> {
    const asked = command.asked === undefined ? input : command.asked(input)
    return this.#once(commandId, command.name, asked, caller, async (work) => {
      const answer = await command.run(work, input)
      return answer.ok
        ? {
            ...answer,
            entry: {
              kind: 'command',
              action: command.name,
              about: command.forgets?.(answer.value) ?? {},
              undoes: null,
            },
            forgets: command.forgets !== undefined,
          }
        : answer
    })
  }

  /**
   * Takes back an entry: like a command, but its own entry says which one it undoes.
   * `restore` puts the rows back, or answers why it can't.
   */
  async undo<T extends { undone: number; action: string }, R>(
    commandId: string,
    input: unknown,
    caller: Caller,
    restore: (work: Work) => Promise<Answer<T, R>>,
  ): Promise<Outcome<T, R>> {
    return this.#once(commandId, 'journal.undo', input, caller, async (work) => {
      const answer = await restore(work)
      return answer.ok
        ? {
            ...answer,
            entry: {
              kind: 'undo',
              action: answer.value.action,
              about: {},
              undoes: answer.value.undone,
            },
            forgets: false,
          }
        : answer
    })
  }

  /**
   * Notes a happening that changes no record: a read of restricted data, a denial, a sign-in.
   * @throws CannotWrite: what must be noted is not answered without its entry
   */
  note(content: Noted, caller: Caller): Promise<void> {
    return this.noteAll([content], caller)
  }

  /**
   * The same of many: each is an entry of its own, and they are written together or not at all.
   * @throws CannotWrite
   */
  async noteAll(contents: readonly Noted[], caller: Caller): Promise<void> {
    if (contents.length === 0) return
    const head = await this.#write(async () => {
      let last = this.#ledger.head()
      for (const [place, content] of contents.entries()) {
        last = await this.#ledger.add(
          { ...content, actor: caller.actor?.account ?? null, desk: caller.desk, undoes: null },
          this.#now(),
          [],
          async () => undefined,
        )
        if (place % 100 === 99) await new Promise((resolve) => setImmediate(resolve))
      }
      return last
    })
    this.#onHead(head)
  }

  /**
   * Writes what stands in the log into the file and empties the log: of what was erased no byte is left
   * in it. Somebody who still reads keeps the log; then it is tried a few times.
   * @returns whether the log is empty
   */
  async emptyLog(): Promise<boolean> {
    for (let tries = 0; tries < 100; tries += 1) {
      const busy = await this.#transactions.alone(() => this.#truncateLog())
      if (busy === 0) return true
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    return false
  }

  /** Without waiting for whoever reads: they read on this very thread, and would not get on meanwhile. */
  #truncateLog(): unknown {
    const waits = this.#database.pragma('busy_timeout', { simple: true })
    this.#database.pragma('busy_timeout = 0')
    try {
      return this.#database.pragma('wal_checkpoint(truncate)', { simple: true })
    } finally {
      this.#database.pragma(`busy_timeout = ${Number(waits)}`)
    }
  }

  /** Waits until what is being written is written. */
  async close(): Promise<void> {
    await this.#transactions.alone(() => undefined)
  }

  /**
   * Writes what is no record of the office: drafts, views of a window, failed tries. Changes of
   * tracked tables here are a mistake of the program.
   * @throws CannotWrite
   */
  async aside<T>(write: (db: Transaction<Tables>) => Promise<T>): Promise<T> {
    return this.#write(async (db) => {
      const result = await write(db)
      if (this.#captured.take().length > 0) {
        throw new Error('Records of the office are written by commands only')
      }
      return result
    })
  }

  async #write<T>(write: (db: Transaction<Tables>) => Promise<T>): Promise<T> {
    try {
      return await this.#transactions.run(write)
    } catch (error) {
      const why = whyNotWritten(error)
      throw why === null ? error : new CannotWrite(why)
    }
  }

  /** One transaction: was this id answered before? If not, act, remember the changes and the answer. */
  async #once<T, R>(
    commandId: string,
    name: string,
    input: unknown,
    caller: Caller,
    act: (work: Work) => Promise<Recorded<T, R>>,
  ): Promise<Outcome<T, R>> {
    // The id is random: a salt, so that the hash tells nothing about names or codes in the input.
    const inputHash = hash('sha256', `${commandId}\n${JSON.stringify(input)}`)
    const account = caller.actor?.account ?? null
    return this.#inTransaction(caller, async (work): Promise<Outcome<T, R>> => {
      const known = this.#answered.find(commandId)
      if (known !== null) {
        if (known.name !== name || known.input_hash !== inputHash || known.actor !== account) {
          return { ok: false, refusal: { reason: 'commandReused' } }
        }
        // Written by these very lines, from a T of the same command and input.
        return { ok: true, value: JSON.parse(known.result) as T, entry: known.entry }
      }
      const answer = await act(work)
      if (!answer.ok) return answer
      const entry = await this.#record(work, caller, answer.entry)
      if (answer.forgets) this.#ledger.emptyRowsOf(entry.seq)
      this.#answered.add(commandId, {
        name,
        input_hash: inputHash,
        actor: account,
        entry: entry.seq,
        result: JSON.stringify(answer.value),
      })
      return { ok: true, value: answer.value, entry: entry.seq }
    })
  }

  async #inTransaction<T, R>(
    caller: Caller,
    act: (work: Work) => Promise<Outcome<T, R>>,
  ): Promise<Outcome<T, R>> {
    let answer: Outcome<T, R> | null = null
    try {
      const outcome = await this.#transactions.run(async (db) => {
        this.#takeRecorded()
        answer = await act(this.#workIn(db, caller))
        if (!answer.ok) throw new Rollback()
        return { answer, recorded: this.#takeRecorded() }
      })
      // A command answered from memory recorded nothing.
      if (outcome.recorded !== null && outcome.answer.ok) {
        this.#onHead(outcome.recorded.head)
        this.#onChanges(outcome.answer.entry, outcome.recorded.changes)
      }
      return outcome.answer
    } catch (error) {
      if (error instanceof Rollback && answer !== null) return answer
      if (error instanceof Cancelled) return { ok: false, refusal: { reason: 'cancelled' } }
      const why = whyNotWritten(error)
      if (why !== null) return { ok: false, refusal: { reason: 'cannotWrite', why } }
      throw error
    }
  }

  /** What the transaction under way has recorded, told to others once it has committed. */
  #recorded: { head: Anchor; changes: readonly CapturedChange[] } | null = null

  #takeRecorded(): { head: Anchor; changes: readonly CapturedChange[] } | null {
    const recorded = this.#recorded
    this.#recorded = null
    return recorded
  }

  async #record(
    work: Work,
    caller: Caller,
    content: Omit<EntryContent, 'actor' | 'desk'>,
  ): Promise<Anchor> {
    const changes = this.#captured.take()
    const head = await this.#ledger.add(
      { ...content, actor: caller.actor?.account ?? null, desk: caller.desk },
      work.now,
      changes,
      () => work.pause(),
    )
    this.#recorded = { head, changes }
    return head
  }

  #workIn(db: Transaction<Tables>, caller: Caller): Work {
    const now = this.#clock.now()
    return {
      db,
      actor: caller.actor,
      now: instantText(now),
      today: todayInRiga(this.#clock),
      newId: () => newId(now.epochMilliseconds),
      pause: async (progress) => {
        if (progress !== undefined) caller.onProgress?.(progress)
        await new Promise((resolve) => setImmediate(resolve))
        if (caller.signal?.aborted === true) throw new Cancelled()
      },
    }
  }

  #now(): string {
    return instantText(this.#clock.now())
  }
}

/** Thrown inside a transaction that its caller has given up. */
class Cancelled extends Error {}
