import { unzipSync } from 'fflate'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { hash } from 'node:crypto'
import Sqlite from 'better-sqlite3'
import { databaseFile } from '#main/database/databaseFile.ts'
import { emptySession } from '#shared/timetable/schema.ts'
import { must, value } from '#tests/office/rights/world.ts'
import { delivery, record, send as sendOne } from '#tests/support/deliveries.ts'
import { once } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { batchOffice, mailOf, makeGroup, one, send } from './batchOffice.ts'

const read = (bytes: Uint8Array) => PostalMime.parse(bytes)
const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer())

/** The messages of a ZIP by their names. */
async function unpack(answer: unknown) {
  if (!(answer instanceof File)) throw new Error(JSON.stringify(answer))
  const files = Object.entries(unzipSync(await bytesOf(answer)))
  return Promise.all(files.map(async ([name, bytes]) => ({ name, mail: await read(bytes) })))
}

test('two who share an address get a message each, with what is attached', async () => {
  const { director, group, book, sheets } = await batchOffice()
  const bytes = 'Pirmā nodaļa'
  const file = new File([bytes], 'Pirmā nodaļa.txt', { type: 'text/plain' })
  value(await director.materials.addFile(once({ id: book, file })))
  const materials = [one(book), one(sheets)]
  const { mails } = await send(director, { group, channel: 'email', materials })
  expect(mails).toHaveLength(2)
  const packed = await unpack(await director.deliveries.mailFiles({ deliveries: mails }))
  expect(packed.map(({ name }) => name)).toEqual(['S-0001.eml', 'S-0002.eml'])
  expect(packed.map(({ mail }) => mail.to?.[0])).toEqual([
    { name: 'Anna Āboliņa', address: 'gimene@example.com' },
    { name: 'Oto Bērziņš', address: 'gimene@example.com' },
  ])
  const { mail } = must(packed[0])
  expect(mail.subject).toBe('Rīta: mācību materiāli')
  expect(mail.text).toContain('Nosūtām grupas „Rīta” mācību materiālus:\n– Darba lapas\n– Grāmata')
  expect(mail.text).toContain('Faili pievienoti šai vēstulei.')
  expect(mail.attachments.map(({ filename }) => filename)).toEqual(['Pirmā nodaļa.txt'])
  const { content } = must(mail.attachments[0])
  expect(typeof content === 'string' ? content : new TextDecoder().decode(content)).toBe(bytes)
  // What was sent is known by its hash, and stays known when the material changes.
  const { attachments } = await director.deliveries.get({ id: mails[0] ?? '' })
  expect(attachments).toEqual([{ name: 'Pirmā nodaļa.txt', sha256: hash('sha256', bytes) }])
})

test('sent, bounced and sent again is of each person', async () => {
  const { director, group, book } = await batchOffice()
  const { mails } = await send(director, { group, channel: 'email', materials: [one(book)] })
  const [annas = '', otos = ''] = mails
  value(await record(director, mails, 'sent'))
  value(await record(director, [otos], 'bounced'))
  const again = value(await director.deliveries.sendAgain(once({ delivery: otos, locker: null })))
  expect((await director.deliveries.get({ id: annas })).status).toBe('sent')
  expect((await director.deliveries.get({ id: otos })).after).toMatchObject({ code: again.code })
  const file = await director.deliveries.mailFiles({ deliveries: [again.id] })
  if (!(file instanceof File)) throw new Error(JSON.stringify(file))
  expect([file.name, file.type]).toEqual([`${again.code}.eml`, 'message/rfc822'])
})

test('everybody reads their own language; what the office wrote goes before', async () => {
  const { director, book, sheets } = await batchOffice()
  const kim = await enter(director, {
    givenName: 'Kim',
    familyName: 'Reads',
    language: 'en',
    contacts: mailOf('kim@example.com'),
  })
  const olga = await enter(director, {
    givenName: 'Olga',
    familyName: 'Lasa',
    language: 'ru',
    contacts: mailOf('olga@example.com'),
  })
  const group = await makeGroup(director, [kim, olga], { name: 'Vakara' })
  const session = value(
    await director.timetable.createSession(
      once({
        input: { ...emptySession, groupId: group, day: '2026-11-24', from: '17:00', to: '18:30' },
      }),
    ),
  ).id
  const materials = [book, sheets]
  const prepared = await director.deliveries.mailTexts({ group, session, materials })
  expect(prepared.map(({ language, subject }) => [language, subject])).toEqual([
    ['lv', 'Vakara: 24.11.2026. nodarbības materiāli'],
    ['en', 'Vakara: materials of the session on 24.11.2026.'],
    ['ru', 'Vakara: материалы занятия 24.11.2026.'],
  ])
  const own = { language: 'en' as const, subject: 'For Tuesday', message: 'Read chapter one.' }
  const { mails } = await send(director, {
    group,
    session,
    channel: 'email',
    materials: materials.map(one),
    texts: [own],
  })
  const packed = await unpack(await director.deliveries.mailFiles({ deliveries: mails }))
  const to = (address: string) =>
    must(packed.find(({ mail }) => mail.to?.[0]?.address === address)).mail
  expect(to('kim@example.com')).toMatchObject({ subject: own.subject })
  expect(to('kim@example.com').text?.trim()).toBe(own.message)
  expect(to('olga@example.com').text).toContain('24.11.2026. (17.00–18.30):')
})

