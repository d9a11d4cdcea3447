import { expect, test } from 'vitest'
import type { Entry } from '#shared/incidents/entries.ts'
import { fileIncident, known, openFile, outsider } from '#tests/support/incidents.ts'
import { type Client, once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { readPdf } from '#tests/support/readPdf.ts'
import { at, openIncidentsOffice, personOf, value } from './incidentsOffice.ts'

/** Words against Anna, which Oto and somebody from outside saw; filed by the clerk an hour ago. */
async function openFiled() {
  const office = await openIncidentsOffice()
  const { director, clerk, clock, anna, oto, other } = office
  const { id } = value(
    await fileIncident(clerk.client, {
      persons: [
        known(anna, 'possibleVictim'),
        known(oto, 'witness'),
        outsider('Garāmgājējs', 'witness'),
      ],
    }),
  )
  await attach(clerk.client, id, 'ziņas.png')
  clock.advance({ minutes: 2 })
  const enter = async (entry: Entry) =>
    value(
      await director.incidents.enter(
        once({ ...(await at(director, id)), input: { at: null, corrects: null, entry } }),
      ),
    )
  /** All that the director may find out of it, and decide. */
  const goOn = async () => {
    const file = await openFile(director, id)
    const now = () => at(director, id)
    value(await director.incidents.takeUp(once(await now())))
    const added = value(
      await director.incidents.addPerson(
        once({ ...(await now()), input: outsider('Zane Slepenā', 'witness') }),
      ),
    ).made
    value(
      await director.incidents.changePerson(
        once({
          ...(await now()),
          person: personOf(file, 'Oto Liepa'),
          parts: ['possibleOffender'],
          note: 'Sita pirmais.',
          known: null,
          minor: null,
        }),
      ),
    )
    const gone = { person: personOf(file, 'Garāmgājējs'), why: 'Bija cits.' }
    value(await director.incidents.removePerson(once({ ...(await now()), ...gone })))
    value(
      await director.incidents.requestStatement(
        once({
          ...(await now()),
          person: personOf(file, 'Oto Liepa'),
          dueOn: null,
          takenBy: null,
        }),
      ),
    )
    await enter({
      kind: 'classified',
      categories: ['physicalViolence'],
      categoryNote: '',
      immediateDanger: true,
      why: 'Bija sitiens.',
    })
    await enter({ kind: 'decision', text: 'Brīdinājums.', basis: '' })
    await attach(director, id, 'telpa.png')
    return { added }
  }
  return { ...office, id, other, enter, goOn }
}

async function attach(client: Client, id: string, name: string) {
  const file = new File(['x'], name, { type: 'image/png' })
  const input = { file, capturedOn: null, source: '', statement: null }
  value(await client.incidents.attach(once({ ...(await at(client, id)), input })))
}

const numbersIn = async (client: Client, asked: Partial<typeof firstPage> & { filters?: object }) =>
  (await client.incidents.list({ ...firstPage, ...asked })).rows.map(({ number }) => number)

test('whoever filed it reads their own report, and nothing of what is found out and done since', async () => {
  const { director, clerk, id, oto, anna, goOn } = await openFiled()
  const { client } = clerk
  const told = async () => ({
    file: { ...(await openFile(client, id)), revision: 0 },
    list: (await client.incidents.list(firstPage)).rows,
    ofOto: await client.incidents.ofPerson({ person: oto }),
    ofAnna: await client.incidents.ofPerson({ person: anna }),
  })
  const before = await told()
  expect(before.file).toMatchObject({
    state: 'received',
    violence: false,
    persons: [{ name: 'Anna Kalniņa' }, { name: 'Oto Liepa' }, { name: 'Garāmgājējs' }],
  })
  expect(before.ofOto.incidents).toMatchObject([{ state: 'received', parts: ['witness'] }])
  const { added } = await goOn()
  expect(await openFile(director, id)).toMatchObject({
    state: 'decided',
    violence: true,
    persons: [{}, { parts: ['possibleOffender'] }, { name: 'Zane Slepenā' }],
  })
  expect(await told()).toEqual(before)
  const { number } = before.file
  expect(await numbersIn(client, { search: 'Slepenā' })).toEqual([])
  expect(await numbersIn(client, { search: 'Garāmgājējs' })).toEqual([number])
  const decided = { filters: { state: { kind: 'set' as const, values: ['decided'] } } }
  expect(await numbersIn(director, decided)).toEqual([number])
  expect(await numbersIn(client, decided)).toEqual([])

  // They add to it still, and ask whom they named; not whom they know nothing of, nor by whose id another took it.
  const entry = { kind: 'addition' as const, text: 'Atcerējos vēl ko.' }
  const input = { at: null, corrects: null, entry }
  value(await client.incidents.enter(once({ ...(await at(client, id)), input })))
  const ask = async (person: string) =>
    client.incidents.requestStatement(
      once({ ...(await at(client, id)), person, dueOn: null, takenBy: null }),
    )
  expect(await ask(added)).toMatchObject({ refusal: { reason: 'unknownPerson' } })
  // Of whom another asks, and of who was struck off, they are told the same.
  for (const name of ['Oto Liepa', 'Garāmgājējs']) {
    expect(await ask(personOf(before.file, name))).toEqual({
      ok: false,
      refusal: { reason: 'othersAsk', field: 'person' },
    })
  }
  value(await ask(personOf(before.file, 'Anna Kalniņa')))
  expect(await ask(personOf(before.file, 'Anna Kalniņa'))).toMatchObject({
    refusal: { reason: 'hasStatement' },
  })
  expect(await openFile(client, id)).toMatchObject({
    entries: [{ entry }],
    statements: [{ name: 'Anna Kalniņa' }],
  })
})

test('whoever filed it is told that it is closed, and not how', async () => {
  const { director, clerk, id } = await openFiled()
  value(
    await director.incidents.resolveOnSpot(
      once({ ...(await at(director, id)), agreed: 'Atvainojās.' }),
    ),
  )
  expect(await openFile(clerk.client, id)).toMatchObject({
    state: 'closed',
    closedHow: null,
    closedBy: null,
  })
  const closed = { filters: { state: { kind: 'set' as const, values: ['closed'] } } }
  expect(await numbersIn(clerk.client, closed)).toEqual(['K-2026-001'])
  const entry = { kind: 'addition' as const, text: 'Atcerējos vēl ko.' }
  const input = { at: null, corrects: null, entry }
  value(await clerk.client.incidents.enter(once({ ...(await at(clerk.client, id)), input })))
})

test('the printed report says what was filed, and apart from it what came later', async () => {
  const { director, clerk, id, goOn } = await openFiled()
  const wordsOf = async (client: Client): Promise<string> => {
    const paper = await client.incidents.previewPaper({ id, paper: { kind: 'report' } })
    return (await readPdf(new Uint8Array(await paper.arrayBuffer()))).text.replace(/\s+/gu, ' ')
  }
  /** Without its foot, which names the journal. */
  const saidBy = (text: string): string => text.slice(0, text.indexOf('Paraksts'))
  const before = await wordsOf(director)
  for (const said of [
    'Anna Kalniņa: iespējamais cietušais',
    'Oto Liepa: liecinieks',
    'Garāmgājējs: liecinieks',
    'personu aizskaroši izteicieni',
    'ziņas.png',
  ])
    expect(saidBy(before)).toContain(said)
  expect(before).not.toContain('Pievienots vēlāk')
  await goOn()
  const after = await wordsOf(director)
  expect(saidBy(after)).toBe(saidBy(before))
  const later = after.slice(after.indexOf('Pievienots vēlāk'))
  for (const said of [
    'Oto Liepa: persona, par kuru ziņots (Ilze Bērziņa, 23.11.2026. 10.02)',
    'Zane Slepenā: liecinieks (Ilze Bērziņa,',
    'Persona svītrota: Garāmgājējs (Ilze Bērziņa,',
    'telpa.png (Ilze Bērziņa,',
  ])
    expect(later).toContain(said)
  // Whoever filed it prints their report, and no more.
  const own = await wordsOf(clerk.client)
  expect(saidBy(own)).toBe(saidBy(before))
  expect(own).not.toMatch(/Pievienots vēlāk|Slepenā|telpa/u)
})
