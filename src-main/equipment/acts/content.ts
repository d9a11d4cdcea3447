import { fixed, key, share } from '#main/documents/groupPapers/columns.ts'
import { fill } from '#main/documents/paperWords.ts'
import { formatCivilDate } from '#shared/calendar/civilDate.ts'
import type { ActKind } from '#shared/documents/schema.ts'
import type { TablePaperContent } from '#shared/documents/tablePaper.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import type { ActFacts, ActLine } from './facts.ts'
import type { ActWords } from './words.ts'

const euros = new Intl.NumberFormat('lv', { style: 'currency', currency: 'EUR' })

/**
 * What an act of a loan says: of handing over, with the terms, every thing that went out and was not
 * swapped; of giving back, what came back until now. One signature each stands for all of them.
 */
export function actContent(
  kind: ActKind,
  facts: ActFacts,
  giver: { post: string; name: string },
  words: ActWords,
): TablePaperContent | 'nothingReturned' {
  const handing = kind === 'handoverAct'
  const swapped = new Set(facts.lines.flatMap(({ insteadOf }) => insteadOf ?? []))
  const lines = facts.lines.filter(({ id, returnedOn }) =>
    handing ? !swapped.has(id) : returnedOn !== null,
  )
  if (lines.length === 0) return 'nothingReturned'
  const { person, guardian } = facts
  const exchanged = facts.lines.filter(({ id }) => swapped.has(id))
  // What came by parcel nobody brought: the office alone signs for it.
  const alone = !handing && lines.every(({ sentBack }) => sentBack !== null)
  const parcels = handing ? [] : parcelsOf(lines)
  const note = [
    ...(handing ? [words.handsOver] : [words.givesBack]).filter((text) => text !== ''),
    ...(parcels.length === 0 ? [] : [fill(words.byParcel, { things: parcels.join(', ') })]),
    ...(handing && exchanged.length > 0
      ? [
          fill(words.inPlace, {
            things: exchanged.map((line) => exchangedThing(line, words)).join('; '),
          }),
        ]
      : []),
  ].join(' ')
  return {
    title: words.title[kind],
    of: words.of,
    orientation: 'portrait',
    purpose: 'reading',
    facts: headFacts(handing, facts, lines, giver, words),
    tables: [handing ? handoverTable(lines, words) : returnTable(lines, words)],
    note: note === '' ? null : note,
    after: [
      ...(handing ? [words.terms, words.liability] : []),
      words.data,
      ...(handing ? [words.copies] : []),
    ]
      .filter((text) => text !== '')
      .join('\n'),
    blanks: handing ? [] : [words.remarks],
    signatures: [
      {
        label: handing ? words.gave : words.tookBack,
        name: `${giver.post} ${giver.name}`,
      },
      ...(alone ? [] : [{ label: handing ? words.received : words.gaveBack, name: person.name }]),
      // An empty line is signed by hand: a minor alone can't take such a duty on.
      ...(alone || guardian === null ? [] : [{ label: words.guardian, name: guardian }]),
    ],
  }
}

/** The parcels in which things came back, each once: carrier, number, day. */
const parcelsOf = (lines: readonly ActLine[]): string[] => [
  ...new Set(
    lines.flatMap(({ sentBack }) =>
      sentBack === null
        ? []
        : [
            [sentBack.carrierName, sentBack.number, formatCivilDate(sentBack.sentOn)]
              .filter((text) => text !== '')
              .join(' '),
          ],
    ),
  ),
]

function headFacts(
  handing: boolean,
  { institution, person, guardian, group, loan }: ActFacts,
  lines: readonly ActLine[],
  giver: { post: string; name: string },
  words: ActWords,
): TablePaperContent['facts'] {
  const who =
    guardian === null || guardian === ''
      ? person.name
      : fill(words.represented, { name: person.name, guardian })
  const daysOf = (day: (line: ActLine) => string): string[] => [
    [...new Set(lines.map(day))].toSorted().map(formatCivilDate).join(', '),
  ]
  const phone = person.phone === '' ? [] : [fill(words.phone, { phone: formatPhone(person.phone) })]
  const office = fill(words.actsFor, { institution: institution.name, ...giver })
  return [
    // Who lends and who borrows, as the sentences of both acts call them, whichever way the things go.
    { label: words.giver, lines: [office] },
    { label: words.receiver, lines: [who, ...phone] },
    { label: words.basis, lines: [basisOf(loan.basis, { institution, group }, words)] },
    ...(group === null
      ? []
      : [{ label: words.course, lines: [[group.course, group.name].filter(Boolean).join(', ')] }]),
    // An act may be made later than things went out or came back.
    ...(handing
      ? [
          { label: words.issuedOn, lines: daysOf(({ issuedOn }) => issuedOn) },
          { label: words.due, lines: daysOf(({ dueOn }) => dueOn) },
        ]
      : [{ label: words.returnedOn, lines: daysOf(({ returnedOn }) => returnedOn ?? '') }]),
  ]
}

