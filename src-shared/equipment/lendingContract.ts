import { z } from 'zod'
import { TimeOfDay } from '#shared/calendar/timeOfDay.ts'
import { command, noRefusal, query } from '#shared/commands/procedure.ts'
import { FieldProblem } from '#shared/commands/outcome.ts'
import { PaperTextInput, PaperTextOf } from '#shared/documents/paperText.ts'
import { MadeGroupPaper } from '#shared/documents/schema.ts'
import { ListRequest, listPage, Selection } from '#shared/lists/list.ts'
import { ContactChannel } from '#shared/notices/schema.ts'
import { Language } from '#shared/people/schema.ts'
import { PromiseAtRisk } from './atRisk.ts'
import {
  ActOf,
  count,
  day,
  inOrder,
  IssueInput,
  period,
  ReservationChange,
  ReserveInput,
  ReturnLine,
  reversed,
  SentBackInput,
} from './lendingInputs.ts'
import { OwedPart, PartSettled } from './owedParts.ts'
import { RecallStep } from './recall.ts'
import {
  ChangeReservationRefusal,
  ExtendRefusal,
  IssueRefusal,
  PackRefusal,
  ReserveRefusal,
  ReturnRefusal,
  SentBackRefusal,
  SettlePartRefusal,
  SwapRefusal,
  WaysOut,
} from './refusals.ts'
import {
  Condition,
  Item,
  Kit,
  LineDelivery,
  LoanLine,
  Reservation,
  ReturnOutcome,
  Whom,
} from './schema.ts'

/** A thing that can be handed out. */
export const FreeThing = z.object({
  id: z.uuid(),
  tag: z.string(),
  modelName: z.string(),
  place: z.string(),
  /** It is reserved for others, who can be given other things. */
  movable: z.boolean(),
})
export type FreeThing = z.infer<typeof FreeThing>

/** What was lent and is back: since when, from whom, and how. */
export const TakenBack = z.object({
  tag: z.string(),
  returnedOn: z.iso.date(),
  outcome: ReturnOutcome,
  /** Of what was lost: the day it was found. */
  foundOn: z.iso.date().nullable(),
  /** Null in the place of somebody the actor may not see. */
  person: Whom.nullable(),
})
export type TakenBack = z.infer<typeof TakenBack>

/** What somebody brings to the desk, found by whatever was scanned. */
export const Scanned = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('item'),
    item: Item,
    line: LoanLine.nullable(),
    /** The last time it came back, where it is not out; null where it never was. */
    back: TakenBack.nullable(),
  }),
  z.object({
    kind: z.literal('kit'),
    kit: Kit,
    /** What is out as the kit. */
    lines: z.array(LoanLine),
    /** What is out still of a kit whose rest is back: it comes by its own tag. */
    late: z.array(LoanLine),
  }),
  /** An act's number: what is still out of its loan, and what of it is back, the last first. */
  z.object({
    kind: z.literal('act'),
    number: z.string(),
    lines: z.array(LoanLine),
    back: z.array(TakenBack),
  }),
  z.object({ kind: z.literal('unknown'), code: z.string() }),
])
export type Scanned = z.infer<typeof Scanned>

/**
 * Why there is no act: nothing came back yet, or the data of whom it is for is restricted (GDPR 18):
 * it is kept and put on no paper, and only the director is told.
 */
export const NoAct = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('nothingReturned') }),
  z.object({ reason: z.literal('restricted') }),
])
export type NoAct = z.infer<typeof NoAct>

