import { fill } from '#main/documents/paperWords.ts'
import type { TablePaperContent } from '#shared/documents/tablePaper.ts'
import { withdrawalsOf } from '#shared/recordings/consent.ts'
import { type Expected, guardianSigns } from '#shared/recordings/requiredPeople.ts'
import type { PaperFacts } from './facts.ts'
import { fact, guardianText, instantTextIn, sessionFacts, type Speaking } from './shownFacts.ts'

/** What followed a withdrawal: the recording is gone, or somebody can't be recognised in it any more. */
export interface WithdrawalDone {
  kind: 'deleted' | 'unrecognisable'
  at: string
  by: string
  how: string
}

/**
 * The withdrawal of a consent (domain/documents E2): neither reason nor witness is asked for.
 * @param number of the consent form that is taken back; null where none was made here
 * @param done what became of the recording, as far as it is to be told; null leaves a line to write it on
 */
export function withdrawalPaper(
  facts: PaperFacts,
  {
    person,
    number,
    done,
  }: { person: Expected; number: string | null; done: WithdrawalDone | null },
  speaking: Speaking,
): TablePaperContent {
  const { words } = speaking
  const { name } = facts.people(person.id)
  const [guardian] = guardianSigns(person) ? person.guardians : []
  const said = facts.request.events.get(person.id) ?? []
  const withdrawn = withdrawalsOf(said)[0] ?? null
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
      ...(withdrawn === null
        ? []
        : fact(words.label.withdrawnAt, instantTextIn(withdrawn.at, speaking))),
      ...executed(done, speaking),
    ],
    tables: [],
    note: null,
    after: [words.withdraw, words.withdrawAfter].join('\n'),
    choices: [
      { label: words.withdrawWish.delete, parts: [] },
      {
        label:
          guardian === undefined
            ? words.withdrawWish.unrecognisable
            : words.withdrawWish.wardUnrecognisable,
        parts: [],
      },
    ],
    blanks: done === null ? [words.executed] : [],
    signatures: [
      guardian === undefined
        ? { label: words.sign.person, name }
        : { label: words.sign.guardian, name: facts.people(guardian).name },
    ],
  }
}

function executed(done: WithdrawalDone | null, speaking: Speaking) {
  if (done === null) return []
  const { words } = speaking
  const text = done.kind === 'deleted' ? words.executedDeleted : words.executedUnrecognisable
  return fact(
    words.label.executed,
    fill(text, { at: instantTextIn(done.at, speaking), name: done.by }),
    done.how,
  )
}
