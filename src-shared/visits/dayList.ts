import { z } from 'zod'
import { PaperHead } from '#shared/documents/paperParts.ts'

const line = z
  .string()
  .overwrite((text) => text.replace(/\s+/gu, ' ').trim())
  .max(2000)

/** What the paper says in words, in the language of whoever prints it. */
const Words = z.object({
  title: line,
  time: line,
  visitor: line,
  purpose: line,
  with: line,
  came: line,
  none: line,
  page: line,
  /** Of the head and the foot, as on every paper. */
  registration: line,
  phone: line,
  edition: line,
  language: z.enum(['lv', 'en']),
})

/** Who comes to the office on a day, as the paper at the door says it; texts are '' where there is nothing. */
export const DayList = z.object({
  /** Day with its weekday, and the emergency's text; as they are printed. */
  day: line,
  date: z.iso.date(),
  institution: PaperHead,
  emergency: line,
  /** Who printed it and when. */
  printed: line,
  words: Words,
  visits: z
    .array(
      z.object({
        time: line,
        visitor: line,
        /** E.164; a Latvian number is printed as `26 123 456`. */
        phone: line,
        purpose: line,
        with: line,
        /** What became of it, or '' for a visit that is still to come: a box is left for it. */
        state: line,
      }),
    )
    .max(5000),
})
export type DayList = z.infer<typeof DayList>
