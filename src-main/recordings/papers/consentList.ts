import { fixed, key, rowNumber, share } from '#main/documents/groupPapers/columns.ts'
import { fill } from '#main/documents/paperWords.ts'
import { rigaDateOf } from '#shared/calendar/rigaTime.ts'
import type { TablePaperContent } from '#shared/documents/tablePaper.ts'
import { hasAgreed } from '#shared/recordings/standing.ts'
import type { PaperFacts } from './facts.ts'
import {
  conditionsText,
  dayText,
  fact,
  lastYesOf,
  sessionFacts,
  type Speaking,
} from './shownFacts.ts'

/**
 * Who agreed to be recorded, in Latvian order, for whoever leads the session. Nobody else is named:
 * neither who refused, nor who has not answered or is restricted, nor how many there are.
 */
export function consentList(
  facts: PaperFacts,
  speaking: Speaking,
): TablePaperContent | 'nobodyAgreed' {
  const { words } = speaking
  const agreed = facts.clearance.people
    .filter(({ standing }) => hasAgreed(standing))
    .map((person) => ({ ...person, known: facts.people(person.id) }))
    .filter(({ known }) => !known.restricted)
    .toSorted((one, other) =>
      `${one.known.sortKey} ${one.id}` < `${other.known.sortKey} ${other.id}` ? -1 : 1,
    )
  if (agreed.length === 0) return 'nobodyAgreed'
  return {
    title: words.title.consentList,
    of: facts.request.group.name,
    orientation: 'portrait',
    purpose: 'reading',
    facts: [
      ...sessionFacts(facts, speaking),
      ...fact(words.label.mode, words.mode[facts.notice.terms.mode]),
    ],
    tables: [
      {
        columns: [
          rowNumber(words.column.row),
          key(share(words.column.name, 6)),
          share(words.column.role, 3),
          share(words.column.answer, 3),
          fixed(words.column.when, 26),
        ],
        rows: agreed.map(({ known, role, conditions, id }, index) => {
          const bound = conditionsText(conditions, speaking)
          const yes = lastYesOf(facts, id)
          return [
            [String(index + 1)],
            [known.name],
            [words.roles[role]],
            [bound === '' ? words.agreed : fill(words.agreedWith, { conditions: bound })],
            yes === null ? [] : [dayText(rigaDateOf(yes.at), speaking)],
          ]
        }),
      },
    ],
    note: null,
    after: words.listNote,
  }
}
