import Sqlite from 'better-sqlite3'
import { databaseFile } from '#main/database/databaseFile.ts'
import { personRow } from '#main/people/record.ts'
import { emptyPerson } from '#shared/people/schema.ts'
import { v7 } from 'uuid'

const given = [
  'Anna',
  'Jānis',
  'Ilze',
  'Žanna',
  'Ūdis',
  'Čarlzs',
  'Ērika',
  'Ģertrūde',
  'Ķeita',
  'Ļevs',
  'Ņikita',
  'Šarlote',
  'Zigfrīds',
  'Oto',
  'Andris',
  'Līga',
  'Mārtiņš',
  'Nadežda',
  'Īva',
  'Antra',
]
const family = [
  'Bērziņš',
  'Kalniņa',
  'Ozols',
  'Čakste',
  'Cīrulis',
  'Ģēģere',
  'Ķēniņš',
  'Ļahova',
  'Ņefjodovs',
  'Šķēle',
  'Žagars',
  'Ūsiņa',
  'Īvāns',
  'Ābele',
  'Petrova',
  'Liepa',
  'Eglītis',
  'Balodis',
  'Zariņš',
  'Vītola',
  'Krūmiņš',
  'Jansone',
  'Lapiņa',
  'Dzenis',
  'Avotiņa',
]
const towns = [
  'Rīga',
  'Daugavpils',
  'Liepāja',
  'Jelgava',
  'Jūrmala',
  'Ventspils',
  'Rēzekne',
  'Valmiera',
  'Ogre',
  'Cēsis',
  'Krāslava',
  'Līvāni',
  'Preiļi',
  'Ilūkste',
]

/**
 * Fills an office's closed database with invented people, straight into the file: what a bench needs
 * before it measures anything. Deterministic: person n is always the same but for the id.
 */
export function fillWithPeople(folder: string, count: number): void {
  const database = new Sqlite(databaseFile(folder))
  database.pragma('synchronous = OFF')
  // So much is written at once that pages would go to the disk and come back many times.
  database.pragma('cache_size = -524288')
  const now = '2026-11-23T08:00:00.000Z'
  const first = nthPerson(0)
  const columns = ['id', ...Object.keys(first.row), 'created_at', 'created_by']
  const insert = database.prepare(
    `insert into person (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
  )
  const part = database.prepare(
    "insert into person_part (id, person_id, part) values (?, ?, 'participant')",
  )
  const contact = database.prepare(
    'insert into contact (id, person_id, kind, value, phone_type, note, position, folded) values (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  database.transaction(() => {
    for (let n = 0; n < count; n += 1) {
      const { row, contacts } = nthPerson(n)
      const id = v7()
      insert.run(id, ...Object.values(row), now, 'bench')
      part.run(v7(), id)
      for (const [position, one] of contacts.entries()) {
        contact.run(v7(), id, one.kind, one.value, one.phone_type, one.note, position, one.folded)
      }
    }
  })()
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
}

/** Takes the n-th of a list, round and round. */
const pick = (list: readonly string[], n: number): string => list[n % list.length] ?? ''

/** Person n as the register stores them, and their contacts. */
export function nthPerson(n: number) {
  const spread = (n * 7919) % 100_003
  const phone = `+3712${String(1_000_000 + ((n * 6151) % 8_999_999)).padStart(7, '0')}`
  const email = `dalibnieks${n}@example.lv`
  const contacts = [
    { kind: 'phone', value: phone, phone_type: 'mobile', note: '', folded: phone },
    { kind: 'email', value: email, phone_type: '', note: '', folded: email },
  ] as const
  const row = personRow(
    {
      input: {
        ...emptyPerson,
        givenName: pick(given, spread),
        familyName: `${pick(family, Math.floor(spread / given.length))}${n % 3 === 0 ? `-${pick(family, n)}` : ''}`,
        town: pick(towns, n),
        postcode: `LV-${1000 + (n % 4000)}`,
      },
      personalCode: null,
      codeDoubtful: false,
      birthDate: `18${String(10 + (n % 90))}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`,
      contacts: [...contacts],
    },
    { names: [], codes: [] },
  )
  return { row, contacts }
}
