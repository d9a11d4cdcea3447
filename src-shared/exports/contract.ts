import { z } from 'zod'
import {
  aside,
  auditedRead,
  command,
  noRefusal,
  query,
  Revised,
} from '#shared/commands/procedure.ts'
import { ListQuery, Selection } from '#shared/lists/list.ts'
import { OutgoingLanguage, SessionsOf } from '#shared/timetable/schema.ts'
import { ExportProfile, ExportProfileInput, FolderCheck, WaitReason } from './schema.ts'

/** A profile can't be kept: its name or its folder serves another one, or its folder is none. */
export const ProfileRefusal = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('nameTaken'), field: z.literal('name') }),
  z.object({ reason: z.literal('folderTaken'), field: z.literal('folder'), by: z.string() }),
  z.object({ reason: z.literal('notAbsolute'), field: z.literal('folder') }),
  z.object({ reason: z.literal('ownFolder'), field: z.literal('folder') }),
])
export type ProfileRefusal = z.infer<typeof ProfileRefusal>

/**
 * "Export what I see". Headings and words come from the screen, in its language: `words` by
 * `<column>.<value>` (`parts.participant`), what is not there stays as stored. A word that counts has
 * one entry a plural form of that language (`state.late_zero`); `{{count}}` and `{{date}}` stand where
 * the office fills them in.
 */
export const ShownRequest = z.object({
  list: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('people') }),
    z.object({ kind: z.literal('groups') }),
    z.object({ kind: z.literal('courses') }),
    z.object({ kind: z.literal('projects') }),
    z.object({ kind: z.literal('enrolments'), group: z.uuid() }),
    z.object({ kind: z.literal('sessions'), of: SessionsOf }),
    z.object({ kind: z.literal('visits') }),
    z.object({ kind: z.literal('absences') }),
    /** Those by which somebody is still to be told. */
    z.object({ kind: z.literal('notices') }),
    z.object({ kind: z.literal('recordingRequests') }),
    /** The director's alone: the list of others is empty. */
    z.object({ kind: z.literal('dataRequests') }),
    z.object({ kind: z.literal('items') }),
    z.object({ kind: z.literal('materials') }),
    z.object({ kind: z.literal('lockers') }),
    z.object({ kind: z.literal('loans') }),
    z.object({ kind: z.literal('reservations') }),
    /** What a stock-take found. */
    z.object({ kind: z.literal('stocktake'), id: z.uuid() }),
    z.object({ kind: z.literal('deliveries') }),
    z.object({ kind: z.literal('manifests') }),
    /** The register of papers; of one group, or whole. */
    z.object({ kind: z.literal('papers'), group: z.uuid().nullable() }),
    z.object({ kind: z.literal('checks'), group: z.uuid() }),
  ]),
  query: ListQuery,
  /** Only these rows; null for all that match. */
  selection: Selection.nullable(),
  columns: z
    .array(z.object({ key: z.string().max(60), title: z.string().max(200) }))
    .min(1)
    .max(60),
  words: z.record(z.string().max(120), z.string().max(200)),
  language: OutgoingLanguage.default('lv'),
  format: z.enum(['csv', 'xlsx', 'clipboard']),
  /** Progress is told under this id. */
  work: z.uuid().optional(),
})
export type ShownRequest = z.infer<typeof ShownRequest>

const ProfileId = z.object({ id: z.uuid() })

export const exportsContract = {
  /** All profiles of the office with their outbox and last delivery. */
  profiles: query.output(z.array(ExportProfile)),
  /** Looks at a folder of this PC: is it there, may it be written, how much is free. Writes and removes a probe. */
  checkFolder: aside.input(z.object({ folder: z.string().max(500) })).output(FolderCheck),
  createProfile: command(
    z.object({ input: ExportProfileInput }),
    z.object({ id: z.uuid() }),
    ProfileRefusal,
  ),
  updateProfile: command(
    Revised.extend({ input: ExportProfileInput }),
    z.object({ revision: z.number() }),
    ProfileRefusal,
  ),
  /** What was delivered stays in its folder. */
  removeProfile: command(Revised, z.object({}), noRefusal),
  /** Asks for a delivery now; one that waits is tried at once. */
  requestExport: command(ProfileId, z.object({ job: z.uuid() }), noRefusal),
  /** Takes a delivery that waits or runs out of the outbox; what was not finished leaves nothing behind. */
  cancelExport: command(ProfileId, z.object({}), noRefusal),
  /** For the foot of every screen: how many deliveries wait, since when, and why the oldest does. */
  shareState: query.output(
    z.object({
      profiles: z.number().int(),
      waiting: z.number().int(),
      since: z.string().nullable(),
      reason: WaitReason.nullable(),
      lastDelivered: z.string().nullable(),
    }),
  ),
  /** The rows a list shows as a file, or as text for the clipboard. Noted in the access log. */
  shown: auditedRead
    .input(ShownRequest)
    .output(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('file'), file: z.file(), rows: z.number().int() }),
        z.object({ kind: z.literal('text'), text: z.string(), rows: z.number().int() }),
      ]),
    ),
}
