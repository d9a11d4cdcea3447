import { createHash } from 'node:crypto'
import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { createFile, migrate } from '#main/database/migrate.ts'
import { migrations } from '#main/database/migrations/index.ts'
import { newFolder } from '#tests/support/office.ts'

/** The steps that offices have run, by the beginning of the SHA-256 of their SQL. */
const landed = {
  '1 foundation': '82ef690f943b353d',
  '2 people': '42039ae25b107056',
  '3 courses and papers': '32baf127bc219366',
  '4 timetable': 'b5592b3c2bdb2abc',
  '5 notices': 'd55c4e9f89b2a5c9',
  '6 papers': 'cd1bda402b3ad0ff',
  '7 clock': '1e8212ad9064c14f',
  '8 invitations': '40a1f86d56499819',
  '9 editions': '972837b741bcbaa8',
  '10 equipment': 'fc8905234a6573ce',
  '11 lockers': '02e5d3dffa0d1695',
  '12 materials': '9ca4d546b6db86a4',
  '13 deliveries': '7157afb28fc7ef01',
  '14 absences': '552991141a46a15a',
  '15 recordings': 'd2c7cdc127a9748e',
  '16 incidents': '88a8d4e932a38475',
  '17 backup place': '3fc9399ccbcc499c',
  '19 lending': 'c41698bb44ea4f2e',
  '20 paper periods': '688d2f61165a9287',
  '21 incident papers': '51279af1f4835b1d',
  '22 erasure': 'd0d3390f3804b75a',
  '23 privacy': '2a81b9aacabe59f9',
  '24 incident papers for outside': 'd96f96d94835d3dd',
  '25 consent reports': '39374d455318570f',
  '26 consent wordings': 'e8125309e36c6bd2',
  '28 request orders': '6260a7c4e548bdcb',
  '29 restriction': 'cec29b6e7fcf22a7',
  '30 update place': '38247f2addf10648',
}

/** A new file with the steps up to a version. */
function officeOfVersion(version: number): Database {
  const file = join(newFolder(), 'norise.sqlite')
  createFile(
    file,
    migrations.filter((step) => step.version <= version),
  )
  const database = new Sqlite(file)
  onTestFinished(() => void database.close())
  return database
}

const Names = z.array(z.object({ type: z.string(), name: z.string(), sql: z.string().nullable() }))

/** Everything the schema consists of, free of how its text was set. */
const schemaOf = (database: Database) =>
  Names.parse(
    database.prepare('select type, name, sql from sqlite_master order by type, name').all(),
  ).map(({ sql, ...rest }) => ({ ...rest, sql: sql?.replaceAll(/\s+/g, ' ') ?? null }))

test('steps stand in the order of their versions: an office goes over them one by one', () => {
  const versions = migrations.map(({ version }) => version)
  expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b))
})

test('a step that offices have run stays as it was', () => {
  const now = Object.fromEntries(
    migrations.map(({ version, name, sql }) => [
      `${version} ${name}`,
      createHash('sha256').update(sql).digest('hex').slice(0, 16),
    ]),
  )
  expect(now).toMatchObject(landed)
})

test.for([
  ['without', ''],
  [
    'with',
    `create index session_in_time on session (day || starts_at, seq);
    create table notice_text (
      id text primary key,
      notice_id text not null references notice (id) on delete cascade,
      language text not null check (language in ('lv', 'en', 'ru')),
      subject text not null,
      text text not null,
      unique (notice_id, language)
    ) strict;`,
  ],
])('an office of the edition %s texts of its own gets the newest schema', ([, had = '']) => {
  const office = officeOfVersion(8)
  office.exec(had)
  migrate(office, migrations)
  expect(office.pragma('foreign_key_check')).toEqual([])
  expect(schemaOf(office)).toEqual(schemaOf(officeOfVersion(Infinity)))
})

/** A session of a group, and people. */
const aSession = `
  insert into study_group (id, name, course_id, sort_key, search_text, created_at) values ('g', 'G', 'c', 'g', 'g', '1'), ('other', 'O', 'c', 'o', 'o', '1');
  insert into session (id, group_id, day, starts_at, ends_at, created_at)
    values ('s', 'g', '2026-11-24', '09:00', '10:30', '1');
  insert into course (id, name, sort_key, search_text, created_by) values ('c', 'C', 'c', 'c', 'x');
  insert into person (id, family_name, created_at, created_by, sort_key, name_key, given_sort_key, town_sort_key,
    search_text, search_digits)
    select value, value, '1', 'x', value, value, value, value, value, ''
    from json_each('["anna", "oto", "ilga", "teacher", "x"]');`

