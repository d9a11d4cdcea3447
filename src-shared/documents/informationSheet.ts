import { z } from 'zod'
import { Language } from '#shared/people/schema.ts'
import { SessionKind, SessionMode } from '#shared/timetable/schema.ts'
import { Author, line, optionalLine, PaperHead, prose } from './paperParts.ts'

/** One part of the guidance: what to do, in whose clause of the office's procedure it stands. */
const SheetPart = z.object({ clause: optionalLine(20), heading: line(120), text: prose })
/** Several parts under one heading. */
const Guidance = z.object({ heading: line(120), parts: z.array(SheetPart).max(12) })

/** The office's own wording of an information sheet, with the clauses it follows (kept in the settings). */
export const SheetTexts = z.object({
  /** Over the box of contacts (clause 13 of procedure 000). */
  contacts: z.object({ heading: line(120), clause: optionalLine(20) }),
  /** When the participant has to tell the office at once (clauses 8.1 to 8.3). */
  atOnce: Guidance,
  /** Everything else: conflict (12), recordings (6.5), visits (9), personal data (no clause). */
  more: Guidance,
  /** What the participant confirms by signing. */
  received: prose,
})
export type SheetTexts = z.infer<typeof SheetTexts>

const Contact = z.object({
  post: line(120),
  name: line(),
  /** E.164; a Latvian number is printed as `26 123 456`. */
  phone: optionalLine(254),
  email: optionalLine(254),
})

/** A session as a sheet lists it; civil date and times of Riga. Its link only where it is not the group's own. */
const SheetSession = z.object({
  day: z.iso.date(),
  from: z.string(),
  until: z.string(),
  kind: SessionKind,
  mode: SessionMode,
  room: z.string(),
  link: z.string(),
  topic: z.string(),
})
export type SheetSession = z.infer<typeof SheetSession>

/**
 * The sessions in three forms, each shorter than the one before: one a line, the days of a month
 * with the same times, months with their number of sessions. A sheet takes the first it has room
 * for. `rows` is empty where there are too many for lines; then `ownLinks` are those of them that are
 * joined by a link of their own, absent where there are none.
 */
const SheetTimetable = z.object({
  count: z.number().int(),
  rows: z.array(SheetSession),
  ownLinks: z.array(SheetSession).optional(),
  days: z.array(
    SheetSession.omit({ day: true, link: true, topic: true }).extend({
      month: z.string(),
      days: z.array(z.number().int()),
    }),
  ),
  months: z.array(z.object({ month: z.string(), count: z.number().int() })),
})
export type SheetTimetable = z.infer<typeof SheetTimetable>

/** Something that a participant has on loan; a civil date. What is counted has no tag. */
const LentThing = z.object({
  model: line(),
  tag: optionalLine(),
  quantity: z.number().int().min(1),
  dueOn: z.iso.date(),
})
export type LentThing = z.infer<typeof LentThing>

/** What a sheet says in one language; `words` are the labels of the template. */
const Wording = z.object({
  words: z.record(z.string(), z.unknown()),
  /** The place as it stands in a document's head: `Rīgā`. */
  place: optionalLine(120),
  preparedBy: Author,
  /** Project manager first, then the director. */
  contacts: z.array(Contact).min(1).max(4),
  texts: SheetTexts,
})
export type Wording = z.infer<typeof Wording>

/**
 * Everything an information sheet says (domain/documents.md A): one group and one or more of its
 * participants, each of whom gets a copy of their own in their own language. Dates are civil dates,
 * `until` included.
 */
export const InformationSheet = z.object({
  issued: z.object({ on: z.iso.date() }),
  institution: PaperHead,
  /** The procedure the clause numbers belong to; without it no clause should be named. */
  procedure: z
    .object({
      name: line(),
      edition: optionalLine(40),
      inForceFrom: z.iso.date().nullable(),
    })
    .nullable(),
  course: z.object({
    name: line(),
    programme: optionalLine(),
    group: line(),
    project: z.object({ name: line(), number: optionalLine(120) }).nullable(),
    from: z.iso.date().nullable(),
    until: z.iso.date().nullable(),
    /** How learning materials reach the participants of the group. */
    deliveryWay: optionalLine(),
    /** By which channels the group is told of changes. */
    channels: optionalLine(500),
    joiningLink: optionalLine(2000),
    platforms: z
      .array(
        z.object({
          name: line(),
          url: optionalLine(2000),
          /** How access is given; never a password. */
          access: optionalLine(),
        }),
      )
      .max(6),
  }),
  /** As many as a group may have. */
  teachers: z.array(z.object({ name: line(), channel: optionalLine() })).max(20),
  tutor: z.object({ name: line(), channel: optionalLine() }).nullable(),
  /** The group's sessions as those see them who are not in every one: most share the first. */
  timetables: z.array(SheetTimetable).min(1),
  wordings: z.partialRecord(Language, Wording),
  participants: z
    .array(
      z.object({
        name: line(),
        /** The name as it stands after "issued to"; null where it does not decline, or the language needs none. */
        dative: optionalLine(),
        language: Language,
        /** Which of the timetables is theirs. */
        timetable: z.number().int().min(0),
        /** Latvian sort key of the name; copies come out in its order. */
        sortKey: z.string().max(2000),
        /** Number of this paper in the register, if it has one. */
        number: optionalLine(40),
        /** The parcel locker this participant prefers. */
        locker: optionalLine(),
        /** What they have out now, in the order it is printed; absent where that is nothing. */
        lent: z.array(LentThing).min(1).max(1000).optional(),
        /** A copy given before and not changed since keeps its day and author; null for a new one. */
        given: z.object({ on: z.iso.date(), preparedBy: Author }).nullable(),
      }),
    )
    .min(1)
    .max(5000),
})
export type InformationSheet = z.infer<typeof InformationSheet>
