import { createHash } from 'node:crypto'
import Sqlite from 'better-sqlite3'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { databaseFile } from '#main/database/databaseFile.ts'
import { listen } from '#tests/support/listen.ts'
import { type Client, once } from '#tests/support/office.ts'
import { enter, firstPage, signInAs } from '#tests/support/people.ts'
import { flat } from './makePaper.ts'
import {
  enterGroupOf,
  fillInstitution,
  goOnAt,
  ofGroup,
  openOfficeWithSheets,
  readBlob,
  valueOf,
} from './papersOffice.ts'

const notFound = { code: 'NOT_FOUND' }
const numbersOf = (papers: readonly { number: string }[]) => papers.map((paper) => paper.number)

test('a group’s preview is one PDF in Latvian order, and nothing is kept', async () => {
  const { director, group } = await openOfficeWithSheets()
  const preview = await director.documents.previewSheets(ofGroup(group))
  if (!preview.ok) throw new Error(preview.refusal.reason)
  expect([preview.copies, preview.pages]).toEqual([3, 6])
  expect(preview.remarks).toEqual({
    gaps: ['teacher', 'manager', 'contactPhone'],
    missingLetters: [],
    overLeaf: false,
  })
  const { pages, text } = await readBlob(preview.pdf)
  expect([0, 2, 4].map((page) => /Anna (\p{L}+)/u.exec(pages[page]?.text ?? '')?.[1])).toEqual([
    'Āboliņa',
    'Čakste',
    'Žagare',
  ])
  for (const words of [
    'Reģ. Nr. 40000000000, Līču iela 7, Rīga, LV-1000',
    'Rīgā, 2026. gada 23. novembrī',
    'no 01.12.2026. līdz 12.02.2027.',
    'Moodle https://e-vide.gaismascels.example',
    'Mācību projektu direktors/-e Ilze Bērziņa',
    '(8.1. punkts)',
    '„Attālināto mācību kārtība” (redakcija 2, spēkā no 01.09.2026.)',
  ]) {
    expect(flat(text)).toContain(words)
  }
  expect(flat(text)).not.toContain('IM-2026')
  expect((await director.documents.list(firstPage)).total).toBe(0)
})

test('making gives numbers in Latvian order and keeps each person’s sheet with its hash', async () => {
  const { director, group, people } = await openOfficeWithSheets()
  const { papers } = valueOf(await director.documents.makeSheets(once({ of: ofGroup(group) })))
  const [zagare, abolina, cakste] = people
  expect(papers).toMatchObject([
    { person: abolina, number: 'IM-2026-0001', state: 'made' },
    { person: cakste, number: 'IM-2026-0002', state: 'made' },
    { person: zagare, number: 'IM-2026-0003', state: 'made' },
  ])
  const file = await director.documents.file({ id: papers[1]?.id ?? '' })
  if (!file.ok) throw new Error(file.refusal.reason)
  expect(file.name).toBe('IM-2026-0002.pdf')
  const { text, conformance } = await readBlob(file.pdf)
  expect(flat(text)).toContain('2026. gada 23. novembrī, Nr. IM-2026-0002')
  expect(text).toContain('Čakste')
  expect(text).not.toContain('Žagare')
  expect(conformance).toBe('2B')

  const page = await director.documents.list(firstPage)
  expect(page.rows.map((row) => [row.number, row.personName, row.groupName, row.pages])).toEqual([
    ['IM-2026-0003', 'Anna Žagare', 'DP-2026/4', 2],
    ['IM-2026-0002', 'Anna Čakste', 'DP-2026/4', 2],
    ['IM-2026-0001', 'Anna Āboliņa', 'DP-2026/4', 2],
  ])
  const found = await director.documents.list({ ...firstPage, search: 'cakst' })
  expect(numbersOf(found.rows)).toEqual(['IM-2026-0002'])
  expect(await director.journal.verify()).toMatchObject({ kind: 'sound' })
})