test('what is not an e-mail or was called off makes no file; a damaged attachment is told', async () => {
  const { test: office, director, group, book } = await batchOffice()
  value(await director.materials.addFile(once({ id: book, file: new File(['a'], 'lapa.txt') })))
  const { mails } = await send(director, { group, channel: 'email', materials: [one(book)] })
  value(await record(director, mails.slice(0, 1), 'cancelled'))
  expect(await director.deliveries.mailFiles({ deliveries: mails.slice(0, 1) })).toEqual({
    problem: 'nothing',
    code: '',
  })
  const beside = new Sqlite(databaseFile(office.folder))
  beside.prepare("update file set bytes = x'00'").run()
  beside.close()
  expect(await director.deliveries.mailFiles({ deliveries: mails })).toEqual({
    problem: 'damaged',
    code: 'S-0002',
  })
})

test('one message alone is written, too: in its recipient’s language, and never over what was typed', async () => {
  const { director, group, anna, book } = await batchOffice()
  const reader = await enter(director, {
    givenName: 'Emma',
    familyName: 'Wood',
    language: 'en',
    contacts: mailOf('emma@example.com'),
  })
  const input = { group, channel: 'email' as const, materials: [one(book)] }
  const alone = value(await sendOne(director, reader, input))
  const english = await director.deliveries.get({ id: alone.id })
  expect(english.subject).toBe('Rīta: learning materials')
  expect(english.message).toContain('– Grāmata')
  const typed = value(await sendOne(director, anna, { ...input, message: 'Sveiki!' }))
  expect(await director.deliveries.get({ id: typed.id })).toMatchObject({ message: 'Sveiki!' })
  // What is about to change its way is written for the new one.
  const shown = { ...input, channel: 'ePlatform' as const, link: 'https://example.com/gramata' }
  const other = value(await sendOne(director, anna, shown))
  const draft = await director.deliveries.get({ id: other.id })
  expect(draft.message).toBe('')
  value(
    await director.deliveries.change(
      once({ id: other.id, revision: draft.revision, input: { ...delivery, ...input } }),
    ),
  )
  expect((await director.deliveries.get({ id: other.id })).message).toContain('– Grāmata')
})

test('a message that was ready before its recipient was restricted is no file any more', async () => {
  const { director, anna, group, book } = await batchOffice()
  const { mails } = await send(director, { group, channel: 'email', materials: [one(book)] })
  const why = { basis: 'claims' as const, why: 'Strīds par maksu', untilOn: '2026-12-20' }
  value(await director.privacy.restrict(once({ person: anna, ...why })))
  const file = await director.deliveries.mailFiles({ deliveries: mails })
  if (!(file instanceof File)) throw new Error(JSON.stringify(file))
  const mail = await read(await bytesOf(file))
  expect(mail.to?.map(({ name }) => name)).toEqual(['Oto Bērziņš'])
  const [annas = ''] = mails
  const { code, withheld } = await director.deliveries.get({ id: annas })
  expect(withheld).toBe('restricted')
  expect(await director.deliveries.mailFiles({ deliveries: [annas] })).toEqual({
    problem: 'restricted',
    code,
  })
})

test('a manager whose data is restricted is named in no message that is prepared from then on', async () => {
  const { director, anna, book } = await batchOffice()
  const contacts = [{ kind: 'phone' as const, value: '29 333 444', note: '' }]
  const named = { givenName: 'Ilga', familyName: 'Liepa' }
  const managerId = await enter(director, { ...named, parts: ['colleague'], contacts })
  const group = await makeGroup(director, [anna], { name: 'Vakara', managerId })
  const texts = async () => JSON.stringify(await director.deliveries.mailTexts({ ...of, group }))
  const of = { session: null, materials: [book] }
  expect(await texts()).toContain('Ilga Liepa, 29 333 444')

  const why = { basis: 'accuracy' as const, why: 'Apstrīd datus', untilOn: '2026-12-20' }
  value(await director.privacy.restrict(once({ person: managerId, ...why })))
  const prepared = await texts()
  const { mails } = await send(director, { group, channel: 'email', materials: [one(book)] })
  const file = await director.deliveries.mailFiles({ deliveries: mails })
  if (!(file instanceof File)) throw new Error(JSON.stringify(file))
  const { text } = await read(await bytesOf(file))
  expect(text).toContain('Grāmata')
  for (const said of [prepared, text]) {
    expect(said).not.toContain('Liepa')
    expect(said).not.toContain('29 333 444')
  }
})

