import { z } from 'zod'

/** Text of one line: line breaks and runs of spaces become one space, as a table cell of a paper needs. */
const line = (max = 400) =>
  z
    .string()
    .overwrite((text) => text.replace(/\s+/gu, ' ').trim())
    .min(1)
    .max(max)
const optionalLine = (max = 400) => line(max).nullable()
/** Text of several lines; its line breaks are kept. */
const prose = z.string().trim().min(1).max(4000)

/** One part of the guidance: what to do, in whose clause of the office's procedure it stands. */
export const SheetPart = z.object({ clause: optionalLine(20), heading: line(120), text: prose })
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

/** Who made a paper, by the post they hold. */
const Author = z.object({ post: line(120), name: line() })

const Contact = z.object({
  post: line(120),
  name: line(),
  /** E.164; a Latvian number is printed as `26 123 456`. */
  phone: optionalLine(254),
  email: optionalLine(254),
})

/**
 * Everything an information sheet says (domain/documents.md A): one group and one or more of its
 * participants, each of whom gets a copy of their own. Dates are civil dates, `until` included.
 */
export const InformationSheet = z.object({
  issued: z.object({
    on: z.iso.date(),
    /** The place as it stands in a document's head: `Rīgā`. */
    place: optionalLine(120),
  }),
  institution: z.object({
    name: line(),
    registrationNumber: optionalLine(40),
    address: optionalLine(),
    phone: optionalLine(40),
    email: optionalLine(254),
    website: optionalLine(),
  }),
  preparedBy: Author,
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
  teachers: z.array(z.object({ name: line(), channel: optionalLine() })).max(12),
  /** Project manager first, then the director. */
  contacts: z.array(Contact).min(1).max(4),
  texts: SheetTexts,
  participants: z
    .array(
      z.object({
        name: line(),
        /** Latvian sort key of the name; copies come out in its order. */
        sortKey: z.string().max(2000),
        /** Number of this paper in the register, if it has one. */
        number: optionalLine(40),
        /** The parcel locker this participant prefers. */
        locker: optionalLine(),
        /** A copy given before and not changed since keeps its day and author; null for a new one. */
        given: z.object({ on: z.iso.date(), preparedBy: Author }).nullable(),
      }),
    )
    .min(1)
    .max(5000),
})
export type InformationSheet = z.infer<typeof InformationSheet>
