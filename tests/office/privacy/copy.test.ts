import { hash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { databaseFile } from '#main/database/databaseFile.ts'
import { noConditions } from '#shared/recordings/consent.ts'
import { DataCopy } from '#shared/privacy/copy.ts'
import { must, value } from '#tests/office/rights/world.ts'
import { reportAbsence } from '#tests/support/absences.ts'
import { record, send } from '#tests/support/deliveries.ts'
import { fileIncident, known, openFile, outsider } from '#tests/support/incidents.ts'
import { enterThings, issue, item, thing } from '#tests/support/equipment.ts'
import { once } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { onPaper, request } from '#tests/support/recordings.ts'
import { readPdf } from '#tests/support/readPdf.ts'
import { privacyOffice } from './privacyOffice.ts'

/** The office knows a good deal of Anna, and in much of it others are named. */
async function knownAnna() {
  const office = await privacyOffice()
  const { director, anna, oto, mother, session, group } = office
  value(
    await reportAbsence(director, anna, session, {
      reportedBy: 'guardian',
      reporter: mother,
      note: 'Ilga Krūmiņa zvanīs vēlreiz; materiālus paņems Oto Bērziņš.',
    }),
  )
  value(
    await director.notices.noteContact(
      once({
        person: anna,
        input: {
          channel: 'phone',
          direction: 'in',
          day: '2026-11-20',
          time: '10:00',
          by: null,
          about: 'Jautāja, vai Otam Bērziņam ir grāmata. Arī Oto jautāja.',
          groupId: group,
        },
      }),
    ),
  )
  const sent = value(
    await send(director, anna, { channel: 'inPerson', message: 'Nodot kopā ar Oto Bērziņu' }),
  )
  value(
    await record(director, [sent.id], 'received', { takenBy: 'Ilga Krūmiņa', relation: 'mother' }),
  )
  const category = value(
    await director.equipment.createCategory(
      once({ input: { name: 'Klēpjdatori', nameEn: '', need: 'computer' } }),
    ),
  ).id
  const { items } = await enterThings(director, ['D-7'], { name: 'Cits', categoryId: category })
  const thinkPad = { name: 'ThinkPad', categoryId: category }
  const { model: modelId } = await enterThings(director, [], thinkPad)
  const laptop = must(items['D-7'])
  value(await issue(director, { person: anna, due: '2026-12-10', lines: [thing(laptop)] }))
  const { revision } = await director.equipment.getItem({ id: laptop })
  const input = { ...item, tag: 'D-7', modelId }
  value(await director.equipment.updateItem(once({ id: laptop, revision, input })))
  const made = value(
    await director.recordings.makeRequest(once({ input: request(oto, [session]) })),
  )
  const answers = [{ person: anna, by: mother, kind: 'given' as const, conditions: noConditions }]
  const id = must(made.requests[0])
  value(
    await director.recordings.recordConsent(once({ id, answers, how: onPaper, evidence: null })),
  )
  return office
}

const open = async (
  { director }: Awaited<ReturnType<typeof privacyOffice>>,
  id: string,
  as: 'pdf' | 'json',
) => {
  const { copies } = await director.privacy.get({ id })
  const copy = must(copies.at(-1))
  const file = await director.privacy.openCopy({ id, copy: copy.id, as })
  if (!(file instanceof File)) throw new Error('no file')
  return { copy, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

test('a copy says the nine points and all that is known, and names nobody else', async () => {
  const office = await knownAnna()
  const { director, anna, ask, recognise, seenAt } = office
  const id = await ask(anna)
  const wish = { id, language: 'lv' as const, items: [] }
  expect(await director.privacy.makeCopy(once(wish))).toEqual({
    ok: false,
    refusal: { reason: 'identityUnchecked' },
  })
  await recognise(id)
  const delivery = { on: '2026-11-23', how: 'Izsniegta klātienē' }
  expect(await director.privacy.deliver(once({ ...(await seenAt(id)), ...delivery }))).toEqual({
    ok: false,
    refusal: { reason: 'noCopy' },
  })
  const made = value(await director.privacy.makeCopy(once(wish)))
  expect(made.number).toBe('DK-2026-0001')
  const pdf = await open(office, id, 'pdf')
  expect(pdf.name).toBe('DK-2026-0001.pdf')
  expect(hash('sha256', pdf.bytes)).toBe(pdf.copy.sha256)
  const keep = process.env['NORISE_KEEP_COPY']
  if (keep !== undefined) writeFileSync(keep, pdf.bytes)
  const read = await readPdf(pdf.bytes)
  const text = read.text.replaceAll(/\s+/gu, ' ')
  for (const said of [
    'PERSONAS DATU KOPIJA',
    'Nr. DK-2026-0001',
    '1. Vai dati tiek apstrādāti',
    '9. Automatizēti lēmumi',
    'Datu valsts inspekcij',
    'Anna Krūmiņa',
    '01.05.2010.',
    'anna@example.com',
    'Datorprasmes',
    'ThinkPad',
    'Likumiskie pārstāvji',
    'zvanīs vēlreiz',
    'piekrīt',
  ]) {
    expect(text, said).toContain(said)
  }
  // The director alone is named: she made the paper.
  for (const other of ['Ilga', 'Oto', 'Otam']) expect(text).not.toContain(other)

  const json = await open(office, id, 'json')
  expect(json.name).toBe('DK-2026-0001.json')
  const copy = DataCopy.parse(JSON.parse(Buffer.from(json.bytes).toString('utf8')))
  expect(copy.points).toHaveLength(9)
  const guardians = must(copy.areas.find(({ area }) => area === 'guardians'))
  const guardian = must(guardians.records[0]?.[0]).value
  expect(guardian).toMatch(/^Persona [A-Z]$/u)
  // The mother is the same letter where she is a guardian, told of an absence, and took a parcel.
  const valuesOf = (area: string, key: string) =>
    copy.areas
      .filter((one) => one.area === area)
      .flatMap(({ records }) => records.flat())
      .filter((one) => one.key === key)
      .map((one) => one.value)
  expect(valuesOf('absences', 'reporter')).toEqual([guardian])
  expect(valuesOf('deliveries', 'takenBy')).toEqual([guardian])
  expect(valuesOf('consents', 'by')).toContain(guardian)

  value(await director.privacy.deliver(once({ ...(await seenAt(id)), ...delivery })))
  const { entries } = await journalOf(office)
  expect(entries.filter((action) => action === 'privacy.makeCopy')).toHaveLength(1)
  expect(await director.privacy.makeCopy(once(wish))).toEqual({
    ok: false,
    refusal: { reason: 'answered' },
  })
})

test('a preview is the same paper without a number, and in English where asked', async () => {
  const office = await knownAnna()
  const { director, anna, ask } = office
  const id = await ask(anna)
  const blob = await director.privacy.previewCopy({ id, language: 'en', items: [] })
  const { text } = await readPdf(new Uint8Array(await blob.arrayBuffer()))
  expect(text).toContain('COPY OF PERSONAL DATA')
  expect(text).toContain('Person A')
  expect(text).not.toContain('DK-2026')
  expect((await director.privacy.get({ id })).copies).toEqual([])
  expect((await journalOf(office)).entries).toContain('privacy.previewCopy')
})

test('a copy is in Russian too, and begins in the language that whoever asks is addressed in', async () => {
  const office = await knownAnna()
  const { director, anna, ask, recognise } = office
  const vera = await enter(director, { givenName: 'Vera', language: 'ru' })
  expect(await director.privacy.get({ id: await ask(vera) })).toMatchObject({ language: 'ru' })
  const id = await ask(anna)
  await recognise(id)
  value(await director.privacy.makeCopy(once({ id, language: 'ru' as const, items: [] })))
  expect((await director.privacy.get({ id })).copies).toMatchObject([{ language: 'ru' }])
  const pdf = await open(office, id, 'pdf')
  const keep = process.env['NORISE_KEEP_COPY']
  if (keep !== undefined) writeFileSync(`${keep}.ru.pdf`, pdf.bytes)
  const text = (await readPdf(pdf.bytes)).text.replaceAll(/\s+/gu, ' ')
  for (const said of [
    'КОПИЯ ПЕРСОНАЛЬНЫХ ДАННЫХ',
    '23 ноября 2026 г.',
    'Персона A',
    '3 года после удаления записи',
    '5 лет после полного возврата',
    'Datu valsts inspekcija',
  ]) {
    expect(text, said).toContain(said)
  }
})

test('what the office says of itself stands in the points', async () => {
  const office = await privacyOffice()
  const { director, oto, ask, settle } = office
  await settle({
    dataPurposes: 'Pieaugušo izglītība ESF projektā.',
    dataContact: 'dati@paraugs.example',
    keepDeliveryMonths: 7,
    keepingApprovedBy: 'Ilze Bērziņa',
    keepingApprovedOn: '2026-11-01',
  })
  const id = await ask(oto)
  const blob = await director.privacy.previewCopy({ id, language: 'lv', items: [] })
  const { text } = await readPdf(new Uint8Array(await blob.arrayBuffer()))
  const said = text.replaceAll(/\s+/gu, ' ')
  expect(said).toContain('Pieaugušo izglītība ESF projektā.')
  expect(said).toContain('dati@paraugs.example')
  expect(said).toContain('7 mēneši pēc grupas beigām')
  expect(said).toContain('01.11.2026.')
})

test('of incidents nothing goes out that a reviewer did not tick, and nothing others said', async () => {
  const office = await knownAnna()
  const { director, anna, oto, group, folder, ask, recognise } = office
  const incident = value(
    await fileIncident(director, {
      group,
      categories: ['physicalViolence'],
      facts: 'Kanārijziņojums par notikušo.',
      persons: [
        known(anna, 'possibleVictim'),
        known(oto, 'witness'),
        outsider('Žozefīne Ābolkalne', 'witness'),
      ],
    }),
  ).id
  const explain = async (who: string, text: string) => {
    const person = must(
      (await openFile(director, incident)).persons.find(({ name }) => name === who),
    ).id
    const at = async () => ({
      id: incident,
      revision: (await openFile(director, incident)).revision,
    })
    const statement = value(
      await director.incidents.requestStatement(
        once({ ...(await at()), person, dueOn: null, takenBy: null }),
      ),
    ).made
    const input = { text, language: 'lv' as const, othersPresent: '' }
    value(await director.incidents.writeStatement(once({ ...(await at()), statement, input })))
    value(
      await director.incidents.signStatement(
        once({
          ...(await at()),
          statement,
          mode: 'typed',
          signature: 'paper',
          originalAt: 'Lietā',
          signedOn: null,
        }),
      ),
    )
  }
  await explain(
    'Anna Krūmiņa',
    'Kanārijannas vārdi: Žozefīne Ābolkalne un Oto Bērziņš stāvēja blakus. Teicu to Žozefīnei.',
  )
  await explain('Oto Bērziņš', 'Kanārijotto vārdi par Annu.')
  const id = await ask(anna)
  await recognise(id)
  const { items, unreadable } = await director.privacy.incidentItems({ id })
  expect(unreadable).toBe(0)
  expect(items.map(({ kind }) => kind)).toEqual(['part', 'statement'])
  const inEnglish = await director.privacy.incidentItems({ id, language: 'en' })
  expect(inEnglish.items.map(({ key }) => key)).toEqual(items.map(({ key }) => key))
  expect([items[0]?.text, inEnglish.items[0]?.text]).toEqual([
    'Loma: Iespējamais cietušais',
    expect.stringMatching(/^Involved as: /u),
  ])
  expect(JSON.stringify(items)).not.toMatch(/otto|ziņojums|Žozefīne|Oto/u)

  const wish = { id, language: 'lv' as const }
  value(await director.privacy.makeCopy(once({ ...wish, items: [] })))
  expect((await readPdf((await open(office, id, 'pdf')).bytes)).text).not.toContain('Kanārij')

  const ticked = items.filter(({ kind }) => kind === 'statement').map(({ key }) => key)
  value(await director.privacy.makeCopy(once({ ...wish, items: ticked })))
  const { text } = await readPdf((await open(office, id, 'pdf')).bytes)
  expect(text).toContain('Kanārijannas vārdi')
  for (const other of ['Kanārijotto', 'Kanārijziņojums', 'Žozefīne', 'Oto']) {
    expect(text).not.toContain(other)
  }
  expect(await director.privacy.makeCopy(once({ ...wish, items: ['nav/part/x'] }))).toEqual({
    ok: false,
    refusal: { reason: 'itemsGone' },
  })
  // What a copy says of an incident is sealed like the incident itself.
  for (const path of filesUnder(folder)) {
    expect(readFileSync(path).includes(Buffer.from('Kanārijannas')), path).toBe(false)
  }
})

test('the journal does not tell by a copy in which incident somebody stands', async () => {
  const { director, anna, oto, folder, ask, recognise } = await knownAnna()
  const file = async (person: string) =>
    value(await fileIncident(director, { persons: [known(person, 'witness')] })).id
  const both = [await file(anna), await file(oto)].toSorted()
  const read = (): unknown[] => {
    const database = new Sqlite(databaseFile(folder), { readonly: true })
    try {
      return database
        .prepare("select about ->> 'incident' from journal where action = 'incidents.readForCopy'")
        .pluck()
        .all()
        .toSorted()
    } finally {
      database.close()
    }
  }
  const id = await ask(anna)
  await recognise(id)
  const { items } = await director.privacy.incidentItems({ id })
  expect(items.map(({ incident }) => incident).every((each) => both.includes(each))).toBe(true)
  expect(items).toHaveLength(1)
  expect(read()).toEqual(both)
  // Of each the log says that it was read.
  for (const incident of both) {
    const log = await director.incidents.accessLog({ id: incident, before: null, limit: 50 })
    expect(log.map(({ action }) => action)).toContain('incidents.readForCopy')
  }
})

test('a copy of which nothing was ticked reads as one of which something was', async () => {
  const { director, anna, folder, ask, recognise } = await knownAnna()
  const incident = value(await fileIncident(director, { persons: [known(anna, 'witness')] })).id
  const id = await ask(anna)
  await recognise(id)
  value(await director.privacy.makeCopy(once({ id, language: 'lv', items: [] })))
  const log = await director.incidents.accessLog({ id: incident, before: null, limit: 50 })
  expect(log.map(({ action }) => action)).toContain('incidents.readForCopy')
  expect((await journalOf({ folder })).entries).toContain('privacy.makeCopy')
})

test.each(['previewCopy', 'makeCopy'] as const)(
  'that incidents were read is noted though the item that was ticked is gone: %s',
  async (call) => {
    const { director, anna, folder, ask, recognise } = await knownAnna()
    const incident = value(await fileIncident(director, { persons: [known(anna, 'witness')] })).id
    const id = await ask(anna)
    await recognise(id)
    const wish = { id, language: 'lv' as const, items: [`${incident}/statement/gone`] }
    if (call === 'previewCopy') {
      await expect(director.privacy.previewCopy(wish)).rejects.toMatchObject({ code: 'NOT_FOUND' })
      // It was refused, and not read as well.
      const { entries } = await journalOf({ folder })
      expect(entries.filter((action) => action === 'privacy.previewCopy')).toHaveLength(1)
    } else {
      expect(await director.privacy.makeCopy(once(wish))).toMatchObject({ ok: false })
    }
    const log = await director.incidents.accessLog({ id: incident, before: null, limit: 50 })
    expect(log.map(({ action }) => action)).toContain('incidents.readForCopy')
  },
)

test('whom a copy was made for stays recognised', async () => {
  const { director, oto, ask } = await privacyOffice()
  const id = await ask(oto)
  const checked = await director.privacy.checkIdentity(
    once({ id, revision: 1, on: '2026-11-23', how: 'Pase' }),
  )
  value(await director.privacy.makeCopy(once({ id, language: 'lv', items: [] })))
  if (!checked.ok) throw new Error('not checked')
  expect(await director.journal.undo(once({ entry: checked.entry }))).toMatchObject({
    ok: false,
    refusal: { reason: 'blocked', rule: 'copiesAreForRecognised' },
  })
  expect((await director.privacy.get({ id })).identity).not.toBeNull()
})

const filesUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesUnder(path) : [path]
  })

async function journalOf({ folder }: { folder: string }) {
  const database = new Sqlite(databaseFile(folder), { readonly: true })
  try {
    const entries: unknown[] = database
      .prepare('select action from journal order by seq')
      .pluck()
      .all()
    return { entries }
  } finally {
    database.close()
  }
}
