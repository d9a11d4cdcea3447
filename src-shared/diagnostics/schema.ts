import { z } from 'zod'

const places = {
  error: z.string().max(60),
  at: z.array(z.string().max(120)).max(10),
}

/**
 * What the office's log may hold: names of procedures and errors, places in the program, numbers.
 * There is no room for a text, so that nothing about anybody can get into it.
 */
export const LogEvent = z.discriminatedUnion('what', [
  z.object({ what: z.literal('opened'), version: z.string().max(40), schema: z.number().int() }),
  z.object({ what: z.literal('closed') }),
  /** The file can't be opened, or was found damaged. */
  z.object({ what: z.literal('trouble'), kind: z.string().max(40) }),
  /** A mistake of the program: what was called, and where it went wrong. */
  z.object({ what: z.literal('failed'), procedure: z.string().max(80), ...places }),
  /** The same of what nobody called: a step of the schema, a check, a delivery or an erasure that goes on by itself. */
  z.object({
    what: z.literal('broke'),
    of: z.enum(['migration', 'journalCheck', 'export', 'erasure', 'erasureList']),
    ...places,
  }),
  /** A register or a backup that could not be brought where it goes. Once for each time that it begins to wait. */
  z.object({
    what: z.literal('waits'),
    of: z.enum(['export', 'backupPlace']),
    reason: z.string().max(40),
  }),
  /** No backup was made; by kind alone. */
  z.object({ what: z.literal('noBackup'), reason: z.string().max(40) }),
  /** A newer version of the program: found, fetched, refused. By kind alone. */
  z.object({ what: z.literal('update'), outcome: z.string().max(40) }),
  z.object({ what: z.literal('slow'), procedure: z.string().max(80), ms: z.number().int() }),
])
export type LogEvent = z.infer<typeof LogEvent>

const count = z.number().int().min(0)

/** What whoever helps from afar has to know. No names, no texts, no paths: a path has the user's name in it. */
export const DiagnosticReport = z.object({
  at: z.string(),
  program: z.object({
    version: z.string(),
    node: z.string(),
    electron: z.string().nullable(),
    sqlite: z.string(),
  }),
  system: z.object({
    platform: z.string(),
    release: z.string(),
    arch: z.string(),
    processors: count,
    /** Bytes. */
    memory: count,
  }),
  file: z.object({
    schema: count,
    /** Bytes; of the log beside it, too. */
    size: count,
    wal: count,
    /** Bytes that the disk has left; null where the system does not say. */
    free: count.nullable(),
    demo: z.boolean(),
  }),
  /** Rows of every table that is not empty. */
  rows: z.record(z.string(), count),
  journal: z.object({ generation: count, seq: count }),
  backups: z.object({ lastGood: z.string().nullable(), placeWaitingSince: z.string().nullable() }),
  share: z.object({ profiles: count, waiting: count, reason: z.string().nullable() }),
  /** The last lines of the log, the oldest first. */
  log: z.array(z.string()),
})
export type DiagnosticReport = z.infer<typeof DiagnosticReport>