test('a settlement kept with a recording comes to the withdrawals that stood before it, not to one that waits', () => {
  const office = officeOfVersion(36)
  office.pragma('foreign_keys = off')
  office.exec(`
    ${aSession}
    insert into recording_request (id, session_id, person_id, reason, reported_at, channel, answers_by, created_at, created_by)
      values ('r', 's', 'anna', 'work', '1', 'phone', '1', '1', 'x');
    insert into recording (id, request_id, made_at, made_by_id, duration_minutes, platform, place, notice_version,
      restricted_at, restricted_why, settled_how, delete_by, entered_at, entered_by)
      values ('rec', 'r', '2026-11-24T07:00:00.000Z', 'teacher', 60, 'Zoom', '-', 1,
        '2026-11-26T08:00:00.000Z', 'withdrawal', 'Seja aizmiglota', '2026-12-08', '2026-11-24T09:00:00.000Z', 'x');
    insert into recording_person (id, recording_id, person_id, standing)
      values ('1', 'rec', 'oto', 'agreed'), ('2', 'rec', 'teacher', 'agreed');
    insert into consent_event (id, request_id, person_id, by_id, kind, notice_version, at, entered_at, entered_by)
      values
        ('before', 'r', 'oto', 'oto', 'refused', 1, '2026-11-23T08:00:00.000Z', '2026-11-23T08:00:00.000Z', 'x'),
        ('first', 'r', 'oto', 'oto', 'withdrawn', 1, '2026-11-25T08:00:00.000Z', '2026-11-25T08:00:00.000Z', 'x'),
        ('second', null, 'teacher', 'teacher', 'withdrawn', null, '2026-11-26T08:00:00.000Z', '2026-11-26T08:00:00.000Z', 'x'),
        ('stranger', null, 'x', 'x', 'withdrawn', null, '2026-11-25T08:00:00.000Z', '2026-11-25T08:00:00.000Z', 'x');
    insert into journal (seq, generation, at, kind, action, actor, desk, about, previous_hash, hash)
      values (7, 1, '2026-11-25T12:00:00.000Z', 'command', 'recordings.noteUnrecognisable', 'director', '', '[]', '', 'h');
    insert into change_row (entry, table_name, row_id, subject, hash) values (7, 'recording', 'rec', 'recording/rec', 'h');
  `)
  migrate(office, migrations)
  expect(
    office
      .prepare(
        'select event_id, recording_id, person_id, how, settled_at, settled_by from withdrawal_settlement',
      )
      .all(),
  ).toEqual([
    {
      event_id: 'first',
      recording_id: 'rec',
      person_id: 'oto',
      how: 'Seja aizmiglota',
      settled_at: '2026-11-25T12:00:00.000Z',
      settled_by: 'director',
    },
  ])
})

