import { z } from 'zod'
import { command, noRefusal, query, Revised } from '#shared/commands/procedure.ts'
import { TimeOfDay } from '#shared/calendar/timeOfDay.ts'
import { Language } from '#shared/people/schema.ts'
import { ListRequest, listPage } from '#shared/lists/list.ts'
import {
  ContactChannel,
  ContactLine,
  ContactNoteInput,
  Message,
  MessageText,
  Notice,
  NoticeSummary,
} from './schema.ts'

/** `notOwn`: somebody else entered it. `ofNotice`: it tells that a notice was passed on, and stays with it. */
export const ContactNoteRefusal = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('notOwn') }),
  z.object({ reason: z.literal('ofNotice') }),
])
export type ContactNoteRefusal = z.infer<typeof ContactNoteRefusal>

/** `publishedAlready`: from then on changes make the next versions by themselves. */
export const PublishRefusal = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('noSessions') }),
  z.object({ reason: z.literal('publishedAlready') }),
  z.object({ reason: z.literal('groupArchived') }),
])
export type PublishRefusal = z.infer<typeof PublishRefusal>

/** `nobodyToTell`: nobody in the group learns or teaches; or of those chosen nobody waits. */
export const NobodyRefusal = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('nobodyToTell') }),
])
export type NobodyRefusal = z.infer<typeof NobodyRefusal>

const person = z.uuid()
const notice = z.uuid()

/** How many people are named at once, whatever is done with their messages. */
const mostPeople = 5000

/** Whom of a notice: named people, or everybody who waits. */
export const Told = z.object({
  notice,
  people: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('some'), ids: z.array(person).min(1).max(mostPeople) }),
    z.object({ kind: z.literal('waiting') }),
  ]),
  /** Null: each by the channel that stands at their name. */
  channel: ContactChannel.nullable(),
  /** When it was done, in Riga; null: now. */
  at: z.object({ day: z.iso.date('notADate'), time: TimeOfDay }).nullable(),
  /** Who told them; null: whoever enters it. */
  by: person.nullable(),
  /** The edition that the window showed; null: whatever the notice says now. */
  edition: z.string().max(100).nullable().default(null),
})
export type Told = z.infer<typeof Told>

export const noticesContract = {
  /** Columns: at, channel, direction, about. The newest first. */
  contactLog: query.input(z.object({ person, list: ListRequest })).output(listPage(ContactLine)),
  noteContact: command(
    z.object({ person, input: ContactNoteInput }),
    z.object({ id: z.uuid() }),
    noRefusal,
  ),
  updateContact: command(
    Revised.extend({ person, input: ContactNoteInput }),
    z.object({ revision: z.number().int() }),
    ContactNoteRefusal,
  ),
  removeContact: command(z.object({ id: z.uuid(), person }), z.object({}), ContactNoteRefusal),

  publishTimetable: command(z.object({ group: z.uuid() }), z.object({}), PublishRefusal),
  /** The notices of a group, the newest first; at most 200. Those with a number are the versions of its timetable. */
  ofGroup: query.input(z.object({ group: z.uuid() })).output(z.array(NoticeSummary)),
  /** `language`: the one in which lines are worded. */
  get: query.input(z.object({ id: notice, language: Language })).output(Notice),
  /** Every notice by which somebody is still to be told. Columns: due, group, kind. The most urgent first. */
  waiting: query.input(ListRequest).output(listPage(NoticeSummary)),
  /** The message that one person is to get, in their language. */
  message: query.input(z.object({ notice, person })).output(Message),
  /** E-mail messages to open in a mail program: one `.eml`, or several in a ZIP. People without an address are left out. */
  mailFile: query
    .input(z.object({ notice, people: z.array(person).min(1).max(mostPeople) }))
    .output(z.file().nullable()),
  /** Whom to call about it, as a PDF with room for a pen; no paper of the register. Null: nobody is to be called. */
  callList: query
    .input(z.object({ notice, language: z.enum(['lv', 'en']) }))
    .output(z.instanceof(Blob).nullable()),

  /** Something else to tell everybody who learns or teaches in a group. */
  create: command(
    z.object({ group: z.uuid(), input: MessageText }),
    z.object({ id: notice }),
    NobodyRefusal,
  ),
  /** A reminder to those who come to a session of the group, prepared in the language of each. */
  remind: command(
    z.object({ group: z.uuid(), session: z.uuid() }),
    z.object({ id: notice }),
    NobodyRefusal,
  ),
  /** Writes the text for everybody of one language; null: as it is prepared. */
  changeText: command(
    z.object({ notice, language: Language, input: MessageText.nullable() }),
    z.object({}),
    noRefusal,
  ),
  changeChannel: command(
    z.object({ notice, person, channel: ContactChannel }),
    z.object({}),
    noRefusal,
  ),
  /** Remembers that messages leave the office: asked before they are saved, copied or printed. */
  giveOut: command(
    z.object({
      notice,
      people: z.array(person).min(1).max(mostPeople),
      edition: z.string().max(100),
    }),
    z.object({ count: z.number().int() }),
    noRefusal,
  ),
  /** Confirms that people were told; each of them gets a line in their contact log. */
  tell: command(Told, z.object({ count: z.number().int() }), NobodyRefusal),
}
