import { enter } from '#tests/support/people.ts'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { Entry } from '#shared/incidents/entries.ts'
import type { IncidentPaperOf } from '#shared/incidents/papers.ts'
import { fileIncident, known, openFile } from '#tests/support/incidents.ts'
import { type Client, once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { readPdf } from '#tests/support/readPdf.ts'
import { at, openIncidentsOffice, personOf, value } from './incidentsOffice.ts'

/** An incident of Anna and Oto, each with an explanation; Anna's was amended. */
async function openWithFile() {
  const office = await openIncidentsOffice()
  const { director, group, anna, oto } = office
  const { id } = value(
    await fileIncident(director, {
      group,
      categories: ['physicalViolence'],
      facts: 'Kaijaskanārijs teica sliktus vārdus.',
      persons: [known(anna, 'possibleVictim'), known(oto, 'possibleOffender')],
    }),
  )
  const now = () => at(director, id)
  const signing = { signature: 'paper' as const, originalAt: 'Lietā 3-7', signedOn: null }
  const take = async (name: string, text: string) => {
    const input = { text, language: 'lv' as const, othersPresent: '' }
    const person = personOf(await openFile(director, id), name)
    const statement = value(
      await director.incidents.requestStatement(
        once({ ...(await now()), person, dueOn: null, takenBy: null }),
      ),
    ).made
    const of = async () => ({ ...(await now()), statement })
    value(await director.incidents.writeStatement(once({ ...(await of()), input })))
    value(
      await director.incidents.signStatement(once({ ...(await of()), mode: 'typed', ...signing })),
    )
    return statement
  }
  const ofAnna = await take('Anna Kalniņa', 'Pirmajāannasteksts.')
  await take('Oto Liepa', 'Otosteksts.')
  value(
    await director.incidents.amendStatement(
      once({
        ...(await now()),
        statement: ofAnna,
        input: { text: 'Otrajāannasteksts.', language: 'lv', othersPresent: '' },
        reason: 'Atcerējās vēl.',
        signer: 'Anna Kalniņa',
        ...signing,
      }),
    ),
  )
  const enter = async (entry: Entry) =>
    value(
      await director.incidents.enter(
        once({ ...(await now()), input: { at: null, corrects: null, entry } }),
      ),
    ).made
  return { ...office, id, ofAnna, enter }
}

/** Makes a paper and reads it back as it was kept. */
async function make(client: Client, id: string, paper: IncidentPaperOf) {
  const { made, number } = value(
    await client.incidents.makePaper(once({ ...(await at(client, id)), paper })),
  )
  const file = await client.incidents.paperFile({ id, paper: made, way: 'look' })
  const bytes = new Uint8Array(await file.arrayBuffer())
  return { made, number, name: file.name, bytes, pdf: await readPdf(bytes) }
}

/** Where somebody wants to look at the papers: a folder named in the environment. */
function keepForLooking(name: string, bytes: Uint8Array): void {
  const folder = process.env['NORISE_LOOK']
  if (folder !== undefined) writeFileSync(join(folder, `${name}.pdf`), bytes)
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesUnder(path) : [path]
  })

test('the report names who and what, and its foot names the journal', async () => {
  const { director, id } = await openWithFile()
  const { pdf, number, name } = await make(director, id, { kind: 'report' })
  const [, incident] = /^(.+)\/1$/u.exec(number) ?? []
  expect((await openFile(director, id)).number).toBe(incident)
  for (const said of ['Anna Kalniņa', 'Oto Liepa', 'Kaijaskanārijs', 'fiziska vardarbība', number])
    expect(pdf.text).toContain(said)
  expect(pdf.text).toMatch(/Kontrolsumma: [0-9a-f]{16} · žurnāla ieraksts Nr\. \d+/u)
  expect(pdf.text).not.toContain('INTEGRITĀTES')
  expect(name).not.toMatch(/Anna|Oto/u)
  expect(pdf.conformance).toBe('2B')
})

test('an explanation prints with every version and no trace of the others', async () => {
  const { director, id, ofAnna } = await openWithFile()
  const { pdf } = await make(director, id, { kind: 'explanation', statement: ofAnna })
  const day = String.raw`\d\d\.\d\d\.\d{4}\.`
  expect(pdf.text).toMatch(
    new RegExp(String.raw`1\. redakcija \(parakstīta ${day}; papildināta ${day}\)`, 'u'),
  )
  expect(pdf.text).toMatch(new RegExp(String.raw`2\. redakcija \(parakstīta ${day}\)`, 'u'))
  for (const said of ['Pirmajāannasteksts', 'Otrajāannasteksts', 'Atcerējās vēl'])
    expect(pdf.text).toContain(said)
  for (const other of ['Oto', 'Liepa', 'Otosteksts', 'Kaijaskanārijs']) {
    expect(pdf.text).not.toContain(other)
    expect(pdf.title).not.toContain(other)
  }
})

test('a participant is called a learner in their explanation', async () => {
  const { director, id, ofAnna } = await openWithFile()
  const { pdf } = await make(director, id, { kind: 'explanation', statement: ofAnna })
  expect(pdf.text).toContain('Anna Kalniņa, izglītojamais')
})

