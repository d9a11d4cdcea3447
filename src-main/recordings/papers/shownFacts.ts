import { fill } from '#main/documents/paperWords.ts'
import { formatCivilDate } from '#shared/calendar/civilDate.ts'
import { formatRigaTime, formatTimeOfDay, rigaDateOf } from '#shared/calendar/rigaTime.ts'
import type { TablePaperContent } from '#shared/documents/tablePaper.ts'
import type { Language } from '#shared/people/schema.ts'
import { type Conditions, isYes, lastOf } from '#shared/recordings/consent.ts'
import type { PaperFacts } from './facts.ts'
import type { RecordingWords } from './words.ts'

/** In which words a paper speaks. */
export interface Speaking {
  language: Language
  words: RecordingWords
}

type Fact = TablePaperContent['facts'][number]

/** A fact of one line, or of several; none where there is nothing to say. */
export const fact = (label: string, ...lines: readonly string[]): Fact[] => {
  const said = lines.filter((line) => line !== '')
  return said.length === 0 ? [] : [{ label, lines: said }]
}

/** A day as the language writes it: with a dot at the end in Latvian only. */
export const dayText = (day: string, { language }: Pick<Speaking, 'language'>): string =>
  language === 'lv' ? formatCivilDate(day) : formatCivilDate(day).replace(/\.$/u, '')

/** An instant in Riga's day and hour. */
export const instantTextIn = (instant: string, speaking: Speaking): string =>
  fill(speaking.words.at, {
    day: dayText(rigaDateOf(instant), speaking),
    time: formatRigaTime(instant),
  })

export const sessionText = ({ request }: PaperFacts, speaking: Speaking): string =>
  fill(speaking.words.sessionAt, {
    day: dayText(request.session.day, speaking),
    from: formatTimeOfDay(request.session.from),
    to: formatTimeOfDay(request.session.to),
  })

export const courseText = ({ course, request }: PaperFacts, { words }: Speaking): string =>
  fill(words.courseAndGroup, { course, group: request.group.name })

/**
 * Which session it is about: day and hours, course and group, who teaches.
 * @param when its day and hours in words, a line for each where there are more than those of now
 */
export function sessionFacts(
  facts: PaperFacts,
  speaking: Speaking,
  when: readonly string[] = [sessionText(facts, speaking)],
): Fact[] {
  const { label } = speaking.words
  const teachers = facts.teachers.map((id) => facts.people(id).name)
  return [
    ...fact(label.session, ...when),
    ...fact(label.course, courseText(facts, speaking)),
    ...fact(teachers.length === 1 ? label.teacher : label.teachers, teachers.join(', ')),
  ]
}

/** A guardian, with what makes them one. */
export const guardianText = (
  facts: PaperFacts,
  { ward, guardian }: { ward: string; guardian: string },
  { words }: Speaking,
): string => `${facts.people(guardian).name} (${words.relations[facts.relation(ward, guardian)]})`

export const conditionsText = (conditions: Conditions, { words }: Speaking): string =>
  (['voiceOnly', 'noCamera', 'noChat'] as const)
    .filter((name) => conditions[name])
    .map((name) => words.conditions[name])
    .join(', ')

/** The yes of somebody that counts: the last one said by them or for them. */
export const lastYesOf = (facts: PaperFacts, person: string) =>
  lastOf(facts.request.events.get(person) ?? [], ({ kind }) => isYes(kind))
