import { z } from 'zod'
import { Category } from './category.ts'
import { Missing } from './closing.ts'
import { PoliceState } from './police.ts'
import { StatementState } from './statement.ts'

/** How what is done about incidents is refused. */
export const IncidentRefusal = z.discriminatedUnion('reason', [
  /** It would have happened in the future. */
  z.object({
    reason: z.literal('notYet'),
    field: z.enum(['at', 'occurred', 'learnedAt', 'signedOn']),
  }),
  z.object({ reason: z.literal('duePast'), field: z.literal('dueOn') }),
  /** The incident's key is not sealed for the actor: a reader gives it, or the recovery key does. */
  z.object({ reason: z.literal('noKey') }),
  /** They see it, but this is for who sees all of it, or for who decides. */
  z.object({ reason: z.literal('mayNot'), needs: z.enum(['file', 'report', 'decision']) }),
  z.object({ reason: z.literal('isClosed') }),
  z.object({ reason: z.literal('notClosed') }),
  /** Where violence shows a talk on the spot is not the end of it. */
  z.object({ reason: z.literal('violenceShows'), categories: z.array(Category) }),
  /** Not to be closed yet: exactly what is missing. */
  z.object({ reason: z.literal('closingTooEarly'), missing: z.array(Missing) }),
  /** Something of the file can't be read, so nobody can say that nothing is missing. */
  z.object({ reason: z.literal('closingUnread') }),
  z.object({
    reason: z.literal('unknownPerson'),
    field: z.enum(['persons', 'person', 'who', 'account', 'entry']),
  }),
  /** The same person twice on one incident. */
  z.object({ reason: z.literal('personTwice'), field: z.enum(['persons', 'who']) }),
  /** One person gives one explanation; this one is there. */
  z.object({ reason: z.literal('hasStatement'), statement: z.uuid() }),
  /** Who looks after the file sees to this one's explanation, or knows why there is none to be had. */
  z.object({ reason: z.literal('othersAsk'), field: z.literal('person') }),
  z.object({ reason: z.literal('statementState'), state: StatementState }),
  /** A handwritten explanation is the scan: it is to be kept with it first. */
  z.object({ reason: z.literal('scanMissing'), field: z.enum(['mode', 'text']) }),
  /** Somebody else of the office who heard the refusal. */
  z.object({ reason: z.literal('witnessMissing'), field: z.literal('witness') }),
  /** A child sits with who may have hurt them: not without a reason. */
  z.object({
    reason: z.literal('childConfronted'),
    persons: z.array(z.uuid()),
    field: z.literal('jointReason'),
  }),
  z.object({ reason: z.literal('policeState'), state: PoliceState }),
  /** An adult's case is reported to the police. */
  z.object({ reason: z.literal('policeOnly'), field: z.literal('addressee') }),
  /** They may not be given it: involved, of another role, or without a key pair of their own. */
  z.object({
    reason: z.literal('mayNotRead'),
    why: z.enum(['involved', 'role', 'closedAccount', 'noPassword']),
    field: z.enum(['account', 'deputy']),
  }),
  z.object({ reason: z.literal('readsAlready') }),
  z.object({ reason: z.literal('notNamed') }),
  /** First somebody else owns it. */
  z.object({ reason: z.literal('isOwner') }),
  /** Another entry has put it right before: that one is to be corrected. */
  z.object({ reason: z.literal('correctedAlready') }),
  z.object({ reason: z.literal('actionDone') }),
  z.object({ reason: z.literal('fileTooLarge'), most: z.number() }),
  z.object({ reason: z.literal('emptyFile') }),
  /** A file that belongs to the incident of another. */
  z.object({
    reason: z.literal('notOfThis'),
    field: z.enum(['corrects', 'to', 'statement', 'person', 'removal']),
  }),
  /** The recovery key was mistyped, or is not this office's. */
  z.object({ reason: z.literal('wrongRecoveryKey'), why: z.enum(['mistyped', 'wrong']) }),
  /** What was stored is not what was signed: it is read and printed with a warning, not worked on. */
  z.object({ reason: z.literal('broken') }),
])
export type IncidentRefusal = z.infer<typeof IncidentRefusal>
