import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter, firstPage, signInAs } from '#tests/support/people.ts'
import { readPdf } from '#tests/support/readPdf.ts'
import { makeStory, sure } from './story.ts'

const textOf = async (pdf: Blob): Promise<string> =>
  (await readPdf(new Uint8Array(await pdf.arrayBuffer()))).text
    .replaceAll(/\s+/gu, ' ')
    .toLowerCase()

test('the protocol on paper tells what went and stayed, on what ground, when and by whom, and nothing of the person', async () => {
  const { director, at, folder } = await openOfficeWithDirector()
  const { person, canaries } = await makeStory(director)
  // A restore out of trouble left the former database there, with them in it.
  const aside = 'set-aside-2026-11-01T08-00-00Z'
  mkdirSync(join(folder, aside))
  const of = { id: person, language: 'lv' as const }
  await expect(director.erasure.previewPaper(of)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const { revision, number } = await director.erasure.preview({ id: person })
  expect((await director.erasure.preview({ id: person })).copies.aside).toEqual([aside])
  const asked = { id: person, revision, number, reason: 'request' as const }
  sure(await director.erasure.erase(once({ ...asked, requestedOn: '2026-11-20' })))

  const preview = await director.erasure.previewPaper(of)
  expect(preview.number).toBeNull()
  const text = await textOf(preview.pdf)
  for (const said of [
    'Personas datu dzēšanas protokols',
    'Persona #1',
    'Cilvēks to lūdza',
    '20.11.2026.',
    '23.11.2026. plkst. 10.00',
    'Ilze Bērziņa',
    'Saziņas veidi',
    'Palika ar numuru vārda vietā',
    'Uzņemšana grupās: mācību uzskaitei',
    `agrāki faili biroja mapē: ${aside}`,
  ]) {
    expect(text).toContain(said.toLowerCase())
  }
  const { pdf } = await director.erasure.previewPaper(of)
  const { text: asTypeset } = await readPdf(new Uint8Array(await pdf.arrayBuffer()))
  expect(canaries.in(Buffer.from(asTypeset))).toEqual([])

  const make = async () => sure(await director.erasure.makePaper(once({ of })))
  const made = await make()
  expect(made).toMatchObject({ number: 'DP-2026-0001', state: 'made' })
  expect(await make()).toEqual({ ...made, state: 'unchanged' })
  expect((await director.erasure.previewPaper(of)).number).toBe('DP-2026-0001')

  // In the register it stands for who may erase, and for nobody else.
  const kind = { kind: { kind: 'set' as const, values: ['erasureRecord'] } }
  const listed = async (client: typeof director) =>
    (await client.documents.list({ ...firstPage, filters: kind })).rows
  expect(await listed(director)).toMatchObject([
    { number: 'DP-2026-0001', personName: '', groupName: '' },
  ])
  const { client: manager } = await signInAs({ director, at }, 'projectManager', 'Vadītāja')
  expect(await listed(manager)).toEqual([])
})

test('each erasure has a protocol of its own; in English too', async () => {
  const { director } = await openOfficeWithDirector()
  for (const [index, familyName] of ['Pirmā', 'Otrā'].entries()) {
    const id = await enter(director, { familyName })
    const { revision, number } = await director.erasure.preview({ id })
    const asked = { id, revision, number, reason: 'notNeeded' as const }
    sure(await director.erasure.erase(once({ ...asked, requestedOn: '2026-11-20' })))
    const of = { id, language: 'en' as const }
    const made = sure(await director.erasure.makePaper(once({ of })))
    expect(made).toMatchObject({ number: `DP-2026-000${index + 1}`, state: 'made' })
    const text = await textOf((await director.erasure.previewPaper(of)).pdf)
    expect(text).toContain('record of erasure of personal data')
    expect(text).toContain(`persona #${index + 1}`)
  }
})
