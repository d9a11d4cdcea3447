import type { TablePaperContent } from '#shared/documents/tablePaper.ts'
import { minorOn } from '#shared/people/minor.ts'
import { key, rowNumber, share } from './columns.ts'
import type { GroupFacts } from './facts.ts'
import { groupHead } from './groupHead.ts'
import type { Member } from './members.ts'
import type { GroupPaperWords } from './words.ts'

/** How everybody of the group is reached; for whoever is not of age, by whom they are represented. */
export const contactList = (facts: GroupFacts, words: GroupPaperWords): TablePaperContent => ({
  title: words.title.contactList,
  of: facts.group.name,
  orientation: 'landscape',
  purpose: 'reading',
  facts: groupHead(facts, words),
  tables: [
    {
      columns: [
        rowNumber(words.row),
        key(share(words.name, 3)),
        share(words.phones, 2),
        share(words.emails, 3),
        share(words.preferred, 1.5),
      ],
      rows: facts.members.flatMap((member, place) => [
        [
          [String(place + 1)],
          [member.name],
          member.phones,
          member.emails,
          [words.channels[member.preferred]],
        ],
        ...guardiansOf(member, facts, words),
      ]),
    },
  ],
  note: null,
})

/** A row each. Where the birth date is not known, who is entered as answering for somebody is named, too. */
const guardiansOf = (
  { birthDate, guardians }: Member,
  { today }: GroupFacts,
  { relations }: GroupPaperWords,
): string[][][] =>
  minorOn(birthDate, today) === 'no'
    ? []
    : guardians.map(({ name, relation, phones, emails }) => [
        [],
        [`${relations[relation]}: ${name}`],
        phones,
        emails,
        [],
      ])