test('a recording that was entered after a withdrawal is restricted, unless the withdrawal is settled or taken back', () => {
  const office = officeOfVersion(39)
  office.pragma('foreign_keys = off')
  const names = [
    'withdrawn',
    'taken back',
    'one of two',
    'before',
    'settled',
    'deleted',
    'uncleared',
  ]
  office.exec(`
    ${aSession}
    create temp table name as select value from json_each('${JSON.stringify(names)}');
    insert into recording_request (id, session_id, person_id, reason, reported_at, channel, answers_by, created_at, created_by)
      select value, 's', 'anna', 'work', '1', 'phone', '1', '1', 'x' from name;
    insert into recording (id, request_id, made_at, made_by_id, duration_minutes, platform, place, notice_version,
      restricted_at, restricted_why, removed_at, purged_at, deleted_at, delete_by, entered_at, entered_by)
      select value, value, '2026-11-24T07:00:00.000Z', 'teacher', 60, 'Zoom', '-', 1,
        iif(value = 'uncleared', '1', null), iif(value = 'uncleared', 'uncleared', null),
        iif(value = 'deleted', '1', null), iif(value = 'deleted', '1', null), iif(value = 'deleted', '1', null),
        '2026-12-08', '2026-11-26T09:00:00.000Z', 'x' from name;
    insert into recording_person (id, recording_id, person_id, standing)
      select value, value, 'oto', 'agreed' from name;
    insert into recording_access (id, recording_id, person_id, from_at, until_day, undertaking_on, entered_by)
      select value, value, 'anna', '1', '2026-12-01', '2026-11-26', 'x' from name;
    insert into consent_event (id, request_id, notice_version, person_id, by_id, kind, at, entered_at, entered_by)
      select 'no ' || value, value, 1, 'oto', 'oto', 'withdrawn',
        iif(value = 'before', '2026-11-23T08:00:00.000Z', '2026-11-25T08:00:00.000Z'),
        '2026-11-25T08:00:00.000Z', 'x' from name;
    insert into consent_event (id, request_id, notice_version, group_id, person_id, by_id, kind, at, entered_at, entered_by)
      values
        ('yes', 'taken back', 1, null, 'oto', 'oto', 'given', '2026-11-25T09:00:00.000Z', '1', 'x'),
        ('yes of the mother', 'one of two', 1, null, 'oto', 'ilga', 'given', '2026-11-25T09:00:00.000Z', '1', 'x'),
        ('elsewhere', null, null, 'other', 'oto', 'oto', 'withdrawn', '2026-11-25T10:00:00.000Z', '1', 'x');
    insert into withdrawal_settlement (id, event_id, recording_id, person_id, how, settled_at, settled_by)
      values ('1', 'no settled', 'settled', 'oto', 'Seja aizmiglota', '1', 'x');
  `)
  migrate(office, migrations)
  const restricted = office.prepare(
    `select recording.id, restricted_why as why, closed_at is not null as closed, revision,
      settle_by > date(restricted_at, '+2 days') and settle_by < date(restricted_at, '+4 days') as soon
    from recording join recording_access on recording_access.recording_id = recording.id
    where restricted_at is not null order by recording.seq`,
  )
  expect(restricted.all()).toEqual([
    { id: 'withdrawn', why: 'withdrawal', closed: 1, revision: 2, soon: 1 },
    { id: 'one of two', why: 'withdrawal', closed: 1, revision: 2, soon: 1 },
    { id: 'uncleared', why: 'uncleared', closed: 0, revision: 1, soon: null },
  ])
  expect(
    office.prepare('select count(*) as open from recording_access where closed_at is null').get(),
  ).toEqual({ open: 5 })
})

test('requests stay whole and in their order when one may have nobody who asks', () => {
  const office = officeOfVersion(40)
  office.pragma('foreign_keys = off')
  office.exec(`
    ${aSession}
    insert into recording_request (id, session_id, person_id, reason, reported_at, channel, answers_by, created_at, created_by)
      values ('r', 's', 'anna', 'work', '1', 'phone', '1', '1', 'x'), ('q', 's', 'oto', 'family', '2', 'email', '2', '2', 'x');
    insert into recording_guest (id, request_id, person_id) values ('1', 'r', 'ilga');
    insert into recording (id, request_id, made_at, made_by_id, duration_minutes, platform, place, notice_version,
      delete_by, entered_at, entered_by) values ('rec', 'r', '1', 'teacher', 60, 'Zoom', '-', 1, '2026-12-08', '1', 'x');
  `)
  const all = (table: string) => office.prepare(`select * from ${table} order by 1`).all()
  const tables = ['recording_request', 'recording_request_order', 'recording_guest', 'recording']
  const before = tables.map(all)
  migrate(
    office,
    migrations.filter(({ version }) => version <= 41),
  )
  expect(tables.map(all)).toEqual(before)
  // The guest belongs to it as before, and a request that nobody asks is in the order too.
  office.exec(`
    insert into recording_request (id, session_id, reported_at, answers_by, created_at, created_by)
      values ('nobodys', 's', '3', '3', '3', 'x');
    update session set starts_at = '08:00' where id = 's';
    update person set sort_key = 'zanna' where id = 'anna';
    update recording set deleted_at = '4', purged_at = '4', removed_at = '4' where id = 'rec';
    delete from recording_request where id = 'q';
  `)
  expect(
    office.prepare('select id, day, person_key, delete_by from recording_request_order').all(),
  ).toEqual([
    { id: 'r', day: '2026-11-2408:00', person_key: 'zanna', delete_by: '' },
    { id: 'nobodys', day: '2026-11-2408:00', person_key: '', delete_by: '' },
  ])
  const half = `insert into recording_request (id, session_id, reason, reported_at, answers_by, created_at, created_by)
    values ('half', 's', 'work', '3', '3', '3', 'x')`
  expect(() => office.exec(half)).toThrow(/CHECK/u)
})