test('one participant’s sheet is made by itself; a double click makes it once', async () => {
  const { director, group, people } = await openOfficeWithSheets()
  const command = once({
    of: { kind: 'participant' as const, group, person: people[0] ?? '' },
  })
  const [one, other] = await Promise.all([
    director.documents.makeSheets(command),
    director.documents.makeSheets(command),
  ])
  expect(other).toEqual(one)
  expect(numbersOf(valueOf(one).papers)).toEqual(['IM-2026-0001'])
  expect((await director.documents.list(firstPage)).total).toBe(1)
})

test('an unchanged reprint keeps number and day and is logged; a changed one gets a new number', async () => {
  const office = await openOfficeWithSheets()
  const { director, group, people } = office
  const first = valueOf(await director.documents.makeSheets(once({ of: ofGroup(group) }))).papers
  const ids = first.map((paper) => paper.id)
  await director.documents.notePapers(once({ papers: ids, kind: 'printed' }))

  await goOnAt(office, '2026-11-25T09:00:00Z')
  const again = valueOf(await director.documents.makeSheets(once({ of: ofGroup(group) }))).papers
  expect(again).toEqual(first.map((paper) => ({ ...paper, state: 'unchanged' })))
  const run = await director.documents.printRun({ papers: ids })
  if (!run.ok) throw new Error(run.refusal.reason)
  expect(run.name).toBe('IM-2026-0001_IM-2026-0003.pdf')
  const { pages } = await readBlob(run.pdf)
  expect(flat(pages[4]?.text ?? '')).toContain('2026. gada 23. novembrī, Nr. IM-2026-0003')
  await director.documents.notePapers(once({ papers: ids, kind: 'printed' }))
  const { events } = await director.documents.get({ id: ids[0] ?? '' })
  expect(events).toMatchObject([
    { kind: 'reprinted', at: '2026-11-25T09:00:00.000Z', by: 'Ilze Bērziņa' },
    { kind: 'printed', at: '2026-11-23T08:00:00.000Z' },
  ])

  const person = await director.people.get({ id: people[2] ?? '' })
  const { revision, id, contacts, ...kept } = person
  valueOf(
    await director.people.update(
      once({
        id,
        revision,
        input: { ...kept, contacts: [], personalCode: null, familyName: 'Cīrule' },
        confirmed: { notADuplicate: false, codeAsRead: false },
      }),
    ),
  )
  expect(contacts).toEqual([])
  expect(await director.documents.printRun({ papers: ids })).toEqual({
    ok: false,
    refusal: { reason: 'changedSince', people: ['Anna Cīrule'] },
  })
  const third = valueOf(await director.documents.makeSheets(once({ of: ofGroup(group) }))).papers
  expect(third.map((paper) => [paper.number, paper.state])).toEqual([
    ['IM-2026-0001', 'unchanged'],
    ['IM-2026-0004', 'made'],
    ['IM-2026-0003', 'unchanged'],
  ])
})

test('undo marks papers void, their numbers stay spent, and printing can’t be taken back', async () => {
  const { director, group } = await openOfficeWithSheets()
  const made = valueOf(await director.documents.makeSheets(once({ of: ofGroup(group) }))).papers
  await director.documents.notePapers(once({ papers: [made[0]?.id ?? ''], kind: 'printed' }))
  expect(await director.journal.undo(once({ entry: null }))).toMatchObject({
    ok: true,
    value: { action: 'documents.makeSheets' },
  })
  const { rows } = await director.documents.list(firstPage)
  expect(rows.map((row) => [row.number, row.state])).toEqual([
    ['IM-2026-0003', 'void'],
    ['IM-2026-0002', 'void'],
    ['IM-2026-0001', 'void'],
  ])
  expect(await director.documents.printRun({ papers: made.map((paper) => paper.id) })).toEqual({
    ok: false,
    refusal: { reason: 'notOneGroup' },
  })
  const again = valueOf(await director.documents.makeSheets(once({ of: ofGroup(group) }))).papers
  expect(numbersOf(again)).toEqual(['IM-2026-0004', 'IM-2026-0005', 'IM-2026-0006'])
})

