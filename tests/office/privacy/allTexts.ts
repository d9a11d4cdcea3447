import Sqlite from 'better-sqlite3'
import { databaseFile } from '#main/database/databaseFile.ts'

/** Works on the office's file with another connection, as a second program would. */
export function past<T>(folder: string, work: (database: Sqlite.Database) => T): T {
  const database = new Sqlite(databaseFile(folder))
  try {
    return work(database)
  } finally {
    database.close()
  }
}

/** Everything that any row of the office says, as text. */
export const allTexts = (folder: string): string =>
  past(folder, (database) => {
    const tables = database
      .prepare<[], { name: string }>("select name from sqlite_schema where type = 'table'")
      .all()
    return tables
      .map(({ name }) => JSON.stringify(database.prepare(`select * from "${name}"`).all()))
      .join('\n')
  })