test('whoever never learned here is called another person in their explanation', async () => {
  const { director, group } = await openIncidentsOffice()
  const ausma = await enter(director, {
    givenName: 'Ausma',
    familyName: 'Zālīte',
    parts: ['outside'],
  })
  const { id } = value(
    await fileIncident(director, { group, persons: [known(ausma, 'witness')], facts: 'Kaut kas.' }),
  )
  const now = () => at(director, id)
  const person = personOf(await openFile(director, id), 'Ausma Zālīte')
  const asked = { person, dueOn: null, takenBy: null }
  const statement = value(
    await director.incidents.requestStatement(once({ ...(await now()), ...asked })),
  ).made
  const input = { text: 'Redzēju.', language: 'lv' as const, othersPresent: '' }
  value(await director.incidents.writeStatement(once({ ...(await now()), statement, input })))
  const signing = { mode: 'typed' as const, signature: 'paper' as const, originalAt: 'Lietā 3-7' }
  value(
    await director.incidents.signStatement(
      once({ ...(await now()), statement, ...signing, signedOn: null }),
    ),
  )
  const { pdf } = await make(director, id, { kind: 'explanation', statement })
  expect(pdf.text).toContain('cita persona')
  expect(pdf.text).not.toContain('izglītojamais')
})

test('minutes, agreement, decision, notice and chronology say what was entered', async () => {
  const { director, id, enter } = await openWithFile()
  const anna = personOf(await openFile(director, id), 'Anna Kalniņa')
  const entries: [Extract<Entry['kind'], 'talk' | 'agreement' | 'decision' | 'notice'>, Entry][] = [
    [
      'talk',
      {
        kind: 'talk',
        together: false,
        place: 'Birojā',
        persons: [anna],
        others: '',
        minutes: 'Īpašivārdi.',
        jointReason: '',
      },
    ],
    [
      'agreement',
      {
        kind: 'agreement',
        points: [{ text: 'Īpašivārdi.', by: 'Anna', due: '2026-12-01' }],
        persons: [anna],
        originalAt: '',
      },
    ],
    ['decision', { kind: 'decision', text: 'Īpašivārdi.', basis: '' }],
    [
      'notice',
      { kind: 'notice', person: anna, channel: 'email', text: 'Īpašivārdi.', receipt: '' },
    ],
  ]
  for (const [kind, entry] of entries) {
    const { pdf } = await make(director, id, { kind, entry: await enter(entry) })
    expect(pdf.text).toContain('Īpašivārdi.')
    // Only facts that concern the addressee.
    expect(pdf.text).not.toContain('Oto Liepa')
  }
  const { pdf } = await make(director, id, { kind: 'chronology' })
  for (const said of ['Paziņots pusei', 'Parakstīts paskaidrojums, 2. redakcija', 'Oto Liepa'])
    expect(pdf.text).toContain(said)
})

test('a decision and a notice say what they are about and whom to ask; the addressee signs for the notice', async () => {
  const { director, id, enter } = await openWithFile()
  const anna = personOf(await openFile(director, id), 'Anna Kalniņa')
  const wordsOf = async (kind: 'decision' | 'notice', entry: Entry): Promise<string> =>
    (await make(director, id, { kind, entry: await enter(entry) })).pdf.text.replace(/\s+/gu, ' ')
  const decided = await wordsOf('decision', { kind: 'decision', text: 'Brīdināt.', basis: '' })
  const about = 'Par notikumu aptuveni 23.11.2026., saziņas grupā vai tērzētavā'
  for (const said of [about, 'Kontaktpersona Ilze Bērziņa']) expect(decided).toContain(said)
  expect(decided).not.toContain('Saņēma')
  const told = { person: anna, channel: 'post' as const, text: 'Brīdināt.', receipt: '' }
  const notice = await wordsOf('notice', { kind: 'notice', ...told })
  for (const said of [about, 'Kontaktpersona Ilze Bērziņa', 'Saņēma'])
    expect(notice).toContain(said)
  expect(notice.slice(notice.indexOf('Saņēma'))).toContain('Anna Kalniņa')
})

