import { atEnd, key, rowNumber, share } from '#main/documents/groupPapers/columns.ts'
import { fill } from '#main/documents/paperWords.ts'
import { formatCivilDate } from '#shared/calendar/civilDate.ts'
import { formatRigaInstant } from '#shared/calendar/rigaTime.ts'
import type { NoReceipt } from '#shared/deliveries/receiptContract.ts'
import type { TablePaperContent } from '#shared/documents/tablePaper.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import type { ReceiptFacts } from './facts.ts'
import type { ReceiptWords } from './words.ts'

/**
 * What a receipt says: what was handed over, by whom and to whom. Who takes it for the participant is
 * named with their relation where that is known; otherwise a line is left for a pen.
 */
export function receiptContent(
  facts: ReceiptFacts,
  giver: { post: string; name: string },
  words: ReceiptWords,
): TablePaperContent | NoReceipt['reason'] {
  const { institution, delivery, taker, lines } = facts
  if (lines.length === 0) return 'nothingHandedOver'
  return {
    title: words.title,
    of: words.of,
    orientation: 'portrait',
    purpose: 'reading',
    facts: headFacts(facts, giver, words),
    tables: [
      {
        columns: [rowNumber(words.row), key(share(words.thing, 1)), atEnd(words.quantity, 21)],
        rows: lines.map(({ name, quantity }, index) => [
          [String(index + 1)],
          [name],
          [String(quantity)],
        ]),
      },
    ],
    note: words.received,
    after: [
      // Whoever takes it signs for the things; the loan itself stays the participant's own.
      ...(taker !== null && lines.some(({ loanLine }) => loanLine !== null) ? [words.ownAct] : []),
      fill(words.data, { institution: institution.name }),
    ].join('\n'),
    blanks: taker === null ? [words.otherTaker] : [],
    signatures: [
      { label: words.gave, name: `${giver.post} ${giver.name}` },
      taker === null
        ? { label: words.took, name: delivery.recipient }
        : { label: fill(words.tookAs, { relation: taker.relation }), name: taker.name },
    ],
  }
}

function headFacts(
  { institution, delivery, course, taker }: ReceiptFacts,
  giver: { post: string; name: string },
  words: ReceiptWords,
): TablePaperContent['facts'] {
  const { recipient, phone, groupName, week, appointmentAt, code } = delivery
  const fact = (label: string, value: string) => (value === '' ? [] : [{ label, lines: [value] }])
  return [
    ...fact(words.giver, fill(words.officeActs, { institution: institution.name, ...giver })),
    {
      label: words.receiver,
      lines: [
        recipient,
        ...(phone === '' ? [] : [fill(words.phone, { phone: formatPhone(phone) })]),
      ],
    },
    ...fact(words.taker, taker === null ? '' : `${taker.name} (${taker.relation})`),
    ...fact(words.course, [course, groupName].filter((name) => name !== '').join(', ')),
    ...fact(words.week, week === null ? '' : formatCivilDate(week)),
    ...fact(words.appointment, appointmentAt === null ? '' : formatRigaInstant(appointmentAt)),
    ...fact(words.code, code),
  ]
}
