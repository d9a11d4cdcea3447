import { randomBytes } from 'node:crypto'
import Sqlite from 'better-sqlite3'
import { databaseFile } from '#main/database/databaseFile.ts'
import { openBenchOffice } from './benchOffice.ts'
import { callsBeside, readSomebody } from './besideWork.ts'
import type { Figure } from './figure.ts'

const megabytes = 100

/** A backup of 100 MB, and the longest pause of a call beside it. */
export async function bench(): Promise<Figure[]> {
  const bench = await openBenchOffice(1_000)
  try {
    fill(databaseFile(bench.folder))
    const call = await readSomebody(bench.client)
    const { took, calls } = await callsBeside(call, () => bench.client.backups.make())
    return [
      {
        name: `a backup of ${megabytes} MB, read through`,
        value: took,
        unit: 'ms',
        limit: 2_000,
      },
      { name: 'the longest call beside it', value: Math.max(...calls), unit: 'ms', limit: 50 },
    ]
  } finally {
    await bench.close()
  }
}

function fill(file: string): void {
  const database = new Sqlite(file)
  try {
    database.pragma('synchronous = OFF')
    database.exec('begin immediate')
    const insert = database.prepare(
      "insert into file (sha256, media_type, size, bytes) values (?, 'application/pdf', ?, ?)",
    )
    for (let n = 0; n < megabytes; n += 1) {
      const bytes = randomBytes(1_000_000)
      insert.run(String(n).padStart(64, '0'), bytes.length, bytes)
    }
    database.exec('commit')
  } finally {
    database.close()
  }
}