test('a message that names a manager restricted since is no file until its text is prepared anew', async () => {
  const { director, anna, book } = await batchOffice()
  const contacts = [{ kind: 'phone' as const, value: '29 333 444', note: '' }]
  const named = { givenName: 'Ilga', familyName: 'Liepa' }
  const managerId = await enter(director, { ...named, parts: ['colleague'], contacts })
  const group = await makeGroup(director, [anna], { name: 'Vakara', managerId })
  const input = { group, channel: 'email' as const, materials: [one(book)] }
  const { id } = value(await sendOne(director, anna, input))
  expect((await director.deliveries.get({ id })).withheld).toBeNull()
  const why = { basis: 'accuracy' as const, why: 'Apstrīd datus', untilOn: '2026-12-20' }
  value(await director.privacy.restrict(once({ person: managerId, ...why })))

  const draft = await director.deliveries.get({ id })
  expect(draft.message).toContain('Ilga Liepa')
  expect(draft.withheld).toBe('outdated')
  expect(await director.deliveries.mailFiles({ deliveries: [id] })).toEqual({
    problem: 'outdated',
    code: draft.code,
  })
  // Saving the draft as it stands in its form prepares what nobody has touched.
  const { subject, message, revision } = draft
  const saved = { ...delivery, ...input, subject, message }
  value(await director.deliveries.change(once({ id, revision, input: saved })))
  expect((await director.deliveries.get({ id })).withheld).toBeNull()
  const file = await director.deliveries.mailFiles({ deliveries: [id] })
  if (!(file instanceof File)) throw new Error(JSON.stringify(file))
  const { text } = await read(await bytesOf(file))
  expect(text).toContain('Grāmata')
  expect(text).not.toContain('Liepa')
  expect(text).not.toContain('29 333 444')
})

test('a message that was sent with such a name is not given out again, and keeps no other from it', async () => {
  const { director, anna, oto, book } = await batchOffice()
  const named = { givenName: 'Ilga', familyName: 'Liepa' }
  const managerId = await enter(director, { ...named, parts: ['colleague'] })
  const group = await makeGroup(director, [anna, oto], { name: 'Vakara', managerId })
  const input = { group, channel: 'email' as const, materials: [one(book)] }
  const { id: sent } = value(await sendOne(director, anna, input))
  value(await record(director, [sent], 'sent'))
  const why = { basis: 'accuracy' as const, why: 'Apstrīd datus', untilOn: '2026-12-20' }
  value(await director.privacy.restrict(once({ person: managerId, ...why })))
  const { id: draft } = value(await sendOne(director, oto, input))

  const file = await director.deliveries.mailFiles({ deliveries: [sent, draft] })
  if (!(file instanceof File)) throw new Error(JSON.stringify(file))
  expect((await read(await bytesOf(file))).to?.[0]?.name).toBe('Oto Bērziņš')
  expect(await director.deliveries.mailFiles({ deliveries: [sent] })).toMatchObject({
    problem: 'sentBefore',
  })
})

test('a phone or name that others bear as well withholds nothing', async () => {
  const { director, anna, book } = await batchOffice()
  const contacts = [{ kind: 'phone' as const, value: '29 333 444', note: '' }]
  const enterColleague = (familyName: string) =>
    enter(director, { givenName: 'Ilga', familyName, parts: ['colleague'], contacts })
  const gone = await enterColleague('Liepa')
  const managerId = await enterColleague('Liepa-Kalniņa')
  const group = await makeGroup(director, [anna], { name: 'Vakara', managerId })
  const why = { basis: 'accuracy' as const, why: 'Apstrīd datus', untilOn: '2026-12-20' }
  value(await director.privacy.restrict(once({ person: gone, ...why })))
  const input = { group, channel: 'email' as const, materials: [one(book)] }
  const { id } = value(await sendOne(director, anna, input))
  const { message, withheld } = await director.deliveries.get({ id })
  expect(message).toContain('Ilga Liepa-Kalniņa, 29 333 444')
  expect(withheld).toBeNull()
})
