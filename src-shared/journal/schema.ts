import { z } from 'zod'

/** What kind of happening an entry records; only `command` and `undo` change rows. */
export const JournalKind = z.enum(['command', 'undo', 'read', 'denied', 'signIn', 'office'])
export type JournalKind = z.infer<typeof JournalKind>

/** The head of the journal as it is written elsewhere, so that a cut tail or a rewritten chain shows. */
export const Anchor = z.object({
  generation: z.number().int().min(1),
  seq: z.number().int().min(0),
  hash: z.string().length(64),
})
export type Anchor = z.infer<typeof Anchor>

/**
 * The PC's clock can't be right: it showed `found` when it was `expected` to show that instant, or
 * (`back`, when the office had been closed) a later one. UTC texts.
 */
export const ClockTrouble = z.object({
  kind: z.enum(['back', 'forward']),
  expected: z.string(),
  found: z.string(),
})
export type ClockTrouble = z.infer<typeof ClockTrouble>

/** One changed field of a record, as its history shows it. Values are what was stored. */
export const FieldChange = z.object({
  field: z.string(),
  before: z.unknown(),
  after: z.unknown(),
})

/**
 * One step of a record's history. `kind` of a row: it came, changed or went. `about`: the name of the
 * other record that the row belongs to (an enrolment's group on a person's page).
 */
export const HistoryStep = z.object({
  entry: z.number().int(),
  at: z.string(),
  actorName: z.string().nullable(),
  action: z.string(),
  undone: z.boolean(),
  rows: z.array(
    z.object({
      table: z.string(),
      row: z.string(),
      kind: z.enum(['created', 'changed', 'removed']),
      about: z.string().nullable(),
      changes: z.array(FieldChange),
    }),
  ),
})
export type HistoryStep = z.infer<typeof HistoryStep>
