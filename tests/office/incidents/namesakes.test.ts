import { expect, test } from 'vitest'
import { known, fileIncident, openFile, outsider } from '#tests/support/incidents.ts'
import { once } from '#tests/support/office.ts'
import { dataRequestInput } from '#tests/support/privacy.ts'
import { readPdf } from '#tests/support/readPdf.ts'
import { at, openIncidentsOffice, personOf, value } from './incidentsOffice.ts'

/** A request for a copy of somebody's data. */
async function ask(
  { director }: Awaited<ReturnType<typeof openIncidentsOffice>>,
  person: string,
): Promise<string> {
  return value(await director.privacy.noteRequest(once({ person, input: dataRequestInput }))).id
}

test('somebody entered from outside who is called as a person is told of, and can be said to be them', async () => {
  const office = await openIncidentsOffice()
  const { director, anna, oto } = office
  const { id, number } = value(
    await fileIncident(director, {
      persons: [outsider('Kalnina Anna', 'possibleVictim'), outsider('Zane Ozola', 'witness')],
    }),
  )
  const request = await ask(office, anna)
  const items = () => director.privacy.incidentItems({ id: request })
  expect(await items()).toMatchObject({ items: [], unreadable: 0, namesakes: [number] })
  const before = await director.erasure.preview({ id: anna })
  expect(before.namesakeIncidents).toEqual([number])
  expect(before.blocks).not.toContainEqual(expect.objectContaining({ what: 'incidentRunning' }))
  expect((await director.erasure.preview({ id: oto })).namesakeIncidents).toEqual([])

  const [place] = (await openFile(director, id)).persons
  const change = { person: place?.id ?? '', parts: ['possibleVictim' as const], note: '' }
  const said = async (who: string) =>
    director.incidents.changePerson(once({ ...(await at(director, id)), ...change, known: who }))
  value(await said(anna))
  expect((await openFile(director, id)).persons[0]).toMatchObject({
    who: { kind: 'known', person: anna },
    name: 'Anna Kalniņa',
  })
  const after = await items()
  expect(after.namesakes).toEqual([])
  expect(after.items.map(({ kind }) => kind)).toEqual(['part'])
  const { blocks, namesakeIncidents } = await director.erasure.preview({ id: anna })
  expect(blocks).toContainEqual({ what: 'incidentRunning', count: 1, names: [number] })
  expect(namesakeIncidents).toEqual([])
})

test('who from outside turns out to be a colleague reads it no more; nobody stands in it twice', async () => {
  const office = await openIncidentsOffice()
  const { director, clerk, anna } = office
  const { id } = value(
    await fileIncident(clerk.client, {
      persons: [outsider('Līga L.', 'witness'), known(anna, 'possibleVictim')],
    }),
  )
  const [place] = (await openFile(director, id)).persons
  const change = { person: place?.id ?? '', parts: ['witness' as const], note: '' }
  const said = async (who: string) =>
    director.incidents.changePerson(once({ ...(await at(director, id)), ...change, known: who }))
  expect(await said(anna)).toMatchObject({ refusal: { reason: 'personTwice', field: 'who' } })
  value(await said(clerk.person))
  await expect(clerk.client.incidents.get({ id, reason: null })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('by what somebody was called before it was known who they are, neither the account for outside nor a copy names them', async () => {
  const office = await openIncidentsOffice()
  const { director, anna, oto } = office
  const who = { kind: 'outside', name: 'Zuze', contact: 'z@kalve.lv', minor: 'unknown' } as const
  const { id } = value(
    await fileIncident(director, {
      facts: 'Zuze raudāja.',
      persons: [known(oto, 'possibleOffender'), { who, parts: ['possibleVictim'], note: '' }],
    }),
  )
  const file = await openFile(director, id)
  const place = (name: string) => personOf(file, name)
  const change = { person: place('Zuze'), parts: ['possibleVictim' as const], note: '' }
  const now = () => at(director, id)
  value(await director.incidents.changePerson(once({ ...(await now()), ...change, known: anna })))
  const entry = {
    kind: 'notice',
    person: place('Oto Liepa'),
    channel: 'email',
    text: 'Zuzei raksti uz z@kalve.lv.',
    receipt: '',
  } as const
  value(
    await director.incidents.enter(
      once({ ...(await now()), input: { at: null, corrects: null, entry } }),
    ),
  )

  const paper = { kind: 'anonymised' as const, hide: [] }
  const made = await director.incidents.previewPaper({ id, paper })
  const pdf = await readPdf(new Uint8Array(await made.arrayBuffer()))
  expect(pdf.text).toMatch(/Persona B raudāja/u)
  expect(pdf.text).not.toMatch(/Zuze/u)

  const { items } = await director.privacy.incidentItems({ id: await ask(office, oto) })
  expect(items.find(({ kind }) => kind === 'notice')?.text).toMatch(
    /: Persona (\w) raksti uz Persona \1\.$/u,
  )
})
