import { fill } from '#main/documents/paperWords.ts'
import type { TablePaperContent } from '#shared/documents/tablePaper.ts'
import { type Expected, guardianSigns } from '#shared/recordings/requiredPeople.ts'
import type { PaperFacts } from './facts.ts'
import { fact, guardianText, instantTextIn, sessionFacts, type Speaking } from './shownFacts.ts'

/**
 * The withdrawal of a consent (domain/documents E2): neither reason nor witness is asked for.
 * @param number of the consent form that is taken back; null where none was made here
 */
export function withdrawalPaper(
  facts: PaperFacts,
  { person, number }: { person: Expected; number: string | null },
  speaking: Speaking,
): TablePaperContent {
  const { words } = speaking
  const { name } = facts.people(person.id)
  const [guardian] = guardianSigns(person) ? person.guardians : []
  const said = facts.request.events.get(person.id) ?? []
  const withdrawn = said.findLast(({ kind }) => kind === 'withdrawn')
  return {
    title: words.title.consentWithdrawal,
    of: name,
    orientation: 'portrait',
    purpose: 'reading',
    facts: [
      ...fact(words.label.addressee, facts.institution.name),
      ...fact(words.label.person, name),
      ...(guardian === undefined
        ? []
        : fact(words.label.guardian, guardianText(facts, { ward: person.id, guardian }, speaking))),
      ...sessionFacts(facts, speaking),
      ...(number === null ? [] : fact(words.label.consent, fill(words.consentNumber, { number }))),
      ...(withdrawn === undefined
        ? []
        : fact(words.label.withdrawnAt, instantTextIn(withdrawn.at, speaking))),
    ],
    tables: [],
    note: null,
    after: [words.withdraw, words.withdrawAfter].join('\n'),
    choices: [
      { label: words.withdrawWish.delete, parts: [] },
      { label: words.withdrawWish.unrecognisable, parts: [] },
    ],
    blanks: [words.executed],
    signatures: [
      guardian === undefined
        ? { label: words.sign.person, name }
        : { label: words.sign.guardian, name: facts.people(guardian).name },
    ],
  }
}
