import type { AdmittedContext } from '#main/calls/context.ts'
import { fixed, key, share } from '#main/documents/groupPapers/columns.ts'
import { typesetWorkingPaper } from '#main/documents/workingPaper.ts'
import { dateIn, timeIn } from '#shared/calendar/languageDates.ts'
import { rigaDateOf, rigaTimeOfDay } from '#shared/calendar/rigaTime.ts'
import type { TablePaperContent } from '#shared/documents/tablePaper.ts'
import { spokenDue } from '#shared/notices/rules.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import type { Notice, NoticeRecipient } from '#shared/notices/schema.ts'
import { called, callListWords } from './callListWords.ts'
import type { NoticeWithPeople } from './findNotice.ts'

type Language = keyof typeof callListWords

/** Those whom a notice has still to reach by phone. */
export const toCall = ({ people }: NoticeWithPeople): NoticeRecipient[] =>
  people.filter(
    ({ channel, toldAt, superseded }) => channel === called && toldAt === null && !superseded,
  )

/**
 * Whom to call about a notice, with their numbers and room for a pen: a sheet for one round of calls,
 * no paper of the register. Where some missed an earlier version, each stands with what they know, and
 * what is to be told is said for either.
 * @param notice with those to call and what they are to be told, nobody else
 * @returns the PDF; null when the caller gave up waiting
 */
export const printCallList = (
  context: AdmittedContext,
  notice: Notice,
  language: Language,
  signal: AbortSignal | undefined,
): Promise<Uint8Array | null> =>
  typesetWorkingPaper(context, language, contentOf(notice, language), signal)

function contentOf(notice: Notice, language: Language): TablePaperContent {
  const words = callListWords[language]
  const { group, parts, subject, text, dueAt } = notice
  const several = parts.length > 1
  const sinceOf = (person: string): string[] =>
    parts
      .filter(({ people }) => several && people.includes(person))
      .map(({ since, given }) => words.knows(since, given))
  const apartOf = (person: string): string[] => {
    const own = parts.flatMap(({ apart }) => apart).find((each) => each.person === person)
    const lines = own?.lines ?? []
    const shown = lines.slice(0, linesOfOne)
    return shown.length === lines.length
      ? shown
      : [...shown, words.further(lines.length - shown.length)]
  }
  return {
    title: words.title,
    of: group.name,
    orientation: 'portrait',
    purpose: 'writing',
    facts: [
      { label: words.group, lines: [group.name] },
      ...(parts.length === 0
        ? toTell(words.tells, [subject, ...text.split('\n')], language)
        : parts.flatMap(({ since, given, lines }) =>
            toTell(
              several ? words.tellsWho(words.knows(since, given)) : words.tells,
              lines.length === 0 ? [subject] : lines,
              language,
            ),
          )),
      ...(dueAt === null ? [] : [{ label: words.due, lines: [dueIn(language, dueAt)] }]),
    ],
    tables: [
      {
        columns: [
          key(share(words.who, 3)),
          key(fixed(words.phone, 32)),
          fixed(words.called, 26),
          share(words.answered, 3),
        ],
        rows: notice.people.map((each) => [
          [each.name, ...roleOf(each, language), ...sinceOf(each.person), ...apartOf(each.person)],
          [each.phone === '' ? words.noPhone : formatPhone(each.phone)],
          [],
          [],
        ]),
      },
    ],
    note: words.note,
  }
}

const dueIn = (language: Language, dueAt: string): string => {
  const due = spokenDue(dueAt)
  return `${dateIn(language, rigaDateOf(due))} ${timeIn(language, rigaTimeOfDay(due))}`
}

/** As many lines as one fact of a paper holds, and as stand at a name. */
const linesOfFact = 40
const linesOfOne = 8

/** All that is to be told, however long: what one fact has no room for goes on in the next. */
function toTell(
  label: string,
  said: readonly string[],
  language: Language,
): TablePaperContent['facts'] {
  const lines = said.filter((line) => line.trim() !== '')
  return Array.from({ length: Math.ceil(lines.length / linesOfFact) }, (_, part) => ({
    label: part === 0 ? label : callListWords[language].goesOn,
    lines: lines.slice(part * linesOfFact, (part + 1) * linesOfFact),
  }))
}

function roleOf({ role, wards }: NoticeRecipient, language: Language): string[] {
  const words = callListWords[language]
  if (role === 'guardian') return [words.guardianOf(wards.join(', '))]
  return role === 'participant' ? [] : [words[role]]
}
