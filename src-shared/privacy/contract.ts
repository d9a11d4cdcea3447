import { z } from 'zod'
import { auditedRead, command, query, Revised } from '#shared/commands/procedure.ts'
import { ListRequest, listPage } from '#shared/lists/list.ts'
import { Language } from '#shared/people/schema.ts'
import { CopyWish, IncidentItem } from './copy.ts'
import { HoldOf, LegalHold } from './holds.ts'
import { EndedKind } from './keeping.ts'
import { KeepingTasks } from './keepingTasks.ts'
import { Restriction, RestrictionBasis, RestrictionRefusal } from './restriction.ts'
import {
  CopyRefusal,
  HoldRefusal,
  KeepingRefusal,
  NoteRequestRefusal,
  StepRefusal,
} from './refusals.ts'
import { DataCopyRow, DataRequest, DataRequestInput, why } from './schema.ts'

const id = z.uuid()
const day = z.iso.date('notADate')
const revised = z.object({ revision: z.number().int() })
const Pdf = z.instanceof(Blob)

/** What can be asked about the rights of persons, and how long their data is kept. */
export const privacyContract = {
  /**
   * Columns: person, kind, received, due, state (`open`, `late`, `delivered`, `refused`). Answered ones
   * are hidden until asked for; what is due first stands first, so late ones lead.
   */
  list: query.input(ListRequest).output(listPage(DataRequest)),
  /** `language`: the one the person is addressed in. */
  get: query
    .input(z.object({ id }))
    .output(DataRequest.extend({ language: Language, copies: z.array(DataCopyRow) })),
  ofPerson: query.input(z.object({ person: id })).output(z.array(DataRequest)),
  /** Open requests whose last day is within so many days, late ones too. */
  dueSoon: query
    .input(z.object({ days: z.number().int().min(0).max(60) }))
    .output(z.array(DataRequest)),

  noteRequest: command(
    z.object({ person: z.uuid('required'), input: DataRequestInput }),
    z.object({ id }),
    NoteRequestRefusal,
  ),
  checkIdentity: command(Revised.extend({ on: day, how: why }), revised, StepRefusal),
  /** Two months more; once, and within the first month. */
  extend: command(Revised.extend({ reason: why }), revised, StepRefusal),
  deliver: command(Revised.extend({ on: day, how: why }), revised, StepRefusal),
  refuse: command(Revised.extend({ on: day, reason: why }), revised, StepRefusal),

  /**
   * What incidents hold about the person, for the reviewer to tick, as the copy would say it in a language;
   * it is noted that it was read.
   */
  /** `namesakes`: numbers of incidents in which somebody from outside stands who is called as the person. */
  incidentItems: auditedRead.input(z.object({ id, language: Language.default('lv') })).output(
    z.object({
      items: z.array(IncidentItem),
      unreadable: z.number().int(),
      namesakes: z.array(z.string()),
    }),
  ),
  previewCopy: auditedRead.input(CopyWish).output(Pdf),
  makeCopy: command(CopyWish, z.object({ made: id, number: z.string() }), CopyRefusal),
  /** A copy as it was made; null: it is not what was kept, or not for the reader, by their keys or by an incident it tells of. */
  openCopy: auditedRead
    .input(z.object({ id, copy: id, as: z.enum(['pdf', 'json']) }))
    .output(Pdf.nullable()),

  holds: query.output(z.array(LegalHold)),
  holdsOf: query.input(z.object({ person: id })).output(z.array(LegalHold)),
  hold: command(z.object({ of: HoldOf, basis: why, reviewOn: day }), z.object({ id }), HoldRefusal),
  reviewHold: command(Revised.extend({ basis: why, reviewOn: day }), revised, HoldRefusal),
  releaseHold: command(Revised, revised, HoldRefusal),

  /** Restrictions that stand (GDPR 18), what is to be done first leading. */
  restrictions: query.output(z.array(Restriction)),
  restrictionOf: query.input(z.object({ person: id })).output(Restriction.nullable()),
  /**
   * Keeps somebody's data without using it: to everybody but the director they are not there, and no
   * paper, notice or export holds them.
   */
  restrict: command(
    z.object({ person: id, basis: RestrictionBasis, why, untilOn: day }),
    z.object({ id }),
    RestrictionRefusal,
  ),
  /** It stands on, until another day. */
  prolongRestriction: command(Revised.extend({ why, untilOn: day }), revised, RestrictionRefusal),
  /** It is to end: the person must be told first, so this makes a task and lifts nothing. */
  endRestriction: command(Revised.extend({ why }), revised, RestrictionRefusal),
  /** The person was told; their data is used again (GDPR 18(3)). */
  liftRestriction: command(Revised.extend({ toldOn: day, how: why }), revised, RestrictionRefusal),

  keeping: query.output(KeepingTasks),
  /**
   * Ends the keeping of records whose time is over, each kind in its own way: the text of absences' notes
   * goes, deliveries become nobody's, loans go with their acts, what consents say beside the answer goes.
   * What is held or restricted stays.
   */
  endKeeping: command(
    z.object({ kind: EndedKind, ids: z.array(id).min(1, 'required').max(1000, 'tooMany') }),
    z.object({ done: z.number().int() }),
    KeepingRefusal,
  ),
  /** Erases the data of participants whose time is over; `left`: of whom something is not over yet. */
  eraseParticipants: command(
    z.object({ ids: z.array(id).min(1, 'required').max(100, 'tooMany') }),
    z.object({ done: z.number().int(), left: z.number().int() }),
    KeepingRefusal,
  ),
  /** Takes away what old entries of the log of readings say; their hashes stay in the chain. */
  pruneAccessLog: command(z.object({}), z.object({ done: z.number().int() }), KeepingRefusal),
  reviewIncident: command(
    z.object({ incident: id, nextOn: day }),
    z.object({ id }),
    KeepingRefusal,
  ),
}
