import { statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { arch, cpus, platform, release, totalmem } from 'node:os'
import { type Kysely, sql } from 'kysely'
import type { AdmittedContext } from '#main/calls/context.ts'
import { databaseFile } from '#main/database/databaseFile.ts'
import type { Tables } from '#main/database/tables.ts'
import { findPlace } from '#main/backups/queries.ts'
import { findShareState } from '#main/exports/queries.ts'
import { instantText } from '#shared/calendar/clock.ts'
import type { DiagnosticReport } from '#shared/diagnostics/schema.ts'
import { programVersion } from './programVersion.ts'

/** Lines of the log that go along. */
const logLines = 200

/** How the program, its file and its surroundings are now. */
export async function reportOn({ services, log }: AdmittedContext): Promise<DiagnosticReport> {
  const { reads, folder, clock, backups, demo } = services
  const file = databaseFile(folder)
  const { profiles, waiting, reason } = await findShareState(reads, instantText(clock.now()))
  return {
    at: instantText(clock.now()),
    program: {
      version: programVersion,
      node: process.versions.node,
      electron: process.versions['electron'] ?? null,
      sqlite: await only(sql<{ value: string }>`select sqlite_version() as value`.execute(reads)),
    },
    system: {
      platform: platform(),
      release: release(),
      arch: arch(),
      processors: cpus().length,
      memory: totalmem(),
    },
    file: {
      schema: await only(
        sql<{ value: number }>`select user_version as value from pragma_user_version`.execute(
          reads,
        ),
      ),
      size: sizeOf(file),
      wal: sizeOf(`${file}-wal`),
      free: await freeBytes(folder),
      demo,
    },
    rows: await countRows(reads),
    journal: await headOf(reads),
    backups: {
      lastGood: backups.state().lastGood,
      placeWaitingSince: (await findPlace(reads))?.waitingSince ?? null,
    },
    share: { profiles, waiting, reason },
    log: log.last(logLines),
  }
}

async function only<T>(asked: Promise<{ rows: readonly { value: T }[] }>): Promise<T> {
  const [row] = (await asked).rows
  if (row === undefined) throw new Error('The file does not say')
  return row.value
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    return null
  }
}

/**
 * Rows of the tables that have any; what full text search keeps for itself is left out, and incidents are:
 * how many there are is nobody's to know who may not read them.
 */
async function countRows(reads: Kysely<Tables>): Promise<Record<string, number>> {
  const { rows: tables } = await sql<{ name: string }>`select name from pragma_table_list
    where schema = 'main' and type = 'table' and name not like 'sqlite_%'
    and name not like 'incident%' order by name`.execute(reads)
  const counted: Record<string, number> = {}
  for (const { name } of tables) {
    const rows = await only(
      sql<{ value: number }>`select count(*) as value from ${sql.table(name)}`.execute(reads),
    )
    if (rows > 0) counted[name] = rows
  }
  return counted
}

async function headOf(reads: Kysely<Tables>): Promise<{ generation: number; seq: number }> {
  const head = await reads
    .selectFrom('journal')
    .select(['generation', 'seq'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return head ?? { generation: 0, seq: 0 }
}
