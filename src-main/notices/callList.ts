import type { AdmittedContext } from '#main/calls/context.ts'
import { fixed, key, share } from '#main/documents/groupPapers/columns.ts'
import { typesetWorkingPaper } from '#main/documents/workingPaper.ts'
import { formatRigaInstant } from '#shared/calendar/rigaTime.ts'
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
  return {
    title: words.title,
    of: group.name,
    orientation: 'portrait',
    purpose: 'writing',
    facts: [
      { label: words.group, lines: [group.name] },
      ...(parts.length === 0
        ? [{ label: words.tells, lines: someOf([subject, ...text.split('\n')]) }]
        : parts.map(({ since, given, lines }) => ({
            label: several ? words.tellsWho(words.knows(since, given)) : words.tells,
            lines: someOf(lines.length === 0 ? [subject] : lines),
          }))),
      ...(dueAt === null
        ? []
        : [{ label: words.due, lines: [formatRigaInstant(spokenDue(dueAt))] }]),
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
          [
            each.name,
            ...roleOf(each, language),
            ...sinceOf(each.person),
            ...(parts.flatMap(({ apart }) => apart).find(({ person }) => person === each.person)
              ?.lines ?? []),
          ],
          [each.phone === '' ? words.noPhone : formatPhone(each.phone)],
          [],
          [],
        ]),
      },
    ],
    note: words.note,
  }
}

const someOf = (lines: readonly string[]): string[] =>
  lines.filter((line) => line.trim() !== '').slice(0, 40)

function roleOf({ role, wards }: NoticeRecipient, language: Language): string[] {
  const words = callListWords[language]
  if (role === 'guardian') return [words.guardianOf(wards.join(', '))]
  return role === 'participant' ? [] : [words[role]]
}
