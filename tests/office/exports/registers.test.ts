import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptySession, type SessionInput } from '#shared/timetable/schema.ts'
import { enterCourse, enterGroup, enterPerson, valueOf } from '#tests/office/courses/people.ts'
import { type Client, once, openOfficeWithDirector } from '#tests/support/office.ts'
import {
  csvIn,
  deliverNow,
  filesIn,
  makeProfile,
  manifestIn,
  manifestName,
  newShare,
  sha256Of,
  xlsxIn,
} from './share.ts'

const canaries = {
  code: '320000-77777',
  codeBare: '32000077777',
  phone: '20001077',
  email: 'kanarijs@example.lv',
  street: 'Kanārijputnu iela 7',
  locker: 'Kanārijs Omniva',
  guardian: 'Aizbildnieks',
  guardianPhone: '20001078',
  note: 'slepena piezīme',
}

/** A group with a participant of whom everything sensitive is known, and her guardian. */
async function enterCanary(client: Client): Promise<{ group: string; person: string }> {
  const course = await enterCourse(client, 'Datorprasmes')
  const group = await enterGroup(client, {
    courseId: course,
    name: 'Excel 1',
    startsOn: '2026-11-02',
  })
  const person = await enterPerson(client, {
    givenName: 'Ņina',
    familyName: 'Šķēle',
    birthDate: '2011-05-04',
    personalCode: canaries.code,
    address: canaries.street,
    postcode: 'LV-4077',
    town: 'Cēsis',
    preferredLocker: canaries.locker,
    note: canaries.note,
    contacts: [
      { kind: 'phone', value: canaries.phone, note: '' },
      { kind: 'email', value: canaries.email, note: '' },
    ],
  })
  const guardian = await enterPerson(client, {
    givenName: 'Juris',
    familyName: canaries.guardian,
    parts: ['guardian'],
    contacts: [{ kind: 'phone', value: canaries.guardianPhone, note: '' }],
  })
  valueOf(
    await client.people.addGuardian(once({ ward: person, guardian, relation: 'father' as const })),
  )
  const people = { kind: 'rows' as const, ids: [person] }
  valueOf(await client.courses.enrol(once({ group, people, state: 'confirmed', since: null })))
  return { group, person }
}

/** Every byte of a delivered file as text; the parts of a workbook unpacked. */
function contentOf(share: string, name: string): string {
  const path = join(share, name)
  return name.endsWith('.xlsx')
    ? execFileSync('unzip', ['-p', path], { encoding: 'utf8' })
    : readFileSync(path, 'utf8')
}

test('a new profile delivers four registers in two formats and nothing sensitive in any byte', async () => {
  const { director } = await openOfficeWithDirector()
  await enterCanary(director)
  const share = newShare()
  const profile = await deliverNow(director, await makeProfile(director, { folder: share }))

  expect(profile.outbox).toEqual({ kind: 'idle' })
  expect(filesIn(share)).toEqual([
    'grupas.csv',
    'grupas.xlsx',
    'grupu-dalibnieki.csv',
    'grupu-dalibnieki.xlsx',
    'nodarbibas.csv',
    'nodarbibas.xlsx',
    manifestName,
    'personas.csv',
    'personas.xlsx',
  ])
  for (const name of filesIn(share)) {
    const content = contentOf(share, name)
    for (const canary of Object.values(canaries)) {
      expect(content.includes(canary), `${canary} in ${name}`).toBe(false)
    }
    expect(content.includes('aizbildn'), `guardians in ${name}`).toBe(false)
  }
  expect(csvIn(share, 'personas.csv').map((row) => row[0])).toEqual(['Uzvārds', 'Bērziņa', 'Šķēle'])
  expect(csvIn(share, 'grupu-dalibnieki.csv')[1]?.slice(0, 5)).toEqual([
    'Excel 1',
    'Šķēle',
    'Ņina',
    '2011-05-04',
    'apstiprināts',
  ])
  expect(csvIn(share, 'grupas.csv')[1]?.slice(0, 2)).toEqual(['Excel 1', 'Datorprasmes'])
})

