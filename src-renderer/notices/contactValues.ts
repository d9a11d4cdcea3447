import { rigaDateOf, formatRigaTime } from '#shared/calendar/rigaTime.ts'
import { ContactLine, type ContactNoteInput } from '#shared/notices/schema.ts'

/** Riga's day and time of an instant as form fields hold them. */
export const dayAndTime = (instant: string): { day: string; time: string } => ({
  day: rigaDateOf(instant),
  time: formatRigaTime(instant).replace('.', ':'),
})

/** A line that is being entered now, by whoever sits here: most often a call that came in. */
export const newContact = (by: string): ContactNoteInput => ({
  channel: 'phone',
  direction: 'in',
  ...dayAndTime(new Date().toISOString()),
  by,
  about: '',
  groupId: null,
})

/** A line as its form shows it. */
export const contactValues = (line: ContactLine): ContactNoteInput => ({
  channel: line.channel,
  direction: line.direction,
  ...dayAndTime(line.at),
  by: line.by?.id ?? null,
  about: line.about,
  groupId: line.group?.id ?? null,
})

/** What another window made of the line, or null where it can't be read. */
export const currentContact = (current: unknown): ContactNoteInput | null => {
  const line = ContactLine.safeParse(current)
  return line.success ? contactValues(line.data) : null
}
