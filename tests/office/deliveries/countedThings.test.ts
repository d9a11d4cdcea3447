import { expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { record, send } from '#tests/support/deliveries.ts'
import { back, enterThings, issue } from '#tests/support/equipment.ts'
import { once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { readPdf } from '#tests/support/readPdf.ts'
import { office } from './deliveriesOffice.ts'

/** Things that are only counted: lent several in one line, and sent as many. */
async function threeMice() {
  const test = await office()
  const { director, anna, prefer } = test
  await prefer(anna, '9001')
  const { model } = await enterThings(director, [], { name: 'Pele', quantity: 5 })
  const { lines } = value(
    await issue(director, {
      person: anna,
      due: '2026-12-04',
      lines: [{ model, quantity: 3, reservation: null }],
    }),
  )
  const line = lines[0] ?? ''
  const draft = (channel: 'locker' | 'inPerson') =>
    send(director, anna, {
      channel,
      loanLines: [line],
      appointment: channel === 'inPerson' ? { day: '2026-11-24', time: '15:30' } : null,
    })
  const giveBack = (quantity: number) =>
    director.equipment.takeBack(once({ lines: [{ ...back(line), quantity }], on: null }))
  const inside = async (id: string) => {
    const { contents, lines: held } = await director.deliveries.get({ id })
    return { contents, quantities: held.map(({ quantity }) => quantity) }
  }
  return { ...test, draft, giveBack, inside }
}

test('three mice lent together are three on the list, at the desk, on the slip and on the receipt', async () => {
  const { director, draft, inside } = await threeMice()
  const { id } = value(await draft('locker'))
  expect(await inside(id)).toEqual({ contents: '3 × Pele', quantities: [3] })
  const { rows } = await director.deliveries.list(firstPage)
  expect(rows).toMatchObject([{ contents: '3 × Pele' }])
  expect(await director.deliveries.pickingList({ deliveries: [id] })).toMatchObject([
    { name: 'Pele', quantity: 3 },
  ])
  const slip = await director.deliveries.packingPapers({
    deliveries: [id],
    kind: 'slip',
    format: 'a4',
    start: 1,
  })
  if (!slip.ok) throw new Error(slip.refusal.reason)
  const { text } = await readPdf(new Uint8Array(await slip.pdf.arrayBuffer()))
  expect(text.replace(/\s+/gu, ' ')).toMatch(/3 (× )?Pele/u)

  value(await record(director, [id], 'cancelled'))
  const meeting = value(await draft('inPerson'))
  const shown = await director.deliveries.previewReceipt({ delivery: meeting.id, language: null })
  if (!shown.ok) throw new Error(shown.refusal.reason)
  const receipt = await readPdf(new Uint8Array(await shown.pdf.arrayBuffer()))
  expect(receipt.text.replace(/\s+/gu, ' ')).toContain('Pele 3')
})

test('given back in part, what is still here holds the rest, and what left keeps how many went', async () => {
  const { director, draft, giveBack, inside } = await threeMice()
  const { id } = value(await draft('locker'))
  value(await giveBack(1))
  expect(await inside(id)).toEqual({ contents: '2 × Pele', quantities: [2] })
  for (const status of ['packed', 'handedOver'] as const)
    value(await record(director, [id], status))
  value(await giveBack(1))
  expect(await inside(id)).toEqual({ contents: '2 × Pele', quantities: [2] })
})
