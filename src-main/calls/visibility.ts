import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { Condition } from '#main/lists/defineList.ts'
import type { Actor } from '#shared/staff/schema.ts'

/** How a kind of record is limited: its table, and the condition for an actor (null: nothing is hidden). */
export interface RecordScope {
  readonly kind: string
  readonly from: RawBuilder<unknown>
  readonly id: RawBuilder<string>
  scope(actor: Actor): Condition | null
  /** Records of which nothing new is written: they are there to be looked at. */
  readonly closed?: Condition
}

/** Which records an actor may see, by kind: one answer for commands, feed and history. */
export class Visibility {
  readonly #scopes: ReadonlyMap<string, RecordScope>
  readonly #reads: Kysely<Tables>

  constructor(reads: Kysely<Tables>, scopes: readonly RecordScope[]) {
    this.#reads = reads
    this.#scopes = new Map(scopes.map((scope) => [scope.kind, scope]))
  }

  /**
   * Those of the ids that exist within the actor's scope. A kind nobody described shows nothing.
   * @param db the transaction of a command, where the answer must hold until it commits
   */
  async visible(
    kind: string,
    ids: readonly string[],
    actor: Actor,
    db: Kysely<Tables> = this.#reads,
  ): Promise<Set<string>> {
    const scope = this.#scopes.get(kind)
    if (scope === undefined || ids.length === 0) return new Set()
    const found = await sql<{ id: string }>`
      select ${scope.id} as id from ${scope.from}
      where ${scope.id} in (select value from json_each(${JSON.stringify(ids)}))
      and ${scope.scope(actor) ?? sql`true`}`.execute(db)
    return new Set(found.rows.map((row) => row.id))
  }

  /** Whether some records of a kind may be hidden from the actor. */
  limits(kind: string, actor: Actor): boolean {
    const scope = this.#scopes.get(kind)
    return scope === undefined || scope.scope(actor) !== null
  }

  /** Those of the ids that exist for nobody any more. A kind nobody described has none. */
  async gone(kind: string, ids: readonly string[]): Promise<Set<string>> {
    const scope = this.#scopes.get(kind)
    if (scope === undefined || ids.length === 0) return new Set()
    const found = await sql<{ id: string }>`
      select value as id from json_each(${JSON.stringify(ids)})
      where value not in (select ${scope.id} from ${scope.from})`.execute(this.#reads)
    return new Set(found.rows.map((row) => row.id))
  }

  /** Whether all of these records (`person/<id>`) are there for the actor. */
  async allVisible(
    records: readonly string[],
    actor: Actor,
    db: Kysely<Tables> = this.#reads,
  ): Promise<boolean> {
    const byKind = Map.groupBy(records, (record) => record.slice(0, record.indexOf('/')))
    for (const [kind, named] of byKind) {
      const ids = [...new Set(named.map((record) => record.slice(kind.length + 1)))]
      if ((await this.visible(kind, ids, actor, db)).size < ids.length) return false
    }
    return true
  }

  /** Whether one of these records is closed to all writing. */
  async someClosed(records: readonly string[], db: Kysely<Tables> = this.#reads): Promise<boolean> {
    for (const { kind, from, id, closed } of this.#scopes.values()) {
      if (closed === undefined) continue
      const ids = records
        .filter((record) => record.startsWith(`${kind}/`))
        .map((record) => record.slice(kind.length + 1))
      if (ids.length === 0) continue
      const found = await sql`select 1 from ${from}
        where ${id} in (select value from json_each(${JSON.stringify(ids)})) and ${closed}`.execute(
        db,
      )
      if (found.rows.length > 0) return true
    }
    return false
  }

  /** Those of these records that exist outside of the actor's scope; what is not there at all is not hidden. */
  async hidden(
    records: readonly string[],
    actor: Actor,
    db: Kysely<Tables> = this.#reads,
  ): Promise<string[]> {
    const hidden: string[] = []
    for (const [kind, named] of Map.groupBy(records, (record) => record.split('/', 1)[0] ?? '')) {
      const described = this.#scopes.get(kind)
      if (described === undefined) {
        hidden.push(...named)
        continue
      }
      const scope = described.scope(actor)
      if (scope === null) continue
      const ids = named.map((record) => record.slice(kind.length + 1))
      // A scope that compares with nothing (a group without a manager) is not true, and not false either.
      const found = await sql<{ id: string }>`
        select ${described.id} as id from ${described.from}
        where ${described.id} in (select value from json_each(${JSON.stringify(ids)}))
        and (${scope}) is not true`.execute(db)
      hidden.push(...found.rows.map(({ id }) => `${kind}/${id}`))
    }
    return hidden
  }
}
