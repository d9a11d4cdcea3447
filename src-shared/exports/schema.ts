import { z } from 'zod'
import { Anchor } from '#shared/journal/schema.ts'
import { columnsOf, registers } from './columns.ts'

export const Register = z.enum(registers)
export const ExportFormat = z.enum(['csv', 'xlsx'])
export type ExportFormat = z.infer<typeof ExportFormat>

/** When a profile delivers: by hand, once a day (the first time the office is open), or some seconds after a change. */
export const ExportTrigger = z.enum(['manual', 'daily', 'onChange'])
export type ExportTrigger = z.infer<typeof ExportTrigger>

const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1, 'required')
    .max(most, 'tooLong')
    .refine((text) => !/\p{Cc}/u.test(text), 'lineBreak')

/** A register with the columns that were chosen of it. */
export const RegisterChoice = z
  .object({ register: Register, columns: z.array(z.string().max(40)).min(1, 'required').max(40) })
  .refine(
    ({ register, columns }) => {
      const known = new Set(columnsOf(register).map(([name]) => name))
      return columns.every((column) => known.has(column))
    },
    { path: ['columns'], message: 'unknownColumn' },
  )
export type RegisterChoice = z.infer<typeof RegisterChoice>

/**
 * What a profile says: which registers go to which folder (an absolute path of this PC) in which
 * formats. Personal codes, contacts, guardians and information sheets leave only where allowed.
 */
export const ExportProfileInput = z.object({
  name: line(80),
  folder: line(500),
  registers: z
    .array(RegisterChoice)
    .min(1, 'required')
    .max(registers.length)
    .refine(
      (chosen) => new Set(chosen.map(({ register }) => register)).size === chosen.length,
      'invalid',
    ),
  formats: z.array(ExportFormat).min(1, 'required').max(2),
  withPersonalCodes: z.boolean(),
  withContacts: z.boolean(),
  withGuardians: z.boolean(),
  withSheets: z.boolean(),
  trigger: ExportTrigger,
})
export type ExportProfileInput = z.infer<typeof ExportProfileInput>

const plainColumns = (register: z.infer<typeof Register>): string[] =>
  columnsOf(register)
    .filter(([name, needs]) => needs.length === 0 && !name.toLowerCase().endsWith('id'))
    .map(([name]) => name)

/** A new profile: all registers for spreadsheets, nothing sensitive. */
export const emptyProfile: ExportProfileInput = {
  name: '',
  folder: '',
  registers: registers.map((register) => ({ register, columns: plainColumns(register) })),
  formats: ['csv', 'xlsx'],
  withPersonalCodes: false,
  withContacts: false,
  withGuardians: false,
  withSheets: false,
  trigger: 'manual',
}

/** Why a delivery waits. Each has its own sentence in the language files (`exports.reason.…`). */
export const WaitReason = z.enum([
  'folderMissing',
  'notAFolder',
  /** A folder stands where one of the files is to stand. */
  'folderInstead',
  'readOnly',
  'full',
  'inUse',
  'denied',
  'otherOffice',
  'otherProfile',
  'manifestUnreadable',
  'ownFolder',
  /** It neither takes the files nor refuses them. */
  'notAnswering',
  'other',
])
export type WaitReason = z.infer<typeof WaitReason>

/** One file on the share. `content` is the hash of what it says, whatever its format. */
export const DeliveredFile = z.object({
  name: z.string().max(200),
  /** It stands beside this file, which somebody held open, and is the newer of the two. */
  insteadOf: z.string().max(200).optional(),
  kind: z.enum([...registers, 'sheet']),
  format: z.enum(['csv', 'xlsx', 'pdf']),
  /** Rows without the heading; of a sheet its pages. */
  rows: z.number().int().min(0),
  size: z.number().int().min(0),
  sha256: z.string().length(64),
  content: z.string().length(64),
})
export type DeliveredFile = z.infer<typeof DeliveredFile>

/** What stands in the folder, written last: whoever reads the files holds them against it. */
export const ExportManifest = z.object({
  format: z.literal(1),
  office: z.string().min(16).max(64),
  profile: z.uuid(),
  generatedAt: z.string(),
  /** The head of the journal that the files show. */
  anchor: Anchor,
  files: z.array(DeliveredFile),
  /** Files of earlier deliveries that somebody held open; they go when they can. */
  left: z.array(z.string().max(200)).optional(),
  /** When the files were taken off the share because their time was over (UTC text); never on the share itself. */
  removedAt: z.string().optional(),
})
export type ExportManifest = z.infer<typeof ExportManifest>

/** What the outbox does for a profile now. `reason` null: it was not tried yet. Instants are UTC text. */
export const OutboxState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('idle') }),
  z.object({
    kind: z.literal('waiting'),
    since: z.string(),
    reason: WaitReason.nullable(),
    tries: z.number().int(),
    nextTryAt: z.string().nullable(),
  }),
  z.object({ kind: z.literal('running'), done: z.number().int(), total: z.number().int() }),
])
export type OutboxState = z.infer<typeof OutboxState>

/** A profile with the state of its post. */
export const ExportProfile = ExportProfileInput.extend({
  id: z.uuid(),
  revision: z.number().int(),
  outbox: OutboxState,
  /** What stands in the folder: the registers' files, and how many information sheets beside them. */
  lastDelivery: z
    .object({
      at: z.string(),
      anchor: Anchor,
      files: z.array(DeliveredFile),
      sheets: z.number().int(),
      /** When they were taken off the share, their time being over. */
      removedAt: z.string().nullable(),
    })
    .nullable(),
})
export type ExportProfile = z.infer<typeof ExportProfile>

/** What the office found at a folder. `free` in bytes, null where the system does not say. */
export const FolderCheck = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('usable'),
    place: z.enum(['local', 'network', 'unknown']),
    free: z.number().nullable(),
  }),
  z.object({ kind: z.literal('notAbsolute') }),
  z.object({ kind: z.literal('trouble'), reason: WaitReason }),
])
export type FolderCheck = z.infer<typeof FolderCheck>