test('sessions go out in order of time, in words, without their links and without archived groups', async () => {
  const { director } = await openOfficeWithDirector()
  const courseId = await enterCourse(director, 'Datorprasmes')
  const group = await enterGroup(director, { courseId, name: 'Excel 1' })
  const over = await enterGroup(director, { courseId, name: 'Excel 2' })
  const teacher = await enterPerson(director, { givenName: 'Uģis', familyName: 'Žīgurs' })
  const enterSession = async (input: Partial<SessionInput>): Promise<void> => {
    const whole = { ...emptySession, groupId: group, day: '2026-12-02', ...input }
    valueOf(await director.timetable.createSession(once({ input: whole })))
  }
  await enterSession({ from: '11:00', to: '12:00', mode: 'onSite', room: '201.', kind: 'exam' })
  await enterSession({ topic: 'Ievads', teachers: [teacher], link: 'https://tiessaiste.example/s' })
  await enterSession({ groupId: over })
  const selection = { kind: 'rows' as const, ids: [over] }
  valueOf(await director.courses.archiveGroups(once({ selection })))
  const share = newShare()
  await deliverNow(director, await makeProfile(director, { folder: share, formats: ['csv'] }))
  expect(csvIn(share, 'nodarbibas.csv')).toEqual([
    [
      'Grupa',
      'Diena',
      'No',
      'Līdz',
      'Veids',
      'Modulis',
      'Temats',
      'Norise',
      'Telpa',
      'Pedagogi',
      'Stāvoklis',
    ],
    [
      'Excel 1',
      '2026-12-02',
      '09:00',
      '10:30',
      'nodarbība',
      '',
      'Ievads',
      'tiešsaistē',
      '',
      'Uģis Žīgurs',
      'paredzēta',
    ],
    [
      'Excel 1',
      '2026-12-02',
      '11:00',
      '12:00',
      'pārbaudījums',
      '',
      '',
      'klātienē',
      '201.',
      '',
      'paredzēta',
    ],
  ])
})

test('what the director switches on is there, and the access log says so', async () => {
  const { director } = await openOfficeWithDirector()
  await enterCanary(director)
  const share = newShare()
  const columns = ['familyName', 'personalCode', 'phones', 'guardians', 'guardianPhones']
  const id = await makeProfile(director, {
    folder: share,
    registers: [{ register: 'people', columns }],
    formats: ['csv', 'xlsx'],
    withPersonalCodes: true,
    withContacts: true,
    withGuardians: true,
  })
  await deliverNow(director, id)
  const wanted = [
    'Šķēle',
    canaries.code,
    '(+371) 20 001 077',
    'Juris Aizbildnieks',
    '(+371) 20 001 078',
  ]
  expect(csvIn(share, 'personas.csv').at(-1)).toEqual(wanted)
  expect((await xlsxIn(share, 'personas.xlsx')).at(-1)).toEqual(wanted)

  const entries = await director.journal.entries({ before: null, limit: 50 })
  expect(entries.filter(({ action }) => action === 'exports.deliver')).toMatchObject([
    { kind: 'read', actorName: 'Ilze Bērziņa' },
  ])
  expect(await director.journal.verify()).toMatchObject({ kind: 'sound' })
})

test('a chosen column whose permission is off stays at home', async () => {
  const { director } = await openOfficeWithDirector()
  await enterCanary(director)
  const share = newShare()
  const id = await makeProfile(director, {
    folder: share,
    registers: [{ register: 'people', columns: ['familyName', 'personalCode', 'phones'] }],
    formats: ['csv'],
  })
  await deliverNow(director, id)
  expect(csvIn(share, 'personas.csv')[0]).toEqual(['Uzvārds'])
  expect(contentOf(share, 'personas.csv')).not.toContain(canaries.codeBare)
})

test('hostile names come out as text in both formats', async () => {
  const { director } = await openOfficeWithDirector()
  const names = [
    '=HYPERLINK("http://x")',
    '+1',
    '@SUM',
    '-2',
    '＝1',
    '<script>x</script>',
    '#let x',
    '_x0041_',
  ]
  for (const name of names) await enterPerson(director, { familyName: name, givenName: 'A' })
  const share = newShare()
  const id = await makeProfile(director, {
    folder: share,
    registers: [{ register: 'people', columns: ['familyName', 'givenName'] }],
  })
  await deliverNow(director, id)
  const csv = csvIn(share, 'personas.csv').map(([name]) => name)
  const xlsx = (await xlsxIn(share, 'personas.xlsx')).map(([name]) => name)
  for (const name of names) {
    expect(xlsx).toContain(name)
    expect(csv).toContain(/^[=+@\-＝]/.test(name) ? `'${name}` : name)
  }
  expect(contentOf(share, 'personas.xlsx')).not.toContain('<f>')
})