/** What is out, what is promised, and the desk. */
export const lendingContract = {
  /**
   * Columns: tag, model, category, person, group, issuedOn, dueOn, returnedOn, place, state. `person`,
   * `group`, `category` and `loan` take ids as a set; `state` is out, late, toRecall, dueThisWeek, returned, lost, owesParts,
   * notSigned (out, with no signed handover act).
   * Without a filter of it only what is out is shown.
   */
  listLines: query.input(ListRequest).output(listPage(LoanLine)),
  getLine: query.input(z.object({ id: z.uuid() })).output(
    LoanLine.extend({
      /** The other lines of the same loan, those still out first. */
      fellows: z.array(LoanLine),
      extensions: z.array(z.object({ on: z.iso.date(), from: z.iso.date(), to: z.iso.date() })),
      /** What it was sent to its borrower in last; null where it did not travel. */
      delivery: LineDelivery.nullable(),
      /** Pictures of how it came back. */
      photos: z.array(z.uuid()),
      /** Parts that did not come back with it and are owed still. */
      owedParts: z.array(OwedPart),
      /** What was done to get it back, the first step first. */
      recalls: z.array(z.object({ step: RecallStep, on: z.iso.date() })),
      basis: z.string(),
      note: z.string(),
    }),
  ),
  /** For whom late things are promised, and what is free for them instead. */
  atRisk: query.output(z.array(PromiseAtRisk).max(200)),
  getReservation: query.input(z.object({ id: z.uuid() })).output(Reservation),
  /** Columns: person, group, category, from, until, state. `state` is open, endangered, notCollected, collected, cancelled. */
  listReservations: query.input(ListRequest).output(listPage(Reservation)),
  /** What somebody holds, what is reserved for them, and parts of things they had that they owe still. */
  holdingsOf: query.input(z.object({ person: z.uuid() })).output(
    z.object({
      lines: z.array(LoanLine),
      reservations: z.array(Reservation),
      owed: z.array(OwedPart),
    }),
  ),
  /** How many of a category or model are free, with things that are free for the whole period. */
  availability: query
    .input(
      z
        .object({
          category: z.uuid(),
          model: z.uuid().nullable(),
          quantity: count,
          ...period,
          /** A reservation that is being changed: what it takes is free for it. */
          except: z.uuid().nullable(),
        })
        .refine(inOrder, reversed),
    )
    .output(
      z.object({
        free: z.number().int(),
        shortOn: day.nullable(),
        steps: z.array(z.object({ from: z.string(), free: z.number().int() })).max(2000),
        ways: WaysOut,
      }),
    ),
  /**
   * Things of a category, or of one model, that are here and that nothing takes in the period, by tag.
   * What is planned for `person` is theirs. `movable`: those that moving others would free come after them.
   */
  freeThings: query
    .input(
      z
        .object({
          category: z.uuid(),
          model: z.uuid().nullable(),
          person: z.uuid().nullable(),
          ...period,
          search: z.string().trim().max(200),
          movable: z.boolean(),
          /** Things that are not wanted: they lie on the desk already. */
          without: z.array(z.uuid()).max(200),
        })
        .refine(inOrder, reversed),
    )
    .output(z.array(FreeThing).max(20)),
  scan: query.input(z.object({ code: z.string().trim().min(1).max(200) })).output(Scanned),
  reserve: command(z.object({ input: ReserveInput }), z.object({ id: z.uuid() }), ReserveRefusal),
  /** `moved`: so many reservations of others were moved to make room. */
  changeReservation: command(
    z.object({ id: z.uuid(), revision: z.number().int(), input: ReservationChange }),
    z.object({ revision: z.number().int(), moved: z.number().int() }),
    ChangeReservationRefusal,
  ),
  /** Calls off what was not collected yet; `release`: because nobody came. */
  cancelReservations: command(
    z.object({ selection: Selection, release: z.boolean() }),
    z.object({ count: z.number().int() }),
    noRefusal,
  ),
  /** Packs a thing for a reservation: from then on it is fixed. With `unpack` it may move again. */
  pack: command(
    z.object({ reservation: z.uuid(), item: z.uuid(), unpack: z.boolean() }),
    z.object({}),
    PackRefusal,
  ),
  /** Gives a reservation in danger things that will be there. */
  replan: command(z.object({ id: z.uuid() }), z.object({ tags: z.array(z.string()) }), PackRefusal),
  issueLoan: command(
    z.object({ input: IssueInput }),
    z.object({ loan: z.uuid(), lines: z.array(z.uuid()), moved: z.number().int() }),
    IssueRefusal,
  ),
  /** `on`: the day it came back; null for today. */
  takeBack: command(
    z.object({
      lines: z.array(ReturnLine).min(1, 'required').max(200, 'tooMany'),
      on: day.nullable(),
    }),
    z.object({
      count: z.number().int(),
      /** Reservations that a new repair or loss endangers. */
      endangered: z.number().int(),
      loans: z.array(z.uuid()),
      /** What came back of each line that was asked for, in that order: of a part, a line of its own. */
      closed: z.array(z.uuid()),
    }),
    ReturnRefusal,
  ),
  returnPhoto: query
    .input(z.object({ line: z.uuid(), photo: z.uuid() }))
    .output(z.file().nullable()),
  /** Keeps a picture of how a line came back. */
  keepReturnPhoto: command(
    z.object({ line: z.uuid(), file: z.file() }),
    z.object({}),
    z.discriminatedUnion('reason', [
      z.object({ reason: z.literal('stillOut') }),
      z.object({ reason: z.literal('notAPicture') }),
      z.object({ reason: z.literal('pictureTooLarge'), most: z.number().int() }),
    ]),
  ),
  removeReturnPhoto: command(
    z.object({ line: z.uuid(), photo: z.uuid() }),
    z.object({}),
    noRefusal,
  ),
  /** An owed part came, or is given up where `came` is false; `on` null for today. */
  settlePart: command(
    z.object({
      line: z.uuid(),
      part: z.string().trim().min(1).max(120),
      came: z.boolean(),
      on: day.nullable(),
    }),
    z.object({ how: PartSettled }),
    SettlePartRefusal,
  ),
  extendLoan: command(
    z.object({
      lines: z.array(z.uuid()).min(1, 'required').max(200, 'tooMany'),
      due: day,
      moveReservations: z.boolean(),
      /** On which day it was agreed; null for today. */
      on: day.nullable().default(null),
    }),
    z.object({
      count: z.number().int(),
      moved: z.number().int(),
      /** Of several, those that are due later already and stay so. */
      left: z.array(z.object({ what: z.string(), due: z.iso.date() })).max(200),
    }),
    ExtendRefusal,
  ),
  /** An act as it would be made now. `number`: that of the last one, which says the same. */
  previewAct: query.input(ActOf).output(
    z.union([
      z.object({
        ok: z.literal(true),
        pdf: z.instanceof(Blob),
        pages: z.number().int(),
        number: z.string().nullable(),
        language: Language,
      }),
      z.object({ ok: z.literal(false), refusal: NoAct }),
    ]),
  ),
  /** An act of invented things with a text as it is typed; `problem` where it can't stand there. */
  previewActText: query
    .input(PaperTextOf.extend(PaperTextInput.shape))
    .output(
      z.union([
        z.object({ ok: z.literal(true), pdf: z.instanceof(Blob) }),
        z.object({ ok: z.literal(false), problem: FieldProblem }),
      ]),
    ),
  /** Makes it: it gets a number and is kept as it is, unless the last one says the same. */
  makeAct: command(z.object({ of: ActOf }), MadeGroupPaper, NoAct),
  /** When late things are expected back after all; null: nobody knows. */
  expectBack: command(
    z.object({ lines: z.array(z.uuid()).min(1).max(200), on: day.nullable() }),
    z.object({ count: z.number().int() }),
    z.discriminatedUnion('reason', [
      z.object({ reason: z.literal('intoThePast'), field: z.literal('on'), earliest: day }),
    ]),
  ),
  noteSentBack: command(
    z.object({ input: SentBackInput }),
    z.object({ count: z.number() }),
    SentBackRefusal,
  ),
  forgetSentBack: command(
    z.object({ lines: z.array(z.uuid()).min(1).max(50) }),
    z.object({ count: z.number() }),
    noRefusal,
  ),
  /** Takes one thing back and hands out another until the same due day. */
  swap: command(
    z.object({
      back: ReturnLine,
      item: z.uuid(),
      condition: Condition.nullable(),
      on: day.nullable(),
      moveReservations: z.boolean(),
    }),
    z.object({ line: z.uuid(), loan: z.uuid(), endangered: z.number().int() }),
    SwapRefusal,
  ),
  /**
   * Notes that the borrower was reminded; the ready text is at `reminder`. `step`: as which step to get
   * late things back it counts, null where it is none; loans of which nothing is late take none.
   */
  noteReminder: command(
    z.object({
      lines: z.array(z.uuid()).min(1).max(200),
      channel: ContactChannel,
      step: RecallStep.nullable(),
      /** When they were told, in Riga; null: now. */
      at: z.object({ day, time: TimeOfDay }).nullable().default(null),
    }),
    z.object({ count: z.number().int() }),
    z.discriminatedUnion('reason', [
      z.object({ reason: z.literal('notYet'), field: z.literal('at') }),
    ]),
  ),
  /**
   * What to say of everything somebody has out late or due, with whom it goes to: by phone or as a letter
   * in the borrower's language, or to the director about them.
   */
  reminder: query.input(z.object({ line: z.uuid(), step: RecallStep })).output(
    z.union([
      z.object({
        ok: z.literal(true),
        to: Whom,
        phone: z.string(),
        email: z.string(),
        language: Language,
        subject: z.string(),
        text: z.string(),
      }),
      /**
       * `restricted`: the borrower's data is kept and used for nothing (GDPR 18); only the director is told.
       * `notReached`: what it was sent to them in came back or was lost, and that is not settled.
       */
      z.object({
        ok: z.literal(false),
        refusal: z.object({ reason: z.enum(['restricted', 'notReached']) }),
      }),
    ]),
  ),
}
