import { expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { record, send } from '#tests/support/deliveries.ts'
import { once } from '#tests/support/office.ts'
import { readPdf } from '#tests/support/readPdf.ts'
import { office } from './deliveriesOffice.ts'

async function agreed() {
  const test = await office()
  const { director, anna, sheet, receive, book } = test
  await receive(book, 2)
  const { id, code } = value(
    await send(director, anna, {
      channel: 'inPerson',
      appointment: { day: '2026-11-24', time: '15:30' },
      materials: [
        { material: book, quantity: 2 },
        { material: sheet, quantity: 1 },
      ],
    }),
  )
  const textOf = async (language: 'lv' | 'en' | 'ru' | null = null): Promise<string> => {
    const shown = await director.deliveries.previewReceipt({ delivery: id, language })
    if (!shown.ok) throw new Error(shown.refusal.reason)
    const { text } = await readPdf(new Uint8Array(await shown.pdf.arrayBuffer()))
    return text.replace(/\s+/gu, ' ')
  }
  const make = () => director.deliveries.makeReceipt(once({ of: { delivery: id, language: null } }))
  return { ...test, id, code, textOf, make }
}

test('the receipt names who hands over and who gets what, and leaves a line for somebody else', async () => {
  const { textOf, code } = await agreed()
  const text = await textOf()
  for (const said of [
    'MATERIĀLU SAŅEMŠANAS APLIECINĀJUMS',
    'Anna Krūmiņa',
    '24.11.2026. 15.30',
    'Mācību grāmata',
    'Izdales lapa',
    code,
    'Ja saņem cita persona',
  ]) {
    expect(text).toContain(said)
  }
  expect(await textOf('en')).toContain('RECEIPT OF LEARNING MATERIALS')
})

test('it is kept under a number of its own, and the same again while nothing changed', async () => {
  const { director, id, make } = await agreed()
  const first = value(await make())
  expect(first).toMatchObject({ number: 'SA-2026-0001', state: 'made' })
  expect(value(await make())).toMatchObject({ id: first.id, state: 'unchanged' })
  expect(await director.deliveries.get({ id })).toMatchObject({
    receipt: { id: first.id, number: 'SA-2026-0001' },
  })
})

test('a relative who took it stands on it with the relation, and signs', async () => {
  const { director, id, textOf } = await agreed()
  value(
    await record(director, [id], 'received', {
      takenBy: 'Jānis Krūmiņš',
      relation: 'tēvs',
      note: 'Dalībniece apstiprināja pa tālruni.',
    }),
  )
  const text = await textOf()
  expect(text).toContain('Jānis Krūmiņš (tēvs)')
  expect(text).toContain('Saņēma (tēvs)')
  expect(text).not.toContain('Ja saņem cita persona')
})

test('the signed paper is kept as a scan with where its original lies', async () => {
  const { director, make } = await agreed()
  const { id: paper } = value(await make())
  const input = { kind: 'signed' as const, on: '2026-11-23', keptAt: 'Mape 3', note: '' }
  const selection = { kind: 'rows' as const, ids: [paper] }
  const { first } = value(await director.documents.noteReceipts(once({ selection, input })))
  const file = new File([new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31])], 'x.pdf')
  value(await director.documents.keepScan(once({ paper, receipt: first, file })))
  expect((await director.documents.get({ id: paper })).receipts).toMatchObject([
    { kind: 'signed', keptAt: 'Mape 3', scan: true },
  ])
})

test('there is nothing to sign for what a carrier brings', async () => {
  const { director, anna, sheet, prefer } = await office()
  await prefer(anna, '9001')
  const materials = [{ material: sheet, quantity: 1 }]
  const parcel = value(await send(director, anna, { channel: 'locker', materials }))
  const made = await director.deliveries.makeReceipt(
    once({ of: { delivery: parcel.id, language: null } }),
  )
  expect(made).toMatchObject({ ok: false, refusal: { reason: 'notInPerson' } })
})
