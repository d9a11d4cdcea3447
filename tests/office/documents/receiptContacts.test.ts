import { expect, test } from 'vitest'
import type { ReceiptInput } from '#shared/documents/receipt.ts'
import { once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { ofGroup, openOfficeWithSheets, valueOf } from './papersOffice.ts'

const rows = (...ids: string[]) => ({ kind: 'rows' as const, ids })

const received = (kind: ReceiptInput['kind']): ReceiptInput => ({
  kind,
  on: '2026-11-23',
  keptAt: '',
  note: '',
})

test('a paper that was received is a contact with whom it is for: e-mailed and handed over, until it is taken back', async () => {
  const { director, group } = await openOfficeWithSheets()
  const made = valueOf(await director.documents.makeSheets(once({ of: ofGroup(group) })))
  const first = made.papers[0]?.id ?? ''
  const { person, receipts } = await director.documents.get({ id: first })
  expect(receipts).toEqual([])
  for (const input of [received('emailed'), received('handedOver'), received('signed')]) {
    valueOf(await director.documents.noteReceipts(once({ selection: rows(first), input })))
  }
  const log = async () =>
    (await director.notices.contactLog({ person: person ?? '', list: firstPage })).rows
  expect((await log()).toReversed()).toMatchObject([
    {
      at: '2026-11-23T08:00:00.000Z',
      channel: 'email',
      direction: 'out',
      about: 'Nosūtīts dokuments IM-2026-0001',
      group: { id: group },
    },
    { channel: 'inPerson', direction: 'out', about: 'Izsniegts dokuments IM-2026-0001' },
  ])
  const noted = (await director.documents.get({ id: first })).receipts
  const id = noted.find(({ kind }) => kind === 'handedOver')?.id ?? ''
  valueOf(await director.documents.removeReceipt(once({ id, paper: first })))
  expect((await log()).map(({ channel }) => channel)).toEqual(['email'])
})
