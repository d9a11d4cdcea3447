import type { CompiledQuery, Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'

interface Known<V> {
  /** The journal's head when they were found: each command since makes them old. */
  head: number
  /** By the very question: its SQL, and what was put into it. */
  answers: Map<string, V>
}

/**
 * Answers about all rows of a list, which cost more than a page of them: found once between two commands.
 * Whoever asks the same again, of however new a definition, is told what is known.
 */
export class Remembered<V> {
  readonly #known = new WeakMap<Kysely<Tables>, Known<V>>()

  /** @param find makes the answer of what was found, where it is not known */
  async answer<R>(
    db: Kysely<Tables>,
    question: CompiledQuery<R>,
    find: (rows: readonly R[]) => V,
  ): Promise<V> {
    const answers = await this.#since(db)
    const key = JSON.stringify([question.sql, question.parameters])
    const before = answers.get(key)
    if (before !== undefined) return before
    const found = find((await db.executeQuery(question)).rows)
    if (answers.size > 200) answers.clear()
    answers.set(key, found)
    return found
  }

  async #since(db: Kysely<Tables>): Promise<Map<string, V>> {
    const newest = await db
      .selectFrom('journal')
      .select('seq')
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst()
    const head = newest?.seq ?? 0
    const before = this.#known.get(db)
    if (before?.head === head) return before.answers
    const answers = new Map<string, V>()
    this.#known.set(db, { head, answers })
    return answers
  }
}