test('what was sent before is known by its events, on the day it was in Riga', () => {
  const office = officeOfVersion(45)
  office.pragma('foreign_keys = off')
  office.exec(aSession)
  const sent: Record<string, [string, string][]> = {
    drafted: [],
    'packed again': [
      ['handedOver', '2026-11-20T10:00:00.000Z'],
      ['packed', '2026-11-20T11:00:00.000Z'],
    ],
    'by night': [['handedOver', '2026-11-23T22:30:00.000Z']],
    'last second of winter time': [['sent', '2026-03-29T00:59:59.999Z']],
    'summer night': [['sent', '2026-07-01T21:00:00.000Z']],
    'before the summer night': [['sent', '2026-07-01T20:59:59.999Z']],
    'night of clocks back': [['sent', '2026-10-25T21:59:59.999Z']],
    anew: [
      ['sent', '2026-11-01T10:00:00.000Z'],
      ['bounced', '2026-11-02T10:00:00.000Z'],
      ['sent', '2026-11-03T10:00:00.000Z'],
      ['confirmed', '2026-11-04T10:00:00.000Z'],
    ],
    'arrived after all': [
      ['sent', '2026-11-01T10:00:00.000Z'],
      ['bounced', '2026-11-02T10:00:00.000Z'],
      ['confirmed', '2026-11-04T10:00:00.000Z'],
    ],
    'bounced before it arrived, as was entered later': [
      ['sent', '2026-11-01T10:00:00.000Z'],
      ['confirmed', '2026-11-04T10:00:00.000Z'],
      ['bounced', '2026-11-02T10:00:00.000Z'],
    ],
    'bounced after it had been confirmed': [
      ['sent', '2026-11-01T10:00:00.000Z'],
      ['confirmed', '2026-11-02T10:00:00.000Z'],
      ['bounced', '2026-11-02T10:00:01.000Z'],
    ],
  }
  const delivery = office.prepare(`
    insert into delivery (id, code, person_id, channel, recipient, status_at, status_on, created_at, created_by, sort_key)
      values (@id, @id, 'anna', 'email', 'Anna', '1', '1', '1', 'x', '')`)
  const event = office.prepare(`
    insert into delivery_event (id, delivery_id, status, at, entered_at, entered_by, source)
      values (@id, @delivery, @status, @at, '1', 'x', 'office')`)
  for (const [id, events] of Object.entries(sent)) {
    delivery.run({ id })
    for (const [status, at] of events) event.run({ id: `${id} ${at}`, delivery: id, status, at })
  }
  migrate(office, migrations)
  const days = office.prepare('select id, sent_on as sentOn from delivery order by seq').all()
  expect(days).toEqual([
    { id: 'drafted', sentOn: null },
    { id: 'packed again', sentOn: null },
    { id: 'by night', sentOn: '2026-11-24' },
    { id: 'last second of winter time', sentOn: '2026-03-29' },
    { id: 'summer night', sentOn: '2026-07-02' },
    { id: 'before the summer night', sentOn: '2026-07-01' },
    { id: 'night of clocks back', sentOn: '2026-10-25' },
    { id: 'anew', sentOn: '2026-11-03' },
    { id: 'arrived after all', sentOn: '2026-11-01' },
    { id: 'bounced before it arrived, as was entered later', sentOn: '2026-11-01' },
    { id: 'bounced after it had been confirmed', sentOn: null },
  ])
})