test('numbers begin anew with Riga’s year, and a clock put back brings no old ones', async () => {
  const office = await openOfficeWithSheets()
  const { director } = office
  const one = async (name: string): Promise<string | undefined> => {
    const { group } = await enterGroupOf(director, [name], { name })
    const made = await director.documents.makeSheets(once({ of: ofGroup(group) }))
    return valueOf(made).papers[0]?.number
  }
  expect(await one('Pirmā')).toBe('IM-2026-0001')
  await goOnAt(office, '2026-12-31T21:59:00Z')
  expect(await one('Otrā')).toBe('IM-2026-0002')
  await goOnAt(office, '2026-12-31T22:00:00Z')
  expect(await one('Trešā')).toBe('IM-2027-0001')
  await goOnAt(office, '2026-11-23T08:00:00Z')
  expect(await one('Ceturtā')).toBe('IM-2027-0002')
})

test('two windows that make sheets at once give every number once', async () => {
  const { director } = await openOfficeWithSheets()
  const groups = await Promise.all(
    ['A', 'B', 'C'].map((name) =>
      enterGroupOf(director, [`Liepa${name}`, `Ozols${name}`], { name }),
    ),
  )
  const made = await Promise.all(
    groups.map(({ group }) => director.documents.makeSheets(once({ of: ofGroup(group) }))),
  )
  const numbers = made.flatMap((outcome) => numbersOf(valueOf(outcome).papers))
  expect(numbers.toSorted()).toEqual([1, 2, 3, 4, 5, 6].map((number) => `IM-2026-000${number}`))
})

test('whoever withdrew or waits gets none with the group; a group of nobody is a refusal', async () => {
  const { director, group } = await openOfficeWithSheets()
  const late = await enter(director, { familyName: 'Vītola' })
  const people = { kind: 'rows' as const, ids: [late] }
  valueOf(await director.courses.enrol(once({ group, people, state: 'waiting', since: null })))
  const preview = await director.documents.previewSheets(ofGroup(group))
  expect(preview).toMatchObject({ ok: true, copies: 3 })
  const alone = { kind: 'participant' as const, group, person: late }
  expect(await director.documents.previewSheets(alone)).toMatchObject({ ok: true, copies: 1 })

  const { group: empty } = await enterGroupOf(director, [], { name: 'Tukša' })
  const nobody = { ok: false, refusal: { reason: 'nobody' } }
  expect(await director.documents.previewSheets(ofGroup(empty))).toEqual(nobody)
  expect(await director.documents.makeSheets(once({ of: ofGroup(empty) }))).toEqual(nobody)
})

const merge = async (director: Client, kept: string, merged: string): Promise<void> => {
  const seen = async (id: string) => ({
    id,
    revision: (await director.people.get({ id })).revision,
  })
  const command = { kept: await seen(kept), merged: await seen(merged), takeFromMerged: [] }
  valueOf(await director.people.merge(once(command)))
}

test('somebody merged while the sheets are made: nothing is kept, the next try follows the merge', async () => {
  const { director } = await openOfficeWithSheets()
  const names = Array.from('ABCDEFGHIJKL', (letter) => `Liepa${letter}`)
  const { group, people } = await enterGroupOf(director, names, { name: 'A' })
  const feed = await listen(director)
  const making = director.documents.makeSheets(once({ of: ofGroup(group) }))
  await feed.next('progress')
  await merge(director, people[0] ?? '', people[11] ?? '')
  expect(await making).toEqual({ ok: false, refusal: { reason: 'peopleChanged' } })
  expect((await director.documents.list(firstPage)).total).toBe(0)
  const { papers } = valueOf(await director.documents.makeSheets(once({ of: ofGroup(group) })))
  expect(papers).toHaveLength(11)
  expect(papers[0]).toMatchObject({ person: people[0], number: 'IM-2026-0001' })
})

