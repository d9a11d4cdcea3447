import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { Permission, Register } from '#shared/exports/columns.ts'
import { exportedEnrolments, readEnrolments, readGroups } from './groupsRegister.ts'
import { exportedPeople, readPeople } from './peopleRegister.ts'
import { exportedSessions, readSessionRows } from './sessionsRegister.ts'

/** Rows read at a time: between two readings everybody else is answered. */
const chunk = 200

/** The rows of a register as texts in the order of `columns`, some hundred at a time. */
export async function* readRegister(
  db: Kysely<Tables>,
  register: Register,
  columns: readonly string[],
  allowed: ReadonlySet<Permission>,
): AsyncGenerator<string[][]> {
  for await (const rows of chunksOf(db, register, allowed)) {
    yield rows.map((row) => columns.map((column) => row[column] ?? ''))
    await new Promise((resolve) => setImmediate(resolve))
  }
}

function chunksOf(
  db: Kysely<Tables>,
  register: Register,
  allowed: ReadonlySet<Permission>,
): AsyncGenerator<Record<string, string>[]> {
  switch (register) {
    case 'people':
      return readPeople(db, allowed, chunk)
    case 'groups':
      return readGroups(db, chunk)
    case 'enrolments':
      return readEnrolments(db, chunk)
    case 'sessions':
      return readSessionRows(db, chunk)
  }
}

/** How many rows a register has: what the progress counts up to. */
export async function countRegister(
  db: Kysely<Tables>,
  register: Register,
  allowed: ReadonlySet<Permission>,
): Promise<number> {
  const counted = await sql<{ rows: number }>`select count(*) as rows from ${
    register === 'people'
      ? sql`person where ${exportedPeople(allowed)}`
      : register === 'groups'
        ? sql`study_group where archived_at is null`
        : register === 'sessions'
          ? sql`session where ${exportedSessions}`
          : exportedEnrolments
  }`.execute(db)
  return counted.rows[0]?.rows ?? 0
}