test('a paper is looked at before it has a number, and looking is noted', async () => {
  const { director, id, clerk } = await openWithFile()
  const paper = { kind: 'report' as const }
  const file = await director.incidents.previewPaper({ id, paper })
  const shown = await readPdf(new Uint8Array(await file.arrayBuffer()))
  expect(shown.text).toContain('Kaijaskanārijs')
  expect(shown.text).not.toMatch(/K-\d{4}-\d+\/1/u)
  expect(file.name).not.toMatch(/Anna|Oto/u)
  expect(await director.incidents.papers({ id })).toEqual([])
  const { made } = await make(director, id, paper)
  await director.incidents.paperFile({ id, paper: made, way: 'print' })
  const log = await director.incidents.accessLog({ id, before: null, limit: 50 })
  expect(log.map(({ action }) => action)).toContain('incidents.previewPaper')
  // Looking at it and printing it are two entries.
  expect(log.filter(({ action }) => action === 'incidents.paperFile')).toHaveLength(2)
  await expect(clerk.client.incidents.previewPaper({ id, paper })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('the account for outside names nobody, in whatever case they were written', async () => {
  const { director, id, enter } = await openWithFile()
  await enter({
    kind: 'addition',
    text: 'Annai un OTO LIEPAM zvanīja Pele; Kalniņas tālrunis ir 26123456, Ozolu iela 5.',
  })
  await enter({ kind: 'decision', text: 'Ar Liepu runā Sistēma.', basis: '' })
  const hide = ['Pele', 'Ozolu iela 5']
  const { pdf, bytes, number } = await make(director, id, { kind: 'anonymised', hide })
  const names = 'Anna Kalniņ Oto Liep Pele Ozolu 26123456 Sistēma Direktore Vadītāja Lietvede'
  for (const name of names.split(' ')) {
    // As a word: the invented words of the explanations have them inside.
    expect(pdf.text).not.toMatch(new RegExp(String.raw`(?<!\p{L})${name}\p{L}{0,3}(?!\p{L})`, 'iu'))
  }
  expect(pdf.text).toContain('Persona A: iespējamais cietušais')
  expect(pdf.text.replace(/\s+/gu, ' ')).toContain('Persona A un Persona B zvanīja (svītrots)')
  expect(pdf.text).toContain('Pirmajāannasteksts')
  expect(number).toMatch(/\/1$/u)
  keepForLooking('anonymised', bytes)
})

test('the file for the police lists its papers, files and hashes, and ends with a receipt', async () => {
  const { director, id, enter } = await openWithFile()
  await enter({ kind: 'decision', text: 'Īpašivārdi. '.repeat(400), basis: '' })
  const now = () => at(director, id)
  const file = new File(['x'.repeat(1_400_000)], 'Ekrānuzņēmums no tērzētavas.png', {
    type: 'image/png',
  })
  value(
    await director.incidents.attach(
      once({ ...(await now()), input: { file, capturedOn: null, source: '', statement: null } }),
    ),
  )
  const { sha256 } = (await openFile(director, id)).attachments[0] ?? {}
  const { pdf, bytes } = await make(director, id, { kind: 'policeFile' })
  keepForLooking('policeFile', bytes)
  const words = pdf.text.replace(/[\s\u200b]+/gu, ' ')
  for (const said of [
    'Nododamie dokumenti',
    'Paskaidrojums: Anna Kalniņa',
    'Paskaidrojums: Oto Liepa',
    'Saņemšanas apliecinājums',
    'Ekrānuzņēmums no tērzētavas.png',
    '1,4 MB',
    'Īpašivārdi.',
  ]) {
    expect(words.toLowerCase()).toContain(said.toLowerCase())
  }
  expect(pdf.text.replace(/[\s\u200b]+/gu, '')).toContain(sha256)
  expect(pdf.conformance).toBe('2B')
})

test('what is not what was written prints with a warning', async () => {
  const { director, id, folder } = await openWithFile()
  const database = new Sqlite(join(folder, 'norise.sqlite'))
  database.exec(`drop trigger incident_version_is_never_edited;
    update incident_statement_version set signed_on = '2026-01-01'`)
  database.close()
  const { pdf } = await make(director, id, { kind: 'report' })
  expect(pdf.text).toContain('INTEGRITĀTES PĀRBAUDE NAV IZTURĒTA')
})

test('a kept paper is sealed, noted, and there for nobody else', async () => {
  const { director, id, folder, stranger, clerk, ofAnna } = await openWithFile()
  const { made, number, bytes } = await make(director, id, { kind: 'report' })
  const head = Buffer.from(bytes.subarray(0, 400))
  const deflated = Buffer.from(bytes)
  const stream = deflated.indexOf('stream\n') + 'stream\n'.length
  for (const path of filesUnder(folder)) {
    const stored = readFileSync(path)
    expect(stored.includes(head.subarray(20)), path).toBe(false)
    expect(stored.includes(deflated.subarray(stream, stream + 64)), path).toBe(false)
    expect(stored.includes(Buffer.from('Kaijaskanārijs')), path).toBe(false)
  }
  for (const { client } of [stranger, clerk]) {
    const asked = [
      client.incidents.papers({ id }),
      client.incidents.paperFile({ id, paper: made, way: 'look' }),
      client.incidents.makePaper(
        once({ id, revision: 1, paper: { kind: 'explanation', statement: ofAnna } }),
      ),
    ]
    for (const answer of asked) await expect(answer).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(JSON.stringify(await client.documents.list(firstPage))).not.toContain(number)
  }
  expect(await director.incidents.papers({ id })).toMatchObject([{ id: made, number, of: null }])
  const log = await director.incidents.accessLog({ id, before: null, limit: 50 })
  const actions = log.map(({ action }) => action)
  expect(actions).toContain('incidents.makePaper')
  expect(actions).toContain('incidents.paperFile')
  expect(await director.journal.verify()).toMatchObject({ kind: 'sound' })
})