test('two sheets of somebody who was in the group twice are not printed in one run; it says whose', async () => {
  const { director, group, people } = await openOfficeWithSheets()
  const { papers } = valueOf(await director.documents.makeSheets(once({ of: ofGroup(group) })))
  await merge(director, people[0] ?? '', people[1] ?? '')
  const run = await director.documents.printRun({ papers: papers.map(({ id }) => id) })
  expect(run).toEqual({ ok: false, refusal: { reason: 'oneTwice', people: ['Anna Žagare'] } })
  const again = valueOf(await director.documents.makeSheets(once({ of: ofGroup(group) }))).papers
  expect(again).toHaveLength(2)
  const whole = await director.documents.printRun({ papers: again.map(({ id }) => id) })
  expect(whole).toMatchObject({ ok: true, pages: 4 })
})

test('making that is cancelled keeps nothing and loses no number', async () => {
  const { director, group } = await openOfficeWithSheets()
  const stop = new AbortController()
  const making = director.documents.makeSheets(once({ of: ofGroup(group) }), {
    signal: stop.signal,
  })
  stop.abort()
  await expect(making.then((made) => made.ok)).resolves.toBe(false)
  const made = valueOf(await director.documents.makeSheets(once({ of: ofGroup(group) })))
  expect(made.papers[0]?.number).toBe('IM-2026-0001')
})