test('a request follows from the absence it names only where that was ever one from its session', () => {
  const office = officeOfVersion(48)
  office.pragma('foreign_keys = off')
  office.exec(`
    ${aSession}
    insert into session (id, group_id, day, starts_at, ends_at, created_at)
      select value, 'g', '2026-11-25', '09:00', '10:30', '1' from json_each('["next", "moved"]');
    insert into absence (id, person_id, group_id, session_id, from_day, until_day, kind, reported_at, reported_on,
      channel, reported_by, received_by, entered_at, entered_by, revision)
      select value ->> 0, 'anna', value ->> 1, value ->> 2, '2026-11-24', '2026-11-24', 'objective', '1', '1', 'phone',
        'learner', 'x', '1', 'x', value ->> 3
      from json_each('[["one", "g", "s", 1], ["day", "g", null, 1], ["others", "other", null, 1],
        ["changed", "g", null, 2]]');
    insert into recording_request (id, session_id, person_id, reason, reported_at, channel, answers_by, created_at,
      created_by, absence_id)
      select value ->> 0, value ->> 1, 'anna', 'work', '1', 'phone', '1', '1', 'x', value ->> 2
      from json_each('[["of it", "s", "one"], ["not of it", "next", "one"], ["that day", "s", "day"],
        ["next day", "next", "day"], ["moved since", "moved", "day"], ["other group", "s", "others"],
        ["since changed", "next", "changed"]]');
    insert into recording_notice (id, request_id, version, basis, change, terms, session_day, session_from,
      teacher_basis, hash, made_at, made_by)
      select id, id, 1, 1, 'first', '{}', iif(id = 'moved since', '2026-11-24', '2026-11-25'), '09:00', 'consent',
        hex(zeroblob(32)), '1', 'x'
      from recording_request;
  `)
  migrate(office, migrations)
  const links = office.prepare(
    'select id, absence_id as absence from recording_request order by seq',
  )
  expect(links.all()).toEqual([
    { id: 'of it', absence: 'one' },
    { id: 'not of it', absence: null },
    { id: 'that day', absence: 'day' },
    { id: 'next day', absence: null },
    { id: 'moved since', absence: 'day' },
    { id: 'other group', absence: null },
    { id: 'since changed', absence: 'changed' },
  ])
})

test('of things that are only counted a delivery made before holds as many as were lent, or went', () => {
  const office = officeOfVersion(53)
  office.pragma('foreign_keys = off')
  office.exec(`
    ${aSession}
    insert into equipment_category (id, name, sort_key) values ('mice', 'Peles', 'peles');
    insert into equipment_model (id, category_id, name, sort_key, quantity) values ('mouse', 'mice', 'Pele', 'pele', 20);
    insert into material (id, name, kind, sort_key, search_text, created_at, created_by)
      values ('book', 'Grāmata', 'textbook', 'gramata', '', '1', 'x');
    insert into loan (id, person_id, issued_on, entered_at, entered_by)
      select value, 'anna', '2026-11-01', '1', 'x' from json_each('["a", "b", "c"]');
    insert into loan_line (id, loan_id, model_id, quantity, issued_on, due_on, returned_on, outcome, return_entered_at)
      select value ->> 0, value ->> 1, 'mouse', value ->> 2, '2026-11-01', '2026-12-01', value ->> 3,
        iif(value ->> 3 is null, null, 'returned'), value ->> 3
      from json_each('[["here", "a", 3, null], ["back before", "b", 1, "2026-11-02"], ["gone", "b", 2, null],
        ["back after", "b", 1, "2026-11-20"], ["other", "c", 4, null]]');
    insert into delivery (id, code, person_id, channel, recipient, status, status_at, status_on, created_at, created_by,
      sort_key, sent_at)
      select value ->> 0, value ->> 0, 'anna', 'locker', 'Anna', value ->> 1, '1', '1', '1', 'x', '1', value ->> 2
      from json_each('[["draft", "draft", null], ["sent", "collected", "2026-11-10"]]');
    insert into delivery_line (id, delivery_id, material_id, loan_line_id, quantity)
      values ('1', 'draft', null, 'here', 1), ('2', 'draft', 'book', null, 7), ('3', 'sent', null, 'gone', 1);
  `)
  migrate(office, migrations)
  expect(office.prepare('select id, quantity from delivery_line order by id').all()).toEqual([
    { id: '1', quantity: 3 },
    { id: '2', quantity: 7 },
    { id: '3', quantity: 3 },
  ])
})
