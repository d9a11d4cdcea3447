import { expect, test } from 'vitest'
import { openFile } from '#tests/support/incidents.ts'
import { once } from '#tests/support/office.ts'
import { dataRequestInput } from '#tests/support/privacy.ts'
import { readPdf } from '#tests/support/readPdf.ts'
import { at, fileFight, openIncidentsOffice, personOf, value } from './incidentsOffice.ts'

const signing = { signature: 'paper' as const, originalAt: 'Lietā 3-7', signedOn: null }

/** An explanation that was asked of Anna. */
async function asked() {
  const office = await openIncidentsOffice()
  const { director } = office
  const id = await fileFight(office)
  const person = personOf(await openFile(director, id), 'Anna Kalniņa')
  const statement = value(
    await director.incidents.requestStatement(
      once({ ...(await at(director, id)), person, dueOn: null, takenBy: null }),
    ),
  ).made
  const of = async () => ({ ...(await at(director, id)), statement })
  const paper = { kind: 'explanation' as const, statement }
  return { ...office, id, statement, of, paper }
}

const write = async ({ director, of }: Awaited<ReturnType<typeof asked>>) =>
  value(
    await director.incidents.writeStatement(
      once({
        ...(await of()),
        input: { text: 'Kaijaskanārijs redzēja visu.', language: 'lv', othersPresent: '' },
      }),
    ),
  )

const pdfOf = async (file: File) => readPdf(new Uint8Array(await file.arrayBuffer()))

test('a typed explanation is printed to be signed, without a number, and the printing is noted', async () => {
  const office = await asked()
  const { director, id, of, paper } = office
  // As long as nothing is written there is nothing to sign.
  await expect(director.incidents.previewPaper({ id, paper })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  await write(office)
  const { text } = await pdfOf(await director.incidents.previewPaper({ id, paper, way: 'print' }))
  for (const said of ['parakstīšanai', 'Kaijaskanārijs', 'Anna Kalniņa', 'Paraksts']) {
    expect(text).toContain(said)
  }
  expect(text).not.toMatch(/\d\. redakcija|K-2026-001\/\d|Oto/u)
  expect(await director.incidents.papers({ id })).toEqual([])
  const { revision } = await of()
  expect(await director.incidents.makePaper(once({ id, revision, paper }))).toMatchObject({
    refusal: { reason: 'statementState', state: 'draft' },
  })
  const log = await director.incidents.accessLog({ id, before: null, limit: 50 })
  expect(log.map(({ action }) => action)).toContain('incidents.previewPaper')
  // What the police get is what was signed.
  const dossier = await pdfOf(
    await director.incidents.previewPaper({ id, paper: { kind: 'policeFile' } }),
  )
  expect(dossier.text).not.toContain('Kaijaskanārijs')
})

test('a paper that is numbered leaves the office only with its number', async () => {
  const office = await asked()
  const { director, id, of, paper } = office
  await write(office)
  value(
    await director.incidents.signStatement(once({ ...(await of()), mode: 'typed', ...signing })),
  )
  for (const some of [paper, { kind: 'report' as const }]) {
    await expect(
      director.incidents.previewPaper({ id, paper: some, way: 'save' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  }
})

test('what is added by hand to a handwritten explanation is in its own scan, and nobody types it out', async () => {
  const { director, clock, id, statement, of, paper } = await asked()
  const attach = async (name: string) => {
    clock.advance({ minutes: 1 })
    const file = new File(['attēls'], name, { type: 'image/png' })
    const input = { file, capturedOn: null, source: '', statement }
    value(await director.incidents.attach(once({ ...(await at(director, id)), input })))
    clock.advance({ minutes: 1 })
  }
  const amend = async (text: string) =>
    director.incidents.amendStatement(
      once({
        ...(await of()),
        input: { text, language: 'lv', othersPresent: '' },
        reason: 'Atcerējās vēl.',
        signer: 'Anna Kalniņa',
        ...signing,
      }),
    )
  await attach('pirmā.png')
  value(
    await director.incidents.signStatement(
      once({ ...(await of()), mode: 'handwritten', ...signing }),
    ),
  )
  // The first scan does not hold what is added.
  expect(await amend('')).toMatchObject({ refusal: { reason: 'scanMissing', field: 'text' } })
  await attach('otrā.png')
  value(await amend(''))
  value(await amend('Pārrakstīts.'))
  const [amended] = (await openFile(director, id)).statements
  expect(amended?.versions.map(({ mode, text, integrity }) => [mode, text, integrity])).toEqual([
    ['handwritten', '', 'sound'],
    ['handwritten', '', 'sound'],
    ['handwritten', 'Pārrakstīts.', 'sound'],
  ])
  const { text } = await pdfOf(await director.incidents.previewPaper({ id, paper }))
  expect(text.match(/Rakstīts ar roku; teksts ir skenētajā pielikumā\./gu)).toHaveLength(2)
  expect(text).toContain('otrā.png')
})

test('what is added to a typed explanation needs its text', async () => {
  const office = await asked()
  const { director, of } = office
  await write(office)
  value(
    await director.incidents.signStatement(once({ ...(await of()), mode: 'typed', ...signing })),
  )
  const amended = await director.incidents.amendStatement(
    once({
      ...(await of()),
      input: { text: ' ', language: 'lv', othersPresent: '' },
      reason: 'Atcerējās vēl.',
      signer: 'Anna Kalniņa',
      ...signing,
    }),
  )
  expect(amended).toMatchObject({
    refusal: { reason: 'invalid', problems: [{ path: ['text'], problem: 'required' }] },
  })
})

test('a handwritten explanation is signed with its scan, and nobody types it out', async () => {
  const { director, anna, id, statement, of, paper } = await asked()
  const sign = async (mode: 'handwritten' | 'typed') =>
    director.incidents.signStatement(once({ ...(await of()), mode, ...signing }))
  expect(await sign('typed')).toMatchObject({ refusal: { reason: 'statementState' } })
  expect(await sign('handwritten')).toMatchObject({ refusal: { reason: 'scanMissing' } })
  const attach = async (to: string | null) => {
    const file = new File(['attēls'], 'lapa.png', { type: 'image/png' })
    const input = { file, capturedOn: null, source: '', statement: to }
    value(await director.incidents.attach(once({ ...(await at(director, id)), input })))
  }
  // A file of the incident is no scan of the explanation.
  await attach(null)
  expect(await sign('handwritten')).toMatchObject({ refusal: { reason: 'scanMissing' } })
  await attach(statement)
  value(await sign('handwritten'))
  const [signed] = (await openFile(director, id)).statements
  expect(signed).toMatchObject({
    state: 'signed',
    integrity: 'sound',
    versions: [{ mode: 'handwritten', text: '', integrity: 'sound' }],
  })
  const { text } = await pdfOf(await director.incidents.previewPaper({ id, paper }))
  expect(text).toContain('Rakstīts ar roku; teksts ir skenētajā pielikumā.')
  expect(text).toContain('lapa.png')
  expect(text).not.toContain('nav nolasāms')
  // The copy of their data says where it is.
  const request = value(
    await director.privacy.noteRequest(once({ person: anna, input: dataRequestInput })),
  ).id
  const { items } = await director.privacy.incidentItems({ id: request })
  expect(items.find(({ kind }) => kind === 'statement')?.text).toBe(
    'Paskaidrojums: rakstīts ar roku; skenētais paskaidrojums glabājas lietā, un tā kopiju izsniedz pēc pieprasījuma',
  )
})
