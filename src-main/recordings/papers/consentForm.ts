import { fill } from '#main/documents/paperWords.ts'
import { rigaDateOf } from '#shared/calendar/rigaTime.ts'
import type { TablePaperContent } from '#shared/documents/tablePaper.ts'
import type { Language } from '#shared/people/schema.ts'
import { type Expected, guardianSigns, signerOf } from '#shared/recordings/requiredPeople.ts'
import type { PaperFacts } from './facts.ts'
import { noticeText } from './noticeText.ts'
import { dayText, fact, guardianText, sessionFacts, type Speaking } from './shownFacts.ts'

/** In which language somebody is asked: that of who signs. */
export const languageOfForm = (
  { people }: Pick<PaperFacts, 'people'>,
  person: Expected,
): Language => people(signerOf(person)).language

/**
 * What somebody is asked to sign (domain/documents E): the full text with the session's facts, and the
 * answers, none of them ticked. For somebody under age who answers for them signs.
 */
export function consentForm(
  facts: PaperFacts,
  person: Expected,
  speaking: Speaking,
): TablePaperContent {
  const { words } = speaking
  const represented = guardianSigns(person)
  const { name } = facts.people(person.id)
  const [guardian] = represented ? person.guardians : []
  const { notice } = facts
  return {
    title: words.title.consentForm,
    of: name,
    orientation: 'portrait',
    purpose: 'reading',
    facts: [
      ...fact(words.label.person, name),
      ...(guardian === undefined
        ? []
        : fact(words.label.guardian, guardianText(facts, { ward: person.id, guardian }, speaking))),
      ...sessionFacts(facts, speaking),
      ...fact(
        words.label.notice,
        fill(words.noticeVersion, {
          version: String(notice.version),
          day: dayText(rigaDateOf(notice.madeAt), speaking),
        }),
      ),
    ],
    tables: [],
    note: null,
    after: noticeText(facts, { id: person.id, role: person.role, represented }, speaking),
    choices: [
      { label: words.answers.yes, parts: [] },
      { label: words.answers.no, parts: [] },
      {
        label: words.answers.conditions,
        parts: [words.conditions.voiceOnly, words.conditions.noCamera, words.conditions.noChat],
      },
    ],
    blanks: represented && guardian === undefined ? [words.guardianBlank] : [],
    signatures: represented
      ? [
          {
            label: words.sign.guardian,
            name: guardian === undefined ? words.unknown : facts.people(guardian).name,
          },
        ]
      : [{ label: words.sign.person, name }],
  }
}