test('a project manager makes and sees the papers of their own groups only', async () => {
  const test = await openOfficeWithSheets()
  const { director } = test
  const manager = await signInAs(test, 'projectManager', 'Ozoliņa')
  const own = await enterGroupOf(director, ['Kļava'], { name: 'Sava', managerId: manager.person })
  const { client } = manager
  const foreign = valueOf(await director.documents.makeSheets(once({ of: ofGroup(test.group) })))
  const mine = valueOf(await client.documents.makeSheets(once({ of: ofGroup(own.group) })))
  const paper = foreign.papers[0]?.id ?? ''
  const person = test.people[0] ?? ''
  const calls = [
    () => client.documents.previewSheets(ofGroup(test.group)),
    () => client.documents.makeSheets(once({ of: ofGroup(test.group) })),
    () => client.documents.previewSheets({ kind: 'participant', group: own.group, person }),
    () => client.documents.get({ id: paper }),
    () => client.documents.file({ id: paper }),
    () => client.documents.printRun({ papers: [mine.papers[0]?.id ?? '', paper] }),
    () => client.documents.notePapers(once({ papers: [paper], kind: 'saved' })),
  ]
  for (const call of calls) await expect(call()).rejects.toMatchObject(notFound)
  expect(numbersOf((await client.documents.list(firstPage)).rows)).toEqual(['IM-2026-0004'])
  expect((await director.documents.list(firstPage)).total).toBe(4)
  expect((await director.documents.get({ id: paper })).events).toEqual([])

  const text = flat((await readBlob(await bytesOf(director, mine.papers[0]?.id ?? ''))).text)
  expect(text).toContain('Sagatavoja: projekta vadītājs/-a Līga Ozoliņa')
  expect(text).toContain('Projekta vadītājs/-a Līga Ozoliņa')
  const keeper = await signInAs(test, 'systemAdministrator', 'Sarga')
  await expect(keeper.client.documents.list(firstPage)).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

async function bytesOf(
  client: Awaited<ReturnType<typeof openOfficeWithSheets>>['director'],
  id: string,
): Promise<Blob> {
  const file = await client.documents.file({ id })
  if (!file.ok) throw new Error(file.refusal.reason)
  return file.pdf
}

test('a file whose bytes no longer fit their hash is refused', async () => {
  const { director, group, folder } = await openOfficeWithSheets()
  const { papers } = valueOf(await director.documents.makeSheets(once({ of: ofGroup(group) })))
  const id = papers[0]?.id ?? ''
  const kept = new Uint8Array(await (await bytesOf(director, id)).arrayBuffer())
  const database = new Sqlite(databaseFile(folder))
  const row = database
    .prepare<[string], { file_sha256: string }>('select file_sha256 from paper where id = ?')
    .get(id)
  expect(row?.file_sha256).toBe(createHash('sha256').update(kept).digest('hex'))
  kept[200] = (kept[200] ?? 0) ^ 1
  database.prepare('update file set bytes = ? where sha256 = ?').run(kept, row?.file_sha256)
  database.close()
  expect(await director.documents.file({ id })).toEqual({
    ok: false,
    refusal: { reason: 'fileDamaged' },
  })
})

test('hostile names stand as text on the sheet and never in a file name', async () => {
  const { director } = await openOfficeWithSheets()
  const names = ['..\\..\\CON', '#panic() $x$ <script>', 'Ž'.repeat(100)]
  const { group } = await enterGroupOf(director, names, { name: '= #eval("1+1")' })
  const { papers } = valueOf(await director.documents.makeSheets(once({ of: ofGroup(group) })))
  const texts: string[] = []
  for (const { id } of papers) {
    const file = await director.documents.file({ id })
    if (!file.ok) throw new Error(file.refusal.reason)
    expect(file.name).toMatch(/^IM-2026-\d{4}\.pdf$/u)
    texts.push((await readBlob(file.pdf)).text.replace(/[\s\u200b]+/gu, ''))
  }
  for (const name of names) {
    expect(texts.filter((text) => text.includes(name.replace(/\s/gu, '')))).toHaveLength(1)
  }
  expect(texts.every((text) => text.includes('=#eval("1+1")'))).toBe(true)
})

test('an office that has told little of itself still prints, and says what is missing', async () => {
  const { director, group } = await openOfficeWithSheets()
  await fillInstitution(director, {
    registrationNumber: '',
    address: '',
    phone: '',
    email: '',
    place: '',
    procedureName: '',
    directorTitle: 'apmācību projektu direktore',
  })
  const preview = await director.documents.previewSheets(ofGroup(group))
  if (!preview.ok) throw new Error(preview.refusal.reason)
  expect(preview.remarks.gaps).toEqual([
    'institutionNumber',
    'institutionAddress',
    'institutionPhone',
    'institutionEmail',
    'procedure',
    'teacher',
    'manager',
    'contactPhone',
  ])
  const text = flat((await readBlob(preview.pdf)).text)
  expect(text).not.toMatch(/none|null|punkt[si]\b/u)
  expect(text).toContain('Sagatavoja: apmācību projektu direktore Ilze Bērziņa')
})

test('several papers come as a ZIP, each a file of its own named by its number', async () => {
  const { director, group } = await openOfficeWithSheets()
  const { papers } = valueOf(await director.documents.makeSheets(once({ of: ofGroup(group) })))
  const packed = await director.documents.files({ papers: papers.map(({ id }) => id) })
  if (!packed.ok) throw new Error(packed.refusal.reason)
  expect([packed.zip.name, packed.zip.type]).toEqual([
    'IM-2026-0001_IM-2026-0003.zip',
    'application/zip',
  ])
  const files = unzipSync(new Uint8Array(await packed.zip.arrayBuffer()))
  expect(Object.keys(files)).toEqual(['IM-2026-0001.pdf', 'IM-2026-0002.pdf', 'IM-2026-0003.pdf'])
  const one = await director.documents.file({ id: papers[1]?.id ?? '' })
  if (!one.ok) throw new Error(one.refusal.reason)
  expect(files['IM-2026-0002.pdf']).toEqual(new Uint8Array(await one.pdf.arrayBuffer()))
  const alone = await director.documents.files({ papers: [papers[2]?.id ?? ''] })
  if (!alone.ok) throw new Error(alone.refusal.reason)
  expect(alone.zip.name).toBe('IM-2026-0003.zip')
})
