import type { TablePaperContent } from '#shared/documents/tablePaper.ts'
import { fixed, key, rowNumber, share } from './columns.ts'
import type { GroupFacts } from './facts.ts'
import { fact, groupHead } from './groupHead.ts'
import type { GroupPaperWords } from './words.ts'

/** Who is in the group and since when, with room for notes. */
export const groupList = (facts: GroupFacts, words: GroupPaperWords): TablePaperContent => ({
  title: words.title.groupList,
  of: facts.group.name,
  orientation: 'portrait',
  purpose: 'writing',
  facts: [
    ...groupHead(facts, words),
    ...fact(words.participants, words.number(facts.members.length)),
  ],
  tables: [
    {
      columns: [
        rowNumber(words.row),
        key(share(words.name, 3)),
        share(words.state, 2),
        fixed(words.since, 27),
        share(words.notes, 2),
      ],
      rows: facts.members.map(({ name, state, since }, place) => [
        [String(place + 1)],
        [name],
        [words.states[state]],
        [words.date(since.slice(0, 10))],
        [],
      ]),
    },
  ],
  note: null,
})
