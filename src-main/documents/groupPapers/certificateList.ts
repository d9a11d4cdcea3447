import type { TablePaperContent } from '#shared/documents/tablePaper.ts'
import { fixed, key, rowNumber, share } from './columns.ts'
import type { GroupFacts } from './facts.ts'
import { fact, groupHead } from './groupHead.ts'
import type { Member } from './members.ts'
import type { GroupPaperWords } from './words.ts'

/**
 * Who gets a certificate: those who finished. Before anybody's end is entered the list is prepared
 * for those who take part, so that it lies ready on the last day.
 */
export function entitledOf(members: readonly Member[]): Member[] {
  const finished = members.filter(({ state }) => state === 'finished')
  return finished.length > 0 ? finished : members.filter(({ state }) => state === 'started')
}

/** Whose certificate has which number, with the signature of whoever received it. */
export function certificateList(facts: GroupFacts, words: GroupPaperWords): TablePaperContent {
  const entitled = entitledOf(facts.members)
  return {
    title: words.title.certificateList,
    of: facts.group.name,
    orientation: 'landscape',
    purpose: 'writing',
    facts: [
      ...groupHead(facts, words),
      ...fact(words.plannedHours, facts.plannedHours > 0 ? words.number(facts.plannedHours) : null),
      ...fact(words.participants, words.number(entitled.length)),
    ],
    tables: [
      {
        columns: [
          rowNumber(words.row),
          key(share(words.name, 1)),
          fixed(words.certificateNumber, 45),
          fixed(words.issuedOn, 32),
          fixed(words.receiverSigns, 62),
        ],
        rows: entitled.map(({ name }, place) => [[String(place + 1)], [name], [], [], []]),
      },
    ],
    note: null,
  }
}
