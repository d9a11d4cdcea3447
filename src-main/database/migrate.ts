import { renameSync, rmSync } from 'node:fs'
import Sqlite, { type Database } from 'better-sqlite3'
import { applicationId } from './connections.ts'

/** One step of the schema. Steps are never edited once an office may have run them. */
export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
}

/**
 * Brings the schema from its `user_version` to the newest step: all pending steps, the version and
 * the check of foreign keys in one transaction, so a step that throws leaves the file as it was.
 * @throws what SQLite says of the step that failed
 */
export function migrate(database: Database, migrations: readonly Migration[]): void {
  const current = Number(database.pragma('user_version', { simple: true }))
  const pending = migrations.filter((step) => step.version > current)
  const last = pending.at(-1)
  if (last === undefined) return

  database.pragma('foreign_keys = OFF')
  try {
    database
      .transaction(() => {
        for (const step of pending) database.exec(step.sql)
        const broken = database.pragma('foreign_key_check')
        if (!Array.isArray(broken) || broken.length > 0) {
          throw new Error(`Migration to version ${last.version} leaves broken references`)
        }
        database.pragma(`user_version = ${last.version}`)
      })
      .immediate()
  } finally {
    database.pragma('foreign_keys = ON')
  }
}

/**
 * Makes a new office's file: built whole under another name and renamed, so that a kill at any
 * moment leaves either no database or a complete one.
 */
export function createFile(file: string, migrations: readonly Migration[]): void {
  const part = `${file}.new`
  rmSync(part, { force: true })
  const database = new Sqlite(part)
  try {
    database.pragma(`application_id = ${applicationId}`)
    database.pragma('synchronous = FULL')
    migrate(database, migrations)
  } finally {
    database.close()
  }
  renameSync(part, file)
}
