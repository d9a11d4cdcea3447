import { fill } from '#main/documents/paperWords.ts'
import { formatCivilDate } from '#shared/calendar/civilDate.ts'
import { formatTimeOfDay } from '#shared/calendar/rigaTime.ts'
import type { IncidentFile } from '#shared/incidents/file.ts'
import type { IncidentPaperContent } from '#shared/incidents/papers.ts'
import type { IncidentPaperWords } from './words.ts'

export type Fact = IncidentPaperContent['facts'][number]
export type Part = IncidentPaperContent['parts'][number]

/** What is there to be said; nothing where nothing was written. */
export const fact = (label: string, text: string | null | undefined): Fact[] =>
  text === null || text === undefined || text === '' ? [] : [{ label, text }]

/** A heading with its text; nothing where nothing was written. */
export const part = (heading: string, text: string): Part[] =>
  text === '' ? [] : [{ heading, text, facts: [] }]

/** When it happened, as well as it is known; '' where the reader does not see the report. */
export function occurredText(
  { report }: Pick<IncidentFile, 'report'>,
  words: IncidentPaperWords,
): string {
  if (report === null) return ''
  const { day, from, untilDay, until, exactness } = report.occurred
  const first = [formatCivilDate(day), ...(from === null ? [] : [formatTimeOfDay(from)])]
  const last = [
    ...(untilDay === null || untilDay === day ? [] : [formatCivilDate(untilDay)]),
    ...(until === null ? [] : [formatTimeOfDay(until)]),
  ]
  const when = [first.join(' '), ...(last.length === 0 ? [] : [last.join(' ')])].join(' – ')
  switch (exactness) {
    case 'exact':
      return when
    case 'about':
      return fill(words.about, { when })
    case 'unknown':
      return fill(words.unknownTime, { when })
  }
}

/** The session in which it happened: `23.11.2026. 10.00–11.30, Grupa`; '' where none is named. */
export const sessionText = ({ session }: Pick<IncidentFile, 'session'>): string =>
  session === null
    ? ''
    : `${formatCivilDate(session.day)} ${formatTimeOfDay(session.from)}–${formatTimeOfDay(session.to)}, ${session.group}`

/** A person of the incident by the name they were entered with; '' for who was removed. */
export const nameOf = ({ persons }: Pick<IncidentFile, 'persons'>, id: string): string =>
  persons.find((person) => person.id === id)?.name ?? ''

export const namesOf = (file: Pick<IncidentFile, 'persons'>, ids: readonly string[]): string =>
  ids
    .map((id) => nameOf(file, id))
    .filter((name) => name !== '')
    .join(', ')
