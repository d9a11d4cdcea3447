import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { findPolicies } from '#main/settings/policies.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { keptUntil, KeptKind, overSince, type Term, termOf } from '#shared/privacy/keeping.ts'
import type { KeepingTask, KeepingTasks } from '#shared/privacy/keepingTasks.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { keptRecords } from './keptRecords.ts'

/** How many of a kind are named; the rest are counted, and follow once these are done. */
const shown = 100

interface Seen {
  actor: Actor
  today: CivilDate
}

/** What has reached the end of its time, kind by kind; what nobody settled a time for is never over. */
export async function findKeepingTasks(db: Kysely<Tables>, seen: Seen): Promise<KeepingTasks> {
  const policy = await findPolicies(db)
  const found: KeepingTasks = []
  for (const kind of KeptKind.options) {
    const term = termOf(kind, policy)
    if (term === null) continue
    const { total, held } = await countOver(db, kind, term, seen)
    if (total === 0) continue
    // Entries of the journal are counted only: by themselves they say nothing.
    const tasks = kind === 'accessLog' ? [] : await findOver(db, kind, term, seen)
    found.push({ kind, total, held, tasks })
  }
  return found
}

const over = (kind: KeptKind, term: Term, seen: Seen) =>
  sql`(select * from (${keptRecords(kind, seen)}) where since <= ${overSince(seen.today, term)})`

async function countOver(
  db: Kysely<Tables>,
  kind: KeptKind,
  term: Term,
  seen: Seen,
): Promise<{ total: number; held: number }> {
  const { rows } = await sql<{ total: number; held: number | null }>`
    select count(*) as total, sum(held) as held from ${over(kind, term, seen)}`.execute(db)
  return { total: rows[0]?.total ?? 0, held: rows[0]?.held ?? 0 }
}

async function findOver(
  db: Kysely<Tables>,
  kind: KeptKind,
  term: Term,
  seen: Seen,
): Promise<KeepingTask[]> {
  const { rows } = await sql<{
    id: string
    name: string
    since: string
    held: number
    person: string | null
  }>`
    select id, name, since, held, person from ${over(kind, term, seen)}
    order by held, since, id limit ${shown}`.execute(db)
  return rows.map(({ id, name, since, held, person }) => ({
    id,
    name,
    person,
    endedOn: keptUntil(since, term),
    held: held === 1,
  }))
}

/** Which of these records are over and held by nobody. */
export async function findEndable(
  db: Kysely<Tables>,
  { kind, ids }: { kind: KeptKind; ids: readonly string[] },
  seen: Seen,
): Promise<Set<string>> {
  const term = termOf(kind, await findPolicies(db))
  if (term === null) return new Set()
  const { rows } = await sql<{ id: string }>`
    select id from ${over(kind, term, seen)} where held = 0
    and id in (select value from json_each(${JSON.stringify(ids)}))`.execute(db)
  return new Set(rows.map(({ id }) => id))
}
