import { readdirSync, readFileSync, statSync } from 'node:fs'
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
  const file = await client.incidents.paperFile({ id, paper: made })
  const bytes = new Uint8Array(await file.arrayBuffer())
  return { made, number, name: file.name, bytes, pdf: await readPdf(bytes) }
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
      client.incidents.paperFile({ id, paper: made }),
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