test('the manifest names every file with its size, SHA-256 and rows, and the journal it shows', async () => {
  const { director } = await openOfficeWithDirector()
  await enterCanary(director)
  const anchor = await director.journal.anchor()
  const share = newShare()
  const id = await makeProfile(director, { folder: share })
  await deliverNow(director, id)
  const manifest = manifestIn(share)
  expect(manifest.profile).toBe(id)
  expect(manifest.anchor.seq).toBeGreaterThanOrEqual(anchor.seq)
  expect(manifest.generatedAt).toBe('2026-11-23T08:00:00.000Z')
  expect(manifest.files).toHaveLength(8)
  for (const file of manifest.files) {
    const path = join(share, file.name)
    expect(file.sha256).toBe(sha256Of(path))
    expect(file.size).toBe(readFileSync(path).length)
  }
  expect(manifest.files.map(({ kind, rows }) => [kind, rows])).toEqual([
    ['people', 2],
    ['people', 2],
    ['groups', 1],
    ['groups', 1],
    ['enrolments', 1],
    ['enrolments', 1],
    ['sessions', 0],
    ['sessions', 0],
  ])
})

test('only what changed is written again, and what somebody spoilt on the share', async () => {
  const { director, clock } = await openOfficeWithDirector()
  await enterCanary(director)
  const share = newShare()
  const id = await makeProfile(director, { folder: share, formats: ['csv'] })
  await deliverNow(director, id)
  const first = manifestIn(share)
  const before = written(share)

  clock.advance({ minutes: 5 })
  await deliverNow(director, id)
  expect(manifestIn(share).files).toEqual(first.files)
  expect(manifestIn(share).generatedAt).toBe('2026-11-23T08:05:00.000Z')
  expect(changed(before, written(share))).toEqual([manifestName])

  await enterPerson(director, { familyName: 'Zariņa', givenName: 'Māra' })
  await deliverNow(director, id)
  const after = written(share)
  expect(changed(before, after)).toEqual([manifestName, 'personas.csv'])

  writeFileSync(join(share, 'grupas.csv'), 'sabojāts')
  await deliverNow(director, id)
  expect(csvIn(share, 'grupas.csv')[1]?.[0]).toBe('Excel 1')

  const entries = await director.journal.entries({ before: null, limit: 50 })
  const told = entries.filter(({ action }) => action === 'exports.deliver')
  expect(told.map(({ kind }) => kind)).toEqual(['office', 'office', 'office'])
})

test('a format that is taken away disappears from the share, what others put there stays', async () => {
  const { director } = await openOfficeWithDirector()
  const share = newShare()
  writeFileSync(join(share, 'kolegas.xlsx'), 'x')
  writeFileSync(join(share, 'lejupielade.part'), 'x')
  writeFileSync(join(share, 'personas.csv.part'), 'pusfails')
  const id = await makeProfile(director, { folder: share })
  await deliverNow(director, id)
  expect(filesIn(share)).not.toContain('personas.csv.part')
  const profile = (await director.exports.profiles())[0]
  if (profile === undefined) throw new Error('No profile')
  const { revision, outbox: _outbox, lastDelivery: _last, id: _id, ...input } = profile
  const saved = await director.exports.updateProfile(
    once({ id, revision, input: { ...input, formats: ['csv'] } }),
  )
  expect(saved.ok).toBe(true)
  await deliverNow(director, id)
  expect(filesIn(share)).toEqual([
    'grupas.csv',
    'grupu-dalibnieki.csv',
    'kolegas.xlsx',
    'lejupielade.part',
    'nodarbibas.csv',
    manifestName,
    'personas.csv',
  ])
})

/** The files of a folder with what tells one written again: its inode may be a former one's, its moment not. */
const written = (share: string): Map<string, string> =>
  new Map(
    readdirSync(share).map((name): [string, string] => {
      const { ino, ctimeNs } = statSync(join(share, name), { bigint: true })
      return [name, `${ino} ${ctimeNs}`]
    }),
  )

const changed = (before: Map<string, string>, after: Map<string, string>): string[] =>
  [...after].filter(([name, inode]) => before.get(name) !== inode).map(([name]) => name)