/**
 * What was written down; else the clause of the institution's own procedure, where it has one. That is about
 * participants of groups: what is lent to somebody else rests on no clause.
 */
function basisOf(
  written: string,
  { institution, group }: Pick<ActFacts, 'institution' | 'group'>,
  words: ActWords,
): string {
  if (written !== '') return written
  if (group === null) return words.looseBasis
  const { procedureName: name, clauses } = institution
  const { equipment: clause } = clauses
  return name === '' || clause === '' ? words.usualBasis : fill(words.clause, { name, clause })
}

const nameOf = ({ modelName, quantity }: ActLine, words: ActWords): string[] => [
  modelName,
  ...(quantity > 1 ? [fill(words.pieces, { count: String(quantity) })] : []),
]

const partsOf = ({ parts, missingOut }: ActLine): string[] => {
  const there = parts.filter((part) => !missingOut.includes(part))
  return there.length === 0 ? [] : [there.join(', ')]
}

function handoverTable(
  lines: readonly ActLine[],
  words: ActWords,
): TablePaperContent['tables'][number] {
  const values = lines.some(({ valueCents }) => valueCents !== null)
  return {
    columns: [
      key(share(words.thing, 3)),
      fixed(words.tag, 21),
      share(words.serial, 2.4),
      share(words.set, 3),
      fixed(words.condition, 21),
      ...(values ? [fixed(words.value, 21)] : []),
    ],
    rows: lines.map((line) => [
      nameOf(line, words),
      [line.tag],
      [line.serial],
      partsOf(line),
      line.conditionOut === null ? [] : [words.conditions[line.conditionOut]],
      ...(values ? [line.valueCents === null ? [] : [euros.format(line.valueCents / 100)]] : []),
    ]),
  }
}

function returnTable(
  lines: readonly ActLine[],
  words: ActWords,
): TablePaperContent['tables'][number] {
  return {
    columns: [
      key(share(words.thing, 3)),
      fixed(words.tag, 21),
      share(words.serial, 2.4),
      fixed(words.returnedOn, 24),
      share(words.conditionBack, 4),
    ],
    rows: lines.map((line) => [
      nameOf(line, words),
      [line.tag],
      [line.serial],
      line.returnedOn === null ? [] : [formatCivilDate(line.returnedOn)],
      backWords(line, words),
    ]),
  }
}

/** What became of it. What is broken or lost of things that are only counted is written off. */
const outcomeWord = ({ outcome, item }: ActLine, words: ActWords): string => {
  if (outcome === null) return ''
  return item === null && (outcome === 'damaged' || outcome === 'lost')
    ? words.writtenOff[outcome]
    : words.outcomes[outcome]
}

/** How it came back: what was done to it, its condition, what is missing. */
const backWords = (line: ActLine, words: ActWords): string[] => [
  [
    line.outcome === 'returned' ? '' : outcomeWord(line, words),
    line.conditionIn === null ? '' : words.conditions[line.conditionIn],
  ]
    .filter((text) => text !== '')
    .join(', '),
  ...(line.missingIn.length === 0
    ? []
    : [fill(words.missing, { parts: line.missingIn.join(', ') })]),
  ...(line.returnNote === '' ? [] : [line.returnNote]),
]

const exchangedThing = (line: ActLine, words: ActWords): string =>
  [
    [line.modelName, line.tag].filter(Boolean).join(' '),
    line.returnedOn === null ? '' : formatCivilDate(line.returnedOn),
    outcomeWord(line, words),
  ]
    .filter((text) => text !== '')
    .join(', ')
