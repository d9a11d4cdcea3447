import { z } from 'zod'

/** On what ground the data is erased (GDPR, article 17). */
export const ErasureReason = z.enum([
  'request',
  'consentWithdrawn',
  'notNeeded',
  'unlawful',
  'other',
])
export type ErasureReason = z.infer<typeof ErasureReason>

/** What is erased of a person, with how many of it there are. */
export const GoingKind = z.enum([
  'name',
  'birthDate',
  'personalCode',
  'address',
  'note',
  'contacts',
  'formerNames',
  'formerCodes',
  'guardianships',
  'contactLog',
  'wishes',
  'needs',
  'platformChecks',
  'removals',
  'visits',
  'deliveryRecipients',
  'loanNotes',
  'absenceNotes',
  'recordingTexts',
  'consentNotes',
  'papers',
  'groupPapers',
  'scans',
  'drafts',
  'changes',
])
export type GoingKind = z.infer<typeof GoingKind>

/** What stays under the number, and why. */
export const StayingKind = z.enum([
  'enrolments',
  'acquaintances',
  'loans',
  'deliveries',
  'absences',
  'consents',
  'consentEvidence',
  'recordings',
  'notices',
  'teaching',
  'paperNumbers',
  'groupScans',
  'incidentTexts',
  'otherTexts',
  'journal',
])
export type StayingKind = z.infer<typeof StayingKind>

/** What stands in the way of an erasure. */
export const ErasureBlockKind = z.enum([
  'signsIn',
  'loanOpen',
  'reservationOpen',
  'parcelOnWay',
  'enrolmentRunning',
  'teaches',
  'guardianOfEnrolled',
  'recordingRequestOpen',
  'recordingHeld',
  'recordingKept',
  'incidentRunning',
  'legalHold',
  'restricted',
])
export type ErasureBlockKind = z.infer<typeof ErasureBlockKind>

const counted = <K extends z.ZodType>(what: K) => z.object({ what, count: z.number().int().min(1) })

export const Going = counted(GoingKind)
export const Staying = counted(StayingKind)

/** `names`: what it is about, by names people know (groups, tags of things, codes of parcels). */
export const ErasureBlock = counted(ErasureBlockKind).extend({ names: z.array(z.string()) })
export type ErasureBlock = z.infer<typeof ErasureBlock>

/** Copies from before, which an erasure can't reach: the director sees to them. */
export const OldCopies = z.object({
  /** Files of the office's own backup folder. */
  backups: z.array(z.object({ name: z.string(), at: z.string() })),
  /** The second place of the backups. */
  place: z.string().nullable(),
  /** Folders of the data folder with former files of the office; unknown of erasures of before. */
  aside: z.array(z.string()).default([]),
  /** Exports as they were last delivered. */
  exports: z.array(z.object({ name: z.string(), folder: z.string(), at: z.string() })),
})
export type OldCopies = z.infer<typeof OldCopies>

/** Records of others, or of the office, in whose texts a person may be named. */
export const MentionPlace = z.enum([
  'person',
  'contact',
  'group',
  'session',
  'notice',
  'visit',
  'item',
  'loan',
  'reservation',
  'delivery',
  'material',
  'absence',
  'recordingRequest',
  'dataRequest',
  'hold',
  'paper',
])
export type MentionPlace = z.infer<typeof MentionPlace>

/**
 * A text that may name the person. `id`: of the record that opens: the loan's line, the notice's group,
 * the person to whom a contact, and the screen of holds, belong. `excerpt`: the words around the name.
 */
export const Mention = z.object({ place: MentionPlace, id: z.string(), excerpt: z.string() })
export type Mention = z.infer<typeof Mention>

/** What was written down of an erasure; it holds no data of the person. */
export const ErasureProtocol = z.object({
  goes: z.array(Going),
  stays: z.array(Staying),
  copies: OldCopies,
})
export type ErasureProtocol = z.infer<typeof ErasureProtocol>

/** What an erasure would do to a person, before anybody decides. */
export const ErasurePreview = ErasureProtocol.extend({
  person: z.uuid(),
  revision: z.number().int(),
  /** The number the person would go by. */
  number: z.number().int().min(1),
  blocks: z.array(ErasureBlock),
  /** Incidents of which it can't be read, or not be believed, who stands in them: the person may. */
  unreadIncidents: z.number().int(),
  /** Numbers of those in which somebody from outside stands who is called as they are: it may be them. */
  namesakeIncidents: z.array(z.string()),
  /** Texts of others that may name them, the first hundred; `stays` counts them all. */
  mentions: z.array(Mention),
})
export type ErasurePreview = z.infer<typeof ErasurePreview>

/** An erasure that was done. */
export const Erased = ErasureProtocol.extend({
  number: z.number().int(),
  reason: ErasureReason,
  requestedOn: z.iso.date(),
  erasedAt: z.string(),
  erasedBy: z.string(),
})
export type Erased = z.infer<typeof Erased>
