import { z } from 'zod'
import { auditedRead, command, noRefusal, query, Revised } from '#shared/commands/procedure.ts'
import { HistoryStep } from '#shared/journal/schema.ts'
import { ListRequest, listPage, Selection } from '#shared/lists/list.ts'
import {
  DuplicateMatch,
  MergeField,
  Person,
  PersonChoice,
  PersonInput,
  PersonRow,
  Relation,
} from './schema.ts'

/** Entering somebody can be refused because they seem to be in the register already. */
export const PersonRefusal = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('duplicates'), matches: z.array(DuplicateMatch) }),
  z.object({ reason: z.literal('codeTaken'), field: z.literal('personalCode') }),
  /** Somebody whom the actor may not see had this code before; accepted when confirmed as another person. */
  z.object({ reason: z.literal('formerCodeTaken'), field: z.literal('personalCode') }),
  /** The check digit is wrong: accepted when the user confirms the code as read from a document. */
  z.object({ reason: z.literal('codeCheckDigit'), field: z.literal('personalCode') }),
])
export type PersonRefusal = z.infer<typeof PersonRefusal>

/** Archiving is refused while something still needs the person. */
export const ArchiveRefusal = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('signsIn'), person: z.uuid() }),
])

export const MergeRefusal = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('samePerson') }),
  z.object({ reason: z.literal('bothSignIn') }),
  /** The one who signs in is the record to keep. */
  z.object({ reason: z.literal('mergedSignsIn') }),
  /** One of them stands in groups of other managers, so a project manager can't merge them. */
  z.object({ reason: z.literal('othersGroups') }),
  z.object({ reason: z.literal('eachOthersGuardian') }),
])

const PersonId = z.object({ id: z.uuid() })

/** What the user has already confirmed while entering. */
const Confirmed = z.object({
  notADuplicate: z.boolean(),
  codeAsRead: z.boolean(),
})

export const peopleContract = {
  /** The register, a page at a time. Columns: see `peopleList` of the office. */
  list: query.input(ListRequest).output(listPage(PersonRow)),
  get: query.input(PersonId).output(Person),
  /** For pickers and the palette: the first matches in Latvian order. */
  find: query
    .input(
      z.object({
        text: z.string().max(200),
        limit: z.number().int().min(1).max(50),
        part: z.string().max(20).optional(),
      }),
    )
    .output(z.array(PersonChoice)),
  /** Who the person being typed may already be. */
  duplicatesOf: query
    .input(z.object({ input: PersonInput, except: z.uuid().nullable() }))
    .output(z.array(DuplicateMatch)),
  history: query.input(PersonId).output(z.array(HistoryStep)),
  personalCode: auditedRead.input(PersonId).output(z.object({ code: z.string() })),
  create: command(
    z.object({ input: PersonInput, confirmed: Confirmed }),
    z.object({ id: z.uuid() }),
    PersonRefusal,
  ),
  /** `personalCode: null` leaves the code as it is (the form shows it masked). */
  update: command(
    Revised.extend({
      input: PersonInput.extend({ personalCode: PersonInput.shape.personalCode.nullable() }),
      confirmed: Confirmed,
    }),
    z.object({ revision: z.number() }),
    PersonRefusal,
  ),
  archive: command(
    z.object({ selection: Selection }),
    z.object({ count: z.number() }),
    ArchiveRefusal,
  ),
  restore: command(z.object({ selection: Selection }), z.object({ count: z.number() }), noRefusal),
  addGuardian: command(
    z.object({ ward: z.uuid(), guardian: z.uuid(), relation: Relation }),
    z.object({ id: z.uuid() }),
    z.discriminatedUnion('reason', [
      z.object({ reason: z.literal('ownGuardian') }),
      z.object({ reason: z.literal('alreadyGuardian') }),
    ]),
  ),
  /** `person` is either end of the guardianship. */
  removeGuardian: command(z.object({ id: z.uuid(), person: z.uuid() }), z.object({}), noRefusal),
  /** `kept` stays, `merged` goes; for each listed field the value of `merged` is taken. */
  merge: command(
    z.object({ kept: Revised, merged: Revised, takeFromMerged: z.array(MergeField) }),
    z.object({ id: z.uuid() }),
    MergeRefusal,
  ),
}
