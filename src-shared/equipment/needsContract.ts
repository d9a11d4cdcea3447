import { z } from 'zod'
import { command, query } from '#shared/commands/procedure.ts'
import { EnrolmentState } from '#shared/courses/schema.ts'
import { ToldAnswer } from './importedNeeds.ts'
import { InsteadOfInternet, NeedAnswer, NeedCell } from './needs.ts'
import { NeedKind, Whom } from './schema.ts'

const day = z.iso.date('notADate')
const ByGroup = z.object({ group: z.uuid() })

/** A participant with a cell for each kind of equipment. */
export const NeedsRow = z.object({
  person: z.uuid(),
  name: z.string(),
  phone: z.string(),
  state: EnrolmentState,
  cells: z.array(NeedCell),
})
export type NeedsRow = z.infer<typeof NeedsRow>

/** What is proposed for one need, as the screen shows it. */
export const ProposedShown = z.object({
  person: Whom,
  kind: NeedKind,
  action: z.enum(['reserve', 'extend', 'prolong', 'short']),
  /** The thing's tag; '' where none is planned. */
  tag: z.string(),
  /** Of what it is; '' where no category answers the need. */
  categoryName: z.string(),
  categoryNameEn: z.string(),
  until: day,
})
export type ProposedShown = z.infer<typeof ProposedShown>

export const ProposalShown = z.object({
  from: day,
  until: day,
  proposed: z.array(ProposedShown),
  shortages: z.array(
    z.object({
      categoryName: z.string(),
      categoryNameEn: z.string(),
      asked: z.number().int(),
      free: z.number().int(),
      shortOn: day,
    }),
  ),
  /** Reservations of others that are moved to other things for it. */
  moves: z.number().int(),
})
export type ProposalShown = z.infer<typeof ProposalShown>

/** A group in which somebody has to be asked what they need, or lacks it still. */
export const GroupToAsk = z.object({
  id: z.uuid(),
  name: z.string(),
  startsOn: day.nullable(),
  /** Nobody asked them, or they did not know. */
  notAsked: z.number().int(),
  lacking: z.number().int(),
  /** No more days are left than the office wants for asking. */
  late: z.boolean(),
})
export type GroupToAsk = z.infer<typeof GroupToAsk>

/** A group somebody is in, with what they lack there still and what is promised them for its days. */
export const LacksOfPerson = z.object({
  group: z.uuid(),
  name: z.string(),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  lacks: z.array(NeedKind),
  promised: z.array(NeedKind),
})
export type LacksOfPerson = z.infer<typeof LacksOfPerson>

const short = {
  /** For so many something is needed still, and for `short` of them there will be nothing. */
  needed: z.number().int(),
  short: z.number().int(),
  /** The first day on which too few are free. */
  shortOn: day.nullable(),
}

/** What coming groups will lack, by kind of equipment; kinds that nobody needs are left out. */
export const Shortages = z.object({
  kinds: z.array(
    z.object({
      kind: NeedKind,
      ...short,
      groups: z.array(
        z.object({ id: z.uuid(), name: z.string(), startsOn: day.nullable(), ...short }),
      ),
    }),
  ),
  /** How many participants of these groups nobody has asked anything. */
  notAsked: z.number().int(),
})
export type Shortages = z.infer<typeof Shortages>

/** The group is in the archive, where nothing is noted any more. */
const groupArchived = z.object({ reason: z.literal('groupArchived') })
/** Nobody knows until when the group needs anything. */
const noDates = z.object({ reason: z.literal('noDates') })
/** The group has ended and needs nothing any more. */
const groupEnded = z.object({ reason: z.literal('groupEnded'), endsOn: day })
/** Why nothing can be proposed for a group. */
const NoProposal = z.discriminatedUnion('reason', [noDates, groupEnded])
export type NoProposal = z.infer<typeof NoProposal>
const notTheirs = z.object({ reason: z.literal('notTheirs') })

export const needsContract = {
  /** Everybody who has not withdrawn, in Latvian order, with what they have and lack. */
  needsOf: query.input(ByGroup).output(z.array(NeedsRow)),
  /** The groups somebody is in that have not ended, the first to begin first, with what they lack there. */
  lacksOf: query.input(z.object({ person: z.uuid() })).output(z.array(LacksOfPerson)),
  /** Coming groups in which somebody has to be asked, and how many lack something still. */
  groupsToAsk: query.output(z.array(GroupToAsk)),
  /** What groups that run or begin within so many weeks need still, and what of it will not be there. */
  shortages: query.input(z.object({ weeks: z.number().int().min(1).max(52) })).output(Shortages),
  /** What somebody said of kinds of equipment; `answer` null: nobody asked after all. */
  noteNeeds: command(
    ByGroup.extend({
      people: z.array(z.uuid()).min(1).max(2000),
      kinds: z.array(NeedKind).min(1),
      answer: NeedAnswer.nullable(),
      reason: z.string().trim().max(300, 'tooLong'),
      toldOn: day.nullable(),
      instead: InsteadOfInternet.nullable(),
    }).refine(({ answer, reason }) => answer !== 'cannotLend' || reason !== '', {
      path: ['reason'],
      message: 'required',
    }),
    z.object({ count: z.number().int() }),
    z.discriminatedUnion('reason', [groupArchived, notTheirs]),
  ),
  /** What participants said of several kinds at once, as a list has it. `count`: cells that were noted. */
  noteAnswers: command(
    ByGroup.extend({
      answers: z
        .array(z.object({ person: z.uuid(), kind: NeedKind, answer: ToldAnswer }))
        .min(1)
        .max(10_000),
    }),
    z.object({ count: z.number().int() }),
    z.discriminatedUnion('reason', [groupArchived, notTheirs]),
  ),
  /** Something for everybody who lacks something, and what would be short; nothing is written. */
  proposeNeeds: query
    .input(ByGroup)
    .output(
      z.union([
        z.object({ ok: z.literal(true), proposal: ProposalShown }),
        z.object({ ok: z.literal(false), refusal: NoProposal }),
      ]),
    ),
  /** Reserves, extends and prolongs what the proposal says at this moment, as one step. */
  reserveNeeds: command(
    ByGroup,
    z.object({
      reserved: z.number().int(),
      extended: z.number().int(),
      short: z.number().int(),
    }),
    z.discriminatedUnion('reason', [groupArchived, noDates, groupEnded]),
  ),
}
