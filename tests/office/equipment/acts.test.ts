import { expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { back, enterThings, issue, thing } from '#tests/support/equipment.ts'
import { type Client, once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { readPdf } from '#tests/support/readPdf.ts'

async function office() {
  const { director } = await openOfficeWithDirector()
  const of = { name: 'ThinkPad E14', parts: ['Lādētājs', 'Soma'], valueCents: 74_900 }
  const { items } = await enterThings(director, ['L-1', 'L-2', 'L-3'], of)
  return { director, at: (tag: string) => items[tag] ?? '' }
}

type Kind = 'handoverAct' | 'returnAct'
const textOf = async (client: Client, loan: string, kind: Kind): Promise<string> => {
  const act = await client.equipment.previewAct({ loan, kind, language: null })
  if (!act.ok) throw new Error(act.refusal.reason)
  const { text } = await readPdf(new Uint8Array(await act.pdf.arrayBuffer()))
  return text.replace(/\s+/gu, ' ')
}

test('the act of handing over names both sides, every thing with its set, and the due day', async () => {
  const { director, at } = await office()
  const anna = await enter(director, { givenName: 'Anna', familyName: 'Krūmiņa' })
  const lines = [{ ...thing(at('L-1')), missingParts: ['Soma'] }, thing(at('L-2'))]
  const { loan } = value(await issue(director, { person: anna, due: '2026-12-04', lines }))
  const text = await textOf(director, loan, 'handoverAct')
  for (const said of [
    'SIA „Paraugs”, kuras vārdā rīkojas mācību projektu',
    'Anna Krūmiņa',
    '04.12.2026.',
    'bezatlīdzības lietošanā',
    'L-1',
    'L-2',
    'Lādētājs, Soma',
  ]) {
    expect(text).toContain(said)
  }
  expect(text).not.toContain('749')
  expect(text).not.toContain('Likumiskais pārstāvis')
})

test('an unchanged act keeps its number; after a swap it is another one that tells of both', async () => {
  const { director, at } = await office()
  const anna = await enter(director, { givenName: 'Anna', familyName: 'Krūmiņa' })
  const lines = [thing(at('L-1'))]
  const lent = value(await issue(director, { person: anna, due: '2026-12-04', lines }))
  const of = { loan: lent.loan, kind: 'handoverAct' as const, language: null }
  const make = async () => value(await director.equipment.makeAct(once({ of })))
  const first = await make()
  expect(first).toMatchObject({ number: 'PN-2026-0001', state: 'made' })
  expect(await make()).toMatchObject({ id: first.id, state: 'unchanged' })
  expect(await director.equipment.scan({ code: 'pn-2026-0001' })).toMatchObject({
    kind: 'act',
    lines: [{ tag: 'L-1' }],
  })
  const swapped = { ...back(lent.lines[0] ?? ''), outcome: 'damaged' as const }
  value(
    await director.equipment.swap(
      once({
        back: swapped,
        item: at('L-3'),
        condition: null,
        on: null,
        moveReservations: false,
      }),
    ),
  )
  const text = await textOf(director, lent.loan, 'handoverAct')
  expect(text).toContain('L-3')
  expect(text).toContain('Apmaiņā atdots: ThinkPad E14 L-1, 23.11.2026., bojāts.')
  expect(await make()).toMatchObject({ number: 'PN-2026-0002', state: 'made' })
})

test('the act of giving back says how each thing came back, and nothing before anything did', async () => {
  const { director, at } = await office()
  const anna = await enter(director, { givenName: 'Anna', familyName: 'Krūmiņa', language: 'en' })
  const lines = [thing(at('L-1')), thing(at('L-2'))]
  const { loan, lines: ids } = value(
    await issue(director, { person: anna, due: '2026-12-04', lines }),
  )
  const of = { loan, kind: 'returnAct' as const, language: null }
  expect(await director.equipment.previewAct(of)).toEqual({
    ok: false,
    refusal: { reason: 'nothingReturned' },
  })
  const broken = {
    ...back(ids[0] ?? ''),
    outcome: 'damagedUsable' as const,
    missingParts: ['Soma'],
    note: 'Skrambas',
  }
  value(await director.equipment.takeBack(once({ lines: [broken], on: null })))
  const text = await textOf(director, loan, 'returnAct')
  expect(text).toContain('damaged but usable, damaged missing: Soma Skrambas')
  expect(text).not.toContain('L-2')
})

test('for somebody under eighteen the guardian signs too', async () => {
  const { director, at } = await office()
  const oto = await enter(director, {
    givenName: 'Oto',
    familyName: 'Bērziņš',
    birthDate: '2010-05-05',
  })
  const mother = await enter(director, { givenName: 'Inta', familyName: 'Bērziņa' })
  value(
    await director.people.addGuardian(once({ ward: oto, guardian: mother, relation: 'mother' })),
  )
  const lines = [thing(at('L-1'))]
  const { loan } = value(await issue(director, { person: oto, due: '2026-12-04', lines }))
  const text = await textOf(director, loan, 'handoverAct')
  expect(text).toContain('Oto Bērziņš, kuru pārstāv Inta Bērziņa')
  expect(text).toContain('Likumiskais pārstāvis')
})
