import { z } from 'zod'

/** Text of one line: line breaks and runs of spaces become one space, as a table cell of a paper needs. */
export const line = (max = 400) =>
  z
    .string()
    .overwrite((text) => text.replace(/\s+/gu, ' ').trim())
    .min(1)
    .max(max)
export const optionalLine = (max = 400) => line(max).nullable()
/** Text of several lines; its line breaks are kept. */
export const prose = z.string().trim().min(1).max(4000)

/** Who made a paper, by the post they hold. */
export const Author = z.object({ post: line(120), name: line() })

/** The institution's requisites, as the head of every paper has them. */
export const PaperHead = z.object({
  name: line(),
  registrationNumber: optionalLine(40),
  address: optionalLine(),
  phone: optionalLine(40),
  email: optionalLine(254),
  website: optionalLine(),
})
export type PaperHead = z.infer<typeof PaperHead>
